package set

import (
	"fmt"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/finance"
)

// SET109 holds the spread of new care models to the national goal.
var SET109 = rule.Rule{
	Code: "SET109", Name: "care-models-below-half-nationally", Kind: rule.Credibility, Footprints: 2,
	Title: "New care models do not reach the national goal over all footprints, weighted by population",
	Why: "More than half of the country is to be served by new care models by 2020/21. " +
		"No single area has to reach it; all of them together do, and only the set shows whether they will.",
	Mend: "See in which large footprints new care models spread last, and what would bring them forward; " +
		"or set out nationally why the goal is reached later.",
	Needs: []string{"footprint.number", "footprint.name", "footprint.population", "care_models.population_share"},
	Gather: func(p *rule.Pass) any {
		f := reach{people: finance.Compare(p).People}
		if x := p.Plan.CareModels.PopulationShare.Get(p.Edition.LastYear()); x != nil && x.OK {
			f.share, f.at, f.ok = x.Value, p.Spot(x), true
		}
		return &f
	},
	Across: func(p *rule.SetPass) {
		goal := p.Edition.Standard("new_care_models")
		country := finance.Country(p)
		if goal == nil || !country.IsPositive() {
			return
		}
		people, served := decimal.Zero, decimal.Zero
		var unserved []part
		for _, m := range p.Plans {
			f := m.Facts.(*reach)
			if !f.ok || !f.people.IsPositive() {
				continue
			}
			reached := f.people.Mul(f.share).Div(hundred)
			people, served = people.Add(f.people), served.Add(reached)
			unserved = append(unserved, part{m, finance.Figure{Value: f.people.Sub(reached), At: f.at}})
		}
		if people.Mul(decimal.NewFromInt(2)).LessThanOrEqual(country) {
			p.Lacking("plans that say it for more than half of the country's people")
			return
		}
		share := served.Mul(hundred).DivRound(people, 8)
		if meets(goal, share) {
			return
		}
		most := largest(unserved)
		year := p.Edition.LastYear()
		f := p.Report(most[0].Member, most[0].At,
			"new care models reach %s percent of the people of %s in %s, weighted by population%s; the national goal is %s percent",
			share.Round(1), plans(len(unserved)), year, silent(p, len(unserved), "figure for that year"), wanted(goal))
		f.Working = fmt.Sprintf("%s of %s people = %s percent", grouped(served), grouped(people), share.Round(1))
		f.Mark("%s people not reached, the most in one plan", grouped(most[0].Value))
		for _, x := range most[1:min(len(most), 1+mostBeside)] {
			f.RelateIn(x.Member, x.At, "the next: %s, %s people not reached", x.Called(), grouped(x.Value))
		}
		p.Cite(f, "new-care-models-spread")
	},
}

// reach is what a plan says of new care models in the last year: the share of its
// people that they reach, in percent.
type reach struct {
	people, share decimal.Decimal
	at            rule.Spot
	ok            bool
}

var hundred = decimal.NewFromInt(100)

func meets(goal *guidance.Standard, share decimal.Decimal) bool {
	want := decimal.RequireFromString(goal.Value)
	return share.GreaterThan(want) || goal.MetWhen != "above" && share.Equal(want)
}

func wanted(goal *guidance.Standard) string {
	if goal.MetWhen == "above" {
		return "more than " + goal.Value
	}
	return "at least " + goal.Value
}
