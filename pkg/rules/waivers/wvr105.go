package waivers

import "stp.example/stp/pkg/rule"

// WVR105 reports waivers of what nothing can silence.
var WVR105 = rule.Rule{
	Code: "WVR105", Name: "not-waivable", Kind: rule.Consistency, Room: rule.RoomWaive,
	Title: "A waiver of what cannot be waived",
	Why: "Some things a plan cannot be a plan without: money that balances by the last year, the three gaps, the footprint it is for, " +
		"and a file that can be read. They can be silenced neither by a waiver nor by a baseline, a setting or a flag. " +
		"A waiver does not silence findings about waivers either.",
	Mend: "Take the rule out of the waiver. A deficit that is left is set out as a risk with an owner, and the finding stays for all to see.",
}
