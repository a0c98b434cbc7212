package delivery

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// own is the level of what one organisation does alone.
const own = "organisation"

// DEL114 looks for something that the organisations do together.
var DEL114 = rule.Rule{
	Code: "DEL114", Name: "no-system-action", Kind: rule.Credibility,
	Title: "Every action and every saving is one organisation's own",
	Why: "These plans were called for to end the fortress mentality: each organisation looking after itself, at the others' cost. " +
		"Commissioners and providers are to manage the area's resources together; a plan that adds up single organisations' plans does not.",
	Mend:  "Set out what the organisations do together, with level system or partners, and the savings that come of it.",
	Needs: []string{"actions.*.level", "finance.solutions.*.level"},
	Check: func(p *rule.Pass) {
		actions, owner, alone := actionsOf(p.Plan)
		savings, together := 0, false
		for i := range p.Plan.Finance.Solutions.Items {
			switch level := p.Plan.Finance.Solutions.Items[i].Level.Value; level {
			case "":
			case own:
				savings++
			default:
				together = true
			}
		}
		say := func(at source.Placed, requirement, format string, args ...any) {
			p.Cite(p.ReportKey(at, format, args...), requirement).Value = ""
		}
		all := &p.Plan.Actions
		switch {
		case !alone || together || actions+savings == 0:
		case owner != "":
			say(all, "not-dominated-by-one-organisation", "every action is one organisation's own, and %s owns them all", organisation(p.Plan, owner))
		case savings == 0:
			say(all, "boundaries-broken-down", "all %d actions are single organisations' own, and none is the system's or partners'", actions)
		case actions == 0:
			say(&p.Plan.Finance.Solutions, "resources-managed-together", "all %d savings are single organisations' own, and none is the system's", savings)
		default:
			say(all, "not-a-fortress", "all %d actions and %d savings are single organisations' own, and none is the system's or partners'", actions, savings)
		}
	},
}

// actionsOf counts the actions that one organisation takes alone; alone says
// that there is no other, and owner is the one that owns several.
func actionsOf(pl *plan.Plan) (n int, owner string, alone bool) {
	for i := range pl.Actions.Items {
		a := &pl.Actions.Items[i]
		switch a.Level.Value {
		case "":
			continue
		case own:
		default:
			return 0, "", false
		}
		if n == 0 {
			owner = a.Owner.Organisation.Value
		} else if owner != a.Owner.Organisation.Value {
			owner = ""
		}
		n++
	}
	if n < 2 {
		owner = ""
	}
	return n, owner, true
}

// organisation is the name of an organisation, or its id in quotes.
func organisation(pl *plan.Plan, id string) string {
	for i := range pl.Organisations.Items {
		if o := &pl.Organisations.Items[i]; o.ID.Value == id && o.Name.Value != "" {
			return o.Name.Value
		}
	}
	return `"` + id + `"`
}
