package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/waive"
)

// setAside says what fixes, waivers and the baseline keep out of the findings,
// and what the baseline need not hold any more.
func setAside(r *lint.Result) []string {
	lines := append(mended(r), waived(r)...)
	if n := len(r.Known); n > 0 {
		lines = append(lines, fmt.Sprintf("known:   %s known before %s hidden", count(n, "finding", "findings"), plural(n, "is", "are")))
	}
	if gone := r.Gone.Gone(); len(gone) > 0 {
		const most = 5
		words := strings.Join(gone[:min(most, len(gone))], ", ")
		if len(gone) > most {
			words += fmt.Sprintf(" and %d more", len(gone)-most)
		}
		lines = append(lines, fmt.Sprintf("mended:  the baseline holds %s, which no longer %s; --update-baseline takes it out", words, plural(len(gone), "occurs", "occur")))
	}
	return lines
}

// asideFinding is a finding that is set aside, or not: then why is empty. kind is
// SARIF's word for where that is said, state ours for a column.
type asideFinding struct {
	*rule.Finding
	state, kind, why string
}

// everyFinding are all findings of a plan, set aside or not, in their order.
func everyFinding(r *lint.Result) []asideFinding {
	var list []asideFinding
	for _, f := range r.Findings {
		list = append(list, asideFinding{f, "finding", "", ""})
	}
	for _, w := range r.Waived {
		why := fmt.Sprintf("waived until %s: %s", w.Waiver.Until, oneLine(w.Waiver.Reason))
		list = append(list, asideFinding{w.Finding, "waived", "inSource", why})
	}
	for _, f := range r.Known {
		list = append(list, asideFinding{f, "known", "external", "known before, by a baseline"})
	}
	slices.SortStableFunc(list, func(a, b asideFinding) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return list
}

// mended names what was fixed, where it stood.
func mended(r *lint.Result) []string {
	var places []string
	for _, m := range r.Mended {
		places = append(places, fmt.Sprintf("%s at %d:%d", m.Finding.Rule.Code, m.At.Line, m.At.Column))
	}
	const most = 8
	if n := len(places) - most; n > 1 {
		places = append(places[:most], fmt.Sprintf("and %d more", n))
	}
	if places == nil {
		return nil
	}
	return []string{"fixed:   " + strings.Join(places, ", ")}
}

// waived lists what is waived, each waiver's findings of one rule on one line.
func waived(r *lint.Result) []string {
	type waiver struct {
		of *waive.Waiver
		by *rule.Rule
	}
	var order []waiver
	places := map[waiver][]string{}
	for _, w := range r.Waived {
		at := r.File.Position(w.Finding.Span.Start)
		key := waiver{w.Waiver, w.Finding.Rule}
		if places[key] == nil {
			order = append(order, key)
		}
		places[key] = append(places[key], fmt.Sprintf("%d:%d", at.Line, at.Column))
	}
	var lines []string
	for _, w := range order {
		at := places[w]
		where := at[0]
		if n := len(at) - 1; n > 0 {
			where += fmt.Sprintf(" and %d more", n)
		}
		lines = append(lines, fmt.Sprintf("waived:  %s at %s until %s: %q", w.by.Code, where, w.of.Until, w.of.Reason))
	}
	return lines
}
