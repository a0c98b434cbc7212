package gaps

import (
	"fmt"

	"stp.example/stp/pkg/rule"
)

// GAP111 asks for a vision.
var GAP111 = rule.Rule{
	Code: "GAP111", Name: "no-vision", Kind: rule.Required,
	Title: "No vision that the decisions are there to realise",
	Why: "Decisions that close beds or move money need something that they are for, which leaders share and people can understand. " +
		"The guidance asks for the vision first and for the decisions that realise it.",
	Mend: "Say in one or two sentences what will be different for the people of this area.",
	Holds: func(title string) string {
		return fmt.Sprintf("the plan has no %s: nothing says what its decisions are there to realise", title)
	},
}
