package delivery

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// DEL106 holds what lasts to its order in time.
var DEL106 = rule.Rule{
	Code: "DEL106", Name: "ends-before-it-starts", Kind: rule.Consistency,
	Title: "An action or a consultation that ends before it starts",
	Why: "One of the two dates is wrong, and everything that is worked out from them with it: " +
		"what waits for the action, when its benefits come, and whether there is time to consult.",
	Mend: "Correct the date that is wrong. Mostly the year is a typing slip, or the two have changed places.",
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Actions.Items {
			if a := &p.Plan.Actions.Items[i]; swapped(&a.Starts, &a.Ends) {
				outOfOrder(p, "the action "+name(a), &a.Starts, &a.Ends)
			}
		}
		for i := range p.Plan.Decisions.Items {
			d := &p.Plan.Decisions.Items[i]
			if c := &d.Consultation; swapped(&c.From, &c.To) {
				outOfOrder(p, `the consultation on "`+Called(d)+`"`, &c.From, &c.To)
			}
		}
	},
}

func swapped(starts, ends *plan.Date) bool {
	return starts.OK && ends.OK && ends.Value.Before(starts.Value)
}

func outOfOrder(p *rule.Pass, what string, starts, ends *plan.Date) {
	p.Report(ends, "%s ends on %s, before it starts on %s", what, Day(ends.Value), Day(starts.Value)).Relate(starts, "starts")
}
