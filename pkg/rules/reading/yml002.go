package reading

import "stp.example/stp/pkg/rule"

// YML002 reports: text that is not UTF-8, or characters that do not show as what they are.
var YML002 = rule.Rule{
	Code: "YML002", Name: "encoding", Kind: rule.Consistency, Firm: true, Room: rule.RoomSource,
	Title: "Text that is not UTF-8, or characters that do not show as what they are",
	Why: "Text pasted from Word, Outlook or a PDF can bring characters that look like nothing, or " +
		"like another character. Programs that read the plan later stumble over them, and some can " +
		"hide words from a reader.",
	Mend: "Type the marked place again, or save the file as UTF-8 in your editor.",
}
