package shape

import "stp.example/stp/pkg/rule"

// SCH105 reports: a date, year, id or address that is not in its form.
var SCH105 = rule.Rule{
	Code: "SCH105", Name: "bad-form", Kind: rule.Consistency, Room: rule.RoomSchema,
	Title: "A date, year, id or address that is not in its form",
	Why: "Dates and years are written one way, so that nobody has to guess which of two numbers is " +
		"the month.",
	Mend: "Write dates as 2016-10-21, financial years as 2016/17, and ids in small letters with " +
		"hyphens.",
}
