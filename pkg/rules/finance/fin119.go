package finance

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// FIN119 looks for sustainability and transformation money counted twice.
var FIN119 = rule.Rule{
	Code: "FIN119", Name: "sustainability-fund-counted-twice", Kind: rule.Consistency,
	Title: "Sustainability and transformation money is counted twice",
	Why:   "The bridge adds the money from the fund to do nothing. Where do nothing or funding already holds it, it closes the gap twice on paper and once in the bank.",
	Mend:  "Take the money out of do nothing and funding, and say sustainability_fund: excluded; or leave it in and take it out of finance.fund.",
	Needs: []string{"finance.basis.sustainability_fund", "finance.fund", "finance.funding", "finance.allocation"},
	Check: func(p *rule.Pass) {
		l := open(p)
		basis := &l.f.Basis.SustainabilityFund
		if basis.Value == "included" {
			for year := range l.years {
				if x := l.fromFund(year); x != nil {
					p.Report(basis, "do nothing and funding already hold the sustainability and transformation money, and the bridge adds %s of it again in %s",
						pounds(x.Value), l.years[year]).Relate(x, "added again")
					return
				}
			}
			return
		}
		for year := range l.years {
			funding, with, own := l.funding.figures[year], l.withFund.figures[year], l.placeBased.figures[year]
			x := l.fromFund(year)
			if x == nil || funding == nil || with == nil || !funding.Value.Equal(with.Value) || own != nil && own.Value.Equal(with.Value) {
				continue
			}
			f := p.Report(funding, "funding of %s in %s is the allocation with the fund in it, and the bridge adds the money from the fund again",
				pounds(funding.Value), l.years[year])
			f.Relate(with, "allocation with the fund").Relate(x, "added again")
		}
	},
}

// fromFund is a figure of money from the fund in a year; nil where there is
// none.
func (l *ledger) fromFund(year int) *plan.Number {
	for i := range l.fund {
		if x := l.fund[i].figures[year]; x != nil && !x.Value.IsZero() {
			return x
		}
	}
	return nil
}
