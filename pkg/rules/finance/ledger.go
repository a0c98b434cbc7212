package finance

import (
	"slices"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// ledger is a plan's money as one rule reads it.
type ledger struct {
	*rule.Pass
	*rows
}

// rows is a plan's money laid out in rows by year, once for all rules: none may
// change them. What names no sector is the NHS's.
type rows struct {
	f      *plan.Finance
	years  []string
	titles map[string]string // titles and names by id

	doNothing, result row // of all sectors together
	sectors           []sectorRows
	steps             []row // from do nothing to the result
	fund              []row // those of them that are money from the fund: to sustain, to transform
	funding           row
	placeBased        row
	withFund          row
	givens            []*row // those that say what the area is given
	aboveZero         []*row // those whose figures are written above zero
	owns, controls    []row  // the organisations' results and control totals
	system            row    // the system's control total
	room              []*plan.Number
	// here is how many people the plan is for, everywhere how many live in the
	// country; zero where it is not known.
	here, everywhere decimal.Decimal

	// What is worked out once, and only where it is asked for.
	slips   []slip
	meaning reading
	checked [][]check
	wholes  []drawn // by year
	nhses   []drawn
	calm    []judged // by year, for settled
	even    []judged // by year, for sound
}

// drawn is an equation of a year, once it is drawn; is says that the plan gives
// what it takes.
type drawn struct {
	equation
	done, is bool
}

// draw draws an equation of a year once. It must not be changed.
func draw(known *[]drawn, years, year int, work func() (equation, bool)) (equation, bool) {
	if *known == nil {
		*known = make([]drawn, years)
	}
	d := &(*known)[year]
	if !d.done {
		d.equation, d.is = work()
		d.left.operands, d.right.operands = slices.Clip(d.left.operands), slices.Clip(d.right.operands)
		d.done = true
	}
	return d.equation, d.is
}

// judged is whether something holds, once it is known.
type judged uint8

const (
	notYet judged = iota
	held
	unheld
)

// once keeps a judgement of a year.
func once(known *[]judged, years, year int, judge func() bool) bool {
	if *known == nil {
		*known = make([]judged, years)
	}
	if (*known)[year] == notYet {
		(*known)[year] = unheld
		if judge() {
			(*known)[year] = held
		}
	}
	return (*known)[year] == held
}

// row is one series of figures.
type row struct {
	words
	at *source.At
	// figures by the ledger's years; nil where there is none.
	figures []*plan.Number
	// minus says that the row is taken off on the way to the result; council
	// that it belongs to no NHS sector.
	minus, council bool
	// lasting says that it goes on once it has begun, as far as the plan says.
	lasting bool
	// invested says that it is the saving of a solution that invests.
	invested bool
	// given says that it is what the area is given.
	given bool
	// above says on which side of zero its figures stand.
	above sense
}

// name is how a sentence calls the row.
func (r *row) name() string {
	switch {
	case r.of == "":
		return r.kind
	case r.kind == "saving", r.kind == "commitment", r.kind == "other funding":
		return r.kind + ` "` + r.of + `"`
	}
	return r.kind + ` of "` + r.of + `"`
}

// blank says that nothing stands at a place, or an empty list or section.
func blank(at *source.At) bool {
	n := at.Node()
	return !at.Present() || (n.Kind == source.Mapping || n.Kind == source.List) && len(n.Items) == 0
}

// in is the place of a year in the row, there or not.
func (r *row) in(year string) source.Placed {
	at := r.at.Under(year, r.at.Node().Get(year))
	return &at
}

// sense is what the sign of a row's figures should be.
type sense uint8

const (
	either  sense = iota
	above         // always above zero
	mostly        // above zero, but for good reasons
	deficit       // below zero as long as savings are needed
)

// sectorRows are the rows of one sector.
type sectorRows struct {
	*plan.Sector
	title             string
	nhs               bool
	doNothing, result row
}

// open opens the ledger of a plan, laid out by the first rule that asks for it.
func open(p *rule.Pass) *ledger {
	return &ledger{p, rule.Once(p, "finance ledger", func() *rows { return layOut(p) })}
}

func layOut(p *rule.Pass) *rows {
	f := &p.Plan.Finance
	l := &ledger{p, &rows{f: f, years: p.Edition.Years, titles: titles(p.Plan)}}
	l.doNothing = l.row(&f.DoNothing, "do nothing", "", deficit)
	l.result = l.row(&f.Result, "result", "", either)
	l.funding = l.row(&f.Funding, "funding", "", above)
	l.placeBased = l.row(&f.Allocation.PlaceBased, "place-based allocation", "", above)
	l.withFund = l.row(&f.Allocation.WithFund, "allocation with the fund", "", above)
	l.givens = []*row{&l.funding, &l.placeBased, &l.withFund}
	for _, r := range l.givens {
		r.given = true
	}
	l.sectors = make([]sectorRows, len(f.Sectors.Items))
	for i := range l.sectors {
		s := &f.Sectors.Items[i]
		title, nhs := sector(p.Edition, s.Sector.Value)
		l.sectors[i] = sectorRows{
			s, title, nhs,
			l.row(&s.DoNothing, "do nothing", title, deficit), l.row(&s.Result, "result", title, either),
		}
	}
	l.owns, l.controls = make([]row, len(f.Organisations.Items)), make([]row, len(f.Organisations.Items))
	for i := range l.owns {
		x := &f.Organisations.Items[i]
		l.owns[i], l.controls[i] = l.own(x), l.row(&x.ControlTotal, "control total", x.Organisation.Value, either)
	}
	l.system = l.row(&f.SystemControlTotal.ByYear, "system control total", "", either)
	l.lay()
	l.aboveZero = slices.Grow(slices.Clone(l.givens), len(l.steps)+len(f.Capital.Items))
	for i := range l.steps {
		l.aboveZero = append(l.aboveZero, &l.steps[i])
	}
	for i := range f.Capital.Items {
		x := &f.Capital.Items[i]
		spent := l.row(&x.ByYear, "capital", x.ID.Value, above)
		l.aboveZero = append(l.aboveZero, &spent)
	}
	l.here, l.everywhere = people(p)
	return l.rows
}

// lay adds the steps from do nothing to the result.
func (l *ledger) lay() {
	f := l.f
	l.steps = make([]row, 0, 2*len(f.Solutions.Items)+len(f.Commitments.Items)+len(f.Capital.Items)+len(f.OtherFunding.Items)+3)
	step := func(r row, sectorKey string, minus, lasting bool) {
		_, nhs := sector(l.Edition, sectorKey)
		r.council, r.minus, r.lasting = !nhs, minus, lasting
		l.steps = append(l.steps, r)
	}
	for i := range f.Solutions.Items {
		x := &f.Solutions.Items[i]
		lasting := x.Recurrent.Value || !x.Recurrent.Said()
		saved := l.row(&x.Savings, "saving", x.ID.Value, above)
		saved.invested = !blank(&x.Investment.At)
		step(saved, sectorOf(x), false, lasting)
		if x.Investment.Present() {
			r := l.investment(x)
			step(r, sectorOf(x), true, r.lasting)
		}
	}
	for i := range f.Commitments.Items {
		x := &f.Commitments.Items[i]
		step(l.row(&x.Cost, "commitment", x.ID.Value, above), x.Sector.Value, true, true)
	}
	for i := range f.Capital.Items {
		x := &f.Capital.Items[i]
		step(l.row(&x.RevenueCost, "revenue cost", x.ID.Value, above), "", true, true)
	}
	step(l.row(&f.Contingency, "contingency", "", above), "", true, true)
	fund := len(l.steps)
	step(l.row(&f.Fund.Sustainability, "sustainability money", "", above), "", false, true)
	step(l.row(&f.Fund.Transformation, "transformation money", "", above), "", false, true)
	for i := range f.OtherFunding.Items {
		x := &f.OtherFunding.Items[i]
		step(l.row(&x.ByYear, "other funding", x.ID.Value, mostly), x.Sector.Value, false, x.Recurrent.Value)
	}
	l.fund = l.steps[fund : fund+2]
}

func (l *ledger) row(years *plan.Years, kind, of string, s sense) row {
	r := row{words: words{kind, l.called(of)}, at: &years.At, above: s, figures: l.blanks()}
	for i := range years.Values {
		if j := l.index(i, years.Keys[i]); j >= 0 && years.Values[i].OK && r.figures[j] == nil {
			r.figures[j] = &years.Values[i]
		}
	}
	return r
}

// blanks is room for the figures of one row.
func (l *ledger) blanks() []*plan.Number {
	const rows = 64
	n := len(l.years)
	if len(l.room) < n {
		l.room = make([]*plan.Number, rows*n)
	}
	blank := l.room[:n:n]
	l.room = l.room[n:]
	return blank
}

func (l *ledger) investment(x *plan.Solution) row {
	r := row{words: words{"investment", l.called(x.ID.Value)}, at: &x.Investment.At, above: above, figures: l.blanks()}
	for i := range x.Investment.Values {
		y := &x.Investment.Values[i]
		if j := l.index(i, x.Investment.Keys[i]); j >= 0 && y.Amount.OK && r.figures[j] == nil {
			r.figures[j] = &y.Amount
			r.lasting = y.Recurrent.Value
		}
	}
	return r
}

// index is the number of a year, which most often is its place in the series.
func (l *ledger) index(at int, year string) int {
	if at < len(l.years) && l.years[at] == year {
		return at
	}
	for i, y := range l.years {
		if y == year {
			return i
		}
	}
	return -1
}

// last is the number of the last year.
func (l *ledger) last() int { return len(l.years) - 1 }

// councils says that the plan lists a sector that is not the NHS's.
func (l *ledger) councils() bool {
	for i := range l.sectors {
		if !l.sectors[i].nhs {
			return true
		}
	}
	return false
}

// of adds up the steps of a kind in a year, those of the NHS or all, and says
// whether there is any.
func (l *ledger) of(kind string, year int, nhsOnly bool, r reading) (total decimal.Decimal, given bool) {
	var t tally
	for i := range l.steps {
		if s := &l.steps[i]; s.kind == kind && !(nhsOnly && s.council) && s.figures[year] != nil {
			t.add(r.of(s.figures[year]), false)
			given = true
		}
	}
	return t.total(), given
}

// sector is the title of a sector and whether it is the NHS's; no sector is.
func sector(e *guidance.Edition, key string) (title string, nhs bool) {
	for i := range e.Sectors {
		if s := &e.Sectors[i]; s.Key == key {
			return s.Title, s.NHS
		}
	}
	return key, true
}

// sectorOf is the sector that a solution belongs to; a council's saving by its
// category is its sector's even where the plan does not say so.
func sectorOf(x *plan.Solution) string {
	if x.Sector.Value == "" && x.Category.Value == "social_care" {
		return "social_care"
	}
	return x.Sector.Value
}
