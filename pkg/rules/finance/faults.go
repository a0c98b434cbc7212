package finance

import (
	"slices"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/source"
)

// A sum that does not hold is reported where it is most likely wrong, as far as
// the figures can tell: then the rules that say more of that place speak
// instead, and one slip is one finding.

// totalAt is where the sectors and their total differ in a year; the total's
// row where they do in several years.
func (l *ledger) totalAt(t total, year int) source.Placed {
	e, _ := l.together(t, year)
	if s := l.mending(&e); s != nil {
		return s.at
	}
	switch {
	case l.parted():
		return &l.f.Sectors
	case len(l.apart(t)) > 1:
		return l.top(t).at
	}
	return l.top(t).figures[year]
}

// parted says that the sectors differ from do nothing in every year for which
// both are given, and in more than one: then it is no figure that is wrong, but
// a sector is missing or one too many, or the totals leave some out.
func (l *ledger) parted() bool {
	given := 0
	for year := range l.years {
		if _, drawn := l.together(atStart, year); drawn {
			given++
		}
	}
	return given > 1 && len(l.apart(atStart)) == given
}

// apart are the years in which the sectors and their total differ, but for
// those that a likely slip explains.
func (l *ledger) apart(t total) []int {
	var years []int
	for year := range l.years {
		if e, drawn := l.together(t, year); drawn && !e.holds(nil) && l.mending(&e) == nil {
			years = append(years, year)
		}
	}
	return years
}

// totalsAtFault says where the totals differ from the sectors in a year, if the
// bridge of all sectors holds once it is drawn from the sectors.
func (l *ledger) totalsAtFault(year int, bridge equation) source.Placed {
	var at source.Placed
	for _, t := range []total{atEnd, atStart} {
		e, drawn := l.together(t, year)
		if !drawn || e.holds(nil) {
			continue
		}
		at = l.totalAt(t, year)
		if t == atEnd {
			bridge.right = e.left
		} else {
			bridge.left.operands = append(slices.Clone(e.left.operands), bridge.left.operands[1:]...)
		}
	}
	if at != nil && bridge.holds(nil) {
		return at
	}
	return nil
}

// sectorsAtFault says where the sectors differ from their totals in a year.
func (l *ledger) sectorsAtFault(year int) source.Placed {
	for _, t := range []total{atStart, atEnd} {
		if e, drawn := l.together(t, year); drawn && !e.holds(nil) {
			return l.totalAt(t, year)
		}
	}
	return nil
}

// withoutFigures is the place of the figures that the plan does not give at all:
// of the solutions as a whole, or of one thing among them, the commitments and
// the funding from elsewhere.
func (l *ledger) withoutFigures(nhsOnly bool) source.Placed {
	f := l.f
	if len(f.Solutions.Items) == 0 {
		return &f.Solutions
	}
	for i := range l.steps {
		r := &l.steps[i]
		if own := r.kind == "saving" || r.kind == "commitment" || r.kind == "other funding"; own && blank(r.at) && !(nhsOnly && r.council) {
			return r.at
		}
	}
	return nil
}

// gone is the one row of the bridge that should go on and gives no figure for a
// year; nil where there is no such row, or more than one.
func (l *ledger) gone(year int, nhsOnly bool) *row {
	var found *row
	for i := range l.steps {
		r := &l.steps[i]
		if nhsOnly && r.council || !r.breaksOff(year) {
			continue
		}
		if found != nil {
			return nil
		}
		found = r
	}
	return found
}

// breaksOff says that a row has begun and gives no figure for a year, though it
// goes on after it or is one that lasts.
func (r *row) breaksOff(year int) bool {
	return r.figures[year] == nil && worth(r.figures[:year]) && (r.lasting || worth(r.figures[year:]))
}

// silent are the rows that give figures for some years and none for this one.
func (l *ledger) silent(year int, nhsOnly bool) []*row {
	var rows []*row
	for i := range l.steps {
		r := &l.steps[i]
		if r.figures[year] == nil && !(nhsOnly && r.council) && r.at.Present() && (blank(r.at) || worth(r.figures)) {
			rows = append(rows, r)
		}
	}
	return rows
}

// worth says that some figure is there and is not nil.
func worth(figures []*plan.Number) bool {
	return slices.ContainsFunc(figures, func(x *plan.Number) bool { return x != nil && !x.Value.IsZero() })
}
