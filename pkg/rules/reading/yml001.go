package reading

import "stp.example/stp/pkg/rule"

// YML001 reports: broken YAML: a section that cannot be read.
var YML001 = rule.Rule{
	Code: "YML001", Name: "yaml-syntax", Kind: rule.Consistency, Firm: true, Room: rule.RoomSource,
	Title: "Broken YAML: a section that cannot be read",
	Why: "A section with a slip of writing in it cannot be read at all, so nothing in it is " +
		"checked. The other sections of the plan still are.",
	Mend: "Mend the marked line. Most often a quotation mark or bracket is not closed, a text with a " +
		"colon in it needs quotation marks, or a line is indented otherwise than its neighbours. " +
		"Use spaces, never tabs. Where one mending is likely, `stp lint --fix` makes it.",
}
