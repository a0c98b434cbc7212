package finance

import "stp.example/stp/pkg/rule"

// FIN130 asks that cost comes down, and not income up.
var FIN130 = rule.Rule{
	Code: "FIN130", Name: "income-counted-as-saving", Kind: rule.Credibility,
	Title: "More income is counted as a saving",
	Why: "The annex to the planning guidance asks how cost falls rather than income rises (recalled, not read). " +
		"What one organisation earns more, another in the same system most often pays: together nothing is saved.",
	Mend: "Take the saving out, or show that the income comes from outside the NHS and the councils, as other funding.",
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Finance.Solutions.Items {
			x := &p.Plan.Finance.Solutions.Items[i]
			if x.Effect.Value != "income" || !saves(x) {
				continue
			}
			p.Report(&x.Effect, "%s counts more income as a saving: the guidance asks for lower cost", titled(x.Title.Value, x.ID.Value)).
				Relate(&x.Savings, "counted as saved")
		}
	},
}
