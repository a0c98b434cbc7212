package gaps

import (
	"fmt"

	"stp.example/stp/pkg/rule"
)

// GAP101 asks where the area stands now on each gap.
var GAP101 = rule.Rule{
	Code: "GAP101", Name: "gap-not-sized", Kind: rule.Required, Firm: true,
	Title: "A gap that the plan does not size",
	Why: "The size of the challenge in health, in care and in money is the ground that everything else in a plan stands on, " +
		"and partners have to agree on it before they can agree on what to do. For money the figures under `finance` say it.",
	Mend: "Say in a few sentences, with figures, where the area stands today; for money, give the position if nothing is done.",
	Holds: func(title string) string {
		return fmt.Sprintf("the plan does not say how large the challenge is: %s is missing", title)
	},
}
