package localgov

import "stp.example/stp/pkg/rule"

// LOC103 asks for the statement on local people and communities.
var LOC103 = rule.Rule{
	Code: "LOC103", Name: "no-communities-statement", Kind: rule.Required,
	Title: "No statement on how local people and communities are involved",
	Why: "The national guidance wants a plan to state how local people and communities are involved. " +
		"The first round of plans was criticised for being made behind closed doors.",
	Mend: "Say under local_government.communities.statement who is asked, through which body, and on what they have a say.",
	Holds: func(string) string {
		return "the plan does not state how local people and communities are involved"
	},
}
