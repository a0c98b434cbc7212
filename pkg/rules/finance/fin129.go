package finance

import (
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// FIN129 asks who makes a saving, and by what.
var FIN129 = rule.Rule{
	Code: "FIN129", Name: "saving-without-action", Kind: rule.Credibility,
	Title: "A saving has no owner or no action",
	Why: "The feedback on the June drafts asked for plans that can be put into practice: milestones, owners, resources (recalled, not read). " +
		"A saving that no organisation answers for and no action brings about is a number in a table.",
	Mend: "Name the organisation that answers for the saving under owner, and the actions that bring it about under actions.",
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Finance.Solutions.Items {
			x := &p.Plan.Finance.Solutions.Items[i]
			if !saves(x) || x.Identified.Said() && !x.Identified.Value {
				continue // what is not identified yet is FIN106's
			}
			var at source.Placed
			what := ""
			acts := !blank(&x.Actions.At)
			switch {
			case !x.Owner.Given() && !acts:
				at, what = x, "no organisation that answers for it and no action that brings it about"
			case !x.Owner.Given():
				at, what = &x.Owner, "no organisation that answers for it"
			case !acts:
				at, what = &x.Actions, "no action that brings it about"
			default:
				continue
			}
			f := p.Report(at, "the saving %s has %s", titled(x.Title.Value, x.ID.Value), what)
			f.Span = x.ID.KeyMark()
			f.Relate(&x.Savings, "what it is to save")
		}
	},
}
