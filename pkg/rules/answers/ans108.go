package answers

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// ANS108 holds a plan to the questions that apply to it.
var ANS108 = rule.Rule{
	Code: "ANS108", Name: "wrongly-not-applicable", Kind: rule.Consistency,
	Title: "A question set down as not applicable that applies",
	Why: "All questions but those with a condition apply to every area. " +
		"\"Not applicable\" hides a choice that the plan may well have made for good reasons, and that it can simply state.",
	Mend: "Answer the question; or say `considered` or, for a bid, `declined`, with the same reason.",
	Check: func(p *rule.Pass) {
		each(p, func(q *guidance.Question, a *plan.Answer, state plan.State) {
			if state != plan.NotApplicable {
				return
			}
			if q.AppliesIf == "" {
				word := "considered"
				if q.Bid {
					word = "declined"
				}
				say(p, a, &a.NotApplicable, "%q applies to every area and is set down as not applicable", q.Title).
					Advise("say `%s:` with the reason, or answer it", word)
				return
			}
			if deal := &p.Plan.Footprint.Devolution.Deal; q.AppliesIf == "devolution" && deal.Value != "" && deal.Value != "none" {
				say(p, a, &a.NotApplicable, "%q is set down as not applicable, and the footprint has a %s devolution deal", q.Title, deal.Value).
					Relate(deal, "the deal")
			}
		})
	},
}
