package governance

import (
	"slices"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// GOV102 asks how the organisations decide together.
var GOV102 = rule.Rule{
	Code: "GOV102", Name: "no-decision-route", Kind: rule.Credibility,
	Title: "The plan does not say how its organisations decide together",
	Why: "Many organisations, each with its own culture, board and priorities, have to come to one decision, " +
		"and the King's Fund saw plans founder on it. Local government expects to decide as a partner, and not to be told. " +
		"How decisions are taken has to be settled before the first hard one comes.",
	Mend: "Say under governance.decision_making who decides what, and what happens where partners disagree; " +
		"list under governance.groups the boards where they meet, councils among their members.",
	Needs:    []string{"governance.groups", "organisations.*.kind"},
	YieldsTo: []string{"GOV101"},
	Check: func(p *rule.Pass) {
		g := &p.Plan.Governance
		organisations := p.Plan.Organisations.Items
		switch {
		case !g.DecisionMaking.Given():
			f := p.Report(whole(&g.DecisionMaking), "the plan does not say how its organisations come to decisions together")
			p.Cite(f, "organisations-decide-together")
		case len(g.Groups.Items) == 0 && len(organisations) > 2:
			f := p.Report(&g.Groups, "the plan names no board or group in which its %d organisations decide together", len(organisations))
			p.Cite(f, "many-cultures-one-decision").Relate(&g.DecisionMaking, "how they decide")
		case len(g.Groups.Items) > 0 && outside(p, organisations):
			f := p.ReportKey(&g.Groups, "no board or group in the plan has a council among its members, though councils are partners")
			f.Value = "" // the groups as a whole are not what is wrong
			for i := range organisations {
				if o := &organisations[i]; council(o.Kind.Value) {
					f.Relate(&o.Name, "a council of the plan")
				}
			}
			p.Cite(f, "partner-wide-governance")
		}
	},
}

// outside says that a plan has councils, and none of them sits on any group
// that says who its members are.
func outside(p *rule.Pass, organisations []plan.Organisation) bool {
	councils := map[string]bool{}
	for i := range organisations {
		if o := &organisations[i]; council(o.Kind.Value) {
			councils[o.ID.Value] = true
		}
	}
	told := false
	for i := range p.Plan.Governance.Groups.Items {
		g := &p.Plan.Governance.Groups.Items[i]
		told = told || len(g.Members.Items) > 0
		if councils[g.Chair.Value] || slices.ContainsFunc(g.Members.Items, func(t plan.Text) bool { return councils[t.Value] }) {
			return false
		}
	}
	return told && len(councils) > 0
}
