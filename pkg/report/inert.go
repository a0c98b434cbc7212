package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// clean is a text in which every byte that is not UTF-8 is the character that
// stands for one: columns stay what they were, and no format chokes on it.
func clean(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}

// shown is the name of a plan at the start of a line. GitHub takes lines that
// start with :: for commands, and a file may have such a name.
func shown(name string) string {
	if strings.HasPrefix(strings.TrimSpace(name), "::") {
		name = "./" + name
	}
	return Visible(name)
}

// oneLine is a text on one line, with what would act made visible.
func oneLine(s string) string { return strings.TrimSpace(Visible(s)) }

// sentence ends a message with a full stop, for formats in which it stands in
// running text.
func sentence(s string) string {
	s = oneLine(s)
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return s
	}
	return s + "."
}

// marshal is JSON on one line in which nothing acts on a terminal, a page or a
// build server's log: control and bidirectional characters, those of HTML and
// the second of two # are escaped.
func marshal(v any) ([]byte, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	text = bytes.ReplaceAll(text, []byte("##"), []byte(`#\u0023`))
	if bytes.IndexFunc(text, escaped) < 0 {
		return text, nil
	}
	var out bytes.Buffer
	for _, r := range string(text) {
		switch {
		case !escaped(r):
			out.WriteRune(r)
		case r > 0xFFFF:
			r -= 0x10000
			fmt.Fprintf(&out, `\u%04x\u%04x`, 0xD800+r>>10, 0xDC00+r&0x3FF)
		default:
			fmt.Fprintf(&out, `\u%04x`, r)
		}
	}
	return out.Bytes(), nil
}

// escaped says that a character in a JSON text is written by its number.
func escaped(r rune) bool { return acts(r) && r != utf8.RuneError }
