package fix_test

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"stp.example/stp/pkg/fix"
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
	"stp.example/stp/pkg/source"
)

func linter(t testing.TB) *lint.Linter {
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

// number is what the environment sets for a run by hand or before landing.
func number(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

// mutants is how many plans with slips are mended: a few at each run, as many as
// STP_MUTANTS says before a change lands.
func mutants() int {
	if testing.Short() {
		return 6
	}
	return number("STP_MUTANTS", 60)
}

// For every fix of every plan, and of plans with slips made by chance: mending
// gives a plan that reads, in which nothing else has changed, and which no
// longer has the finding; mending again changes nothing.
func TestEveryFix(t *testing.T) {
	all := plans(t)
	names := slices.Sorted(maps.Keys(all))
	random := rand.New(rand.NewPCG(2016, uint64(number("STP_SEED", 10))))
	whole := []string{}
	for _, name := range names {
		if strings.Contains(name, "examples") || strings.HasSuffix(name, "base.yaml") {
			whole = append(whole, name)
		}
	}
	sources := names
	if testing.Short() {
		names = slices.Clone(whole)
	}
	for i := range mutants() {
		from := whole[random.IntN(len(whole))]
		if i%4 == 0 {
			from = sources[random.IntN(len(sources))]
		}
		name := "mutant " + strconv.Itoa(i) + " of " + from
		all[name] = mutate(random, all[from])
		names = append(names, name)
	}
	l := linter(t)
	next := make(chan string)
	mended, mu := map[string]int{}, sync.Mutex{}
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			own := map[string]int{}
			for name := range next {
				mends(t, l, name, all[name], own)
			}
			mu.Lock()
			defer mu.Unlock()
			for code, n := range own {
				mended[code] += n
			}
		})
	}
	for _, name := range names {
		next <- name
	}
	close(next)
	wg.Wait()
	t.Logf("%d plans; mended, by rule: %v", len(names), mended)
	if testing.Short() {
		return // too few plans to hold every kind of fix
	}
	for _, code := range []string{"SCH101", "SCH103", "SCH104", "SCH105", "YML001", "YML003", "WVR103"} {
		if mended[code] == 0 {
			t.Errorf("no plan had a fix of %s", code)
		}
	}
}

// mends holds one plan to all that mending promises.
func mends(t *testing.T, l *lint.Linter, name, text string, mended map[string]int) {
	t.Helper()
	ctx := context.Background()
	before := l.Run(ctx, lint.Input{Name: "plan.yaml", Text: []byte(text)})
	if before.Err != nil || before.File.Recoded {
		return
	}
	for _, f := range before.Findings {
		alone(t, l, name, before, f)
	}
	for _, unsafe := range []bool{false, true} {
		after, err := fix.Plan(ctx, l, before, unsafe)
		if err != nil || after.Err != nil {
			t.Errorf("%s: %v, %v", name, err, after.Err)
			continue
		}
		for _, m := range after.Mended {
			mended[m.Finding.Rule.Code]++
			if m.Finding.Fix.Unsafe && !unsafe {
				t.Errorf("%s: an unsafe fix was made unasked: %s", name, m.Finding.Message)
			}
		}
		if bytes.Equal(after.Input.Text, before.Input.Text) {
			after = before
		}
		if worse(before, after) {
			t.Errorf("%s: less can be read after mending than before", name)
		}
		for _, f := range after.Findings {
			if f.Fix != nil && (unsafe || !f.Fix.Unsafe) {
				t.Errorf("%s: still to mend after mending: %s %s", name, f.Rule.Code, f.Message)
			}
		}
		if after == before {
			continue
		}
		if crlf(text) && !crlf(string(after.Input.Text)) {
			t.Errorf("%s: line ends have changed", name)
		}
		kept := slices.DeleteFunc(comments(before.File.Text), func(c string) bool { return strings.Contains(c, "stp:waive") })
		left := slices.DeleteFunc(comments(after.File.Text), func(c string) bool { return strings.Contains(c, "stp:waive") })
		seen := 0 // what can be read again may hold more
		for _, c := range left {
			if seen < len(kept) && kept[seen] == c {
				seen++
			}
		}
		if seen < len(kept) || len(left) > seen && unreadable(before) == unreadable(after) {
			t.Errorf("%s: comments %q became %q", name, kept, left)
		}
		again, err := fix.Plan(ctx, l, after, unsafe)
		if err != nil || !bytes.Equal(again.Input.Text, after.Input.Text) {
			t.Errorf("%s: mending twice changes more: %v\n%s", name, err, fix.Diff("plan.yaml", after.Input.Text, again.Input.Text))
		}
	}
}

