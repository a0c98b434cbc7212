package finance

import (
	"maps"
	"slices"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
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
	if s.row == nil {
		s.row, s.meant = r, reading{}
	}
	x := r.figures[year]
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
	if l.slips == nil {
		l.slips = append(l.unitSlips(), l.signSlips()...)
		if l.slips == nil {
			l.slips = []slip{}
		}
	}
	return l.slips
}

// Suspect says that some figure of a plan's money is likely a slip.
func Suspect(p *rule.Pass) bool { return len(open(p).found()) > 0 }

// meant reads the figures that are likely slips as they are meant.
func (l *ledger) meant() reading {
	if l.meaning == nil {
		l.meaning = reading{}
		for _, s := range l.found() {
			if !s.stands {
				maps.Copy(l.meaning, s.meant)
			}
		}
	}
	return l.meaning
}

// mending is the slip by which an equation that does not hold comes right, or
// nil.
func (l *ledger) mending(e *equation) *slip {
	c := e.check()
	if len(l.meant()) == 0 || !c.holds(l.meant()) {
		return nil
	}
	for i := range l.slips {
		s := &l.slips[i]
		if !s.stands && slices.ContainsFunc(s.figures, c.has) {
			return s
		}
	}
	return nil
}

// check is an equation made ready to be read otherwise, many times over.
type check struct {
	apart, slack decimal.Decimal
	side         map[*plan.Number]bool // of each figure: whether it is taken off
}

func (e *equation) check() check {
	c := check{e.difference(nil), e.slack(), make(map[*plan.Number]bool, len(e.left.operands)+len(e.right.operands))}
	for _, o := range e.left.operands {
		c.side[o.figure] = o.minus
	}
	for _, o := range e.right.operands {
		c.side[o.figure] = !o.minus
	}
	return c
}

func (c check) has(x *plan.Number) bool { _, is := c.side[x]; return is }

// holds says that both sides are the same within rounding, as read.
func (c check) holds(r reading) bool {
	d := c.apart
	for x, meant := range r {
		if off, is := c.side[x]; is && off {
			d = d.Sub(meant).Add(x.Value)
		} else if is {
			d = d.Add(meant).Sub(x.Value)
		}
	}
	return d.Abs().LessThanOrEqual(c.slack)
}

// checks are all the sums of a year, those over organisations among them.
func (l *ledger) checks(year int) []check {
	if l.checked == nil {
		l.checked = make([][]check, len(l.years))
	}
	if l.checked[year] == nil {
		all := l.equations(year)
		for _, draw := range []func(int) (equation, bool){l.organisations, l.control} {
			if e, drawn := draw(year); drawn {
				all = append(all, e)
			}
		}
		l.checked[year] = []check{}
		for i := range all {
			l.checked[year] = append(l.checked[year], all[i].check())
		}
	}
	return l.checked[year]
}

// proof is what the sums of a year say of a reading of some of its figures.
func (l *ledger) proof(r reading, year int) proof {
	touched, mended, broken := 0, 0, 0
	for _, c := range l.checks(year) {
		if !touches(&c, r) {
			continue
		}
		touched++
		if !c.holds(nil) {
			broken++
			if c.holds(r) {
				mended++
			}
		}
	}
	return proof{broken > 0 && mended == broken, touched > 0 && broken == 0}
}

func touches(c *check, r reading) bool {
	for x := range r {
		if c.has(x) {
			return true
		}
	}
	return false
}
