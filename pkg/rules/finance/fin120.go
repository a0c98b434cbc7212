package finance

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// FIN120 asks why a recurrent saving falls.
var FIN120 = rule.Rule{
	Code: "FIN120", Name: "recurrent-saving-falls", Kind: rule.Credibility,
	Title: "A recurrent saving is lower than in the year before",
	Why: "A saving stands as its effect in each year against doing nothing. One that recurs is there again the year after: " +
		"where it falls, either part of it does not recur, or each year's addition was written in place of its effect.",
	Mend:     "Write the whole effect of each year, not what the year adds. If part of the saving comes only once, make it a solution of its own with recurrent: false.",
	Needs:    []string{"finance.solutions.*.savings", "finance.solutions.*.recurrent"},
	YieldsTo: []string{"FIN102", "FIN103", "FIN114", "FIN122"},
	Check: func(p *rule.Pass) {
		l := open(p)
		for i := range l.f.Solutions.Items {
			x := &l.f.Solutions.Items[i]
			if !x.Recurrent.Value {
				continue
			}
			saved := l.row(&x.Savings, "saving", x.ID.Value, above)
			before := -1
			for year := range l.years {
				if l.falls(&saved, before, year) {
					l.sayFalls(&saved, before, year, titled(x.Title.Value, x.ID.Value), &x.Recurrent)
					break
				}
				if saved.figures[year] != nil {
					before = year
				}
			}
		}
	},
}

// falls says that a saving is lower in a year than in the one before for which
// it is given, by more than rounding. A year without a figure counts as nil once
// the year's result is drawn from it.
func (l *ledger) falls(saved *row, before, year int) bool {
	if before < 0 {
		return false
	}
	was, is := saved.figures[before], saved.figures[year]
	if is == nil {
		return was.Value.IsPositive() && l.result.figures[year] != nil && l.settled(year)
	}
	if is.Value.GreaterThanOrEqual(was.Value) {
		return false
	}
	drop := was.Value.Sub(is.Value)
	if !drop.GreaterThan(was.Slack().Add(is.Slack())) || !l.settled(before) || !l.settled(year) {
		return false
	}
	r := l.meant()
	return r.of(was).GreaterThan(r.of(is))
}

func (l *ledger) sayFalls(saved *row, before, year int, name string, recurs *plan.Bool) {
	was := saved.figures[before]
	if is := saved.figures[year]; is != nil {
		l.Report(is, "the recurrent saving %s falls from %s in %s to %s in %s", name,
			pounds(was.Value), l.years[before], amount(is.Value), l.years[year]).Relate(was, "the year before").Relate(recurs, "said to recur")
		return
	}
	l.Report(saved.in(l.years[year]), "the recurrent saving %s is %s in %s and has no figure for %s, which counts as nil", name,
		pounds(was.Value), l.years[before], l.years[year]).Relate(was, "the year before").Relate(recurs, "said to recur")
}
