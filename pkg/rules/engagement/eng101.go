package engagement

import "stp.example/stp/pkg/rule"

// ENG101 asks for engagement with clinicians.
var ENG101 = rule.Rule{
	Code: "ENG101", Name: "clinicians-not-engaged", Kind: rule.Required,
	Title: "No engagement with clinicians is shown",
	Why: "The guidance wants plans for meaningful engagement with clinicians, and the Royal College of Physicians wants them at the core of each plan. " +
		"Doctors, nurses and therapists know what a change does to care, and little can be carried out without them.",
	Mend: "Say under engagement.clinicians how clinicians shape the plan, what has been done with dates and numbers, " +
		"what changed because of it, and what is planned.",
	Holds: func(string) string { return "the plan shows no engagement with clinicians" },
}
