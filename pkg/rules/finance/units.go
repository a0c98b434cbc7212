package finance

import (
	"slices"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// unitTimes is FIN114's threshold; the ledger looks for slips with it whichever
// rule asks.
var unitTimes = []rule.Threshold{{
	Name: "times", Value: rule.Figure("100"), Unit: "times",
	Why: "thousands taken for millions make a figure a thousand times too large; a saving that starts small may grow tenfold in a year, and not a hundredfold",
}}

// likelyTimes is how many times its neighbours a figure has to be before a sum
// that comes right by it is taken as proof.
var likelyTimes = decimal.NewFromInt(20)

// severalRows is how many rows of a year have to be out of scale together
// before it is the unit of the year that is in doubt, and not the figures.
const severalRows = 3

// unitRule stands for FIN114 where the ledger asks for its threshold: the rule
// itself asks the ledger.
var unitRule = rule.Rule{Code: "FIN114", Thresholds: unitTimes}

// unitSlips are figures in thousands of pounds, or pounds, among millions.
func (l *ledger) unitSlips() []slip {
	pass := rule.Pass{Rule: &unitRule, Sight: l.Sight}
	times := pass.Threshold("times")
	tenfold := times.GreaterThanOrEqual(decimal.NewFromInt(10))
	byRow := map[*row][]suspect{}
	rows := l.allRows()
	for _, r := range rows {
		for year, x := range r.figures {
			if x == nil || magnitude(x.Value) < 3 {
				continue // a thousand times anything worth writing is over 100
			}
			near, out := l.neighbour(r, year), l.outsized(r, year)
			if !out && (near.IsZero() || tenfold && magnitude(x.Value) <= magnitude(near)) {
				continue // with no more digits than its neighbours it is not ten times as large
			}
			size := abs(x.Value)
			far := near.IsPositive() && size.GreaterThanOrEqual(near.Mul(times))
			if !out && !far && size.LessThan(near.Mul(likelyTimes)) {
				continue
			}
			s := suspect{year: year, meant: inMillions(x.Value, near), far: far, out: out}
			s.proof = l.proof(reading{x: s.meant}, year)
			byRow[r] = append(byRow[r], s)
		}
	}
	if len(byRow) == 0 {
		return nil
	}
	inDoubt := yearsInDoubt(byRow, len(l.years))
	column := slip{column: true}
	var slips []slip
	for _, r := range rows {
		var s slip
		for _, x := range byRow[r] {
			switch {
			case inDoubt[x.year] && !x.proven:
				column.take(r, x.year, x.meant)
			case !x.stands && (x.proven || x.far || x.out && r.kind == "capital"):
				s.take(r, x.year, x.meant)
				s.proven = s.proven || x.proven
			}
		}
		slips = s.join(slips)
	}
	return column.join(slips)
}

// suspect is a figure that is out of scale: far from its neighbours, or larger
// than all that the area is given.
type suspect struct {
	proof
	year     int
	meant    decimal.Decimal
	far, out bool
}

// yearsInDoubt are years in which several rows are out of scale though the sums
// hold: all that they hold is in another unit, and that is one slip.
func yearsInDoubt(byRow map[*row][]suspect, years int) []bool {
	counts, doubt := make([]int, years), make([]bool, years)
	for _, suspects := range byRow {
		for _, s := range suspects {
			if s.stands {
				counts[s.year]++
				doubt[s.year] = counts[s.year] >= severalRows
			}
		}
	}
	return doubt
}

// inMillions is a figure in £m, if it was meant in thousands or, far beyond its
// neighbours, in pounds.
func inMillions(v, near decimal.Decimal) decimal.Decimal {
	if near.IsPositive() && v.Abs().GreaterThan(near.Shift(5)) {
		return v.Shift(-6)
	}
	return v.Shift(-3)
}

// magnitude is the number of digits before the point.
func magnitude(d decimal.Decimal) int { return d.NumDigits() + int(d.Exponent()) }

// abs is Abs, which makes another decimal of each.
func abs(d decimal.Decimal) decimal.Decimal {
	if d.IsNegative() {
		return d.Neg()
	}
	return d
}

// allRows are all rows of money.
func (l *ledger) allRows() []*row {
	rows := slices.Grow(l.gapRows(), 1+len(l.sectors)+len(l.aboveZero)+3*len(l.owns))
	rows = append(rows, &l.result)
	for i := range l.sectors {
		rows = append(rows, &l.sectors[i].result)
	}
	rows = append(rows, l.aboveZero...)
	more := func(r *row) {
		if r.at.Present() {
			rows = append(rows, r)
		}
	}
	for i := range l.owns {
		if x := &l.f.Organisations.Items[i]; x.ResultInFootprint.Present() {
			whole := l.row(&x.Result, "result", x.Organisation.Value, either)
			more(&whole)
		}
		more(&l.owns[i])
		more(&l.controls[i])
	}
	more(&l.system)
	for i := range l.Plan.Benefits.Items {
		if b := &l.Plan.Benefits.Items[i]; b.Kind.Value == "finance" {
			saved := l.row(&b.ByYear, "benefit", b.ID.Value, either)
			more(&saved)
		}
	}
	return rows
}

// neighbour is the larger of the nearest figures on both sides of a year,
// whatever their sign; zero where there is none. What the area is given is held
// against the other rows that say so, where it stands alone or all of it is far
// from them.
func (l *ledger) neighbour(r *row, year int) decimal.Decimal {
	near := decimal.Zero
	take := func(x *plan.Number) bool {
		if x == nil || x.Value.IsZero() {
			return false
		}
		near = decimal.Max(near, abs(x.Value))
		return true
	}
	for i := year - 1; i >= 0 && !take(r.figures[i]); i-- {
	}
	for i := year + 1; i < len(r.figures) && !take(r.figures[i]); i++ {
	}
	if !r.given {
		return near
	}
	for i, x := range r.figures {
		if x != nil && !near.IsZero() && abs(x.Value).LessThan(l.beside(r, i).Mul(likelyTimes)) {
			return near
		}
	}
	if beside := l.beside(r, year); beside.IsPositive() {
		return beside
	}
	return near
}

// beside is the largest figure for a year of the other rows that say what the
// area is given.
func (l *ledger) beside(r *row, year int) decimal.Decimal {
	most := decimal.Zero
	for _, other := range l.givens {
		if x := other.figures[year]; x != nil && other != r {
			most = decimal.Max(most, abs(x.Value))
		}
	}
	return most
}

// outsized says that a step is larger than all that the area is given in the
// year.
func (l *ledger) outsized(r *row, year int) bool {
	for _, given := range []*row{&l.placeBased, &l.funding} {
		if x := given.figures[year]; x != nil {
			return !r.given && x.Value.IsPositive() && abs(r.figures[year].Value).GreaterThan(x.Value)
		}
	}
	return false
}
