package engagement

import "stp.example/stp/pkg/rule"

// ENG111 asks what has changed since the earlier plan.
var ENG111 = rule.Rule{
	Code: "ENG111", Name: "change-not-explained", Kind: rule.Credibility,
	Title: "A plan that replaces another without a public account of what moved",
	Why: "Plans changed from one submission to the next, and the public was often not told what had been dropped or had grown. " +
		"A clear public account of what moved, and why, is what makes later changes believed.",
	Mend: "Say under replaces.changes what has changed since the earlier submission, for somebody who read that one.",
	Check: func(p *rule.Pass) {
		if r := &p.Plan.Replaces; r.Present() && !r.Changes.Given() {
			f := p.ReportKey(&r.Changes, "the plan replaces an earlier one and does not tell the public what has changed")
			f.Relate(&r.Plan, "the earlier plan")
		}
	},
}
