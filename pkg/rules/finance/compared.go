package finance

import (
	"slices"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/rule"
)

// Compared is what a plan's money comes to for rules that hold plans against each
// other; it holds nothing of the plan. Figures are the NHS's, in £m.
type Compared struct {
	// People is how many it is for; zero where that is not known.
	People decimal.Decimal
	// Asked is the sustainability and transformation money, by the edition's years.
	Asked []Figure
	// DoNothing, Savings and Result are those of the last year; a deficit is
	// negative.
	DoNothing, Savings, Result Figure
	// Basis is what the figures already hold: those of two plans of another basis
	// do not compare.
	Basis string
}

// Figure is a sum with the place of the figure that stands for it. Likely slips
// are read as they are meant; where that is not clear, it is no figure.
type Figure struct {
	Value decimal.Decimal
	// Slack is what rounding of the operands may hide.
	Slack decimal.Decimal
	At    rule.Spot
	OK    bool
}

// Compare works out a plan's figures, once for all rules.
func Compare(p *rule.Pass) *Compared {
	return rule.Once(p, "finance compared", func() *Compared {
		l := open(p)
		b := &l.f.Basis
		c := &Compared{Basis: b.SustainabilityFund.Value + " " + b.OwnEfficiencies.Value + " " + b.Specialised.Value}
		c.People = l.here
		for year := range l.years {
			ask := l.asked(year)
			c.Asked = append(c.Asked, l.figure(&ask, year, nil))
		}
		last := l.last()
		for t, f := range map[total]*Figure{atStart: &c.DoNothing, atEnd: &c.Result} {
			if s, given := l.nhsEnd(t, last); given {
				*f = l.figure(&s, last, l.top(t))
			}
		}
		var saved sum
		for i := range l.steps {
			if s := &l.steps[i]; s.kind == "saving" && !s.council {
				saved.add(s, last)
			}
		}
		if c.Savings = l.figure(&saved, last, nil); c.Savings.OK {
			c.Savings.At = p.KeySpot(&l.f.Solutions)
		}
		return c
	})
}

// figure is a sum as it is meant. It stands where a row gives it as a whole, else
// where most of it does.
func (l *ledger) figure(s *sum, year int, whole *row) (f Figure) {
	if len(s.operands) == 0 {
		return f
	}
	for _, slip := range l.found() {
		if slip.stands && slices.ContainsFunc(s.operands, func(o operand) bool { _, is := slip.meant[o.figure]; return is }) {
			return f
		}
	}
	at := s.largest()
	if whole != nil && whole.figures[year] != nil {
		at = whole.figures[year]
	}
	return Figure{Value: s.total(l.meant()), Slack: s.slack(), At: l.Spot(at), OK: true}
}

// Amount is an amount in £m in words with its sign: -£1,120.0m.
func Amount(d decimal.Decimal) string { return amount(d) }

// NationalFund is the national fund of a year in £m; ok is false where it is not
// known.
func NationalFund(p *rule.SetPass, year string) (fund decimal.Decimal, ok bool) {
	if f := nationalFund(p.Edition, year); f != nil {
		return decimal.RequireFromString(f.Value), true
	}
	return fund, false
}

// Country is how many people live in the country; zero where that is not known.
func Country(p *rule.SetPass) decimal.Decimal {
	if all := money(p.Edition, "population_england"); all != nil {
		return decimal.RequireFromString(all.Value)
	}
	return decimal.Zero
}
