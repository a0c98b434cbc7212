package delivery

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// DEL113 holds new care models to the national goal.
var DEL113 = rule.Rule{
	Code: "DEL113", Name: "care-models-below-half", Kind: rule.Hint,
	Title: "New care models reach no more of the population than the national goal for England by the plan's end",
	Why: "More than half of the country is to be served by new care models by 2020/21. " +
		"It is a goal for England as a whole and areas go at their own pace, so this is no more than a hint.",
	Mend: "Say in care_models why fewer people are reached here, or when the rest follow.",
	Check: func(p *rule.Pass) {
		goal := p.Edition.Standard("new_care_models")
		year := p.Edition.LastYear()
		share := p.Plan.CareModels.PopulationShare.Get(year)
		if goal == nil || share == nil || !share.OK || meets(goal, share.Value) {
			return
		}
		p.Report(share, "new care models reach %s percent of the population in %s; the national goal, for England as a whole, is %s%s percent",
			share.Value.String(), year, moreThan(goal), goal.Value)
	},
}

func meets(goal *guidance.Standard, share decimal.Decimal) bool {
	want, err := decimal.NewFromString(goal.Value)
	if err != nil {
		return true
	}
	if goal.MetWhen == "above" {
		return share.GreaterThan(want)
	}
	return share.GreaterThanOrEqual(want)
}

func moreThan(goal *guidance.Standard) string {
	if goal.MetWhen == "above" {
		return "more than "
	}
	return "at least "
}
