package references

import (
	"cmp"
	"slices"

	"stp.example/stp/pkg/rule"
)

// REF103 looks for organisations that nothing refers to.
var REF103 = rule.Rule{
	Code: "REF103", Name: "unused-organisation", Kind: rule.Hint,
	Title: "An organisation whose part in the plan is not said",
	Why: "People want to see in a plan whether their organisation is involved, and how. " +
		"One that stands in the list and neither sits on a board nor owns, does or answers for anything leaves them guessing.",
	Mend: "Name the organisation where it takes part: in a group, an action, an answer, a saving or a risk. " +
		"If it has no part in the plan, take it out of the list.",
	Check: func(p *rule.Pass) {
		w := shared(p)
		if lost := w.dumb[organisation]; lost != nil {
			p.Report(lost, "what stands here cannot be read, and may name organisations")
			return
		}
		if len(p.Plan.Governance.Groups.Items) == 0 {
			return // the plan does not say yet who sits where
		}
		meant := map[string]bool{}
		for _, r := range w.unknown {
			if slices.Contains(r.kinds, organisation) {
				meant[w.guess(r.node.Text, r.kinds)] = true
			}
		}
		for i := range p.Plan.Organisations.Items {
			o := &p.Plan.Organisations.Items[i]
			if t := w.thing(organisation, o.ID.Value); t == nil || t.named || meant[o.ID.Value] || o.Objection.About.Given() {
				continue
			}
			called := cmp.Or(o.Name.Value, o.ID.Value)
			if o.Membership.Value == "full" {
				f := p.Report(&o.ID, "%s is a full member, and the plan does not say what it takes part in", called)
				f.Subject = o.Subject()
				p.Cite(f.Relate(&o.Membership, "full member"), "organisations-involved")
				continue
			}
			f := p.Report(&o.ID, "the plan does not say what %s takes part in", called)
			f.Subject = o.Subject()
			p.Cite(f, "named-organisations-take-part")
		}
	},
}
