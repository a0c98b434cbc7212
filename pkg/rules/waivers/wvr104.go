package waivers

import "stp.example/stp/pkg/rule"

// WVR104 reports waivers of rules that there are not.
var WVR104 = rule.Rule{
	Code: "WVR104", Name: "unknown-rule", Kind: rule.Consistency, Room: rule.RoomWaive,
	Title: "A waiver of a rule that there is not",
	Why: "A waiver works for the rules that it names, by code or by name, and for no family of rules: " +
		"a slip in the name leaves the finding standing, and a reader of the register believes it is settled.",
	Mend: "Write the code or the name of the rule as the finding gives it; stp rules lists them all, and `stp lint --fix` mends a slip in one that is close.",
}
