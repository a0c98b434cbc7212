package engagement

import "stp.example/stp/pkg/rule"

// ENG102 asks for engagement with staff.
var ENG102 = rule.Rule{
	Code: "ENG102", Name: "staff-not-engaged", Kind: rule.Required,
	Title: "No engagement with staff is shown",
	Why: "Staff of the NHS and of councils carry a plan out, and see first where it goes wrong. " +
		"The guidance wants them engaged by the full submission, those at the front line above all.",
	Mend:  "Say under engagement.staff how staff of all partners are involved, what has been done, what changed because of it, and what is planned.",
	Holds: func(string) string { return "the plan shows no engagement with staff" },
}
