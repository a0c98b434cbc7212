package reading

import "stp.example/stp/pkg/rule"

// YML005 reports: deeper, or with more keys, than any plan is.
var YML005 = rule.Rule{
	Code: "YML005", Name: "too-large", Kind: rule.Consistency, Firm: true, Room: rule.RoomSource,
	Title: "Deeper, or with more keys, than any plan is",
	Why: "A plan of more than 100,000 keys or 64 levels is no plan that people wrote. It is left " +
		"unread, so that one file cannot hold up a check of many.",
	Mend: "Check that the file is the plan that you meant.",
}
