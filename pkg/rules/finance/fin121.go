package finance

import "stp.example/stp/pkg/rule"

// FIN121 looks for the organisations' own savings counted twice.
var FIN121 = rule.Rule{
	Code: "FIN121", Name: "own-efficiencies-counted-twice", Kind: rule.Consistency,
	Title: "The organisations' own savings are counted twice",
	Why: "Some systems take their trusts' and CCGs' own savings programmes (CIP and QIPP) off the gap before they state it, others show them as solutions. " +
		"A plan that does both closes the same part of the gap twice.",
	Mend:  "Say own_efficiencies: excluded, with do nothing as it is before any saving; or take the organisations' own savings out of the solutions.",
	Needs: []string{"finance.basis.own_efficiencies", "finance.solutions.*.level", "finance.solutions.*.savings"},
	Check: func(p *rule.Pass) {
		f := &p.Plan.Finance
		basis := &f.Basis.OwnEfficiencies
		if basis.Value != "included" {
			return
		}
		var found *rule.Finding
		for i := range f.Solutions.Items {
			x := &f.Solutions.Items[i]
			if x.Level.Value != "organisation" || !saves(x) {
				continue
			}
			if found == nil {
				found = p.Report(basis, "do nothing already holds the organisations' own savings, and %s adds them to the bridge again", titled(x.Title.Value, x.ID.Value))
			}
			found.Relate(&x.Level, "one organisation's own: %s", called(p, x.ID.Value))
		}
	},
}
