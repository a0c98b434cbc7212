package gaps

import (
	"fmt"

	"stp.example/stp/pkg/rule"
)

// GAP103 asks for measures of each gap.
var GAP103 = rule.Rule{
	Code: "GAP103", Name: "gap-without-measure", Kind: rule.Required, Firm: true,
	Title: "A gap that nothing measures",
	Why: "Whether a gap closes is seen in figures or not at all. " +
		"The national bodies gave every area its indicators so that plans could be measured on them.",
	Mend: "Add at least one measure with its unit, which way is better, a baseline and a trajectory by year.",
	Holds: func(title string) string {
		return fmt.Sprintf("nothing measures whether the gap closes: %s is missing", title)
	},
}
