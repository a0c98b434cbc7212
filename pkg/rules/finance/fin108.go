package finance

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/rule"
)

// FIN108 asks whether a year's new savings can be made.
var FIN108 = rule.Rule{
	Code: "FIN108", Name: "savings-implausible", Kind: rule.Credibility,
	Title: "A year's new savings are far above the efficiency asked nationally",
	Why: "National planning asks for an efficiency of 2 to 3 percent a year (recalled, not read). " +
		"A year in which an area saves several times as much as the NHS as a whole is asked to needs evidence: the King's Fund found the savings of the plans of 2016 unrealistic.",
	Mend:  "Spread the savings over the years. If there is evidence that so much can be saved so fast, waive the finding and give it.",
	Needs: []string{"finance.solutions.*.savings", "finance.solutions.*.sector", "finance.funding", "finance.allocation.place_based"},
	Thresholds: []rule.Threshold{{
		Name: "share", Value: rule.Figure("6.5"), Unit: "percent of funding",
		Why: "West, North and East Cumbria published 6.5 percent a year, the most that we know of, and was still £30m short",
	}},
	Check: func(p *rule.Pass) {
		l := open(p)
		most := p.Threshold("share")
		if l.steepest(nil).share.LessThanOrEqual(most) {
			return
		}
		s := l.steepest(l.meant())
		if s.share.LessThanOrEqual(most) || !l.settled(s.year) || !l.settled(s.from) {
			return
		}
		than := "doing nothing"
		if s.from >= 0 {
			than = l.years[s.from]
		}
		f := p.ReportKey(&l.f.Solutions, "the NHS is to save %s more in %s than in %s, %s percent of its funding a year: more than %s percent is not expected%s",
			pounds(s.saved.Sub(s.before)), l.years[s.year], than, rounded(s.share), most.String(), l.askedNationally())
		if s.from < 0 {
			f.Message = "the NHS is to save " + pounds(s.saved) + " in " + l.years[s.year] + ", the first year, " +
				rounded(s.share) + " percent of its funding: more than " + most.String() + " percent is not expected" + l.askedNationally()
		}
		f.Working = "(" + plain(s.saved, 1) + " - " + plain(s.before, 1) + ") of " + plain(s.given, 1) + " = " + rounded(s.share) + " percent a year"
		l.relateSavings(f, s.year, true)
		for _, r := range []*row{&l.funding, &l.placeBased} {
			if x := r.figures[s.year]; x != nil {
				f.Relate(x, "%s", r.kind)
				break
			}
		}
	},
}

// step is how far the NHS's savings rise from one year for which they are given
// to the next, a year, as a share of funding in percent. From is -1 for doing
// nothing, before the first year.
type step struct {
	share                decimal.Decimal
	year, from           int
	saved, before, given decimal.Decimal
}

// steepest is the steepest step of all.
func (l *ledger) steepest(r reading) step {
	most := step{year: -1, from: -1}
	from, before := -1, decimal.Zero
	for year := range l.years {
		saved, any := l.of("saving", year, true, r)
		if !any {
			continue
		}
		if given := l.given(year, r); given.IsPositive() && (from >= 0 || year == 0) {
			share := percent(saved.Sub(before), given.Mul(decimal.NewFromInt(int64(year-from))))
			if share.GreaterThan(most.share) {
				most = step{share, year, from, saved, before, given}
			}
		}
		from, before = year, saved
	}
	return most
}
