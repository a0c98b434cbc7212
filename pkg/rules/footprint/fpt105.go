package footprint

import (
	"fmt"

	"stp.example/stp/pkg/rule"
)

// FPT105 asks for the lead, with post and organisation.
var FPT105 = rule.Rule{
	Code: "FPT105", Name: "no-lead", Kind: rule.Required,
	Title: "No named lead with post and organisation",
	Why: "Each footprint has one senior person who convenes its organisations and speaks for all of them. " +
		"The guidance wants the lead named from the outline on, so that partners, residents and the national bodies know whom to ask.",
	Mend: "Give under lead the name, the post, and the organisation or organisations that the lead comes from.",
	Holds: func(title string) string {
		return fmt.Sprintf("the plan does not say in full who leads it: %s is missing", title)
	},
}
