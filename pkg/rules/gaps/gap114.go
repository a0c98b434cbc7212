package gaps

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/finance"
)

// GAP114 looks how much of a plan is about changing hospitals.
var GAP114 = rule.Rule{
	Code: "GAP114", Name: "acute-heavy", Kind: rule.Credibility,
	Title: "Most of the savings, critical decisions or capital are for reconfiguring acute hospitals",
	Why: "The King's Fund found that reconfiguring acute hospitals rarely saves money and may not improve care, and feared that it would take up leaders' time. " +
		"A plan whose savings, decisions or capital are mostly that has little left for prevention and care outside hospital.",
	Mend: "Show what else the system does together. If it is in its hospitals that this area has most to change, give the evidence and waive the finding.",
	Thresholds: []rule.Threshold{{
		Name: "share", Value: rule.Figure("50"), Unit: "percent",
		Why: "more than half is the main effort; the King's Fund asks that acute reconfiguration not be that",
	}},
	Check: func(p *rule.Pass) {
		if !finance.Suspect(p) { // else figures are to be put right first
			savings(p)
			capital(p)
		}
		decisions(p)
	},
}

// savings compares the last year's savings of the whole system.
func savings(p *rule.Pass) {
	if !p.Plan.Finance.Solutions.Any(func(s *plan.Solution) bool { return s.Category.Value == acute }) {
		return
	}
	year := p.Edition.LastYear()
	var part, all decimal.Decimal
	var heavy []*plan.Number
	for i := range p.Plan.Finance.Solutions.Items {
		s := &p.Plan.Finance.Solutions.Items[i]
		if s.Level.Value != "system" {
			continue
		}
		saved := s.Savings.Get(year)
		if saved == nil || !saved.OK || !saved.Value.IsPositive() {
			continue
		}
		all = all.Add(saved.Value)
		if s.Category.Value == acute {
			part, heavy = part.Add(saved.Value), append(heavy, saved)
		}
	}
	if share, over := overShare(p, part, all); over {
		f := p.ReportKey(&p.Plan.Finance.Solutions, "%s of the savings that the system makes together in %s come from reconfiguring acute hospitals: £%sm of £%sm",
			share, year, part, all)
		for _, n := range heavy {
			f.Relate(n, "from acute reconfiguration")
		}
	}
}

// capital compares the money for buildings by what it unlocks.
func capital(p *rule.Pass) {
	if !p.Plan.Finance.Capital.Any(func(c *plan.CapitalScheme) bool { return unlocksAcute(p.Plan, c) }) {
		return
	}
	var part, all decimal.Decimal
	for i := range p.Plan.Finance.Capital.Items {
		c := &p.Plan.Finance.Capital.Items[i]
		heavy := unlocksAcute(p.Plan, c)
		for j := range c.ByYear.Values {
			if x := &c.ByYear.Values[j]; x.OK {
				all = all.Add(x.Value)
				if heavy {
					part = part.Add(x.Value)
				}
			}
		}
	}
	if share, over := overShare(p, part, all); over {
		p.ReportKey(&p.Plan.Finance.Capital, "%s of the capital goes into reconfiguring acute hospitals: £%sm of £%sm", share, part, all)
	}
}

// leastDecisions is how many decisions make "most of them" a pattern.
const leastDecisions = 3

func decisions(p *rule.Pass) {
	n, all := int64(0), p.Plan.Decisions.Items
	for i := range all {
		if aboutAcute(p.Plan, &all[i]) {
			n++
		}
	}
	if _, over := overShare(p, decimal.NewFromInt(n), decimal.NewFromInt(int64(len(all)))); over && len(all) >= leastDecisions {
		p.ReportKey(&p.Plan.Decisions, "%d of the %d critical decisions are about reconfiguring acute hospitals", n, len(all))
	}
}
