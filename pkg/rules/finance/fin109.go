package finance

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// FIN109 asks for evidence where hospitals are to be reorganised to save money.
var FIN109 = rule.Rule{
	Code: "FIN109", Name: "reconfiguration-savings", Kind: rule.Credibility,
	Title: "Savings from reorganising acute hospitals, without evidence",
	Why: "The King's Fund's review of the research found that reorganising hospitals rarely saves money, and at times raises cost. " +
		"Such a saving is believed only with evidence of its own.",
	Mend: "Give the evidence: an approved business case, or what the same change saved elsewhere. If there is none, take the saving out.",
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Finance.Solutions.Items {
			x := &p.Plan.Finance.Solutions.Items[i]
			lever := x.Levers.Get("acute_reconfiguration")
			if x.Category.Value != "acute_reconfiguration" && (lever == nil || !lever.Value.IsPositive()) || x.Evidence.Given() || !saves(x) {
				continue
			}
			f := p.Report(&x.Evidence, "%s counts on savings from reorganising acute hospitals and gives no evidence: research says that they rarely come",
				titled(x.Title.Value, x.ID.Value))
			f.Relate(&x.Category, "what kind of saving it is")
			f.Relate(&x.Savings, "what it is to save")
		}
	},
}

// saves says that a solution saves something in some year.
func saves(x *plan.Solution) bool {
	for i := range x.Savings.Values {
		if !x.Savings.Values[i].Value.IsZero() {
			return true
		}
	}
	return false
}
