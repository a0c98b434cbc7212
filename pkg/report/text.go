// Package report writes results: one file a format, all from the same result in
// the same order. It decides no level and hides no finding; what a view leaves
// out, it says.
package report

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// Text is the view for people.
type Text struct {
	W       io.Writer
	Palette *Palette
	// Width is how many columns a line may take.
	Width int
	// Wrap breaks the notes under a snippet at the width; what is quoted from a
	// plan never is.
	Wrap bool
	// Fold groups and folds the findings of a plan that has many.
	Fold bool

	edition *guidance.Edition
}

// foldAbove is the number of findings in a plan above which they are folded.
const foldAbove = 40

// Plan writes one plan's findings, and what else there is to know of it.
func (t *Text) Plan(r *lint.Result) error {
	var b strings.Builder
	t.edition = r.Edition
	if t.Fold && len(r.Findings) > foldAbove {
		t.folded(&b, r)
	} else {
		for _, f := range r.Findings {
			b.WriteByte('\n')
			t.finding(&b, r, f)
		}
	}
	t.trailer(&b, r)
	_, err := io.WriteString(t.W, b.String())
	return err
}

// finding writes one finding with its snippet.
func (t *Text) finding(b *strings.Builder, r *lint.Result, f *rule.Finding) {
	t.headline(b, r, f)
	t.snippet(b, r.File, f)
}

// headline is the one line that editors and CI read.
func (t *Text) headline(b *strings.Builder, r *lint.Result, f *rule.Finding) {
	at := r.File.Position(f.Span.Start)
	fmt.Fprintf(b, "%s %s %s  %s\n",
		t.Palette.bold.Sprintf("%s:%d:%d:", shown(r.Name), at.Line, at.Column),
		t.Palette.level(f.Level).Sprint(f.Level.String()+":"),
		t.Palette.bold.Sprint(Visible(f.Message)),
		t.Palette.quiet.Sprint(f.Rule.Code+" "+f.Rule.Name))
}

// trailer is what there is to know of a plan beside its findings.
func (t *Text) trailer(b *strings.Builder, r *lint.Result) {
	if r.Err != nil {
		fmt.Fprintf(b, "\n%s %s %s\n", t.Palette.bold.Sprint(shown(r.Name)+":"),
			t.Palette.level(rule.Error).Sprint("could not be checked:"), Visible(r.Err.Error()))
		return
	}
	var lines []string
	for _, n := range r.Notes {
		lines = append(lines, "note:    "+n)
	}
	lines = append(lines, notRun(r)...)
	lines = append(lines, setAside(r)...)
	if next := Next(r); next != "" {
		lines = append(lines, "next:    "+next)
	}
	if len(lines) > 0 {
		b.WriteByte('\n')
	}
	for _, line := range lines {
		b.WriteString(t.Palette.quiet.Sprint(Visible(line)) + "\n")
	}
}

// notRun names the rules that could not judge, those that wait for one thing on
// one line.
func notRun(r *lint.Result) []string {
	if r.File != nil && !r.Read && len(r.NotRun) > 0 {
		return []string{fmt.Sprintf("not run: all %d rules on what the plan says (nothing of it could be read)", len(r.NotRun))}
	}
	by := map[string][]string{}
	for _, n := range r.NotRun {
		by[n.Why()] = append(by[n.Why()], n.Rule.Code+" "+n.Rule.Name)
	}
	var lines []string
	for _, why := range slices.Sorted(maps.Keys(by)) {
		lines = append(lines, fmt.Sprintf("not run: %s (%s)", strings.Join(by[why], ", "), why))
	}
	return lines
}

// Next says in one line what later stages will ask of a plan.
func Next(r *lint.Result) string {
	e := r.Edition
	now := e.StageIndex(r.Stage)
	if !r.Read || now < 0 {
		return ""
	}
	if now == len(e.Stages)-1 {
		return "nothing more is asked after this stage"
	}
	byStage := map[string]map[string]int{}
	total := 0
	for _, f := range r.Forecast {
		stage := e.RuleFrom(f.Rule.Code)
		if byStage[stage] == nil {
			byStage[stage] = map[string]int{}
		}
		byStage[stage][section(f.Subject)]++
		total++
	}
	var parts []string
	for _, s := range e.Stages[now+1:] {
		if n := sum(byStage[s.Key]); n > 0 {
			parts = append(parts, fmt.Sprintf("%d at the %s stage (%s)", n, s.Key, mostOf(byStage[s.Key])))
		}
	}
	switch {
	case total == 0 && r.LeftOut > 0:
		return ""
	case total == 0:
		return "the plan already holds what later stages ask for"
	}
	return fmt.Sprintf("%d more %s asked for: %s; --stage %s shows %s", total, plural(total, "thing is", "things are"),
		strings.Join(parts, ", and "), e.LastStage(), plural(total, "it", "them"))
}

func sum(counts map[string]int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

// mostOf names the sections that hold most, with their counts.
func mostOf(counts map[string]int) string {
	const most = 4
	names := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(-cmp.Compare(counts[a], counts[b]), cmp.Compare(a, b))
	})
	var parts []string
	for _, name := range names[:min(most, len(names))] {
		parts = append(parts, fmt.Sprintf("%s %d", name, counts[name]))
	}
	if rest := len(names) - most; rest > 0 {
		parts = append(parts, fmt.Sprintf("%d more %s", rest, plural(rest, "section", "sections")))
	}
	return strings.Join(parts, ", ")
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
