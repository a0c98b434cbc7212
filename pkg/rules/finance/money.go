// Package finance holds the rules on money. It lays a plan's figures out in a
// ledger, draws the sums that they have to satisfy, and says where they do not.
// Figures are in £m, exact as written; a surplus is positive, a deficit
// negative. What a plan should spend its money on is for other families.
package finance

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// operand is one figure of a sum, with its sign in the sum and its words.
type operand struct {
	figure *plan.Number
	minus  bool
	*words
}

// words are the kind of a figure, and the id or title of what it is a figure of.
type words struct{ kind, of string }

func (o *operand) label() string {
	less, parted := "", ""
	if o.minus {
		less = "less "
	}
	if o.of != "" {
		parted = ": "
	}
	return less + o.kind + parted + o.of
}

// reading is what some figures are likely to mean instead of what they say. A
// nil reading takes every figure as written.
type reading map[*plan.Number]decimal.Decimal

func (r reading) of(x *plan.Number) decimal.Decimal {
	if len(r) > 0 {
		if v, ok := r[x]; ok {
			return v
		}
	}
	return x.Value
}

// sum is a sum that keeps its operands, so that a finding can show its working.
type sum struct{ operands []operand }

// add adds the figure of a row in a year, by the row's sign; a year without a
// figure adds nothing.
func (s *sum) add(r *row, year int) { s.take(r, year, r.minus) }

// less takes the figure of a row off.
func (s *sum) less(r *row, year int) { s.take(r, year, true) }

func (s *sum) take(r *row, year int, off bool) {
	if x := r.figures[year]; x != nil {
		s.operands = append(s.operands, operand{x, off, &r.words})
	}
}

// total is the exact sum.
func (s *sum) total(r reading) decimal.Decimal {
	var t tally
	s.into(&t, r, false)
	return t.total()
}

// into adds the operands to a tally, or takes them off.
func (s *sum) into(t *tally, r reading, off bool) {
	for i := range s.operands {
		o := &s.operands[i]
		t.add(r.of(o.figure), o.minus != off)
	}
}

// slack is what rounding of the operands may hide: half a unit of the last
// written place of each, added up.
func (s *sum) slack() decimal.Decimal {
	var t tally
	for i := range s.operands {
		if half := s.operands[i].figure.Value.Exponent() - 1; half >= -finest {
			t.units(5, half)
		} else {
			t.add(s.operands[i].figure.Slack(), false)
		}
	}
	return t.total()
}

// largest is the operand that weighs most.
func (s *sum) largest() *plan.Number {
	most := s.operands[0].figure
	for i := range s.operands {
		if x := s.operands[i].figure; x.Value.Abs().GreaterThan(most.Value.Abs()) {
			most = x
		}
	}
	return most
}

// lastWorth is the last operand that is not nil, or the last.
func (s *sum) lastWorth() *plan.Number {
	for i := len(s.operands) - 1; i > 0; i-- {
		if x := s.operands[i].figure; !x.Value.IsZero() {
			return x
		}
	}
	return s.operands[0].figure
}

// relate adds every operand's place to a finding, but the one marked; of a long
// sum those first that weigh most.
func (s *sum) relate(f *rule.Finding) {
	type heavy struct {
		*operand
		weight decimal.Decimal
	}
	list := make([]heavy, len(s.operands))
	for i := range list {
		o := &s.operands[i]
		list[i] = heavy{o, abs(o.figure.Value)}
	}
	if len(list) > mostTerms {
		slices.SortStableFunc(list, func(a, b heavy) int { return b.weight.Cmp(a.weight) })
	}
	f.Related = slices.Grow(f.Related, len(list))
	for _, o := range list {
		if at := o.figure.Mark(); at != f.Span {
			f.Related = append(f.Related, rule.Related{Span: at, Label: o.label()})
		}
	}
}

// working is the sum as a reader would write it: -865.0 + 350.0 = -515.0.
func (s *sum) working() string {
	if len(s.operands) == 1 && !s.operands[0].minus {
		return plain(s.operands[0].figure.Value, 0)
	}
	var b strings.Builder
	for i, t := range s.terms() {
		switch {
		case i == 0 && t.minus:
			b.WriteString("-")
		case i > 0 && t.minus:
			b.WriteString(" - ")
		case i > 0:
			b.WriteString(" + ")
		}
		if (i > 0 || t.minus) && strings.HasPrefix(t.text, "-") {
			t.text = "(" + t.text + ")"
		}
		b.WriteString(t.text)
		if t.kind != "" {
			b.WriteString(" " + plural(t.kind))
		}
	}
	return b.String() + " = " + plain(s.total(nil), s.places())
}

// places is the number of decimals of the most exact operand.
func (s *sum) places() int32 {
	places := int32(0)
	for i := range s.operands {
		places = max(places, -s.operands[i].figure.Value.Exponent())
	}
	return places
}

// mostTerms is how many operands a working names one by one; longer sums are
// added up by kind.
const mostTerms = 8

type term struct {
	text, kind string
	minus      bool
}

// terms are the operands as text, or what they add up to by kind.
func (s *sum) terms() []term {
	var terms []term
	if len(s.operands) <= mostTerms {
		for i := range s.operands {
			o := &s.operands[i]
			terms = append(terms, term{text: plain(o.figure.Value, 0), minus: o.minus})
		}
		return terms
	}
	var totals []tally
	for i := range s.operands {
		o := &s.operands[i]
		of := slices.IndexFunc(terms, func(t term) bool { return t.kind == o.kind && t.minus == o.minus })
		if of < 0 {
			of = len(terms)
			terms, totals = append(terms, term{kind: o.kind, minus: o.minus}), append(totals, tally{})
		}
		totals[of].add(o.figure.Value, false)
	}
	places := s.places()
	for i := range terms {
		terms[i].text = plain(totals[i].total(), places)
	}
	return terms
}

// equation is two sums that have to be the same, but for rounding.
type equation struct{ left, right sum }

// slack is what rounding of all the figures may hide.
func (e *equation) slack() decimal.Decimal { return e.left.slack().Add(e.right.slack()) }

// apart is left less right; zero within rounding.
func (e *equation) apart(r reading) decimal.Decimal {
	d := e.difference(r)
	if d.IsZero() || d.Abs().LessThanOrEqual(e.slack()) {
		return decimal.Zero
	}
	return d
}

// difference is left less right, whatever rounding may hide.
func (e *equation) difference(r reading) decimal.Decimal {
	var t tally
	e.left.into(&t, r, false)
	e.right.into(&t, r, true)
	if t.isNil() {
		return decimal.Zero
	}
	return t.total()
}

func (e *equation) holds(r reading) bool { return e.apart(r).IsZero() }

// hasKind says that a kind of figure of one thing is among the operands.
func (e *equation) hasKind(kind, of string) bool {
	return slices.ContainsFunc(e.left.operands, func(o operand) bool { return o.kind == kind && o.of == of })
}

// show gives a finding the working of both sides, with what rounding could
// explain, and the place of every operand.
func (e *equation) show(f *rule.Finding) {
	f.Working = e.left.working() + ", against " + e.right.working() +
		"; rounding explains up to " + pounds(e.slack())
	e.right.relate(f)
	e.left.relate(f)
}
