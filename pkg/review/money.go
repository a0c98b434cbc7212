package review

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
)

// Money is a plan's money in £m, by the edition's years; a surplus is positive,
// a deficit negative.
type Money struct {
	// DoNothing and Result are of all sectors together, NHSDoNothing and
	// NHSResult of the NHS's, which balance is asked of.
	DoNothing, Result       Series
	NHSDoNothing, NHSResult Series
	Sectors                 []Sector
	// Steps lead from do nothing to the result: what makes it better is
	// positive, what costs is negative.
	Steps []Step
	// Asks are transformation money asked for; Capital is what schemes cost.
	Asks, Capital Series
}

// Series are figures by the edition's years.
type Series []Figure

// Figure is one figure in £m; OK says that there is one.
type Figure struct {
	Value decimal.Decimal
	OK    bool
}

// Last is the figure of the last year.
func (s Series) Last() Figure {
	if len(s) == 0 {
		return Figure{}
	}
	return s[len(s)-1]
}

// Given says that there is a figure in some year.
func (s Series) Given() bool {
	for _, f := range s {
		if f.OK {
			return true
		}
	}
	return false
}

// Sum adds up the years; none where no year has a figure.
func (s Series) Sum() Figure {
	sum := Figure{OK: s.Given()}
	for _, f := range s {
		sum.Value = sum.Value.Add(f.Value)
	}
	return sum
}

// Sector is one sector's part of the money.
type Sector struct {
	guidance.Service
	DoNothing, Result Series
}

// Kind is a kind of step between do nothing and the result.
type Kind string

// The kinds of steps, in the order of the bridge.
const (
	Saving         Kind = "saving"
	Investment     Kind = "investment"
	Commitment     Kind = "commitment"
	RevenueCost    Kind = "revenue_cost"
	Contingency    Kind = "contingency"
	Sustainability Kind = "sustainability"
	Transformation Kind = "transformation"
	OtherFunding   Kind = "other_funding"
)

// Kinds are the kinds with their plain words, in the order of the bridge.
var Kinds = []struct {
	Kind
	Title string
}{
	{Saving, "Savings"},
	{Investment, "Investment"},
	{Commitment, "National commitments"},
	{RevenueCost, "Running cost of capital"},
	{Contingency, "Contingency"},
	{Sustainability, "Sustainability money"},
	{Transformation, "Transformation money"},
	{OtherFunding, "Other funding"},
}

// Step is one row between do nothing and the result.
type Step struct {
	Kind Kind
	// Category of a saving: a key of the edition's words; empty for none.
	Category string
	Title    string
	// NHS says that it belongs to an NHS sector.
	NHS    bool
	ByYear Series
}

// money reads a plan's money. What names no sector is the NHS's.
func money(p *plan.Plan, e *guidance.Edition) Money {
	f := &p.Finance
	r := reader{e}
	m := Money{
		DoNothing: r.series(&f.DoNothing), Result: r.series(&f.Result), Asks: r.series(&f.Fund.Transformation), Capital: r.blank(),
	}
	for i := range f.Sectors.Items {
		s := &f.Sectors.Items[i]
		m.Sectors = append(m.Sectors, Sector{r.sector(s.Sector.Value), r.series(&s.DoNothing), r.series(&s.Result)})
	}
	m.NHSDoNothing, m.DoNothing = r.ends(m.Sectors, m.DoNothing, func(s *Sector) Series { return s.DoNothing })
	m.NHSResult, m.Result = r.ends(m.Sectors, m.Result, func(s *Sector) Series { return s.Result })
	step := func(kind Kind, category, title, sector string, minus bool, years Series) {
		if !years.Given() {
			return
		}
		for i := range years {
			if minus {
				years[i].Value = years[i].Value.Neg()
			}
		}
		m.Steps = append(m.Steps, Step{kind, category, title, r.sector(sector).NHS, years})
	}
	for i := range f.Solutions.Items {
		x := &f.Solutions.Items[i]
		sector := x.Sector.Value
		if sector == "" && x.Category.Value == "social_care" {
			sector = "social_care" // a council's saving by its category
		}
		category := x.Category.Value
		if guidance.Title(e.WordList("solution_category"), category) == category {
			category = "" // no word of the guidance's
		}
		step(Saving, category, x.Title.Value, sector, false, r.series(&x.Savings))
		step(Investment, category, x.Title.Value, sector, true, r.invested(x))
	}
	for i := range f.Commitments.Items {
		x := &f.Commitments.Items[i]
		step(Commitment, "", guidance.Title(e.WordList("commitment_programme"), x.Programme.Value), x.Sector.Value, true, r.series(&x.Cost))
	}
	for i := range f.Capital.Items {
		x := &f.Capital.Items[i]
		step(RevenueCost, "", x.Title.Value, "", true, r.series(&x.RevenueCost))
		m.Capital.add(r.series(&x.ByYear))
	}
	step(Contingency, "", "", "", true, r.series(&f.Contingency))
	step(Sustainability, "", "", "", false, r.series(&f.Fund.Sustainability))
	step(Transformation, "", "", "", false, r.series(&f.Fund.Transformation))
	for i := range f.OtherFunding.Items {
		x := &f.OtherFunding.Items[i]
		step(OtherFunding, "", x.Title.Value, x.Sector.Value, false, r.series(&x.ByYear))
	}
	return m
}

