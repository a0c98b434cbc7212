package footprint

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/rule"
)

// rounded is the unit, in people, to which the register's populations are
// rounded; half of it may be rounding.
const rounded = 100_000

// FPT103 compares the population with the register's.
var FPT103 = rule.Rule{
	Code: "FPT103", Name: "population-implausible", Kind: rule.Credibility,
	Title: "The population is far from the register's",
	Why: "The population stands under every figure for each person: need, beds, staff and money. " +
		"Counts of residents and of patients registered with practices differ by a few percent; " +
		"a figure that is further off is another area's, or has a digit too many or too few.",
	Mend: "Check the figure and its digits, in people and not in thousands. " +
		"If the register is wrong or the area has changed, waive the finding and say where the figure comes from.",
	Needs: []string{"footprint.number", "footprint.name", "footprint.population"},
	Thresholds: []rule.Threshold{{
		Name: "difference", Value: rule.Figure("15"), Unit: "percent",
		Why: "twice and more what counts of residents and of registered patients differ by; " +
			"the half of 100,000 people that the register's own rounding may hide comes on top",
	}},
	Check: func(p *rule.Pass) {
		area, own := p.Plan.Footprint.Registered(p.Edition), &p.Plan.Footprint.Population
		if area == nil || area.Population == 0 || !own.OK {
			return
		}
		register := decimal.NewFromInt(int64(area.Population))
		limit, hundred := p.Threshold("difference"), decimal.NewFromInt(100)
		off := own.Value.Sub(register)
		hidden := decimal.Zero
		if area.Population%rounded == 0 {
			hidden = decimal.NewFromInt(rounded / 2)
		}
		if off.Abs().Sub(hidden).Mul(hundred).LessThanOrEqual(register.Mul(limit)) {
			return
		}
		way := "above"
		if off.IsNegative() {
			way = "below"
		}
		f := p.Report(own, "a population of %s people is %s percent %s the register's %s for %s%s; no more than %s percent is expected",
			people(own.Value.StringFixed(0)), off.Abs().Mul(hundred).Div(register).StringFixed(0), way,
			people(register.StringFixed(0)), area.Name, certain(area.PopulationCertainty), limit)
		f.Relate(&p.Plan.Footprint.Number, "the footprint")
	},
}
