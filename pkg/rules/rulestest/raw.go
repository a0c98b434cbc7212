package rulestest

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	escape   = regexp.MustCompile(`<U\+([0-9A-F]{4})>`)
	topLevel = regexp.MustCompile(`^[^\s#]`)
)

// raw puts whole sections into a plan as they are written, line for line, for
// what no path can say: broken YAML and odd characters, which a snippet writes
// as <U+202E>. A section that the plan has is replaced, another goes at the end.
func raw(plan, snippet string) string {
	snippet = escape.ReplaceAllStringFunc(snippet, func(m string) string {
		n, _ := strconv.ParseInt(m[3:len(m)-1], 16, 32)
		return string(rune(n))
	})
	name, _, _ := strings.Cut(snippet, ":")
	var before, after []string
	part := &before
	for line := range strings.Lines(plan) {
		switch {
		case part == &before && strings.HasPrefix(line, name+":"):
			part = nil
		case part == nil && topLevel.MatchString(line):
			part = &after
		}
		if part != nil {
			*part = append(*part, line)
		}
	}
	return strings.Join(before, "") + snippet + strings.Join(after, "")
}
