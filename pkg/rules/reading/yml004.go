package reading

import "stp.example/stp/pkg/rule"

// YML004 reports: more than one plan in a file, or none.
var YML004 = rule.Rule{
	Code: "YML004", Name: "several-documents", Kind: rule.Consistency, Firm: true, Room: rule.RoomSource,
	Title: "More than one plan in a file, or none",
	Why: "A line of three hyphens begins another document. Only the first is read, so whatever " +
		"stands below it would be passed over.",
	Mend: "Keep one plan in a file: take out the line of hyphens, or move what follows into a file " +
		"of its own.",
}
