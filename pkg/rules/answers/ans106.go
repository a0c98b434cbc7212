package answers

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// ANS106 asks who or what makes an answer true.
var ANS106 = rule.Rule{
	Code: "ANS106", Name: "no-commitment", Kind: rule.Credibility,
	Title: "An answer with no action, measure, owner or date",
	Why: "An answer is a promise only if somebody can be asked about it later. " +
		"Without an action, a measure, an owner or a date it is a box ticked, and the King's Fund asked whether plans so written show a shared commitment to change. " +
		"A bid for money argues and need not commit; a question put aside with a reason commits to nothing.",
	Mend:     "Give the answer an `owner` or a `by` date, or name the `actions` that deliver it or the `measures` that show it.",
	YieldsTo: []string{"ANS102", "ANS103", "ANS104"},
	Check: func(p *rule.Pass) {
		written(p, func(q *guidance.Question, a *plan.Answer) {
			if q.Bid || a.Owner.Given() || a.By.Present() || len(a.Actions.Items) > 0 || len(a.Measures.Items) > 0 {
				return
			}
			f := p.ReportKey(a, "the answer to %q commits nobody: it has no owner, no date, and no action or measure", q.Title)
			if q.AskFor == "plan" {
				p.Cite(f, "aims-put-into-practice")
			} else {
				p.Cite(f, "answers-commit")
			}
		})
	},
}
