// Package examples holds plans, config and CI snippets for people to start
// from; its tests hold each to what it is said to show.
package examples

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rules"
)

// The example plans have the findings that their facts call for, and no other:
// the list is written by hand.
func TestPlans(t *testing.T) {
	linter, err := lint.New(lint.Options{
		Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All(),
		AsOf: time.Date(2016, 11, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range expected(t) {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("plans", name))
			if err != nil {
				t.Fatal(err)
			}
			r := linter.Run(context.Background(), lint.Input{Name: name, Text: text})
			if r.Err != nil {
				t.Fatal(r.Err)
			}
			for _, n := range r.NotRun {
				t.Errorf("not run: %s (needs %s)", n.Rule.Code, n.Needs)
			}
			for _, f := range r.Findings {
				got := strings.Join([]string{f.Level.String(), f.Rule.Code, f.Subject}, " ")
				if i := slices.Index(want, got); i >= 0 {
					want = slices.Delete(want, i, i+1)
					continue
				}
				t.Errorf("not expected: %s: %s", got, f.Message)
			}
			for _, w := range want {
				t.Errorf("not found: %s", w)
			}
		})
	}
}

// expected reads the list: a plan's name, and below it its findings.
func expected(t *testing.T) map[string][]string {
	text, err := os.ReadFile("plans/expected.txt")
	if err != nil {
		t.Fatal(err)
	}
	list := map[string][]string{}
	plan := ""
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, " "):
			finding, fact, ok := strings.Cut(line, " -- ")
			if !ok || fact == "" {
				t.Fatalf("no fact is given for %q", line)
			}
			list[plan] = append(list[plan], strings.Join(strings.Fields(finding), " "))
		default:
			plan = line
			list[plan] = nil
		}
	}
	files, _ := filepath.Glob("plans/*.yaml")
	if len(files) != len(list) {
		t.Errorf("%d plans and %d in the list", len(files), len(list))
	}
	return list
}