// reader reads series by an edition's years.
type reader struct{ *guidance.Edition }

func (r reader) blank() Series { return make(Series, len(r.Years)) }

func (r reader) series(years *plan.Years) Series {
	s := r.blank()
	for i, y := range r.Years {
		if v := years.Get(y); v != nil && v.OK {
			s[i] = Figure{v.Value, true}
		}
	}
	return s
}

func (r reader) invested(x *plan.Solution) Series {
	s := r.blank()
	for i, y := range r.Years {
		if v := x.Investment.Get(y); v != nil && v.Amount.OK {
			s[i] = Figure{v.Amount.Value, true}
		}
	}
	return s
}

// sector is the sector of a key; what names none is the NHS's.
func (r reader) sector(key string) guidance.Service {
	for _, s := range r.Edition.Sectors {
		if s.Key == key {
			return s
		}
	}
	return guidance.Service{Key: key, Title: key, NHS: true}
}

// ends are one end of the bridge, of the NHS and of all sectors, as the rules of
// money draw them: the NHS's sectors together where each says so, else the total
// less what the others give; and the total, else all sectors where each says so.
func (r reader) ends(sectors []Sector, total Series, of func(*Sector) Series) (nhs, all Series) {
	nhs, all = r.blank(), r.blank()
	for y := range r.Years {
		var own, others decimal.Decimal
		have, lack, silent := false, false, false
		for i := range sectors {
			f := of(&sectors[i])[y]
			switch {
			case !sectors[i].NHS:
				others, silent = others.Add(f.Value), silent || !f.OK
			case f.OK:
				own, have = own.Add(f.Value), true
			default:
				lack = true
			}
		}
		whole := have && !lack
		switch t := total[y]; {
		case whole:
			nhs[y] = Figure{own, true}
		case t.OK:
			nhs[y] = Figure{t.Value.Sub(others), true}
		}
		if all[y] = total[y]; !total[y].OK && whole && !silent {
			all[y] = Figure{own.Add(others), true}
		}
	}
	return nhs, all
}

// add adds the figures of another series, where there are any.
func (s Series) add(t Series) {
	for i := range t {
		if t[i].OK {
			s[i] = Figure{s[i].Value.Add(t[i].Value), true}
		}
	}
}

// Sum adds up steps of a kind; nhs for those of the NHS's sectors only.
func (m *Money) Sum(kind Kind, nhs bool) Series {
	return m.sum(func(s *Step) bool { return s.Kind == kind && (s.NHS || !nhs) })
}

// SavingsIn adds up the savings of a category.
func (m *Money) SavingsIn(category string) Series {
	return m.sum(func(s *Step) bool { return s.Kind == Saving && s.Category == category })
}

func (m *Money) sum(of func(*Step) bool) Series {
	sum := make(Series, len(m.Result))
	for i := range m.Steps {
		if of(&m.Steps[i]) {
			sum.add(m.Steps[i].ByYear)
		}
	}
	return sum
}

// GapPerHead is what the NHS would be short of in the last year if nothing were
// done, in £ for each person.
func (p *Plan) GapPerHead() Figure {
	f := p.Money.NHSDoNothing.Last()
	if !f.OK || p.Population == 0 {
		return Figure{}
	}
	return Figure{f.Value.Neg().Shift(6).DivRound(decimal.NewFromInt(p.Population), 0), true}
}
