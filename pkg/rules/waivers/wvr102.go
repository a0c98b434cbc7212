package waivers

import "stp.example/stp/pkg/rule"

// WVR102 reports waivers whose time is over.
var WVR102 = rule.Rule{
	Code: "WVR102", Name: "expired", Kind: rule.Consistency, Room: rule.RoomWaive,
	Title: "A waiver that has run out",
	Why: "A waiver is a promise with a date: what it leaves open is to be there by then. " +
		"One that says no date, or a date that cannot be read, would never run out, and so it counts as run out already. " +
		"The last day still counts.",
	Mend: "Mend what the waiver is about and take it out, or agree on a later date with those who agreed to the first, and say why. `stp lint --fix` rewrites a date that has one reading.",
}
