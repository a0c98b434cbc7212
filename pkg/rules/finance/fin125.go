package finance

import (
	"strings"

	"stp.example/stp/pkg/rule"
)

// FIN125 asks whether an organisation earns the sustainability money that is
// counted on.
var FIN125 = rule.Rule{
	Code: "FIN125", Name: "control-total-missed", Kind: rule.Credibility,
	Title: "An NHS trust misses its control total while sustainability money is counted on",
	Why: "Sustainability money goes to NHS trusts and foundation trusts, on condition that each agrees its control total and meets it. " +
		"A plan that counts on the money while a trust ends below its control total may not receive all of it. " +
		"What a CCG is held to is another matter, and does not bear on this money.",
	Mend: "Check that result and control total are both with the sustainability money, or both without it. " +
		"Then show how the trust meets its control total, or take its part of the money out of the year.",
	Needs:    []string{"finance.organisations.*.result", "finance.organisations.*.control_total", "finance.fund.sustainability"},
	YieldsTo: []string{"FIN114", "FIN122"},
	Check: func(p *rule.Pass) {
		l := open(p)
		money := &l.fund[0]
		for i := range l.f.Organisations.Items {
			x := &l.f.Organisations.Items[i]
			if !l.trust(x.Organisation.Value) {
				continue
			}
			ends := l.row(&x.Result, "result", x.Organisation.Value, either)
			control := &l.controls[i]
			var found *rule.Finding
			for year := range l.years {
				var e equation
				e.left.add(&ends, year)
				e.right.add(control, year)
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

// trust says that an organisation is an NHS trust, as far as the plan tells.
func (l *ledger) trust(id string) bool {
	for i := range l.Plan.Organisations.Items {
		if o := &l.Plan.Organisations.Items[i]; o.ID.Value == id && o.Kind.Given() {
			return strings.HasSuffix(o.Kind.Value, "_trust")
		}
	}
	return true
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
