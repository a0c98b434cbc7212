// Package finance holds the rules on money. Figures are in £m; a surplus is
// positive, a deficit negative; sums are exact and show every operand.
package finance

import (
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// operand is one figure of a sum, with its sign in the sum and its words.
type operand struct {
	figure *plan.Number
	minus  bool
	label  string
}

// sum is a sum that keeps its operands, so that a finding can show its working.
type sum struct{ operands []operand }

// add adds the figure of a year, where there is one.
func (s *sum) add(years *plan.Years, year, label string) { s.figure(years.Get(year), false, label) }

// subtract takes the figure of a year away, where there is one.
func (s *sum) subtract(years *plan.Years, year, label string) {
	s.figure(years.Get(year), true, label)
}

func (s *sum) figure(x *plan.Number, minus bool, label string) {
	if x != nil && x.OK {
		s.operands = append(s.operands, operand{x, minus, label})
	}
}

// total is the exact sum.
func (s *sum) total() decimal.Decimal {
	t := decimal.Zero
	for _, o := range s.operands {
		if o.minus {
			t = t.Sub(o.figure.Value)
		} else {
			t = t.Add(o.figure.Value)
		}
	}
	return t
}

// slack is what rounding of the operands may hide: half a unit of the last
// written place of each, added up.
func (s *sum) slack() decimal.Decimal {
	t := decimal.Zero
	for _, o := range s.operands {
		t = t.Add(o.figure.Slack())
	}
	return t
}

// mostOperands is how many operands a working names one by one; longer sums
// are added up by kind.
const mostOperands = 8

// working is the sum as a reader would write it: -865.0 + 350.0 = -515.0.
func (s *sum) working() string {
	var b strings.Builder
	terms := s.terms()
	for i, t := range terms {
		text := t.text
		switch {
		case i == 0 && t.minus:
			text = "-" + bracket(text)
		case i > 0 && t.minus:
			text = " - " + bracket(text)
		case i > 0:
			text = " + " + bracket(text)
		}
		b.WriteString(text)
	}
	return b.String() + " = " + s.total().StringFixed(s.places())
}

// places is the number of decimals of the most exact operand.
func (s *sum) places() int32 {
	places := int32(0)
	for _, o := range s.operands {
		places = max(places, -o.figure.Value.Exponent())
	}
	return places
}

type term struct {
	text  string
	minus bool
}

// terms are the operands as text, or what they add up to by kind: the words of
// their labels before a colon or comma.
func (s *sum) terms() []term {
	var terms []term
	if len(s.operands) <= mostOperands {
		for _, o := range s.operands {
			terms = append(terms, term{o.figure.Value.StringFixed(max(0, -o.figure.Value.Exponent())), o.minus})
		}
		return terms
	}
	var kinds []string
	totals := map[string]decimal.Decimal{}
	minus := map[string]bool{}
	for _, o := range s.operands {
		kind := o.label
		if i := strings.IndexAny(kind, ":,"); i > 0 {
			kind = kind[:i]
		}
		if _, ok := totals[kind]; !ok {
			kinds = append(kinds, kind)
		}
		totals[kind], minus[kind] = totals[kind].Add(o.figure.Value), o.minus
	}
	for _, kind := range kinds {
		terms = append(terms, term{totals[kind].StringFixed(s.places()) + " " + kind, minus[kind]})
	}
	return terms
}

func bracket(text string) string {
	if strings.HasPrefix(text, "-") {
		return "(" + text + ")"
	}
	return text
}

// relate adds every operand's place to a finding, but the one marked.
func (s *sum) relate(f *rule.Finding) {
	for _, o := range s.operands {
		if o.figure.Mark() != f.Span {
			f.Relate(o.figure, "%s", o.label)
		}
	}
}

// pounds is an amount in words, £120.0m; the sign is left to the sentence.
func pounds(d decimal.Decimal) string {
	return "£" + d.Abs().StringFixed(max(1, -d.Exponent())) + "m"
}

// nhs says whether a sector is the NHS's; no sector is.
func nhs(e *guidance.Edition, sector string) bool {
	for _, s := range e.Sectors {
		if s.Key == sector {
			return s.NHS
		}
	}
	return true
}

// result is the NHS's result in a year: of its sectors together where the plan
// gives sectors, else of the whole.
func result(p *rule.Pass, year string) sum {
	var s sum
	f := &p.Plan.Finance
	for i := range f.Sectors.Items {
		if sector := &f.Sectors.Items[i]; nhs(p.Edition, sector.Sector.Value) {
			s.add(&sector.Result, year, "result of "+sectorTitle(p.Edition, sector.Sector.Value))
		}
	}
	if len(s.operands) == 0 {
		s.add(&f.Result, year, "result in "+year)
	}
	return s
}

func sectorTitle(e *guidance.Edition, key string) string {
	for _, s := range e.Sectors {
		if s.Key == key {
			return s.Title
		}
	}
	return key
}

// absent is the place of a year that a plan does not give.
func absent(years *plan.Years, year string) *source.At {
	at := years.Under(year, nil)
	return &at
}
