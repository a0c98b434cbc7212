package report_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
)

// twice is a set of plans for one footprint, each of which points to the first,
// where lines and columns are hard to count.
func twice(t *testing.T, l *lint.Linter, first, later string) []*lint.Result {
	t.Helper()
	texts := []string{first, later}
	for i := range 10 {
		texts = append(texts, later+strings.Repeat("\n", i+1))
	}
	var list []*lint.Result
	for i, text := range texts {
		list = append(list, l.Run(context.Background(), lint.Input{Name: fmt.Sprintf("plans/%c (%d).yaml", 'a'+i, i), Text: []byte(text)}))
		list[i].Slim()
	}
	text := func(i int) ([]byte, error) { return []byte(texts[i]), nil }
	if err := l.Across(context.Background(), list, text); err != nil {
		t.Fatal(err)
	}
	for i, r := range list {
		if err := r.Reopen([]byte(texts[i])); err != nil {
			t.Fatal(err)
		}
	}
	return list
}

const plainPlan = "edition: stp-2016\nstage: submission\nfootprint:\n  name: Dorset\n  number: 41\n"

// A place in another plan is shown in every format, with the plan's path, its
// line and its words; and comes back from JSON as it was.
func TestPlacesInOtherPlans(t *testing.T) {
	l := linter(t, lint.Options{Gather: true, Only: []string{"SET101"}})
	shows := map[string]string{
		"text":     "  --> plans/a (0).yaml:5:11\n   5 |   number: 41\n     |           -- the other plan",
		"compact":  "at the submission stage; see plans/a (0).yaml:5:11 (the other plan)  SET101 footprint-twice",
		"json":     `"related":[{"plan":"plans/a (0).yaml","line":5,"column":11,"end_line":5,"end_column":13,"label":"the other plan","text":"  number: 41"}]`,
		"sarif":    `"relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"plans/a%20%280%29.yaml"},"region":{"startLine":5,"startColumn":11,"endLine":5,"endColumn":13,"snippet":{"text":"41"}}`,
		"junit":    "at the submission stage; see plans/a (0).yaml:5:11 (the other plan)",
		"github":   "%0ASee: plans/a (0).yaml:5:11 (the other plan)",
		"gitlab":   `See: plans/a \\(0\\).yaml:5:11`,
		"csv":      "plans/a (0).yaml:5:11 (the other plan)",
		"markdown": `see plans/a \(0\).yaml:5:11 \(the other plan\)`,
	}
	for _, texts := range [][2]string{
		{plainPlan, plainPlan},
		{"\uFEFF" + strings.ReplaceAll(plainPlan, "\n", "\r\n"), strings.ReplaceAll(plainPlan, "\n", "\r")},
		{"edition: stp-2016\nstage: submission\nfootprint: {region: \"s\u00F6\u202E\U0001F600\xff" + strings.Repeat("w\u00E9it ", 900) + "\", number: 41, name: Dorset}", plainPlan},
		{"edition: stp-2016\nstage: submission\nfootprint: {number: 41, name: \"Dor\\\n  set\"}\n", plainPlan},
	} {
		list := twice(t, l, texts[0], texts[1])
		back, again := readBack(t, write(t, "json", run(l), list))
		for _, f := range report.Formats {
			want, got := write(t, f.Name, run(l), list), write(t, f.Name, back, again)
			if want != got {
				t.Errorf("%s: at once and read back differ:\n%s", f.Name, cmp.Diff(lines(want), lines(got)))
			}
			if texts[0] == plainPlan && !strings.Contains(want, shows[f.Name]) {
				t.Errorf("%s does not show the other plan:\n%.2000s", f.Name, want)
			}
		}
	}
}
