package workforce

import (
	"github.com/shopspring/decimal"

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
		all := rows(p)
		for i := range all {
			r := &all[i]
			if r.odd == nil {
				continue
			}
			f := p.Report(r.odd.At, "%s: %s in %s is far from the numbers beside it", r.what(p), r.odd.At.Value, r.odd.At.Name())
			for _, x := range r.odd.Beside {
				f.Relate(x, "beside it")
			}
		}
		for i := range p.Plan.Activity.Items {
			apart(p, &all[2*i], &all[2*i+1])
		}
		tooMany(p, all)
	},
}

// apart holds what is planned against what comes if nothing is done: they start
// from the same place.
func apart(p *rule.Pass, planned, nothing *row) {
	if len(planned.figures) == 0 || len(nothing.figures) == 0 || planned.odd != nil || nothing.odd != nil {
		return
	}
	x, y, times := planned.figures[0], nothing.figures[0], decimal.NewFromInt(series.Times)
	if !x.Value.IsPositive() || !y.Value.IsPositive() || x.Value.LessThan(y.Value.Mul(times)) && y.Value.LessThan(x.Value.Mul(times)) {
		return
	}
	p.Report(x, "%s are planned to be %s in %s, and %s in %s if nothing is done: one of them is of another scale",
		words(p, planned.list, planned.key), x.Value, x.Name(), y.Value, y.Name()).Relate(y, "if nothing is done")
}

// mostOfPeople is what part of an area's people one group of staff, or one kind
// of bed, can be at the most: all of health and care employ about one in ten of
// those who work.
const mostOfPeople = 5

func tooMany(p *rule.Pass, all []row) {
	people := &p.Plan.Footprint.Population
	if !people.OK || !people.Value.IsPositive() {
		return
	}
	most := people.Value.Div(decimal.NewFromInt(mostOfPeople))
	for i := range all {
		r := &all[i]
		if r.list != beds && r.list != staff || len(r.figures) == 0 || r.odd != nil || r.figures[0].Value.LessThan(most) {
			continue
		}
		x := r.figures[0]
		p.Report(x, "%s: %s in %s is more than one for every five people of the area", r.what(p), x.Value, x.Name()).
			Relate(people, "all people of the area")
	}
}
