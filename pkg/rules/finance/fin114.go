package finance

import "stp.example/stp/pkg/rule"

// FIN114 suspects figures in thousands of pounds among millions.
var FIN114 = rule.Rule{
	Code: "FIN114", Name: "unit-suspect", Kind: rule.Credibility,
	Title: "A figure looks as if it were in thousands of pounds, not millions",
	Why: "Money stands in millions of pounds. Figures from a trust's or a council's accounts are often in thousands, or in pounds, " +
		"and one that is copied over as it is drowns all others. Where the plan's own sums come right with the figure in millions, it is an error.",
	Mend:       "Write the figure in millions of pounds: 12.0 for £12,000k.",
	Thresholds: unitTimes,
	Check: func(p *rule.Pass) {
		l := open(p)
		l.perHead()
		for _, s := range l.found() {
			if !s.sign {
				l.sayUnit(&s)
			}
		}
		for i := range l.f.Solutions.Items {
			l.levers(&l.f.Solutions.Items[i])
		}
		for i := range p.Edition.Questions {
			if q := &p.Edition.Questions[i]; q.PartsAre == "amounts" {
				l.parts(q)
			}
		}
	},
}

func (l *ledger) sayUnit(s *slip) {
	year, x := s.years[0], s.figures[0]
	var f *rule.Finding
	if s.column {
		f = l.Report(s.at, "%s of %s in %s, and %d other figures, look as if they were written in thousands of pounds, and money is in millions",
			s.row.name(), amount(x.Value), l.years[year], len(s.figures)-1)
	} else {
		f = l.Report(s.at, "%s is %s in %s, as if it were written in thousands of pounds: in millions it is %s",
			s.row.name(), amount(x.Value), l.years[year], s.meant[x].String())
	}
	if s.at != s.figures[0] {
		f.Span = s.at.Place().KeyMark()
	}
	if s.proven {
		f.Level = rule.Error
		f.Advise("the plan's sums come right with the figure in millions")
	}
	for _, x := range s.figures {
		if x.Mark() != f.Span {
			f.Relate(x, "%s in millions", s.meant[x].String())
		}
	}
	for _, beside := range s.row.figures {
		if beside == nil {
			continue
		}
		if _, slipped := s.meant[beside]; !slipped {
			f.Relate(beside, "beside it")
		}
	}
}
