package workforce

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/series"
)

// WFC103 suspects numbers of staff, beds or cases that are out of line.
var WFC103 = rule.Rule{
	Code: "WFC103", Name: "numbers-out-of-line", Kind: rule.Credibility,
	Title: "A number of staff, beds or cases is out of line with those beside it",
	Why: "A nought too many or too few, or thousands for single ones, makes staff, beds and activity disagree, " +
		"and every comparison that rests on them. What four years say within a few percent does not grow fourfold in the fifth.",
	Mend: "Put the number right. If it is right, say in the plan what happens in that year, and waive the finding.",
	Check: func(p *rule.Pass) {
		eachRow(p, func(what string, years *plan.Years) {
			o := series.Odd(series.Row(p.Edition.Years, years))
			if o == nil {
				return
			}
			f := p.Report(o.At, "%s: %s in %s is far from the numbers beside it", what, o.At.Value, o.At.Name())
			for _, x := range o.Beside {
				f.Relate(x, "beside it")
			}
		})
		for i := range p.Plan.Activity.Items {
			apart(p, &p.Plan.Activity.Items[i])
		}
		tooMany(p)
	},
}

// apart holds what is planned against what comes if nothing is done: they start
// from the same place.
func apart(p *rule.Pass, a *plan.Activity) {
	planned, nothing := series.Row(p.Edition.Years, &a.Plan), series.Row(p.Edition.Years, &a.DoNothing)
	if len(planned) == 0 || len(nothing) == 0 || series.Odd(planned) != nil || series.Odd(nothing) != nil {
		return
	}
	x, y, times := planned[0], nothing[0], decimal.NewFromInt(series.Times)
	if !x.Value.IsPositive() || !y.Value.IsPositive() || x.Value.LessThan(y.Value.Mul(times)) && y.Value.LessThan(x.Value.Mul(times)) {
		return
	}
	p.Report(x, "%s are planned to be %s in %s, and %s in %s if nothing is done: one of them is of another scale",
		words(p, "activity_kind", a.Kind.Value), x.Value, x.Name(), y.Value, y.Name()).Relate(y, "if nothing is done")
}

// mostOfPeople is what part of an area's people one group of staff, or one kind
// of bed, can be at the most: all of health and care employ about one in ten of
// those who work.
const mostOfPeople = 5

func tooMany(p *rule.Pass) {
	people := &p.Plan.Footprint.Population
	if !people.OK || !people.Value.IsPositive() {
		return
	}
	hold := func(what string, years *plan.Years) {
		row := series.Row(p.Edition.Years, years)
		if len(row) == 0 || series.Odd(row) != nil || row[0].Value.LessThan(people.Value.Div(decimal.NewFromInt(mostOfPeople))) {
			return
		}
		p.Report(row[0], "%s: %s in %s is more than one for every five people of the area", what, row[0].Value, row[0].Name()).
			Relate(people, "all people of the area")
	}
	for i := range p.Plan.Beds.Items {
		b := &p.Plan.Beds.Items[i]
		hold(words(p, "bed_kind", b.Kind.Value), &b.ByYear)
	}
	for i := range p.Plan.Workforce.Items {
		g := &p.Plan.Workforce.Items[i]
		hold(words(p, "workforce_group", g.Group.Value), &g.WTE)
	}
}
