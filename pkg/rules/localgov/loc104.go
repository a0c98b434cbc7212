package localgov

import "stp.example/stp/pkg/rule"

// LOC104 asks for the statement on prevention with local government.
var LOC104 = rule.Rule{
	Code: "LOC104", Name: "no-prevention-statement", Kind: rule.Required,
	Title: "No statement on prevention and public health with local government",
	Why: "Public health is the work of upper-tier councils, and housing, leisure and planning that of districts where there are two tiers; much of what keeps people well lies there. " +
		"The national guidance wants a plan to state how the system works with local government on prevention and public health.",
	Mend: "Say under local_government.prevention.statement what is done together and who pays for it, " +
		"and list the organisations and the actions beside it.",
	Holds: func(string) string {
		return "the plan does not state how the NHS works with local government on prevention and public health"
	},
}
