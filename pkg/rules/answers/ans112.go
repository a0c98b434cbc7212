package answers

import (
	"cmp"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// ANS112 looks for the one answer without what nearly all others have.
var ANS112 = rule.Rule{
	Code: "ANS112", Name: "answer-half-tied", Kind: rule.Hint,
	Title: "An answer without the owner, the date or the actions that nearly all others have",
	Why: "Where a plan says of nearly every answer who answers for it, by when and through which action, " +
		"the few that do not were most likely overlooked, and they are where work stops first.",
	Mend:     "Add what is missing. Where nothing is to be added, leave it: this is a hint.",
	YieldsTo: []string{rule.AnyOther},
	Check: func(p *rule.Pass) {
		const fewest, nearlyAll = 8, 10 // all but one in ten
		var all []*plan.Answer
		var asked []*guidance.Question
		written(p, func(q *guidance.Question, a *plan.Answer) {
			if !q.Bid {
				all, asked = append(all, a), append(asked, q)
			}
		})
		if len(all) < fewest {
			return
		}
		var usual []tie // what nearly all have
		for _, t := range ties {
			without := 0
			for _, a := range all {
				if !t.of(a).Present() {
					without++
				}
			}
			if without <= max(1, len(all)/nearlyAll) {
				usual = append(usual, t)
			}
		}
		for i, a := range all {
			if !a.Owner.Present() && !a.By.Present() && !a.Actions.Present() && !a.Measures.Present() {
				continue // it commits nobody: ANS106
			}
			var at *source.At
			var lacks []string
			for _, t := range usual {
				if !t.of(a).Present() {
					at, lacks = cmp.Or(at, t.of(a)), append(lacks, t.lack)
				}
			}
			if at != nil {
				p.Report(at, "the answer to %q names %s, and nearly all others do", asked[i].Title, strings.Join(lacks, " and "))
			}
		}
	},
}

// tie is one thing that ties an answer to who does it.
type tie struct {
	lack string
	of   func(*plan.Answer) *source.At
}

var ties = []tie{
	{"no owner", func(a *plan.Answer) *source.At { return a.Owner.Place() }},
	{"no date by which it is done", func(a *plan.Answer) *source.At { return a.By.Place() }},
	{"no action that delivers it", func(a *plan.Answer) *source.At { return a.Actions.Place() }},
}
