package finance

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/rule"
)

// FIN127 asks whether spending, if nothing is done, grows as it can be believed
// to.
var FIN127 = rule.Rule{
	Code: "FIN127", Name: "do-nothing-implausible", Kind: rule.Credibility,
	Title: "Spending, if nothing is done, grows by less or more than is expected",
	Why: "Funding and the gap together are what would be spent if nothing were done. It grows with people, their age, pay and prices. " +
		"Growth that is too slow leaves forecast demand out; growth that is too fast makes the gap look larger than it is.",
	Mend: "Check do nothing and funding against the assumptions: demand, pay and prices together say how fast spending would grow.",
	Needs: []string{
		"finance.funding", "finance.do_nothing", "finance.sectors.*.sector", "finance.sectors.*.do_nothing", "finance.allocation.place_based",
	},
	Thresholds: []rule.Threshold{
		{Name: "lowest", Value: rule.Figure("2"), Unit: "percent a year", Why: "published funding alone grows faster, in South East London by 19 percent in five years; spending that grows by less leaves forecast demand out"},
		{Name: "highest", Value: rule.Figure("7"), Unit: "percent a year", Why: "published figures come to less: South East London's funding and gap to 5.8 percent a year, and its gap is one of the largest"},
	},
	Check: func(p *rule.Pass) {
		l := open(p)
		from, was := -1, decimal.Zero
		for year := range l.years {
			is, given := l.untouched(year, nil)
			if !given {
				continue
			}
			if from >= 0 && l.implausible(was, is, year-from) != "" && l.clean(from) && l.clean(year) {
				was, _ := l.untouched(from, l.meant())
				is, _ := l.untouched(year, l.meant())
				if way := l.implausible(was, is, year-from); way != "" {
					l.sayGrowth(from, year, way)
					return
				}
			}
			from, was = year, is
		}
	},
}

// untouched is what the NHS would spend in a year if nothing were done: its
// funding, and its gap on top.
func (l *ledger) untouched(year int, r reading) (spent decimal.Decimal, given bool) {
	gap, given := l.nhsEnd(atStart, year)
	funding := l.funding.figures[year]
	if !given || funding == nil {
		return spent, false
	}
	return r.of(funding).Sub(gap.total(r)), true
}

// clean says that nothing else is to be put right first in a year.
func (l *ledger) clean(year int) bool {
	over, drawn := l.allowed(year)
	return l.settled(year) && !(drawn && over.apart(nil).IsPositive())
}

var hundred = decimal.NewFromInt(100)

// implausible is the threshold that spending breaks on its way over some years;
// empty where it can be believed.
func (l *ledger) implausible(was, is decimal.Decimal, years int) string {
	grown := func(name string) decimal.Decimal {
		rate := l.Threshold(name).Add(hundred).Shift(-2)
		v := was
		for range years {
			v = v.Mul(rate)
		}
		return v
	}
	switch {
	case !was.IsPositive():
		return ""
	case is.LessThan(grown("lowest")):
		return "lowest"
	case is.GreaterThan(grown("highest")):
		return "highest"
	}
	return ""
}

func (l *ledger) sayGrowth(from, to int, way string) {
	was, _ := l.untouched(from, nil)
	is, _ := l.untouched(to, nil)
	gap, _ := l.nhsEnd(atStart, to)
	rate := rounded(percent(is.Sub(was), was.Mul(decimal.NewFromInt(int64(to-from)))))
	than, cites := "at least "+l.Threshold("lowest").String(), "forecast-demand-allowed-for"
	if way == "highest" {
		than, cites = "no more than "+l.Threshold("highest").String(), "growth-realistic"
	}
	f := l.Report(gap.largest(), "if nothing is done, NHS spending grows from %s in %s to %s in %s, by %s percent a year: %s percent is expected",
		pounds(was), l.years[from], pounds(is), l.years[to], rate, than)
	l.Cite(f, cites)
	f.Working = "spending is funding less do nothing: " + plain(is, 1) + " of " + plain(was, 1)
	for _, year := range []int{to, from} {
		s, _ := l.nhsEnd(atStart, year)
		s.relate(f)
		f.Relate(l.funding.figures[year], "funding")
	}
}
