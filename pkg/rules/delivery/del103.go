package delivery

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// DEL103 asks for the owner of each action.
var DEL103 = rule.Rule{
	Code: "DEL103", Name: "action-without-owner", Kind: rule.Required,
	Title: "An action without an owner: one organisation and one post",
	Why: "What everybody owns, nobody does. After the June drafts the national bodies asked for owners throughout: " +
		"one organisation, and in it the post that answers for the action.",
	Mend: "Give the action's owner with organisation and post. A post lasts longer than a name.",
	// A plan without actions says so once.
	YieldsTo: []string{"DEL102"},
	Check: func(p *rule.Pass) {
		each(p, "the plan lists no actions, and so nobody who owns one", func(a *plan.Action) {
			switch organisation, post := a.Owner.Organisation.Given(), a.Owner.Post.Given(); {
			case !organisation && !post:
				p.ReportKey(&a.Owner, "the action %s has no owner: one organisation and one post", name(a))
			case !organisation:
				p.Report(&a.Owner.Organisation, "the owner of the action %s is a post without its organisation", name(a)).Relate(&a.Owner.Post, "the post")
			case !post:
				p.Report(&a.Owner.Post, "the owner of the action %s is an organisation without the post that answers for it", name(a)).
					Relate(&a.Owner.Organisation, "the organisation")
			}
		})
	},
}
