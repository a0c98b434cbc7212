package shape

import "stp.example/stp/pkg/rule"

// SCH106 reports: a number outside its limits.
var SCH106 = rule.Rule{
	Code: "SCH106", Name: "out-of-range", Kind: rule.Consistency, Room: rule.RoomSchema,
	Title: "A number outside its limits",
	Why: "A share above a hundred percent, or a negative number of beds, is a slip that would carry " +
		"into every sum that uses it.",
	Mend: "Write a number within the limits that the finding names.",
}
