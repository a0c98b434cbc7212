package finance

import "stp.example/stp/pkg/rule"

// FIN128 asks for room for savings that come late.
var FIN128 = rule.Rule{
	Code: "FIN128", Name: "no-contingency", Kind: rule.Credibility,
	Title: "The last year only just balances, and no contingency is held",
	Why: "A result of about nil with no contingency holds only if every saving comes in full and on time. " +
		"The savings of the plans of 2016 were found unrealistic: a careful plan leaves room for those that fall short.",
	Mend:  "Hold back a contingency in the last year, or plan for a surplus that does the same.",
	Needs: []string{"finance.result", "finance.contingency", "finance.funding", "finance.sectors.*.sector", "finance.sectors.*.result", "finance.solutions.*.savings"},
	Thresholds: []rule.Threshold{{
		Name: "share", Value: rule.Figure("0.5"), Unit: "percent of funding",
		Why: "the business rules of the time had a CCG hold back half a percent each year (recalled, not read)",
	}},
	Check: func(p *rule.Pass) {
		l := open(p)
		last := l.last()
		result, given := l.nhsEnd(atEnd, last)
		funding := l.given(last, nil)
		saved, _ := l.of("saving", last, true, nil)
		held, _ := l.of("contingency", last, true, nil)
		if !given || !funding.IsPositive() || !saved.IsPositive() || held.IsPositive() || result.total(nil).IsNegative() {
			return
		}
		room := percent(result.total(nil), funding)
		if room.GreaterThan(p.Threshold("share")) || !l.settled(last) {
			return
		}
		row := l.row(&l.f.Contingency, "contingency", "", above)
		f := p.Report(row.in(p.Edition.LastYear()), "the NHS result in %s is %s (%s percent of funding) with no contingency, so all %s of savings has to come in full: a contingency, or more than %s percent, is expected",
			p.Edition.LastYear(), position(result.total(nil)), rounded(room), pounds(saved), p.Threshold("share").String())
		f.Relate(result.operands[0].figure, "result")
	},
}
