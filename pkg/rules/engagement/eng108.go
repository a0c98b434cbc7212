package engagement

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/delivery"
)

// ENG108 holds the order of consulting and deciding.
var ENG108 = rule.Rule{
	Code: "ENG108", Name: "decided-before-consulting", Kind: rule.Consistency,
	Title: "A decision that comes before its consultation has ended",
	Why: "A consultation is lawful only while minds can still change: what people say has to be read before anything is decided. " +
		"A decision dated before the end of its consultation, or already taken while that is to come, looks as if it had been settled beforehand.",
	Mend: "Move the decision to after the end of the consultation, with time to weigh what was said, or correct the dates.",
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Decisions.Items {
			d := &p.Plan.Decisions.Items[i]
			c := &d.Consultation
			end, words := &c.To, "ends"
			if !end.OK {
				end, words = &c.From, "begins"
			}
			switch {
			case end.OK && d.DecisionDate.OK && !d.DecisionDate.Value.After(end.Value):
				f := p.Report(&d.DecisionDate, "the decision %q is dated %s, and its consultation %s on %s: decide after it has ended",
					delivery.Called(d), delivery.Day(d.DecisionDate.Value), words, delivery.Day(end.Value))
				f.Relate(end, "consultation %s", words)
			case end.OK && early(p, d, end):
				f := p.Report(&d.Status, "the decision %q is said to be taken, and its consultation %s only on %s, after the plan was submitted on %s",
					delivery.Called(d), words, delivery.Day(end.Value), delivery.Day(p.Plan.Submitted.Value))
				f.Relate(end, "consultation %s", words).Relate(&p.Plan.Submitted, "submitted").Advise(notYet)
			case !end.OK && !end.Present() && c.Planned.Value && d.Status.Value == "decided":
				p.Report(&d.Status, "the decision %q is said to be taken, and its consultation is still only planned", delivery.Called(d)).
					Relate(&c.Planned, "consultation still to come").Advise(notYet)
			}
		}
	},
}

const notYet = "say `status: proposed` until the consultation has ended and was weighed, or correct the dates"

// early says that a decision is taken in a plan that was submitted before the
// consultation's end.
func early(p *rule.Pass, d *plan.Decision, end *plan.Date) bool {
	return d.Status.Value == "decided" && p.Plan.Submitted.OK && p.Plan.Submitted.Value.Before(end.Value)
}
