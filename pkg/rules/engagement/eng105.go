package engagement

import "stp.example/stp/pkg/rule"

// ENG105 asks for a strategic conversation with local politicians.
var ENG105 = rule.Rule{
	Code: "ENG105", Name: "politicians-not-engaged", Kind: rule.Credibility,
	Title: "No strategic conversation with local politicians is shown",
	Why: "The Local Government Association expects at the least that meaningful strategic conversations took place with local politicians. " +
		"Councillors are elected to answer to residents for social care and public health, and scrutinise the NHS on their behalf; they can help to shape a plan only while it is open.",
	Mend: "Say under engagement.politicians who has talked with council leaders, portfolio holders and members of Parliament, when, and what came of it.",
	Check: func(p *rule.Pass) {
		if e := &p.Plan.Engagement; silent(&e.Politicians) && !none(e) {
			p.ReportKey(&e.Politicians, "the plan shows no conversation with local politicians, such as council leaders")
		}
	},
}
