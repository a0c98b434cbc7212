package finance

import "stp.example/stp/pkg/rule"

// FIN125 asks whether an organisation earns the sustainability money that is
// counted on.
var FIN125 = rule.Rule{
	Code: "FIN125", Name: "control-total-missed", Kind: rule.Credibility,
	Title: "An organisation misses its control total while sustainability money is counted on",
	Why: "Sustainability money is given on condition that the organisation agrees its control total and meets it. " +
		"A plan that counts on the money while an organisation ends below its control total may not receive all of it.",
	Mend: "Check that result and control total are both with the sustainability money, or both without it. " +
		"Then show how the organisation meets its control total, or take its part of the money out of the year.",
	Needs:    []string{"finance.organisations.*.result", "finance.organisations.*.control_total", "finance.fund.sustainability"},
	YieldsTo: []string{"FIN114", "FIN122"},
	Check: func(p *rule.Pass) {
		l := open(p)
		money := l.row(&l.f.Fund.Sustainability, "sustainability money", "", above)
		for i := range l.f.Organisations.Items {
			x := &l.f.Organisations.Items[i]
			ends := l.row(&x.Result, "result", x.Organisation.Value, either)
			control := l.row(&x.ControlTotal, "control total", x.Organisation.Value, either)
			var found *rule.Finding
			for year := range l.years {
				var e equation
				e.left.add(&ends, year)
				e.right.add(&control, year)
				counted := money.figures[year]
				if len(e.left.operands) == 0 || len(e.right.operands) == 0 || counted == nil ||
					!counted.Value.IsPositive() || !e.apart(nil).IsNegative() || !l.sound(year) {
					continue
				}
				if found == nil {
					found = p.Report(ends.figures[year], "%s ends %s below its control total in %s, and sustainability money is counted on",
						titled("", l.called(x.Organisation.Value)), pounds(e.apart(nil)), l.years[year])
				} else {
					found.Relate(ends.figures[year], "below it in %s too", l.years[year])
				}
				found.Relate(control.figures[year], "control total").Relate(counted, "sustainability money")
			}
		}
	},
}

// sound says that the organisations' results and control totals add up in a
// year, where they have to: else that is to be put right first.
func (l *ledger) sound(year int) bool {
	return once(&l.even, len(l.years), year, func() bool {
		if e, drawn := l.organisations(year); drawn && !e.holds(nil) {
			return false
		}
		e, drawn := l.control(year)
		return !drawn || e.holds(nil) || l.f.SystemControlTotal.Status.Value != "sum"
	})
}
