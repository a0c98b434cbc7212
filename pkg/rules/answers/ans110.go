package answers

import (
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// ANS110 points out a national measure that an answer does not speak to.
var ANS110 = rule.Rule{
	Code: "ANS110", Name: "measure-not-addressed", Kind: rule.Hint,
	Title: "A question has a national measure and the answer is tied to none",
	Why: "Where a national standard or goal exists, readers compare areas by it. " +
		"An answer that is tied to the plan's own measure of it shows where the area stands and when it gets there.",
	Mend:     "Add the measure under the gap's `measures`, with its `standard`, and name it in the answer's `measures`.",
	YieldsTo: []string{"ANS102", "ANS103", "ANS104"},
	Check: func(p *rule.Pass) {
		var held map[string]string
		written(p, func(q *guidance.Question, a *plan.Answer) {
			keys, what := standardsFor(p.Edition, q)
			if len(keys) == 0 {
				return
			}
			if held == nil {
				held = standardsHeld(p.Plan)
			}
			for i := range a.Measures.Items {
				standard, known := held[a.Measures.Items[i].Value]
				if !known || slices.Contains(keys, standard) {
					return // an unknown measure has its own finding
				}
			}
			f := p.ReportKey(a, "the answer to %q is tied to no measure of the national standard: %s", q.Title, what)
			if a.Measures.Present() {
				f.Span = a.Measures.Mark()
			}
		})
	},
}

// standardsFor are the standards that a question bears on and that a plan can
// be held to, and what the first is about.
func standardsFor(e *guidance.Edition, q *guidance.Question) (keys []string, what string) {
	for _, s := range e.StandardsOn(q.Key) {
		if s.Level != "national" {
			if keys = append(keys, s.Key); what == "" {
				what = s.What
			}
		}
	}
	return keys, what
}

// standardsHeld are the standards that the plan's measures are held against, by
// the measure's id; empty for a measure without one.
func standardsHeld(pl *plan.Plan) map[string]string {
	held := map[string]string{}
	for i := range pl.Gaps.Values {
		measures := pl.Gaps.Values[i].Measures.Items
		for j := range measures {
			held[measures[j].ID.Value] = measures[j].Standard.Value
		}
	}
	return held
}
