package finance

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// relateOnce adds the place that says that something of the NHS's comes once,
// or of its id where nothing does.
func (l *ledger) relateOnce(f *rule.Finding, recurs *plan.Bool, id *plan.Text, sectorKey string) {
	if _, nhs := sector(l.Edition, sectorKey); !nhs || !l.comesOnce(recurs) {
		return
	}
	if recurs.Said() {
		f.Relate(recurs, "comes once: %s", l.called(id.Value))
	} else {
		f.Relate(id, "not said whether it recurs")
	}
}

// takeOff takes off what the NHS has only once in a year: savings and funding
// that are said not to recur, and the other way investment that does not.
func (l *ledger) takeOff(s *sum, year int, counts func(*row) bool) {
	operands := append([]operand{}, s.operands...)
	s.operands = operands
	once := func(r row, is bool) {
		if x := r.figures[year]; is && counts(&r) && x != nil && !x.Value.IsZero() {
			r.kind += " not said to recur"
			s.add(&r, year)
		}
	}
	for i := range l.f.Solutions.Items {
		x := &l.f.Solutions.Items[i]
		if _, nhs := sector(l.Edition, sectorOf(x)); !nhs {
			continue
		}
		saved := l.row(&x.Savings, "saving", x.ID.Value, above)
		saved.minus = true
		once(saved, l.comesOnce(&x.Recurrent))
		if y := x.Investment.Get(l.years[year]); y != nil {
			once(l.investment(x), y.Recurrent.Said() && !y.Recurrent.Value)
		}
	}
	for i := range l.f.OtherFunding.Items {
		x := &l.f.OtherFunding.Items[i]
		if _, nhs := sector(l.Edition, x.Sector.Value); nhs {
			r := l.row(&x.ByYear, "other funding", x.ID.Value, mostly)
			r.minus = true
			once(r, l.comesOnce(&x.Recurrent))
		}
	}
}

// unsaid is the first of the NHS's savings of which the plan does not say
// whether it recurs; nil where it says so of all.
func (l *ledger) unsaid() source.Placed {
	for i := range l.f.Solutions.Items {
		x := &l.f.Solutions.Items[i]
		if _, nhs := sector(l.Edition, sectorOf(x)); nhs && !x.Recurrent.Said() && saves(x) {
			return &x.Recurrent
		}
	}
	return nil
}

// leftOpen says that the plan does not say of a saving whether it recurs.
func (l *ledger) leftOpen(r *row) bool {
	for i := range l.f.Solutions.Items {
		if x := &l.f.Solutions.Items[i]; r.at == &x.Savings.At {
			return !x.Recurrent.Said()
		}
	}
	return false
}

// comesOnce says that something is said not to recur; at the last stage also
// that the plan does not say whether it does.
func (l *ledger) comesOnce(recurs *plan.Bool) bool {
	return !recurs.Value && (recurs.Said() || l.Stage == l.Edition.LastStage())
}
