package delivery

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// measuresOf finds the measures of all gaps by id, once for all rules of this
// family.
func measuresOf(p *rule.Pass) map[string]*plan.Measure {
	return rule.Once(p, "delivery.measures", func() map[string]*plan.Measure {
		m := map[string]*plan.Measure{}
		for i := range p.Plan.Gaps.Values {
			items := p.Plan.Gaps.Values[i].Measures.Items
			for k := range items {
				if id := items[k].ID.Value; id != "" && m[id] == nil {
					m[id] = &items[k]
				}
			}
		}
		return m
	})
}

// allSaid says that a figure is given for every year of an edition.
func allSaid(years []string, figures *plan.Years) bool {
	return len(figures.Keys) >= len(years) && len(unsaid(years, figures)) == 0
}

// unsaid are the years of an edition for which no figure is given.
func unsaid(years []string, figures *plan.Years) []string {
	var list []string
	for _, year := range years {
		if x := figures.Get(year); x == nil || !x.Present() {
			list = append(list, year)
		}
	}
	return list
}

// title is a benefit's title, or its id.
func title(b *plan.Benefit) string {
	if b.Title.Value != "" {
		return b.Title.Value
	}
	return b.ID.Value
}
