package delivery

import "stp.example/stp/pkg/rule"

// DEL101 asks for the critical decisions.
var DEL101 = rule.Rule{
	Code: "DEL101", Name: "no-critical-decision", Kind: rule.Required,
	Title: "No critical decision",
	Why: "A plan closes its gaps by a few decisions that are hard to take: where services stand, who holds which budget, what is given up. " +
		"From June 2016 the guidance wants these critical decisions named, so that everybody knows what is to be settled, and by when.",
	Mend:  "List under decisions what has to be decided to realise the vision, with the date, the support and, where services change, the case for it.",
	Holds: func(string) string { return "the plan names no critical decision" },
}
