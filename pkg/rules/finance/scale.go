package finance

import (
	"slices"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
)

// mostPerHead is the most that an area can be given for each person in a year,
// in pounds: the NHS had about £2,000 (£560bn over five years for 54 million
// people), so that fifty times as much is a matter of units.
var mostPerHead = decimal.NewFromInt(100_000)

// perHead reports money that is in thousands of pounds throughout: then no
// figure stands out, but what each person is given does.
func (l *ledger) perHead() {
	if !l.here.IsPositive() {
		return
	}
	most := l.here.Mul(mostPerHead).Shift(-6)
	for _, r := range l.givens {
		if slices.ContainsFunc(l.found(), func(s slip) bool { return s.row == r }) {
			continue
		}
		var first *plan.Number
		year := 0
		for i, x := range r.figures {
			if x == nil {
				continue
			}
			if x.Value.LessThanOrEqual(most) {
				first = nil // one that stands out beside this is a slip of its own
				break
			}
			if first == nil {
				first, year = x, i
			}
		}
		if first != nil {
			f := l.Report(r.at, "%s of %s in %s is more than £100,000 for each of %s people, as if it were written in thousands of pounds, and money is in millions",
				r.kind, pounds(first.Value), l.years[year], grouped(l.here.String()))
			f.Span = r.at.KeyMark()
			f.Relate(first, "%s in millions", first.Value.Shift(-3).String())
			return
		}
	}
}

// apartFrom reports one of several figures without a year that is out of scale
// with all others.
func (l *ledger) apartFrom(figures []*plan.Number, name func(int) string) {
	first, second := decimal.Zero, decimal.Zero // the largest of all, and of the rest
	for _, x := range figures {
		if v := x.Value.Abs(); v.GreaterThan(first) {
			first, second = v, first
		} else if v.GreaterThan(second) {
			second = v
		}
	}
	for i, x := range figures {
		most := second
		if x.Value.Abs().LessThan(first) {
			most = first
		}
		if magnitude(x.Value) < 3 || !most.IsPositive() || x.Value.Abs().LessThan(most.Mul(l.Threshold("times"))) {
			continue
		}
		f := l.Report(x, "%s is %s, as if it were written in thousands of pounds: in millions it is %s",
			name(i), amount(x.Value), inMillions(x.Value, most).String())
		for j, other := range figures {
			if i != j {
				f.Relate(other, "beside it")
			}
		}
	}
}

// levers holds the levers of a solution beside what it saves.
func (l *ledger) levers(x *plan.Solution) {
	var figures []*plan.Number
	for i := range x.Levers.Values {
		if n := &x.Levers.Values[i]; n.OK {
			figures = append(figures, n)
		}
	}
	saved := x.Savings.Get(l.Edition.LastYear())
	if len(figures) == 0 || saved == nil || !saved.OK {
		return
	}
	if more := l.row(&x.Savings, "saving", x.ID.Value, above); l.outsized(&more, l.last()) {
		return // the saving is what is out of scale
	}
	l.apartFrom(append(figures, saved), func(i int) string {
		return `lever "` + figures[i].Name() + `" of ` + titled(x.Title.Value, x.ID.Value)
	})
}

// parts holds the parts of an answer that are amounts beside each other.
func (l *ledger) parts(q *guidance.Question) {
	a, _ := l.Plan.Answer(q)
	var figures []*plan.Number
	for i := range a.Parts.Values {
		if n := &a.Parts.Values[i].Amount; n.OK {
			figures = append(figures, n)
		}
	}
	l.apartFrom(figures, func(i int) string { return "the part " + titled(guidance.Title(q.Parts, figures[i].Name()), "") })
}
