package answers

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
)

// ANS104 asks that an answer add something to its question.
var ANS104 = rule.Rule{
	Code: "ANS104", Name: "echoes-question", Kind: rule.Credibility,
	Title: "An answer that repeats its question",
	Why: "To say that the plan will do what the question asks for is to answer it with itself: " +
		"the King's Fund warned of plans that look up to national demands and say little of their own place. " +
		"A reader learns nothing from it that the question had not said.",
	Mend:     "Say how: what is done here, by whom, where and by when, and what changes for whom.",
	YieldsTo: []string{"ANS102"},
	Check: func(p *rule.Pass) {
		weighed(p, prose.UsualBar(), prose.Echo, func(q *guidance.Question, a *plan.Answer) {
			say(p, a, &a.Answer, "the answer to %q repeats the question and adds nothing about this area", q.Title)
		})
	},
}
