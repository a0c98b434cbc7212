package finance

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// FIN105 asks whether the balance of the last year lasts.
var FIN105 = rule.Rule{
	Code: "FIN105", Name: "balance-rests-on-one-offs", Kind: rule.Credibility,
	Title: "Without non-recurrent savings and funding, the last year is below zero",
	Why: "The guidance asks for a sustainable balance. Land can be sold and reserves spent only once: " +
		"a last year that is level because of them leaves a deficit for the year after the plan. " +
		"Investment that is made only once is counted the other way, as it does not come again either. " +
		"The Sustainability and Transformation Fund stays in: the plan cannot settle whether it goes on, and the finding says how much of it is counted.",
	Mend: "Say recurrent: true where savings or funding do recur, and replace what comes only once by what comes every year. " +
		"If the year after is paid for otherwise, waive the finding and say from what.",
	Needs: []string{
		"finance.result", "finance.sectors.*.sector", "finance.sectors.*.result", "finance.solutions.*.savings", "finance.solutions.*.investment",
		"finance.solutions.*.recurrent", "finance.other_funding.*.by_year", "finance.other_funding.*.recurrent",
	},
	Thresholds: []rule.Threshold{{
		Name: "lowest_result", Value: rule.Figure("0"), Unit: "£m",
		Why: "the NHS standard presentation asks for sustainable balance by 2020/21, which is a result of nil or more",
	}},
	Check: func(p *rule.Pass) {
		l := open(p)
		last := l.last()
		result, given := l.nhsEnd(atEnd, last)
		lowest := p.Threshold("lowest_result")
		if !given || result.total(nil).IsNegative() {
			return // FIN101 says so
		}
		stated, funded := result, result
		l.takeOff(&result, last, func(r *row) bool { return true })
		l.takeOff(&funded, last, func(r *row) bool { return r.kind == "other funding" })
		if len(result.operands) == len(stated.operands) || !result.total(nil).LessThan(lowest) || !result.total(l.meant()).LessThan(lowest) || !l.settled(last) {
			return
		}
		at := source.Placed(marked(l, &stated, stated.total(nil)))
		if unsaid := l.unsaid(); unsaid != nil {
			said := stated
			l.takeOff(&said, last, func(r *row) bool { return !l.leftOpen(r) })
			if !said.total(nil).LessThan(lowest) {
				at = unsaid
			}
		}
		f := p.Report(at, "without what is non-recurrent or not said to recur, the NHS part of the system ends %s with %s, and %s or better is asked for",
			p.Edition.LastYear(), position(result.total(nil)), position(lowest))
		if funded.total(nil).LessThan(lowest) {
			p.Cite(f, "added-funding-transforms")
		} else {
			p.Cite(f, "sustainable-balance")
		}
		f.Working = result.working()
		result.relate(f)
		for _, fund := range []*plan.Years{&l.f.Fund.Sustainability, &l.f.Fund.Transformation} {
			if x := fund.Get(l.years[last]); x != nil && x.OK && x.Value.IsPositive() {
				f.Relate(x, "still counted: whether this money goes on after the plan is not the area's to say")
			}
		}
		for i := range l.f.Solutions.Items {
			x := &l.f.Solutions.Items[i]
			l.relateOnce(f, &x.Recurrent, &x.ID, sectorOf(x))
		}
		for i := range l.f.OtherFunding.Items {
			x := &l.f.OtherFunding.Items[i]
			l.relateOnce(f, &x.Recurrent, &x.ID, x.Sector.Value)
		}
	},
}
