package gaps

import (
	"slices"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// GAP107 asks what is done about each priority.
var GAP107 = rule.Rule{
	Code: "GAP107", Name: "priority-without-action", Kind: rule.Required,
	Title: "A priority about which nothing is done",
	Why: "A plan goes from understanding its gaps to closing them by what somebody does. " +
		"A priority without an action is a wish.",
	Mend: "Name the actions that deliver the priority in its `actions`, or drop it from the priorities.",
	Check: func(p *rule.Pass) {
		all := p.Plan.Priorities.Items
		for i := range all {
			pr := &all[i]
			if len(pr.Actions.Items) > 0 {
				continue
			}
			f := p.Report(&pr.Actions, "the priority %q names no action", pr.Title.Value)
			left := slices.IndexFunc(pr.Closes.Items, func(gap plan.Text) bool {
				return !p.Plan.Priorities.Any(func(o *plan.Priority) bool { return closes(o, gap.Value) && len(o.Actions.Items) > 0 })
			})
			if left >= 0 {
				f.Mark("nothing is done about the gap in %s", gapTitle(p.Edition, pr.Closes.Items[left].Value))
				p.Cite(f, "each-gap-addressed")
			} else {
				p.Cite(f, "priorities-acted-on")
			}
		}
	},
}
