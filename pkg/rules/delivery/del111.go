package delivery

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// DEL111 looks for something that the first year brings.
var DEL111 = rule.Rule{
	Code: "DEL111", Name: "nothing-in-first-year", Kind: rule.Credibility,
	Title: "No milestone in the plan's first year",
	Why: "Benefits are to be worked back from 2020/21 to 2016/17, and the first of the national must-dos for that year asks for the milestones that matter most locally. " +
		"A plan that reaches nothing before April 2017 has lost one of its five years.",
	Mend:  "Add the first milestones of the actions that begin now, however small: a contract signed, a team in post.",
	Needs: []string{"actions.*.milestones"},
	Check: func(p *rule.Pass) {
		until, ok := yearEnd(p.Edition, 0)
		if !ok || len(p.Plan.Actions.Items) == 0 {
			return
		}
		from := until.AddDate(-1, 0, 1)
		var first *plan.Date
		for i := range p.Plan.Actions.Items {
			for k := range p.Plan.Actions.Items[i].Milestones.Items {
				d := &p.Plan.Actions.Items[i].Milestones.Items[k].Date
				switch {
				case !d.OK || d.Value.Before(from):
				case !d.Value.After(until):
					return
				case first == nil || d.Value.Before(first.Value):
					first = d
				}
			}
		}
		if first == nil {
			f := p.ReportKey(&p.Plan.Actions, "no action has a milestone in %s, the plan's first year, or after it", p.Edition.Years[0])
			p.Cite(f, "milestones-for-2016-17").Value = ""
			return
		}
		f := p.ReportKey(&p.Plan.Actions, "no action has a milestone before %s: the first comes on %s", Day(until.AddDate(0, 0, 1)), Day(first.Value))
		p.Cite(f.Relate(first, "the first milestone"), "something-in-2016-17").Value = ""
	},
}