// alone makes one fix, and looks at what it does.
func alone(t *testing.T, l *lint.Linter, name string, before *lint.Result, f *rule.Finding) {
	t.Helper()
	if f.Fix == nil {
		return
	}
	edits := slices.SortedFunc(slices.Values(f.Fix.Edits), func(a, b source.Edit) int { return a.Span.Start - b.Span.Start })
	for i, e := range edits {
		if e.Span.Start < 0 || e.Span.End < e.Span.Start || e.Span.End > len(before.File.Text) || i > 0 && e.Span.Start < edits[i-1].Span.End {
			t.Errorf("%s: %s has edits that overlap or lie outside: %v", name, f.Rule.Code, edits)
			return
		}
	}
	in := before.Input
	in.Text = fix.Apply(before.File.Text, edits)
	after := l.Run(context.Background(), in)
	if after.Err != nil {
		t.Errorf("%s: the fix of %s %s breaks the plan: %v", name, f.Rule.Code, f.Message, after.Err)
		return
	}
	if times(after, f) >= times(before, f) {
		t.Errorf("%s: the fix of %s leaves it as it is: %s\n%s", name, f.Rule.Code, f.Message, fix.Diff("plan.yaml", before.File.Text, in.Text))
	}
	if worse(before, after) {
		t.Errorf("%s: the fix of %s %s makes the plan unreadable", name, f.Rule.Code, f.Message)
	}
	// Values that the edits do not touch are the same, in the same order.
	was := values(before.File.Text, func(s source.Span) bool {
		return slices.ContainsFunc(edits, func(e source.Edit) bool { return touches(e.Span, s) })
	})
	is := values(in.Text, func(source.Span) bool { return false })
	for _, v := range was {
		i := slices.Index(is, v)
		if i < 0 {
			t.Errorf("%s: the fix of %s %s changes another value: %q", name, f.Rule.Code, f.Message, v)
			return
		}
		is = is[i+1:]
	}
}

// touches says that an edit changes a value, or puts something right beside it.
func touches(edit, value source.Span) bool {
	if edit.Len() == 0 {
		return edit.Start >= value.Start && edit.Start <= value.End
	}
	return value.Start < edit.End && edit.Start < value.End
}

func times(r *lint.Result, f *rule.Finding) int {
	n := 0
	for _, other := range r.Findings {
		if other.Key() == f.Key() {
			n++
		}
	}
	return n
}

// values are all keys and plain values of a text, in order, but for some.
func values(text []byte, but func(source.Span) bool) []string {
	var list []string
	var walk func(n *source.Node)
	walk = func(n *source.Node) {
		for _, item := range n.Items {
			if item.Key.Len() > 0 && !but(item.Key) {
				list = append(list, item.Name)
			}
			if item.Kind != source.List && item.Kind != source.Mapping && item.Kind != source.Broken && item.Span.Len() > 0 && !but(item.Span) {
				list = append(list, item.Text)
			}
			walk(item)
		}
	}
	if root := source.Read("plan.yaml", text, source.Limits{}).Root; root != nil {
		walk(root)
	}
	return list
}

// worse says that more sections cannot be read than before, or, of as many, more
// in them. A section that can be read again may show what else is wrong in it.
func worse(before, after *lint.Result) bool {
	if was, is := unreadable(before), unreadable(after); is != was {
		return is > was
	}
	return oddities(after) > oddities(before)
}

func unreadable(r *lint.Result) int {
	return counted(r, func(ru *rule.Rule) bool { return ru.Code == source.Syntax })
}

func oddities(r *lint.Result) int {
	return counted(r, func(ru *rule.Rule) bool { return ru.Room == rule.RoomSource && ru.Code != source.SurprisingScalar })
}

func counted(r *lint.Result, of func(*rule.Rule) bool) (n int) {
	for _, f := range r.Findings {
		if of(f.Rule) {
			n++
		}
	}
	return n
}

func crlf(text string) bool {
	return strings.Contains(text, "\r\n") && strings.Count(text, "\n") == strings.Count(text, "\r\n")
}

