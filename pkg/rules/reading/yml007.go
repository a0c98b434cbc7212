package reading

import "stp.example/stp/pkg/rule"

// YML007 reports: anchors, aliases, tags, or keys that are not text.
var YML007 = rule.Rule{
	Code: "YML007", Name: "not-plain", Kind: rule.Consistency, Firm: true, Room: rule.RoomSource,
	Title: "Anchors, aliases, tags, or keys that are not text",
	Why: "Plans are plain: what stands in a place is what is meant there. Marks such as & and * " +
		"make one place stand for another, which readers of the file cannot see.",
	Mend: "Write the value out where it belongs. A text that begins with &, * or ! needs quotation " +
		"marks; so does a key that is a number.",
}
