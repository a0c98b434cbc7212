package finance

import "stp.example/stp/pkg/rule"

// FIN124 holds the funding that a plan counts on to its allocation.
var FIN124 = rule.Rule{
	Code: "FIN124", Name: "funding-above-allocation", Kind: rule.Credibility,
	Title: "The plan counts on more than its indicative allocation",
	Why: "The indicative allocation is what the area may plan on, and not a promise: for the last year it is not firm, and it depends on control totals and on the plan itself. " +
		"A plan that spends more than that has no funding for the rest.",
	Mend:     "Bring the funding down to the allocation, and show as other funding, with its source, what comes from elsewhere.",
	Needs:    []string{"finance.funding", "finance.allocation", "finance.fund"},
	YieldsTo: []string{"FIN114", "FIN119", "FIN122"},
	Check: func(p *rule.Pass) {
		l := open(p)
		for year := range l.years {
			e, drawn := l.allowed(year)
			if !drawn || !e.apart(nil).IsPositive() || !e.apart(l.meant()).IsPositive() {
				continue
			}
			what := "funding"
			if len(e.left.operands) > 1 {
				what = "funding with the money from the fund"
			}
			f := p.Report(e.left.operands[0].figure, "%s is %s in %s, %s more than the %s of the indicative allocation",
				what, pounds(e.left.total(nil)), l.years[year], pounds(e.apart(nil)), pounds(e.right.total(nil)))
			e.show(f)
			switch {
			case year < l.last():
				p.Cite(f, "within-resources-available")
			case len(e.left.operands) > 1:
				p.Cite(f, "indicative-total-not-firm")
			default:
				p.Cite(f, "funding-within-allocation")
			}
		}
	},
}

// allowed is a year's funding against the place-based allocation; against the
// allocation with the fund, and with the money from the fund, where only that
// one is given.
func (l *ledger) allowed(year int) (e equation, drawn bool) {
	e.left.add(&l.funding, year)
	if len(e.left.operands) == 0 {
		return e, false
	}
	e.right.add(&l.placeBased, year)
	if len(e.right.operands) == 0 {
		e.right.add(&l.withFund, year)
		e.left.operands = append(e.left.operands, l.asked(year).operands...)
	}
	return e, len(e.right.operands) > 0
}
