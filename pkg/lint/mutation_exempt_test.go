package lint_test

import (
	"os"
	"strings"
	"testing"
)

// exemption is a pattern of operator and place whose harms no rule is held to
// catch, with the reason.
type exemption struct {
	operator, pattern, reason string
	used                      int
}

type exemptList []exemption

// exemptions reads testdata/exempt.txt: a reason on lines that begin with #, and
// the patterns that it holds for below, as "operator at place". In a place, *
// stands for any one step; ** at its end for all that lies there or deeper. An
// operator of * is any.
func exemptions(t *testing.T) exemptList {
	t.Helper()
	text, err := os.ReadFile("testdata/exempt.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list exemptList
	reason, open := "", false
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if words, ok := strings.CutPrefix(line, "#"); ok {
			if !open {
				reason = ""
			}
			reason, open = strings.TrimSpace(reason+words), true
			continue
		}
		open = false
		operator, pattern, ok := strings.Cut(line, " at ")
		switch {
		case line == "":
			reason = ""
		case !ok || reason == "":
			t.Errorf("exempt.txt: %q is no operator at a place under a reason", line)
		default:
			list = append(list, exemption{operator: strings.TrimSpace(operator), pattern: strings.TrimSpace(pattern), reason: reason})
		}
	}
	return list
}

// of says that a harm is exempt.
func (l exemptList) of(h *harm) bool {
	for i := range l {
		pattern, deeper := strings.CutSuffix(l[i].pattern, ".**")
		if (l[i].operator == "*" || l[i].operator == h.operator) && matches(pattern, h.pattern, deeper) {
			l[i].used++
			return true
		}
	}
	return false
}
