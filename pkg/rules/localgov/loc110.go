package localgov

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// LOC110 asks how a plan fits with a devolution deal.
var LOC110 = rule.Rule{
	Code: "LOC110", Name: "devolution-fit-missing", Kind: rule.Required,
	Title: "A devolution deal whose fit with the plan is not explained",
	Why: "A deal passes powers, and sometimes a say over health money, from Whitehall to councils acting together, often for another area than the footprint's. " +
		"Where there is one, signed or proposed, the guidance wants the plan to explain how the two fit, " +
		"and to work through what it means where the boundaries cross.",
	Mend: "Say under local_government.partnership.devolution what the deal covers and how decisions of the two fit together, " +
		"and let the question on devolution be answered by local_government.partnership.",
	Needs: []string{"footprint.devolution.deal"},
	// A partnership that is missing as a whole is said once.
	YieldsTo: []string{"LOC101"},
	Check: func(p *rule.Pass) {
		partnership := &p.Plan.LocalGovernment.Partnership
		deal := p.Plan.Footprint.Devolution.Deal.Value
		if area := p.Plan.Footprint.Registered(p.Edition); area != nil && area.Devolution && deal != "proposed" {
			deal = "signed"
		}
		if deal != "signed" && deal != "proposed" || partnership.Devolution.Given() {
			return
		}
		at := whole(partnership.Devolution.Place())
		if question, answer, state := devolutionQuestion(p); question != nil {
			if state == plan.Unread || state == plan.Answered && answer.Answer.Given() {
				return
			}
			// Neither says it: one finding, in place of the question's own.
			if state == plan.Unanswered && partnership.Present() && p.Plan.Gap(question.Gap).Answers.Present() {
				at = answer.Place()
			}
		}
		unexplained(p, at, deal)
	},
}

func unexplained(p *rule.Pass, at *source.At, deal string) {
	own := &p.Plan.Footprint.Devolution
	with := "a " + deal + " devolution deal"
	if own.Area.Value != "" {
		with = "the " + deal + " devolution deal for " + own.Area.Value
	}
	how := map[string]string{"crosses": "whose boundary crosses the footprint's", "wider": "whose area is wider than the footprint"}[own.Boundary.Value]
	if how == "" {
		f := p.Report(at, "the plan does not explain how it fits with %s", with)
		p.Cite(f, "fit-with-devolution").Relate(&own.Deal, "the deal")
		return
	}
	f := p.Report(at, "the plan does not explain how it fits with %s, %s", with, how)
	p.Cite(f, "devolution-across-boundaries").Relate(&own.Boundary, "boundary of the deal").Relate(&own.Deal, "the deal")
}

// devolutionQuestion is the question that applies only where there is a deal.
func devolutionQuestion(p *rule.Pass) (*guidance.Question, *plan.Answer, plan.State) {
	for i := range p.Edition.Questions {
		if q := &p.Edition.Questions[i]; q.AppliesIf == "devolution" {
			a, state := p.Plan.Answer(q)
			return q, a, state
		}
	}
	return nil, nil, plan.Unanswered
}
