package localgov

import "stp.example/stp/pkg/rule"

// LOC105 asks for the statement on other employers.
var LOC105 = rule.Rule{
	Code: "LOC105", Name: "no-employers-statement", Kind: rule.Required,
	Title: "No statement on how other employers are engaged",
	Why: "People of working age spend much of their day at work, and employers gain when they stay well. " +
		"The national guidance wants a plan to state how other employers are engaged, together with local government.",
	Mend: "Say under local_government.employers.statement what is asked of employers and what they are offered, and name some beside it.",
	Holds: func(string) string {
		return "the plan does not state how other employers are engaged, with local government, for the health of local people"
	},
}
