package shape

import "stp.example/stp/pkg/rule"

// SCH104 reports: a word that is not among those allowed here.
var SCH104 = rule.Rule{
	Code: "SCH104", Name: "not-one-of", Kind: rule.Consistency, Room: rule.RoomSchema,
	Title: "A word that is not among those allowed here",
	Why: "Where a plan chooses among a few words, every plan has to choose among the same, or the " +
		"plans cannot be compared.",
	Mend: "Write one of the words that the finding lists.",
}
