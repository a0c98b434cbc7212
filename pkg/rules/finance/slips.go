package finance

import (
	"maps"
	"slices"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/source"
)

// slip is one figure of a row, or several, that are likely not what was meant:
// with a wrong sign, or in thousands.
type slip struct {
	row *row
	// at is where it is reported: the figure, or the row where several are.
	at      source.Placed
	years   []int
	figures []*plan.Number
	meant   reading
	// sign says that the sign is wrong, else the unit; column that it is the
	// unit of all that a year holds.
	sign, column bool
	proof
}

// proof is what the plan's sums say of a slip. Proven is that every sum with
// the figure that does not hold as it is written comes right by what is meant,
// and that there is one; stands is that they hold as they are written.
type proof struct{ proven, stands bool }

func (s *slip) take(r *row, year int, meant decimal.Decimal) {
	x := r.figures[year]
	if s.row == nil {
		s.row, s.meant = r, reading{}
	}
	s.years = append(s.years, year)
	s.figures = append(s.figures, x)
	s.meant[x] = meant
}

// join adds the slip to others, if it has a figure. It is reported at its
// figure, or at its row, where that is wrong in several years.
func (s *slip) join(others []slip) []slip {
	if s.row == nil {
		return others
	}
	slices.Sort(s.years)
	s.years = slices.Compact(s.years)
	s.at = s.figures[0]
	if len(s.years) > 1 {
		s.at = s.row.at
	}
	return append(others, *s)
}

// found are the likely slips of the plan, looked for once.
func (l *ledger) found() []slip {
	if !l.slipped {
		l.slipped = true
		l.slips = append(l.unitSlips(), l.signSlips()...)
	}
	return l.slips
}

// meant reads the figures that are likely slips as they are meant.
func (l *ledger) meant() reading {
	r := reading{}
	for _, s := range l.found() {
		if !s.stands {
			maps.Copy(r, s.meant)
		}
	}
	return r
}

// mending is the slip by which an equation that does not hold comes right, or
// nil.
func (l *ledger) mending(e *equation) *slip {
	if !e.holds(l.meant()) {
		return nil
	}
	for i, s := range l.found() {
		for _, x := range s.figures {
			if !s.stands && e.has(x) {
				return &l.slips[i]
			}
		}
	}
	return nil
}

// proof is what the sums of a year say of a reading of some of its figures.
func (l *ledger) proof(r reading, year int) proof {
	touched, mended, broken := 0, 0, 0
	for _, e := range l.checks(year) {
		if !touches(&e, r) {
			continue
		}
		touched++
		if !e.holds(nil) {
			broken++
			if e.holds(r) {
				mended++
			}
		}
	}
	return proof{broken > 0 && mended == broken, touched > 0 && broken == 0}
}

func touches(e *equation, r reading) bool {
	for x := range r {
		if e.has(x) {
			return true
		}
	}
	return false
}

// checks are all the sums of a year, those over organisations among them.
func (l *ledger) checks(year int) []equation {
	all := l.equations(year)
	if e, drawn := l.organisations(year); drawn {
		all = append(all, e)
	}
	if e, drawn := l.control(year); drawn {
		all = append(all, e)
	}
	return all
}
