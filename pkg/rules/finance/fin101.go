package finance

import "stp.example/stp/pkg/rule"

// FIN101 holds the NHS part of the system to balance in the last year.
var FIN101 = rule.Rule{
	Code: "FIN101", Name: "not-balanced", Kind: rule.Required, Firm: true,
	Title: "The NHS sectors together do not balance in the last year",
	Why: "A plan has to show how the NHS part of its system comes into balance by the last year of the plan. " +
		"What is left over is a deficit that somebody will have to carry, and the guidance wants it planned for and not found later. " +
		"Councils' gaps stand beside it, in their own sector, and are not counted here.",
	Mend: "Add the solutions that close what is left. If there are none yet, set it out as a risk with an owner: " +
		"the plan still fails, and says honestly why.",
	Needs: []string{"finance.result", "finance.sectors"},
	Check: func(p *rule.Pass) {
		year := p.Edition.LastYear()
		f := &p.Plan.Finance
		s := result(p, year)
		if len(s.operands) == 0 {
			p.Report(absent(&f.Result, year), "the plan does not say whether the NHS part of the system balances by %s", year)
			return
		}
		short := s.total()
		if !short.IsNegative() {
			return
		}
		at := s.operands[0].figure
		if whole := f.Result.Get(year); whole != nil && whole.OK {
			at = whole
		}
		found := p.Report(at, "the NHS part of the system does not balance by %s: %s short", year, pounds(short))
		found.Mark("result in %s", year)
		if bridge := nhsBridge(p, year); len(bridge.operands) > 1 && bridge.total().Equal(short) {
			s = bridge
		}
		if len(s.operands) > 1 {
			s.relate(found)
			found.Working = s.working()
		}
		found.Advise("add the missing solutions, or set out what is left as a risk with an owner")
	},
}
