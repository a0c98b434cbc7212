package shape

import "stp.example/stp/pkg/rule"

// SCH101 reports: a key that this section does not know.
var SCH101 = rule.Rule{
	Code: "SCH101", Name: "unknown-key", Kind: rule.Consistency, Room: rule.RoomSchema,
	Title: "A key that this section does not know",
	Why: "What stands under a key that nobody knows is read by nobody: not by stp, not by those who " +
		"review the plan with other tools.",
	Mend: "Most often the key is misspelt, and the likely one is named; stp lint --fix writes it. " +
		"Otherwise move what it says to a key that is known; `stp schema` lists them.",
}
