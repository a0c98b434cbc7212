package lint_test

import (
	"context"
	"fmt"
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
			if section.Name == "edition" || section.Name == "stage" || onlySlipsIn(before, section.Name) {
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

// slip is one mistake that gives one finding, at one place.
type slip struct {
	at   string // the logical path
	text func(text string, n *source.Node) string
	code string
	key  bool // the mark stands on the key
}

// slips are mistakes in different sections of the clean plan.
func slips(root *source.Node) map[string][]slip {
	all := map[string][]slip{}
	var walk func(n *source.Node)
	walk = func(n *source.Node) {
		for _, item := range n.Items {
			path := item.Path()
			section, _, _ := strings.Cut(path, ".")
			add := func(s slip) { s.at = path; all[section] = append(all[section], s) }
			switch {
			case section == "edition" || section == "stage" || item.Key == (source.Span{}):
			case item.Kind == source.Text && item.Style == source.Plain && isDate(item.Text):
				add(slip{code: "SCH105", text: value("soon")})
			case item.Kind == source.Number:
				add(slip{code: "SCH103", text: value("lots")})
			case item.Kind == source.Bool:
				add(slip{code: "SCH103", text: value("[1]")})
			case item.Kind == source.List && len(item.Items) > 0:
				add(slip{code: "SCH103", text: value("{one: two}")})
			}
			if item.Key != (source.Span{}) && len(item.Name) > 7 && !strings.ContainsAny(item.Name, "/0123456789") {
				add(slip{code: "SCH101", key: true, text: func(text string, n *source.Node) string {
					at := n.Key.Start + 4
					return text[:at] + text[at+1:]
				}})
			}
			walk(item)
		}
	}
	walk(root)
	return all
}

func isDate(s string) bool { return len(s) == 10 && s[4] == '-' && s[7] == '-' }

func value(v string) func(string, *source.Node) string {
	return func(text string, n *source.Node) string {
		end := n.Span.End
		for end > n.Span.Start && text[end-1] == '\n' {
			end--
		}
		return text[:n.Span.Start] + v + text[end:]
	}
}

// Five mistakes in five sections give five findings, on the five places:
// nothing follows from a mistake but the finding that says so.
func TestFiveSlipsFiveFindings(t *testing.T) {
	text := read(t, clean)
	random := rand.New(rand.NewPCG(5, 2016))
	tree := source.Read("plan.yaml", []byte(text), source.Limits{})
	all := slips(tree.Root)
	var sections []string
	for s := range all {
		sections = append(sections, s)
	}
	slices.Sort(sections)
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
		broken := text
		var chosen []slip
		for _, s := range sections[:5] {
			list := all[s]
			x := list[random.IntN(len(list))]
			chosen = append(chosen, x)
			now := source.Read("plan.yaml", []byte(broken), source.Limits{})
			broken = x.text(broken, find(now.Root, x.at))
		}
		r := check(t, broken)
		var got, want []string
		for _, f := range r.Findings {
			if !before[f.Rule.Code+f.Subject] {
				got = append(got, place(r, f.Rule.Code, f.Span))
			}
		}
		again := source.Read("plan.yaml", []byte(broken), source.Limits{})
		for _, x := range chosen {
			n := find(again.Root, x.at)
			if x.key { // the misspelt key stands where the right one stood
				up, name := x.at[:max(0, strings.LastIndex(x.at, "."))], x.at[strings.LastIndex(x.at, ".")+1:]
				n = find(again.Root, source.Join(up, name[:4]+name[5:]))
			}
			span := n.Span
			if x.key {
				span = n.Key
			}
			want = append(want, place(r, x.code, span))
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

// find follows a logical path; every list item is known by its id or number.
func find(root *source.Node, path string) *source.Node {
	n := root
	for n != nil && n.Path() != path {
		i := slices.IndexFunc(n.Items, func(item *source.Node) bool { return source.Inside(path, item.Path()) })
		if i < 0 {
			return nil
		}
		n = n.Items[i]
	}
	return n
}
