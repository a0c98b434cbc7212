package finance

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/rule"
)

// FIN110 asks whether the money asked of the national fund can be had.
var FIN110 = rule.Rule{
	Code: "FIN110", Name: "funding-ask-implausible", Kind: rule.Credibility,
	Title: "More is asked of the fund than it can hold for this area",
	Why: "The indicative allocation says how much sustainability and transformation money an area may count on in the last year; " +
		"for earlier years the national fund is known, and with it the area's share by population. " +
		"What is counted on beyond that may not come, and leaves a hole in the bridge.",
	Mend:  "Count on no more than the indicative allocation holds. If more has been promised, say by whom, and write it under other funding.",
	Needs: []string{"finance.fund", "finance.allocation", "footprint.number", "footprint.population"},
	Thresholds: []rule.Threshold{{
		Name: "shares", Value: rule.Figure("2"), Unit: "times the share by population",
		Why: "£1.8bn of the £2.1bn of 2016/17 went by deficits and not by heads, so an area may well have more than its share; twice as much is hard to believe",
	}},
	Check: func(p *rule.Pass) {
		l := open(p)
		for year := range l.years {
			ask := l.asked(year)
			if !ask.total(nil).IsPositive() {
				continue
			}
			if l.withFund.figures[year] != nil && l.placeBased.figures[year] != nil {
				l.askOverAllocation(year, &ask)
			} else {
				l.askOverShare(year, &ask)
			}
		}
	},
}

// asked is the sustainability and transformation money of a year.
func (l *ledger) asked(year int) (s sum) {
	for i := range l.fund {
		s.add(&l.fund[i], year)
	}
	return s
}

// askOverAllocation holds the ask to what the allocation with the fund holds
// beyond the place-based one.
func (l *ledger) askOverAllocation(year int, ask *sum) {
	e := equation{left: *ask}
	e.right.add(&l.withFund, year)
	e.right.less(&l.placeBased, year)
	over := e.apart(nil)
	if !over.IsPositive() || !e.apart(l.meant()).IsPositive() || !l.settled(year) {
		return
	}
	f := l.Report(ask.lastWorth(),
		"%s of sustainability and transformation money is counted on in %s, and the indicative allocation holds %s for it, %s less",
		pounds(ask.total(nil)), l.years[year], amount(e.right.total(nil)), pounds(over))
	e.show(f)
}

// askOverShare holds the ask to the area's share of the national fund by
// population, some times over.
func (l *ledger) askOverShare(year int, ask *sum) {
	fund := nationalFund(l.Edition, l.years[year])
	if fund == nil || !l.here.IsPositive() || !l.everywhere.IsPositive() {
		return
	}
	share := decimal.RequireFromString(fund.Value).Mul(l.here).DivRound(l.everywhere, 1)
	most := share.Mul(l.Threshold("shares"))
	if ask.total(nil).LessThanOrEqual(most) || ask.total(l.meant()).LessThanOrEqual(most) || !l.settled(year) {
		return
	}
	f := l.Report(ask.lastWorth(),
		"%s of sustainability and transformation money is counted on in %s, more than %s times this area's share by population of the national fund (%s)",
		pounds(ask.total(nil)), l.years[year], l.Threshold("shares").String(), pounds(share))
	f.Working = "national fund of " + l.years[year] + " £" + grouped(fund.Value) + "m, for " + grouped(l.here.String()) + " of " +
		grouped(l.everywhere.String()) + " people = " + pounds(share)
	ask.relate(f)
}
