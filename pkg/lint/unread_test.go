package lint_test

import (
	"strings"
	"testing"
)

// A figure that a comma breaks in two is not judged by its first half.
func TestNothingFollowsFromHalfAFigure(t *testing.T) {
	r := check(t, "edition: stp-2016\nstage: submission\nfinance:\n  result: {2016/17: -1.0, 2020/21: -1,200.5}\n")
	for _, f := range r.Findings {
		if strings.HasPrefix(f.Subject, "finance.result") && (f.Rule.Code != "YML007" || f.Subject != "finance.result.2020/21") {
			t.Errorf("%s at %s: %s", f.Rule.Code, f.Subject, f.Message)
		}
	}
	for _, n := range r.NotRun {
		if n.Rule.Code == "FIN101" && n.Needs == "finance.result.2020/21" {
			return
		}
	}
	t.Error("FIN101 has judged half a figure")
}

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
