package waivers

import "stp.example/stp/pkg/rule"

// WVR103 reports waivers that waive nothing.
var WVR103 = rule.Rule{
	Code: "WVR103", Name: "unused", Kind: rule.Credibility, Room: rule.RoomWaive,
	Title: "A waiver that waives nothing",
	Why: "A waiver that nothing needs any more hides the next slip of its kind, and makes the register of waivers longer than what is open. " +
		"Only rules that ran are judged: what an earlier stage does not ask for yet, and what was left out of the check, keeps its waiver.",
	Mend: "Take it out (stp lint --fix does), or put it where the finding stands: on its line, above its section, or at the top of the file.",
}
