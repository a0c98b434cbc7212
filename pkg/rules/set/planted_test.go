package set_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
)

const submissions = "../../../testdata/submissions/"

// plantedLine is what stands in the list of what is planted: a rule and the
// numbers of the footprints.
var plantedLine = regexp.MustCompile(`(?m)^  (SET[0-9]{3}) ([0-9]+) ([0-9]+) -- |^  (SET[0-9]{3}) all -- `)

// What is planted between the plans of October is found, and no other error or
// warning between them.
func TestPlantedBetweenPlans(t *testing.T) {
	list, err := os.ReadFile(submissions + "planted.txt")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, m := range plantedLine.FindAllStringSubmatch(string(list), -1) {
		want = append(want, between(m[1]+m[4], m[2], m[3]))
	}
	var got []string
	results := october(t)
	for _, r := range results {
		for _, f := range r.Findings {
			if f.Rule.Across == nil || f.Level == rule.Note {
				continue
			}
			said := between(f.Rule.Code, "", "")
			if f.Rule.Code != "SET106" { // which is about all of them
				i := slices.IndexFunc(f.Related, func(rel rule.Related) bool { return rel.Elsewhere != nil })
				other := results[f.Related[i].Elsewhere.Plan]
				said = between(f.Rule.Code, fmt.Sprint(r.Area.Number), fmt.Sprint(other.Area.Number))
			}
			got = append(got, said)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if len(want) == 0 || !slices.Equal(got, want) {
		t.Errorf("found\n%s\nplanted\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// between is a finding between two footprints, whichever comes first.
func between(code, a, b string) string {
	both := []string{a, b}
	slices.Sort(both)
	return strings.TrimSpace(code + " " + strings.Join(both, " "))
}

func october(t *testing.T) []*lint.Result {
	t.Helper()
	paths, err := filepath.Glob(submissions + "2016-10/*.yaml")
	if err != nil || len(paths) != 44 {
		t.Fatal(err, paths)
	}
	l, err := lint.New(lint.Options{
		Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All(), Gather: true, Only: []string{"SET"},
		AsOf: time.Date(2016, 11, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	text := func(i int) ([]byte, error) { return os.ReadFile(paths[i]) }
	var results []*lint.Result
	for i := range paths {
		bytes, err := text(i)
		if err != nil {
			t.Fatal(err)
		}
		results = append(results, l.Run(context.Background(), lint.Input{Name: paths[i], Text: bytes}))
		results[i].Slim()
	}
	if err := l.Across(context.Background(), results, text); err != nil {
		t.Fatal(err)
	}
	return results
}
