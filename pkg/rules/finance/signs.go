package finance

import (
	"maps"
	"slices"

	"stp.example/stp/pkg/source"
)

// signSlips are the figures that are written on the wrong side of zero.
func (l *ledger) signSlips() []slip {
	flipped := make([]reading, len(l.years)) // by year, what is below zero and should not be
	var slips []slip
	for _, r := range l.aboveZero {
		var s slip
		for year, x := range r.figures {
			if x == nil || !x.Value.IsNegative() {
				continue
			}
			one := reading{x: x.Value.Neg()}
			if r.above == mostly && !l.proof(one, year).proven {
				continue
			}
			s.take(r, year, x.Value.Neg())
			if flipped[year] == nil {
				flipped[year] = reading{}
			}
			maps.Copy(flipped[year], one)
		}
		s.sign = true
		slips = s.join(slips)
	}
	joint := make([]*proof, len(l.years))
	for i := range slips {
		s := &slips[i]
		year := s.years[0]
		if joint[year] == nil {
			p := l.proof(flipped[year], year)
			joint[year] = &p
		}
		s.proof = *joint[year]
	}
	return append(slips, l.positiveGaps(flipped)...)
}

// positiveGaps are gaps that are written above zero, as published gaps are
// quoted: "a gap of £229m". Where the total and the sectors are, it is one slip.
func (l *ledger) positiveGaps(flipped []reading) []slip {
	byRow := map[*row]*slip{}
	for year := range l.years {
		above, proven := l.aboveZeroGaps(year, flipped[year])
		for _, r := range above {
			of := r
			if above[0] == &l.doNothing {
				of = above[0]
			}
			if byRow[of] == nil {
				byRow[of] = &slip{sign: true}
			}
			s := byRow[of]
			s.take(r, year, r.figures[year].Value.Neg())
			s.proven = s.proven || proven
		}
	}
	var slips []slip
	for _, r := range l.gapRows() {
		if s := byRow[r]; s != nil {
			slips = s.join(slips)
		}
	}
	return slips
}

// aboveZeroGaps are the rows of do nothing whose gap in a year is likely
// written above zero, the total first; and whether a sum proves it.
func (l *ledger) aboveZeroGaps(year int, also reading) (rows []*row, proven bool) {
	for _, r := range l.gapRows() {
		if x := r.figures[year]; x != nil && x.Value.IsPositive() {
			rows = append(rows, r)
		}
	}
	if len(rows) == 0 || !l.needed(year) {
		return nil, false
	}
	var sums []check
	for _, e := range l.equations(year) {
		sums = append(sums, e.check())
	}
	holds := func(turned ...*row) bool {
		r := reading{}
		maps.Copy(r, also)
		for _, t := range turned {
			r[t.figures[year]] = t.figures[year].Value.Neg()
		}
		return len(sums) > 0 && !slices.ContainsFunc(sums, func(c check) bool { return !c.holds(r) })
	}
	if holds() {
		return nil, false
	}
	if holds(rows...) {
		return rows, true
	}
	for _, r := range rows {
		if holds(r) {
			return []*row{r}, true
		}
	}
	if rows[0] != &l.doNothing || !l.oneSided(year) {
		return nil, false
	}
	return rows, false
}

func (l *ledger) gapRows() []*row {
	rows := make([]*row, 0, 1+len(l.sectors))
	rows = append(rows, &l.doNothing)
	for i := range l.sectors {
		rows = append(rows, &l.sectors[i].doNothing)
	}
	return rows
}

// needed says that savings are to close a gap in a year, or that a gap is all
// that the plan gives so far.
func (l *ledger) needed(year int) bool {
	if saved, _ := l.of("saving", year, false, nil); saved.IsPositive() {
		return true
	}
	return len(l.f.Solutions.Items) == 0 && l.result.figures[year] == nil
}

// oneSided says that no figure of do nothing besides a year's own tells that it
// is right: all are above zero, or one beside it is below.
func (l *ledger) oneSided(year int) bool {
	all, beside := true, false
	for i, x := range l.doNothing.figures {
		if x == nil || i == year {
			continue
		}
		all = all && x.Value.IsPositive()
		beside = beside || x.Value.IsNegative() && (i == year-1 || i == year+1)
	}
	return all || beside
}

// turn is the edit that changes a figure's sign.
func turn(n *source.Node) source.Edit {
	at := source.Span{Start: n.Span.Start, End: n.Span.Start}
	if len(n.Text) > 0 && n.Text[0] == '-' {
		at.End++
		return source.Edit{Span: at}
	}
	return source.Edit{Span: at, New: "-"}
}
