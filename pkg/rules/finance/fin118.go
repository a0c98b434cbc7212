package finance

import (
	"slices"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// FIN118 holds the totals to the sectors.
var FIN118 = rule.Rule{
	Code: "FIN118", Name: "sectors-do-not-add-up", Kind: rule.Consistency,
	Title: "The sectors do not add up to the total",
	Why: "Do nothing and the result at the top are those of all sectors together, the councils' among them. " +
		"Where the sectors add up to something else, nobody can tell which of the two the partners agreed to.",
	Mend: "Put right the sector or the total that differs. Where the total leaves the councils out, add them; " +
		"where a sector is missing, add it: the NHS is balanced on its own all the same.",
	Needs:    []string{"finance.do_nothing", "finance.result", "finance.sectors.*.sector", "finance.sectors.*.do_nothing", "finance.sectors.*.result"},
	YieldsTo: []string{"FIN114", "FIN122"},
	Check: func(p *rule.Pass) {
		l := open(p)
		var said []string
		for _, t := range []total{atStart, atEnd} {
			for year := range l.years {
				if l.settled(year) {
					continue
				}
				e, drawn := l.together(t, year)
				if !drawn || e.holds(nil) {
					continue
				}
				at := l.totalAt(t, year)
				if subject := at.Place().Subject(); !slices.Contains(said, subject) {
					said = append(said, subject)
					l.sayTotal(t, year, at)
				}
			}
		}
	},
}

// sayTotal reports that the sectors differ from one of their totals: once, where
// they do in several years, and once for both totals, where a sector is amiss.
func (l *ledger) sayTotal(t total, year int, at source.Placed) {
	var years []int
	for y := range l.years {
		if e, drawn := l.together(t, y); drawn && !e.holds(nil) && l.totalAt(t, y).Place().Subject() == at.Place().Subject() {
			years = append(years, y)
		}
	}
	amiss := at.Place() == &l.f.Sectors.At
	e, _ := l.together(t, year)
	f := l.Report(at, "the sectors' %s adds up to %s in %s, and the total says %s, %s apart",
		l.top(t).kind, position(e.left.total(nil)), l.years[year], position(e.right.total(nil)), pounds(e.apart(nil)))
	if amiss || len(years) > 1 {
		f.Span = at.Place().KeyMark()
	}
	l.tell(f, func(y int) (equation, bool) { return l.together(t, y) }, years)
	if amiss {
		f.Advise("a sector is missing, or one stands there twice")
		for _, y := range l.apart(atEnd) {
			ends, _ := l.together(atEnd, y)
			ends.right.relate(f)
			ends.left.relate(f)
		}
	}
	if l.leavesOutCouncils(t, year) {
		f.Advise("the totals are those of the NHS sectors alone: add the councils' sectors to them")
	}
}

// leavesOutCouncils says that the total is that of the NHS's sectors.
func (l *ledger) leavesOutCouncils(t total, year int) bool {
	var nhs equation
	nhs.right.add(l.top(t), year)
	for i := range l.sectors {
		if s := &l.sectors[i]; s.nhs {
			nhs.left.add(s.row(t), year)
		}
	}
	return l.councils() && len(nhs.left.operands) > 0 && nhs.holds(nil)
}
