package governance

import (
	"fmt"

	"stp.example/stp/pkg/rule"
)

// GOV101 asks for the arrangements that produce the plan and carry it out.
var GOV101 = rule.Rule{
	Code: "GOV101", Name: "no-governance", Kind: rule.Required,
	Title: "No arrangements to produce the plan and then to put it into practice",
	Why: "A footprint is a partnership without powers of its own, so who runs it has to be agreed locally and written down. " +
		"The guidance asks from the outline on for the arrangements that produce the plan, and for those that put it into practice.",
	Mend: "Say under governance.arrangements who leads the work on the plan, which board oversees its delivery, and how often it meets.",
	Holds: func(title string) string {
		return fmt.Sprintf("the plan does not say how it is produced and then put into practice: %s is missing", title)
	},
}
