package rules_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
	"stp.example/stp/pkg/rules/rulestest"
	"stp.example/stp/pkg/source"
)

// check lints a plan on a fixed day.
func check(t *testing.T, text string) *lint.Result {
	t.Helper()
	r := linter(t).Run(context.Background(), lint.Input{Name: "plan.yaml", Text: []byte(text)})
	if r.Err != nil {
		t.Fatalf("could not be checked: %v", r.Err)
	}
	return r
}

func linter(t *testing.T) *lint.Linter {
	t.Helper()
	l, err := lint.New(lint.Options{
		Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All(),
		AsOf: time.Date(2016, 10, 21, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func base(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("testdata/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The base plan is the one that every archive starts from: nothing is wrong
// with it.
func TestBasePlanIsClean(t *testing.T) {
	for _, f := range check(t, base(t)).Findings {
		t.Errorf("%s %s: %s (%s)", f.Rule.Code, f.Level, f.Message, f.Subject)
	}
}

// Every rule's archive: failing plans give the findings they want and no other,
// passing plans give none, and a fix makes the fixed plan.
func TestArchives(t *testing.T) {
	plan := base(t)
	for _, r := range rules.All() {
		t.Run(r.Code, func(t *testing.T) {
			if r.Across != nil {
				setArchive(t, plan, r)
				return
			}
			files := map[string]string{}
			for _, f := range rules.Archive(r).Files {
				files[f.Name] = string(f.Data)
			}
			if !hasKind(files, "fail") || !hasKind(files, "pass") {
				t.Errorf("%s.txtar needs a failing and a passing plan", strings.ToLower(r.Code))
			}
			for name, snippet := range files {
				kind, suffix, _ := strings.Cut(strings.TrimSuffix(name, ".yaml"), "-")
				text, wants := spliced(t, plan, name, snippet)
				result := check(t, text)
				matchWants(t, name, result, wants)
				switch kind {
				case "fail":
					if !slices.ContainsFunc(wants, func(w rulestest.Want) bool { return w.Code == r.Code }) {
						t.Errorf("%s wants no %s", name, r.Code)
					}
					fixed := "fixed.yaml"
					if suffix != "" {
						fixed = "fixed-" + suffix + ".yaml"
					}
					if want, ok := files[fixed]; ok {
						after, _ := spliced(t, plan, fixed, want)
						if got := applyFixes(text, result); got != after {
							t.Errorf("%s: the fix gives\n%s", name, diff(after, got))
						}
					} else if slices.ContainsFunc(result.Findings, func(f *rule.Finding) bool { return f.Fix != nil && f.Rule == r }) {
						t.Errorf("%s has a fix: show it in %s", name, fixed)
					}
				case "pass", "fixed":
					if len(wants) > 0 {
						t.Errorf("%s wants a finding", name)
					}
				default:
					t.Errorf("%s: name it fail, pass or fixed", name)
				}
			}
		})
	}
}

// spliced is a plan made from a snippet.
func spliced(t *testing.T, plan, name, snippet string) (string, []rulestest.Want) {
	t.Helper()
	text, wants, err := rulestest.Plan(plan, snippet)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return text, wants
}

func hasKind(files map[string]string, kind string) bool {
	for name := range files {
		if strings.HasPrefix(name, kind) {
			return true
		}
	}
	return false
}

func matchWants(t *testing.T, name string, r *lint.Result, wants []rulestest.Want) {
	t.Helper()
	left := slices.Clone(wants)
	for _, f := range r.Findings {
		line := r.File.Position(f.Span.Start).Line
		i := slices.IndexFunc(left, func(w rulestest.Want) bool {
			return w.Code == f.Rule.Code && (w.Line == line || w.Line == 0) && strings.Contains(f.Message, w.Part)
		})
		if i < 0 {
			text, _ := r.File.Line(line)
			t.Errorf("%s: unwanted %s at line %d (%s): %s\n\t%s", name, f.Rule.Code, line, f.Subject, f.Message, text)
			continue
		}
		left = slices.Delete(left, i, i+1)
	}
	for _, w := range left {
		t.Errorf("%s: no %s %q at line %d", name, w.Code, w.Part, w.Line)
	}
}

func applyFixes(text string, r *lint.Result) string {
	var edits []source.Edit
	for _, f := range r.Findings {
		if f.Fix != nil {
			edits = append(edits, f.Fix.Edits...)
		}
	}
	slices.SortFunc(edits, func(a, b source.Edit) int { return b.Span.Start - a.Span.Start })
	for _, e := range edits {
		text = text[:e.Span.Start] + e.New + text[e.Span.End:]
	}
	return text
}

// diff is the first line in which two texts differ.
func diff(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return "want " + w[i] + "\n got " + g[i]
		}
	}
	return "texts of different length"
}
