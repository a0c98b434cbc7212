package finance

import (
	"slices"

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
// It is drawn twice: for all sectors, and for the NHS's apart.

// walk adds the way from do nothing to the result, of the NHS or of all.
func (l *ledger) walk(s *sum, year int, nhsOnly bool) {
	for i := range l.steps {
		if step := &l.steps[i]; !(nhsOnly && step.council) {
			s.add(step, year)
		}
	}
}

// whole is the bridge of all sectors, where both its ends are given.
func (l *ledger) whole(year int) (e equation, drawn bool) {
	return draw(&l.wholes, len(l.years), year, func() (equation, bool) { return l.drawWhole(year) })
}

func (l *ledger) drawWhole(year int) (e equation, drawn bool) {
	if l.doNothing.figures[year] == nil || l.result.figures[year] == nil {
		return e, false
	}
	e.left.operands = make([]operand, 0, 1+len(l.steps))
	e.left.add(&l.doNothing, year)
	e.right.add(&l.result, year)
	l.walk(&e.left, year, false)
	return e, true
}

// nhs is the bridge of the NHS's sectors, where each gives both ends.
func (l *ledger) nhs(year int) (e equation, drawn bool) {
	return draw(&l.nhses, len(l.years), year, func() (equation, bool) { return l.drawNHS(year) })
}

func (l *ledger) drawNHS(year int) (e equation, drawn bool) {
	e.left.operands = make([]operand, 0, len(l.sectors)+len(l.steps))
	e.right.operands = make([]operand, 0, len(l.sectors))
	for i := range l.sectors {
		s := &l.sectors[i]
		if !s.nhs {
			continue
		}
		if s.doNothing.figures[year] == nil || s.result.figures[year] == nil {
			return e, false
		}
		e.left.add(&s.doNothing, year)
		e.right.add(&s.result, year)
	}
	if len(e.left.operands) == 0 {
		return e, false
	}
	l.walk(&e.left, year, true)
	return e, true
}

// total names one of the two rows that sectors add up to.
type total uint8

const (
	atStart total = iota // do nothing
	atEnd                // the result
)

func (l *ledger) top(t total) *row {
	if t == atStart {
		return &l.doNothing
	}
	return &l.result
}

func (s *sectorRows) row(t total) *row {
	if t == atStart {
		return &s.doNothing
	}
	return &s.result
}

// together is the sectors against their total, where all of them are given.
func (l *ledger) together(t total, year int) (e equation, drawn bool) {
	e.left.operands = make([]operand, 0, len(l.sectors))
	for i := range l.sectors {
		r := l.sectors[i].row(t)
		if r.figures[year] == nil {
			return e, false
		}
		e.left.add(r, year)
	}
	e.right.add(l.top(t), year)
	return e, len(e.left.operands) > 0 && len(e.right.operands) > 0
}

// own is an organisation's result, of this footprint where it says so.
func (l *ledger) own(x *plan.Position) row {
	if x.ResultInFootprint.Present() {
		return l.row(&x.ResultInFootprint, "result in the footprint", x.Organisation.Value, either)
	}
	return l.row(&x.Result, "result", x.Organisation.Value, either)
}

// organisations is the results of the organisations in this footprint against
// the system's, where the list is said to be complete and each of them gives one.
func (l *ledger) organisations(year int) (e equation, drawn bool) {
	if !l.f.Complete.Value {
		return e, false
	}
	for i := range l.owns {
		if l.owns[i].figures[year] == nil {
			return e, false
		}
		e.left.add(&l.owns[i], year)
	}
	e.right.add(&l.result, year)
	return e, len(e.left.operands) > 0 && len(e.right.operands) > 0
}

// control is the organisations' control totals against the system's, where each
// that gives control totals gives one for the year.
func (l *ledger) control(year int) (e equation, drawn bool) {
	for i := range l.controls {
		own := &l.controls[i]
		if own.figures[year] == nil && worth(own.figures) {
			return e, false
		}
		e.left.add(own, year)
	}
	e.right.add(&l.system, year)
	return e, len(e.left.operands) > 0 && len(e.right.operands) > 0
}

// equations are those of a year that are drawn from what the plan gives.
func (l *ledger) equations(year int) []equation {
	all := make([]equation, 0, 4)
	take := func(e equation, drawn bool) {
		if drawn {
			all = append(all, e)
		}
	}
	take(l.whole(year))
	if l.councils() {
		take(l.nhs(year))
	}
	take(l.together(atStart, year))
	take(l.together(atEnd, year))
	return all
}

// settled says that the sums of a year hold as they are written. What rests on
// figures that have yet to be put right is not worth a second finding.
func (l *ledger) settled(year int) bool {
	return year < 0 || once(&l.calm, len(l.years), year, func() bool {
		return !slices.ContainsFunc(l.equations(year), func(e equation) bool { return !e.holds(nil) })
	})
}

// nhsEnd is what the NHS comes to at one end of the bridge in a year: its
// sectors together where each says so, else the total less what other sectors
// give.
func (l *ledger) nhsEnd(t total, year int) (s sum, given bool) {
	s.operands = make([]operand, 0, len(l.sectors)+1)
	for i := range l.sectors {
		if x := &l.sectors[i]; x.nhs {
			s.add(x.row(t), year)
			if x.row(t).figures[year] == nil {
				return l.restOf(t, year)
			}
		}
	}
	if len(s.operands) == 0 {
		return l.restOf(t, year)
	}
	return s, true
}

// restOf is a total less what the sectors other than the NHS's give.
func (l *ledger) restOf(t total, year int) (s sum, given bool) {
	s.add(l.top(t), year)
	if len(s.operands) == 0 {
		return s, false
	}
	for i := range l.sectors {
		if x := &l.sectors[i]; !x.nhs {
			s.less(x.row(t), year)
		}
	}
	return s, true
}

// tell gives a finding the working of a sum that does not hold in some years:
// the first year's whole, and of the others the places.
func (l *ledger) tell(f *rule.Finding, draw func(year int) (equation, bool), years []int) {
	first, _ := draw(years[0])
	first.show(f)
	var more []string
	for _, y := range years[1:] {
		e, _ := draw(y)
		e.right.relate(f)
		e.left.relate(f)
		more = append(more, l.years[y])
	}
	if len(more) > 0 {
		f.Message += "; so too in " + rule.Listed(more)
	}
}
