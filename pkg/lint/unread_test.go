package lint_test

import (
	"strings"
	"testing"
)

// A section that cannot be read is one finding: nothing is said to be missing in
// it or to lean on it, also where it is clear how to mend it.
func TestNothingFollowsFromABrokenSection(t *testing.T) {
	plan := read(t, clean)
	for _, tt := range []struct{ section, was, is string }{
		{"gaps:", "owner: peterborough\n", "owner: *peterborough\n"},
		{"gaps:", "owner: peterborough\n", "owner peterborough\n"},
		{"engagement:", "reached: ", "reached: *"},
		{"engagement:", "statement: |", "statement: \"|"},
		{"actions:", "level: system\n", "level: *system\n"},
	} {
		before, after, _ := strings.Cut(plan, "\n"+tt.section)
		r := check(t, before+"\n"+tt.section+strings.Replace(after, tt.was, tt.is, 1))
		for _, f := range r.Findings {
			if f.Rule.Code != "YML001" {
				t.Errorf("%s %q: %s at %s: %s", tt.section, tt.is, f.Rule.Code, f.Subject, f.Message)
			}
		}
		if len(r.Findings) == 0 || len(r.NotRun) == 0 {
			t.Errorf("%s %q: %d findings, and %d rules not run", tt.section, tt.is, len(r.Findings), len(r.NotRun))
		}
	}
}
