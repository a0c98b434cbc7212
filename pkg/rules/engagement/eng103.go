package engagement

import "stp.example/stp/pkg/rule"

// ENG103 asks for engagement with patients and the public.
var ENG103 = rule.Rule{
	Code: "ENG103", Name: "public-not-engaged", Kind: rule.Required,
	Title: "No engagement with patients and the public is shown, done or planned",
	Why: "The guidance wants plans for meaningful engagement with patients and the public. " +
		"The plans of 2016 were criticised for having too little of it, and trust that is lost before the first decision is hard to win back.",
	Mend: "Say under engagement.patients_and_public how residents are involved, what has been done, how many it reached, " +
		"what changed because of it, and what is planned.",
	Holds: func(string) string {
		return "the plan shows no engagement with patients and the public, done or planned"
	},
}