// Sections out of the usual order are moved whole, with their comments and the
// blank lines above them, and never where a waiver would cover something else.
func TestOrder(t *testing.T) {
	l := linter(t)
	for name, c := range map[string]struct{ from, to string }{
		"comments":       {"edition: stp-2016\n\n# money\nfinance: {}\n# why\nvision: one\n", "edition: stp-2016\n# why\nvision: one\n\n# money\nfinance: {}\n"},
		"header":         {"# ours\nfinance: {}\nedition: stp-2016\n", "# ours\nedition: stp-2016\nfinance: {}\n"},
		"first comment":  {"# ours\n\n# money\nfinance: {}\nedition: stp-2016\n", "# ours\n\nedition: stp-2016\n# money\nfinance: {}\n"},
		"crlf":           {"finance: {}\r\n\r\nedition: stp-2016\r\n", "edition: stp-2016\r\n\r\nfinance: {}\r\n"},
		"block":          {"vision: |\n  one\n  # no comment\n\n\nstage: outline\nedition: stp-2016\n", "edition: stp-2016\n\n\nstage: outline\nvision: |\n  one\n  # no comment\n"},
		"kept lines":     {"vision: |+\n  one\n\nstage: outline\nedition: stp-2016\n", "edition: stp-2016\nstage: outline\nvision: |+\n  one\n\n"},
		"indented":       {"lead: {name: A}\n  # of the lead\nstage: outline\nedition: stp-2016\n", "edition: stp-2016\nstage: outline\nlead: {name: A}\n  # of the lead\n"},
		"file waiver":    {"# stp:waive LOC106 until 2016-12-31 -- why\nlead: {name: A}\nstage: outline\nedition: stp-2016\n", "# stp:waive LOC106 until 2016-12-31 -- why\nedition: stp-2016\nstage: outline\nlead: {name: A}\n"},
		"becomes first":  {"stage: outline\n# stp:waive LOC106 until 2016-01-31 -- why\nedition: stp-2016\n", ""},
		"unknown":        {"stage: outline\nwhat: ever\nedition: stp-2016\n", ""},
		"no line end":    {"stage: outline\nedition: stp-2016", ""},
		"end of it":      {"stage: outline\nedition: stp-2016\n...\n", ""},
		"one line":       {"{stage: outline, edition: stp-2016}\n", ""},
		"cannot be read": {"stage: outline\nlead: [\nedition: stp-2016\n", ""},
	} {
		r := l.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: []byte(c.from)})
		after, err := fix.Plan(context.Background(), l, r, false)
		if err != nil {
			t.Fatal(err)
		}
		want := c.to
		if want == "" {
			want = c.from
		}
		if got := string(after.Input.Text); got != want {
			t.Errorf("%s:\n got %q\nwant %q", name, got, want)
		}
	}
}

// A plan in UTF-16 is checked, and not mended: its bytes are not those that the
// edits speak of.
func TestUTF16IsNotMended(t *testing.T) {
	l := linter(t)
	text := []byte{0xFF, 0xFE}
	for _, c := range "edition: stp-2016\nvison: one\n" {
		text = append(text, byte(c), 0)
	}
	r := l.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: text})
	after, err := fix.Plan(context.Background(), l, r, true)
	if err == nil || err.Error() != "it is written in UTF-16; save it as UTF-8 first" {
		t.Errorf("says %v", err)
	}
	if !bytes.Equal(after.Input.Text, text) || !slices.ContainsFunc(r.Findings, func(f *rule.Finding) bool { return f.Rule.Code == "SCH101" }) {
		t.Errorf("mended to %q, with %d findings", after.Input.Text, len(r.Findings))
	}
}

// A fix that does harm is taken back, and keeps no other from being made: not
// even one that stands in every third place.
func TestHarmfulFix(t *testing.T) {
	harmful := &rule.Rule{
		Code: "TST101", Name: "harm", Kind: rule.Consistency, Title: "A fix that breaks the plan",
		Check: func(p *rule.Pass) {
			for i := range p.Plan.Actions.Items {
				if a := &p.Plan.Actions.Items[i]; i%3 == 0 {
					f := p.Report(&a.Title, "this is to be broken")
					f.Fix = &rule.Fix{Title: "breaks it", Edits: []source.Edit{{Span: a.Title.Node().Span, New: "[{"}}}
				}
			}
		},
	}
	l, err := lint.New(lint.Options{
		Editions: []*guidance.Edition{guidance.STP2016()}, Rules: append(rules.All(), harmful),
		AsOf: time.Date(2016, 10, 21, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	text := "edition: stp-2016\nstage: outline\nactions:\n"
	for i := range 30 {
		text += fmt.Sprintf("  - id: a-%d\n    title: One of %d\n    lvel: system\n", i, i)
	}
	r := l.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: []byte(text)})
	after, err := fix.Plan(context.Background(), l, r, false)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(after.Input.Text), strings.ReplaceAll(text, "lvel", "level"); got != want {
		t.Errorf("mended to\n%s", fix.Diff("plan.yaml", []byte(want), []byte(got)))
	}
	if n := len(after.Mended); n != 30 {
		t.Errorf("%d were mended, want 30", n)
	}
}
