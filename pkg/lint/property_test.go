package lint_test

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
	"stp.example/stp/pkg/rules/rulestest"
	"stp.example/stp/pkg/source"
)

const clean = "../../examples/plans/cambridgeshire-and-peterborough.yaml"

// all is the linter of these tests: every rule, on a fixed day.
var all = sync.OnceValues(func() (*lint.Linter, error) {
	return lint.New(lint.Options{
		Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All(),
		AsOf: time.Date(2016, 11, 1, 0, 0, 0, 0, time.UTC),
	})
})

func check(t testing.TB, text string) *lint.Result {
	t.Helper()
	l, err := all()
	if err != nil {
		t.Fatal(err)
	}
	return l.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: []byte(text)})
}

func read(t testing.TB, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Every finding has a place, with an end, inside the file.
func TestEveryFindingHasAPlace(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	text := read(t, clean)
	for range 100 {
		broken := []byte(text)
		for range 5 {
			i := random.IntN(len(broken))
			broken = slices.Delete(broken, i, min(i+1+random.IntN(40), len(broken)))
		}
		r := check(t, string(broken))
		for _, f := range r.Findings {
			at, end := r.File.Position(f.Span.Start), r.File.Position(f.Span.End)
			if f.Span.Start < 0 || f.Span.End < f.Span.Start || f.Span.End > len(r.File.Text) || at.Line < 1 || at.Column < 1 || end.Line < at.Line {
				t.Fatalf("%s %q stands at %v, %v to %v", f.Rule.Code, f.Message, f.Span, at, end)
			}
		}
	}
}

// Taking a whole section away never makes a failing plan pass, but where the
// section holds a slip of writing and nothing else is wrong: then it is mended.
func TestDroppingASectionNeverPasses(t *testing.T) {
	plans, err := filepath.Glob("../../examples/plans/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, p := range plans {
		texts[filepath.Base(p)] = read(t, p)
	}
	base := read(t, "../rules/testdata/base.yaml")
	for _, r := range rules.All() {
		for _, f := range rules.Archive(r).Files {
			if strings.HasPrefix(f.Name, "fail") {
				text, _, err := rulestest.Plan(base, string(f.Data))
				if err != nil {
					t.Fatal(err)
				}
				texts[r.Code+" "+f.Name] = text
			}
		}
	}
	failing, dropped := 0, 0
	for name, text := range texts {
		before := check(t, text)
		if before.Plan == nil || before.Counts().Errors == 0 {
			continue
		}
		failing++
		for _, section := range before.Plan.Tree.Root.Items {
			// In an archive's plan only what is found wrong can be dropped with
			// it; of the examples every section is.
			if !strings.HasSuffix(name, ".yaml") || strings.Contains(name, " ") && !holds(before, section.Name) {
				continue
			}
			// A word or date of its own, such as a status, is no section: a plan
			// that no longer claims to be agreed is mended.
			if section.Kind != source.Mapping && section.Kind != source.List || onlySlipsIn(before, section.Name) {
				continue
			}
			without, err := rulestest.Splice(text, section.Name+": ~\n")
			if err != nil {
				continue // broken YAML cannot be spliced
			}
			dropped++
			if r := check(t, without); r.Err == nil && r.Counts().Errors == 0 {
				t.Errorf("%s passes without %s", name, section.Name)
			}
		}
	}
	t.Logf("%d failing plans, %d sections dropped", failing, dropped)
}

// holds says that an error lies in a section.
func holds(r *lint.Result, section string) bool {
	return slices.ContainsFunc(r.Findings, func(f *rule.Finding) bool {
		return f.Level == rule.Error && source.Inside(f.Subject, section)
	})
}

// onlySlipsIn says that every error is a slip of writing in one section.
func onlySlipsIn(r *lint.Result, section string) bool {
	return !slices.ContainsFunc(r.Findings, func(f *rule.Finding) bool {
		return f.Level == rule.Error && (f.Rule.Room == "" || !source.Inside(f.Subject, section))
	})
}

// slip is one mistake that gives one finding: what is written over, by what,
// and where the mark stands.
type slip struct {
	code string
	over source.Span
	by   string
	mark int
}

// slips are mistakes in the sections of a plan, by section.
func slips(text string, root *source.Node) map[string][]slip {
	all := map[string][]slip{}
	var walk func(section string, n *source.Node)
	walk = func(section string, n *source.Node) {
		value := func(code, by string) {
			over := n.Span
			for over.End > over.Start && text[over.End-1] == '\n' {
				over.End--
			}
			all[section] = append(all[section], slip{code, over, by, over.Start})
		}
		switch {
		case n.Key == (source.Span{}):
		case n.Kind == source.Text && n.Style == source.Plain && isDate(n.Text):
			value("SCH105", "soon")
		case n.Kind == source.Number:
			value("SCH103", "lots")
		case n.Kind == source.Bool:
			value("SCH103", "[1]")
		case n.Kind == source.List && len(n.Items) > 0:
			value("SCH103", "{one: two}")
		}
		if n.Key != (source.Span{}) && len(n.Name) > 7 && !strings.ContainsAny(n.Name, "/0123456789") {
			letter := source.Span{Start: n.Key.Start + 4, End: n.Key.Start + 5}
			all[section] = append(all[section], slip{"SCH101", letter, "", n.Key.Start})
		}
		for _, item := range n.Items {
			walk(section, item)
		}
	}
	for _, section := range root.Items {
		if section.Name != "edition" && section.Name != "stage" {
			walk(section.Name, section)
		}
	}
	return all
}

func isDate(s string) bool { return len(s) == 10 && s[4] == '-' && s[7] == '-' }

// Five mistakes in five sections give five findings, on the five places:
// nothing follows from a mistake but the finding that says so.
func TestFiveSlipsFiveFindings(t *testing.T) {
	text := read(t, clean)
	random := rand.New(rand.NewPCG(5, 2016))
	all := slips(text, source.Read("plan.yaml", []byte(text), source.Limits{}).Root)
	sections := slices.Sorted(maps.Keys(all))
	before := map[string]bool{}
	for _, f := range check(t, text).Findings {
		before[f.Rule.Code+f.Subject] = true
	}
	rounds := 200
	if testing.Short() {
		rounds = 20
	}
	for range rounds {
		random.Shuffle(len(sections), func(i, j int) { sections[i], sections[j] = sections[j], sections[i] })
		var chosen []slip
		for _, s := range sections[:5] {
			chosen = append(chosen, all[s][random.IntN(len(all[s]))])
		}
		slices.SortFunc(chosen, func(a, b slip) int { return a.over.Start - b.over.Start })
		var broken strings.Builder
		at := 0
		var marks []int
		for _, x := range chosen {
			marks = append(marks, x.mark+broken.Len()-at)
			broken.WriteString(text[at:x.over.Start] + x.by)
			at = x.over.End
		}
		broken.WriteString(text[at:])
		r := check(t, broken.String())
		var got, want []string
		for _, f := range r.Findings {
			if !before[f.Rule.Code+f.Subject] {
				got = append(got, place(r, f.Rule.Code, f.Span))
			}
		}
		for i, x := range chosen {
			want = append(want, place(r, x.code, source.Span{Start: marks[i]}))
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("slips:\n\t%s\nfindings:\n\t%s", strings.Join(want, "\n\t"), strings.Join(got, "\n\t"))
		}
	}
}

func place(r *lint.Result, code string, s source.Span) string {
	at := r.File.Position(s.Start)
	text, _ := r.File.Line(at.Line)
	return fmt.Sprintf("%s at %d:%d %s", code, at.Line, at.Column, strings.TrimSpace(text))
}
