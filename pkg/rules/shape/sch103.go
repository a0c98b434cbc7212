package shape

import "stp.example/stp/pkg/rule"

// SCH103 reports: a text for a number, a list for a section, and the like.
var SCH103 = rule.Rule{
	Code: "SCH103", Name: "wrong-type", Kind: rule.Consistency, Room: rule.RoomSchema,
	Title: "A text for a number, a list for a section, and the like",
	Why: "A figure written as text cannot be added up, and a text where a list belongs cannot be " +
		"gone through. What cannot be read is not checked, and the rules that need it do not run.",
	Mend: "Write the value in the form that the finding names.",
}
