package reading

import "stp.example/stp/pkg/rule"

// YML003 reports: the same key twice in one section.
var YML003 = rule.Rule{
	Code: "YML003", Name: "duplicate-key", Kind: rule.Consistency, Firm: true, Room: rule.RoomSource,
	Title: "The same key twice in one section",
	Why: "Of two values under one key only one can count, and readers of the plan do not agree on " +
		"which. Here the first is read.",
	Mend: "Keep the one that is meant and take the other out.",
}
