package reading

import "stp.example/stp/pkg/rule"

// YML006 reports: a value that is read otherwise than it is written.
var YML006 = rule.Rule{
	Code: "YML006", Name: "surprising-scalar", Kind: rule.Credibility, Firm: true, Room: rule.RoomSource,
	Title: "A value that is read otherwise than it is written",
	Why: "YAML has words and figures with a second meaning: some readers take no as false, 012 as " +
		"ten, and 1e3 as a thousand. Two programs that read the same plan then differ.",
	Mend: "Put quotation marks round a text, and write figures plainly: digits, a minus sign, a " +
		"point.",
	YieldsTo: []string{"SCH103", "SCH104", "SCH105", "REF101"},
}
