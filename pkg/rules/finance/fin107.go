package finance

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/rule"
)

// FIN107 asks whether savings are left to the last year.
var FIN107 = rule.Rule{
	Code: "FIN107", Name: "back-loaded", Kind: rule.Credibility,
	Title: "Most of the growth in savings comes in the last year",
	Why: "Savings that are put off to the last year cannot slip without taking the balance with them, and no year is left in which to learn that they do not come. " +
		"The King's Fund asked in 2018 for a more realistic timescale than the plans before had.",
	Mend:  "Start earlier and let savings grow by year. If the last year differs for a good reason, waive the finding and give the reason.",
	Needs: []string{"finance.solutions.*.savings"},
	Thresholds: []rule.Threshold{{
		Name: "share", Value: rule.Figure("50"), Unit: "percent",
		Why: "spread evenly over five years, a fifth comes in the last; more than half in one year is most of it",
	}},
	Check: func(p *rule.Pass) {
		l := open(p)
		most := p.Threshold("share")
		if l.lastShare(nil).LessThanOrEqual(most) || l.lastShare(l.meant()).LessThanOrEqual(most) ||
			!l.settled(l.last()) || !l.settled(l.last()-1) {
			return
		}
		last := l.last()
		full, _ := l.of("saving", last, false, nil)
		before, _ := l.of("saving", last-1, false, nil)
		share := rounded(l.lastShare(nil))
		f := p.ReportKey(&l.f.Solutions, "%s percent of the last year's savings are new in that year, from %s in %s to %s in %s: more than %s percent leaves no room for slippage",
			share, pounds(before), l.years[last-1], pounds(full), l.years[last], most.String())
		f.Working = "(" + plain(full, 1) + " - " + plain(before, 1) + ") of " + plain(full, 1) + " = " + share + " percent"
		l.relateSavings(f, last, false)
	},
}

// lastShare is the part of the last year's savings that the year before did not
// have, in percent; zero where the plan does not give both.
func (l *ledger) lastShare(r reading) decimal.Decimal {
	last := l.last()
	if last < 2 {
		return decimal.Zero
	}
	full, given := l.of("saving", last, false, r)
	before, also := l.of("saving", last-1, false, r)
	if !given || !also || !full.IsPositive() {
		return decimal.Zero
	}
	return percent(full.Sub(before), full)
}

// relateSavings adds the places of a year's savings.
func (l *ledger) relateSavings(f *rule.Finding, year int, nhsOnly bool) {
	for i := range l.steps {
		s := &l.steps[i]
		if x := s.figures[year]; s.kind == "saving" && !(nhsOnly && s.council) && x != nil && !x.Value.IsZero() {
			f.Relate(x, "%s: %s", s.kind, s.of)
		}
	}
}
