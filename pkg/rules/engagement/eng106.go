package engagement

import (
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/delivery"
)

// ENG106 asks how far each decision is supported.
var ENG106 = rule.Rule{
	Code: "ENG106", Name: "consensus-not-assessed", Kind: rule.Required,
	Title: "A critical decision without its degree of support",
	Why: "The guidance wants each plan to assess how far there is consensus and support for what it proposes, among clinicians, staff and partners such as councils. " +
		"Divided opinion is no failing here; not saying is.",
	Mend: "Give the decision's consensus.level (full, broad, divided or opposed), and list the objections beside it.",
	// A plan without decisions says so once.
	YieldsTo: []string{"DEL101"},
	Check: func(p *rule.Pass) {
		decisions := &p.Plan.Decisions
		if len(decisions.Items) == 0 {
			p.ReportKey(decisions, "the plan names no critical decision, and so no degree of support for one")
			return
		}
		for i := range decisions.Items {
			d := &decisions.Items[i]
			if d.Consensus.Level.Given() {
				continue
			}
			f := p.ReportKey(&d.Consensus.Level, "the plan does not say how far the decision %q is supported", delivery.Called(d))
			if delivery.ChangesServices(d) {
				p.Cite(f, "consensus-assessed")
			} else {
				p.Cite(f, "support-of-those-who-deliver")
			}
		}
	},
}
