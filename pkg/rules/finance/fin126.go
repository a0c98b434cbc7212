package finance

import (
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// FIN126 asks for the assumptions behind the figures.
var FIN126 = rule.Rule{
	Code: "FIN126", Name: "assumptions-missing", Kind: rule.Credibility,
	Title: "The assumptions behind the figures are not all given",
	Why: "What growth, pay, prices and efficiency are taken to be decides most of the gap. " +
		"The King's Fund asked in 2018 for a realistic assessment of resources: nobody can judge one whose assumptions are not shown.",
	Mend:  "Give demographic and non-demographic growth, pay and prices, and efficiency in percent a year under finance.assumptions, with their source.",
	Needs: []string{"finance.assumptions"},
	Check: func(p *rule.Pass) {
		a := &p.Plan.Finance.Assumptions
		if blank(&p.Plan.Finance.At) {
			return // FIN101 asks for the money as a whole
		}
		if blank(&a.At) {
			p.Report(a, "the plan does not say what it assumes of growth, pay and prices, and efficiency, or where the assumptions come from")
			return
		}
		var left []string
		at := a.Place()
		for _, x := range []struct {
			is   bool
			name string
			at   source.Placed
		}{
			{a.DemographicGrowth.Present(), "demographic growth", &a.DemographicGrowth},
			{a.NonDemographicGrowth.Present(), "non-demographic growth", &a.NonDemographicGrowth},
			{a.PayAndPrices.Present(), "pay and prices", &a.PayAndPrices},
			{a.Efficiency.Present(), "efficiency", &a.Efficiency},
			{a.Source.Given(), "their source", &a.Source},
		} {
			if !x.is {
				left, at = append(left, x.name), x.at.Place()
			}
		}
		if len(left) > 1 {
			at = a.Place()
		}
		if len(left) > 0 {
			p.Report(at, "the assumptions do not give %s", rule.Listed(left)).Span = a.KeyMark()
		}
	},
}
