package delivery

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// DEL102 asks on which level each action lies.
var DEL102 = rule.Rule{
	Code: "DEL102", Name: "action-level-missing", Kind: rule.Required,
	Title: "An action that does not say who acts: one organisation, the system or partners",
	Why: "The guidance wants a plan to say which actions lie with one organisation, which need the whole system, and which depend on partners or neighbouring footprints. " +
		"Actions that need others and are left to one organisation are the first to fail.",
	Mend: "List under actions what is done, and give each action its level: organisation, system or partners.",
	Check: func(p *rule.Pass) {
		each(p, "the plan lists no actions, and so does not say who acts", func(a *plan.Action) {
			if !a.Level.Given() {
				p.Report(&a.Level, "the action %s does not say whether one organisation, the whole system or partners act", name(a))
			}
		})
	},
}
