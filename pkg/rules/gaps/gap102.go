package gaps

import (
	"fmt"

	"stp.example/stp/pkg/rule"
)

// GAP102 asks where the area has to be in the end.
var GAP102 = rule.Rule{
	Code: "GAP102", Name: "no-end-position", Kind: rule.Required, Firm: true,
	Title: "A gap without the position that it has to reach",
	Why: "A plan that says where it starts and not where it has to end cannot be seen to succeed or to fail. " +
		"The guidance wants the end worked out for health, for care and for money, and the steps counted back from it.",
	Mend: "Say in a few sentences, with figures, what will be true at the end of the plan; for money, give the result by year.",
	Holds: func(title string) string {
		return fmt.Sprintf("the plan does not say where the area has to be in the end: %s is missing", title)
	},
}
