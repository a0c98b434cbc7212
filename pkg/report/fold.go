package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// folded writes the findings of a plan that has many: by section, one snippet a
// rule, repeats as line numbers, and the few edits that clear most at the end.
func (t *Text) folded(b *strings.Builder, r *lint.Result) {
	var sections []string
	by := map[string][]*rule.Finding{}
	for _, f := range r.Findings {
		s := section(f.Subject)
		if by[s] == nil {
			sections = append(sections, s)
		}
		by[s] = append(by[s], f)
	}
	repeats := 0
	for _, s := range sections {
		list := by[s]
		fmt.Fprintf(b, "\n%s\n", t.Palette.bold.Sprintf("%s: %d %s", Visible(s), len(list), plural(len(list), "finding", "findings")))
		shown := map[*rule.Rule]bool{}
		for _, f := range list {
			if shown[f.Rule] {
				continue
			}
			shown[f.Rule] = true
			b.WriteByte('\n')
			t.finding(b, r, f)
			if again := t.again(r, list, f); again != "" {
				b.WriteString(again)
			}
		}
		repeats += len(list) - len(shown)
	}
	if repeats > 0 {
		fmt.Fprintf(b, "\n%s\n", t.Palette.quiet.Sprintf("folded: %d findings like one shown above, by line; --no-fold shows each", repeats))
	}
	t.startHere(b, r)
}

// again lists the other findings of a rule in a section by line.
func (t *Text) again(r *lint.Result, list []*rule.Finding, first *rule.Finding) string {
	var lines []string
	n := 0
	for _, f := range list {
		if f.Rule != first.Rule || f == first {
			continue
		}
		n++
		line := fmt.Sprint(r.File.Position(f.Span.Start).Line)
		if len(lines) > 0 && lines[len(lines)-1] == line {
			continue
		}
		lines = append(lines, line)
	}
	if n == 0 {
		return ""
	}
	const most = 12
	where := strings.Join(lines[:min(most, len(lines))], ", ")
	if len(lines) > most {
		where += ", ..."
	}
	return t.Palette.quiet.Sprintf("     and %d more at %s %s\n", n, plural(len(lines), "line", "lines"), where)
}

// section is the part of a plan that a subject belongs to: its top section, and
// for the gaps the gap.
func section(subject string) string {
	parts := strings.Split(subject, ".")
	if parts[0] == "" {
		return "the file"
	}
	if parts[0] == "gaps" && len(parts) > 1 {
		return "gaps." + parts[1]
	}
	return parts[0]
}

// startHere names the few places where an edit clears most.
func (t *Text) startHere(b *strings.Builder, r *lint.Result) {
	type place struct {
		rule  *rule.Rule
		where string
		n     int
	}
	var places []*place
	for _, f := range r.Findings {
		if f.Level == rule.Note {
			continue
		}
		i := slices.IndexFunc(places, func(p *place) bool { return p.rule == f.Rule && p.where == section(f.Subject) })
		if i < 0 {
			places = append(places, &place{f.Rule, section(f.Subject), 0})
			i = len(places) - 1
		}
		places[i].n++
	}
	slices.SortStableFunc(places, func(x, y *place) int { return -cmp.Compare(x.n, y.n) })
	fmt.Fprintf(b, "\n%s\n", t.Palette.bold.Sprint("Start here"))
	for _, p := range places[:min(3, len(places))] {
		fmt.Fprintf(b, "  %s clears %d: %s  %s\n", Visible(p.where), p.n, p.rule.Title, t.Palette.quiet.Sprint(p.rule.Code))
	}
}
