package delivery

import (
	"slices"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// DEL112 looks for what each action is there for.
var DEL112 = rule.Rule{
	Code: "DEL112", Name: "action-delivers-nothing", Kind: rule.Hint,
	Title: "An action that no priority, decision, saving or benefit names",
	Why: "An action that leads to nothing in the plan is either not needed, or what it is for has been left out. " +
		"One that another action depends on is there for that one.",
	Mend: "Name the action under the priority, decision, saving or benefit that it serves.",
	Needs: []string{"priorities.*.actions", "decisions.*.actions", "benefits.*.actions", "finance.solutions.*.actions",
		"actions.*.depends_on"},
	Check: func(p *rule.Pass) {
		g := graphOf(p)
		named := slices.Clone(g.awaited)
		add := func(refs *plan.Refs) {
			for k := range refs.Items {
				if i, ok := g.index[refs.Items[k].Value]; ok {
					named[i] = true
				}
			}
		}
		for i := range p.Plan.Priorities.Items {
			add(&p.Plan.Priorities.Items[i].Actions)
		}
		for i := range p.Plan.Decisions.Items {
			add(&p.Plan.Decisions.Items[i].Actions)
		}
		for i := range p.Plan.Benefits.Items {
			add(&p.Plan.Benefits.Items[i].Actions)
		}
		for i := range p.Plan.Finance.Solutions.Items {
			add(&p.Plan.Finance.Solutions.Items[i].Actions)
		}
		for i := range p.Plan.Actions.Items {
			a := &p.Plan.Actions.Items[i]
			if first, ok := g.index[a.ID.Value]; ok && !named[first] {
				reportOn(p, a, &a.ID, "no priority, decision, saving or benefit names the action %s", name(a))
			}
		}
	},
}
