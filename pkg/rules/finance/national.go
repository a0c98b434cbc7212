package finance

import (
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// money is the national figure of that key, or nil.
func money(e *guidance.Edition, key string) *guidance.Amount {
	for i := range e.Money {
		if e.Money[i].Key == key {
			return &e.Money[i]
		}
	}
	return nil
}

// nationalFund is the national fund of a year, in £m, or nil.
func nationalFund(e *guidance.Edition, year string) *guidance.Amount {
	for i := range e.Money {
		if m := &e.Money[i]; m.Year == year && strings.HasPrefix(m.Key, "fund_") {
			return m
		}
	}
	return nil
}

// people is how many people a plan is for, by the register or else by its own
// word, and how many live in the country; zero where either is not known.
func people(p *rule.Pass) (here, everywhere decimal.Decimal) {
	if all := money(p.Edition, "population_england"); all != nil {
		everywhere = decimal.RequireFromString(all.Value)
	}
	f := &p.Plan.Footprint
	if f.Number.OK {
		if known := p.Edition.Footprint(int(f.Number.Value.IntPart())); known != nil && known.Population > 0 {
			return decimal.NewFromInt(int64(known.Population)), everywhere
		}
	}
	if f.Population.OK {
		here = f.Population.Value
	}
	return here, everywhere
}

// given is what the area is given in a year: its funding, else its place-based
// allocation; zero where the plan says neither.
func (l *ledger) given(year int, r reading) decimal.Decimal {
	for _, row := range []*row{&l.funding, &l.placeBased} {
		if x := row.figures[year]; x != nil {
			return r.of(x)
		}
	}
	return decimal.Zero
}

// askedNationally is the yearly efficiency that the edition knows of, in words.
func (l *ledger) askedNationally() string {
	low, high := money(l.Edition, "annual_efficiency_low"), money(l.Edition, "annual_efficiency_high")
	if low == nil || high == nil {
		return ""
	}
	said := ", where " + low.Value + " to " + high.Value + " percent is asked nationally"
	if note := low.Certainty.Note(); note != "" {
		said += " (" + note + ")"
	}
	return said
}
