package governance

import (
	"fmt"

	"stp.example/stp/pkg/rule"
)

// GOV105 asks for the delivery plans under the umbrella.
var GOV105 = rule.Rule{
	Code: "GOV105", Name: "no-delivery-plan", Kind: rule.Required,
	Title: "An umbrella with no delivery plan under it",
	Why: "The guidance calls the plan an umbrella over several delivery plans, some for other places and some for kinds of service, such as urgent care. " +
		"With nothing under it, nobody has broken it down into what happens where, and by whom.",
	Mend: "List under delivery_plans those that carry out this plan, each with its owner, its status and what it delivers; " +
		"one that is not started can stand there and say so.",
	Holds: func(title string) string {
		return fmt.Sprintf("the plan is an umbrella with nothing under it: %s is missing", title)
	},
}
