package waivers

import "stp.example/stp/pkg/rule"

// WVR101 wants a reason for every waiver.
var WVR101 = rule.Rule{
	Code: "WVR101", Name: "no-reason", Kind: rule.Consistency, Room: rule.RoomWaive,
	Title: "A waiver without a reason",
	Why: "A waiver says to every reader that something the guidance asks for is knowingly left open. " +
		"Without a reason nobody can tell that from something overlooked, and the next editor dares not take it out.",
	Mend: "Write the reason after two hyphens: # stp:waive ENG105 until 2016-12-21 -- meetings after the by-election.",
}
