package finance

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// The bridge leads from do nothing to the result, for each year:
//
//	result = do nothing
//	       + savings - investment of the solutions
//	       - commitments - revenue cost of capital - contingency
//	       + sustainability and transformation fund + other funding
//
// It is drawn twice: for all sectors, and for the NHS's apart. What names no
// sector is the NHS's.

// wholeBridge is the bridge of all sectors.
func wholeBridge(p *rule.Pass, year string) sum {
	var s sum
	s.add(&p.Plan.Finance.DoNothing, year, "do nothing")
	span(p, &s, year, func(string) bool { return true })
	return s
}

// nhsBridge is the bridge of the NHS's sectors; the whole one's do nothing
// where the plan gives no sectors.
func nhsBridge(p *rule.Pass, year string) sum {
	var s sum
	f := &p.Plan.Finance
	for i := range f.Sectors.Items {
		if sector := &f.Sectors.Items[i]; nhs(p.Edition, sector.Sector.Value) {
			s.add(&sector.DoNothing, year, "do nothing, "+sectorTitle(p.Edition, sector.Sector.Value))
		}
	}
	if len(s.operands) == 0 {
		s.add(&f.DoNothing, year, "do nothing")
	}
	span(p, &s, year, func(sector string) bool { return nhs(p.Edition, sector) })
	return s
}

// span adds everything between do nothing and the result, of the sectors that
// count.
func span(p *rule.Pass, s *sum, year string, counts func(sector string) bool) {
	f := &p.Plan.Finance
	for i := range f.Solutions.Items {
		x := &f.Solutions.Items[i]
		if !counts(sectorOf(x)) {
			continue
		}
		s.add(&x.Savings, year, "saving: "+x.ID.Value)
		if inv := x.Investment.Get(year); inv != nil {
			s.figure(&inv.Amount, true, "investment: "+x.ID.Value)
		}
	}
	for i := range f.Commitments.Items {
		if x := &f.Commitments.Items[i]; counts(x.Sector.Value) {
			s.subtract(&x.Cost, year, "commitment: "+x.ID.Value)
		}
	}
	if counts("") {
		for i := range f.Capital.Items {
			s.subtract(&f.Capital.Items[i].RevenueCost, year, "revenue cost: "+f.Capital.Items[i].ID.Value)
		}
		s.subtract(&f.Contingency, year, "contingency")
		s.add(&f.Fund.Sustainability, year, "sustainability money")
		s.add(&f.Fund.Transformation, year, "transformation money")
	}
	for i := range f.OtherFunding.Items {
		if x := &f.OtherFunding.Items[i]; counts(x.Sector.Value) {
			s.add(&x.ByYear, year, "other funding: "+x.ID.Value)
		}
	}
}

// sectorOf is the sector a solution belongs to; a council's saving by its
// category is social care's even where the plan does not say so.
func sectorOf(x *plan.Solution) string {
	if x.Sector.Value == "" && x.Category.Value == "social_care" {
		return "social_care"
	}
	return x.Sector.Value
}
