package delivery

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// DEL104 asks for the dates of each action.
var DEL104 = rule.Rule{
	Code: "DEL104", Name: "action-without-dates", Kind: rule.Required,
	Title: "An action without its first or last day",
	Why: "Without dates nobody can see whether five years are enough, or what has to come first. " +
		"The guidance judges plans by the confidence that a clear sequence of actions follows, and after June asked for dates throughout.",
	Mend: "Give the action's starts and ends. An early estimate that is revised later serves better than none.",
	// A plan without actions says so once.
	YieldsTo: []string{"DEL102"},
	Check: func(p *rule.Pass) {
		each(p, "the plan lists no actions, and so no dates for them", func(a *plan.Action) {
			var f *rule.Finding
			switch starts, ends := a.Starts.Present(), a.Ends.Present(); {
			case !starts && !ends:
				f = p.Report(&a.Starts, "the action %s has neither a first nor a last day", name(a))
			case !starts:
				f = p.Report(&a.Starts, "the action %s has no first day", name(a)).Relate(&a.Ends, "its last day")
			case !ends:
				f = p.Report(&a.Ends, "the action %s has no last day", name(a)).Relate(&a.Starts, "its first day")
			default:
				return
			}
			g := graphOf(p)
			if i, ok := g.index[a.ID.Value]; ok && g.awaited[i] || len(a.DependsOn.Items) > 0 {
				f.Message += ", though it stands in a sequence with others"
				p.Cite(f, "clear-sequence-of-actions")
			} else {
				p.Cite(f, "actions-have-dates")
			}
		})
	},
}
