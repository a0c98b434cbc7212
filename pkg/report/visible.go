package report

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// tab is how many columns a tab takes up in a quoted line.
const tab = 4

// Visible shows what would act on a terminal or hide from a reader: control and
// bidirectional characters appear as signs, and what the log of a build server
// would take for a command (##[error], ##vso[...]) as #_[error]. A plan's words
// never reach a terminal any other way.
func Visible(s string) string {
	if strings.Contains(s, "##") {
		s = logCommand.ReplaceAllString(s, "#_$1")
	}
	if strings.IndexFunc(s, acts) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		b.WriteString(sign(r))
	}
	return b.String()
}

var logCommand = regexp.MustCompile(`##([a-zA-Z]*\[)`)

// acts says that a character does something other than show.
func acts(r rune) bool {
	if r < 0x7F {
		return r < 0x20 // most are, and need no tables
	}
	return r == unicode.ReplacementChar || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029'
}

// sign is how a character is shown.
func sign(r rune) string {
	switch {
	case !acts(r):
		return string(r)
	case r == '\t':
		return strings.Repeat(" ", tab)
	case r < 0x20:
		return string('\u2400' + r)
	}
	return fmt.Sprintf("<U+%04X>", r)
}

// width is how many columns a text takes up once it is made visible.
func width(s string) int {
	n := 0
	for _, r := range s {
		if acts(r) {
			n += runewidth.StringWidth(sign(r))
		} else {
			n += runewidth.RuneWidth(r)
		}
	}
	return n
}
