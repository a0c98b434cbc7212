package finance

import "stp.example/stp/pkg/rule"

// FIN117 asks that a gap left with the councils is faced.
var FIN117 = rule.Rule{
	Code: "FIN117", Name: "social-care-residual", Kind: rule.Credibility,
	Title: "The councils' sector ends below zero, and no risk says so",
	Why: "A council has to set a balanced budget by law, so what social care is short of has to come from reserves, council tax or cuts, and cuts in care are felt in hospitals too. " +
		"The councils' gap need not be closed for a plan to pass; it has to be faced.",
	Mend:  "Name the gap among the risks, with what is done about it and who answers for it.",
	Needs: []string{"finance.sectors.*.sector", "finance.sectors.*.result", "risks.*.id", "risks.*.risk", "risks.*.mitigation"},
	Check: func(p *rule.Pass) {
		l := open(p)
		for i := range l.sectors {
			s := &l.sectors[i]
			end := s.result.figures[l.last()]
			if s.nhs || end == nil || !end.Value.IsNegative() || risked(p, s.title, s.Sector.Sector.Value) || !l.settled(l.last()) {
				continue
			}
			f := p.Report(end, "the sector %s ends %s short in %s, and no risk names it", titled(s.title, ""), pounds(end.Value), p.Edition.LastYear())
			years, short := 0, 0
			for year, x := range s.result.figures {
				if x == nil {
					continue
				}
				years++
				if x.Value.IsNegative() {
					short++
				}
				if x != end {
					f.Relate(x, "result in %s", l.years[year])
				}
			}
			if years > 1 && short == years {
				p.Cite(f, "social-care-pressure-faced")
			} else {
				p.Cite(f, "social-care-gap-faced")
			}
		}
	},
}
