package localgov

import "stp.example/stp/pkg/rule"

// LOC102 asks for the statement on the plans that are there already.
var LOC102 = rule.Rule{
	Code: "LOC102", Name: "no-existing-plans-statement", Kind: rule.Required,
	Title: "No statement on the existing plans that this one builds on",
	Why: "Through their health and wellbeing boards, councils and CCGs have agreed joint strategic needs assessments and joint health and wellbeing strategies. " +
		"The national guidance wants a plan to state which of them it builds on, so that what was agreed with local people is not begun again from nothing.",
	Mend: "Say under local_government.existing_plans.statement what this plan takes from which existing plan, " +
		"and list the strategies and needs assessments beside it.",
	Holds: func(string) string {
		return "the plan does not state which existing plans it builds on, joint health and wellbeing strategies and needs assessments among them"
	},
}
