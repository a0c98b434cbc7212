package localgov

import "stp.example/stp/pkg/rule"

// LOC101 asks for the statement on the partnership with local government.
var LOC101 = rule.Rule{
	Code: "LOC101", Name: "no-partnership-statement", Kind: rule.Required,
	Title: "No statement on the partnership with local government",
	Why: "The national guidance wants each plan to state how its partnership includes local government, and how it fits with " +
		"health and wellbeing boards and, where there is one, with a devolution deal. " +
		"Councils are partners in a plan for health and care, and not among those who are told of it afterwards.",
	Mend: "Say under local_government.partnership.statement which councils take part and where they decide with you, " +
		"and name the boards beside it with the dates on which they had the plan.",
	Holds: func(string) string {
		return "the plan does not state how its partnership includes local government, and how it fits with health and wellbeing boards and any devolution deal"
	},
}
