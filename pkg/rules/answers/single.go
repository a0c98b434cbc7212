package answers

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// singledOut are the requirements that single out one question.
var singledOut = map[string]string{
	"seven_day_services":          "seven-day-services-addressed",
	"cancer":                      "cancer-outcomes-addressed",
	"transformation_funding_case": "route-to-transformation-money",
	"out_of_hospital_models":      "care-models-chosen-locally",
	"coordinated_care":            "care-joined-up-around-people",
	"demand_plan":                 "demand-met-and-moderated",
}

// cite says which requirement an unanswered question breaks: one that singles
// it out; the one on the three areas where nothing of its gap is answered; the
// one on considering the questions where an entry stands and says nothing.
func cite(p *rule.Pass, f *rule.Finding, q *guidance.Question, a *plan.Answer, untouched bool) {
	switch id := singledOut[q.Key]; {
	case id != "":
		p.Cite(f, id)
	case untouched:
		p.Cite(f, "questions-in-three-areas")
	case a.Node() != nil:
		p.Cite(f, "sixty-questions-considered")
	default:
		p.Cite(f, "every-question-answered")
	}
}

// untouchedGaps are the gaps with an entry for none of their questions.
func untouchedGaps(p *rule.Pass) map[string]bool {
	untouched := map[string]bool{}
	for i := range p.Edition.Gaps {
		key := p.Edition.Gaps[i].Key
		gap := p.Plan.Gaps.Get(key)
		untouched[key] = gap == nil || len(gap.Answers.Keys) == 0
	}
	return untouched
}
