package finance

import "stp.example/stp/pkg/rule"

// FIN123 asks for the indicative allocation.
var FIN123 = rule.Rule{
	Code: "FIN123", Name: "allocation-missing", Kind: rule.Required,
	Title: "The indicative allocation is not given",
	Why: "The plan is to show where the area has to be within the money that is indicated for it. " +
		"Without the allocation beside the plan's own funding, nobody can see whether the plan lives within it.",
	Mend:     "Write the indicative place-based allocation by year under finance.allocation, and the one with the Sustainability and Transformation Fund for the years for which it is known.",
	YieldsTo: []string{"FIN101"},
	Holds: func(string) string {
		return "the plan does not give the indicative allocation that it is to live within"
	},
}
