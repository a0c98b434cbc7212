package finance

import "stp.example/stp/pkg/rule"

// FIN122 suspects figures on the wrong side of zero.
var FIN122 = rule.Rule{
	Code: "FIN122", Name: "sign-suspect", Kind: rule.Credibility,
	Title: "A figure is likely to have the wrong sign",
	Why: "Gaps are quoted as positive numbers (\"a gap of £229m\"), and accounts put costs in brackets. In a plan a surplus is positive and a deficit negative, " +
		"and savings, investment, costs and funding are all written above zero. Where the plan's own sums come right with the other sign, it is an error.",
	Mend: "Write a deficit below zero, and savings and costs above it. A solution that costs more than it saves at first has the cost under investment.",
	Check: func(p *rule.Pass) {
		l := open(p)
		for _, s := range l.found() {
			if s.sign {
				l.saySign(&s)
			}
		}
	},
}

func (l *ledger) saySign(s *slip) {
	x, year := s.figures[0], l.years[s.years[0]]
	var f *rule.Finding
	if x.Value.IsPositive() {
		f = l.Report(s.at, "%s is above zero in %s (%s), as a gap is often quoted: a deficit is written below zero", s.row.name(), year, amount(x.Value))
	} else {
		f = l.Report(s.at, "%s is below zero in %s (%s): savings, costs and funding are written above zero", s.row.name(), year, amount(x.Value))
	}
	if s.at != s.figures[0] {
		f.Span = s.at.Place().KeyMark()
	}
	for _, other := range s.figures {
		if other.Mark() != f.Span {
			f.Relate(other, "likely the wrong sign too")
		}
	}
	if s.proven {
		f.Level = rule.Error
		f.Advise("write it with the other sign: the plan's sums then come right")
	}
	if s.stands {
		f.Advise("the plan's sums hold with this sign: if it is meant, write it as a cost under investment")
		return
	}
	f.Fix = &rule.Fix{Title: "changes the sign", Unsafe: true}
	for _, other := range s.figures {
		f.Fix.Edits = append(f.Fix.Edits, turn(other.Node()))
	}
}
