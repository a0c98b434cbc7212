package answers

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
)

// ANS103 asks for an answer that says something.
var ANS103 = rule.Rule{
	Code: "ANS103", Name: "thin-answer", Kind: rule.Credibility,
	Title: "An answer that says too little about this area",
	Why: "A few words, or many that any area could have written about anything, tick a box and commit nobody: the King's Fund saw that risk in asking 60 questions. " +
		"What is counted are an answer's own words: words that could not stand in every plan and that the question did not hand over. " +
		"Notes, lists, figures and abbreviations are all fine.",
	Mend: "Say what will be done, for whom, where and by when, in words that fit this area and no other. " +
		"A few facts and figures are enough.",
	YieldsTo: []string{"ANS102"},
	Thresholds: []rule.Threshold{
		{Name: "own_words", Value: rule.Figure("2.5"), Unit: "words", Why: "a figure counts for two words and an everyday word of planning for half; who, what and where make three, " +
			"and the writer is given the benefit of half a word; " + labelled},
		{Name: "words", Value: rule.Figure("6"), Unit: "words", Why: "fewer are a few words, and no plan; a date or a figure may be shorter where one is asked for"},
		{Name: "own_share", Value: rule.Figure("12"), Unit: "percent", Why: "one word in eight tells plain writing from goodwill at length; " + labelled},
	},
	Check: func(p *rule.Pass) {
		bar := prose.Bar{
			Words: p.Threshold("own_words").InexactFloat64(),
			Share: p.Threshold("own_share").InexactFloat64(),
			Least: int(p.Threshold("words").IntPart()),
		}
		weighed(p, bar, prose.Thin, func(q *guidance.Question, a *plan.Answer) {
			whole := whole(a)
			text := prose.Read(whole)
			wants := "a plan is asked for: what is done, for whom and by when"
			switch q.AskFor {
			case "date":
				if a.By.OK || text.Dated() {
					return
				}
				wants = "a date is asked for, or several"
			case "figure":
				if text.Figured() {
					return
				}
				wants = "a figure is asked for, and what it rests on"
			case "case":
				wants = "a case is asked for: why this area, and what comes of it"
			}
			f := say(p, a, &a.Answer, "the answer to %q says too little about this area in %s; %s", q.Title, count(text.Words()), wants)
			if lower := strings.ToLower(whole); strings.Contains(lower, "see ") || strings.Contains(lower, "refer to") {
				f.Advise("if a section of this plan answers it, point to it with `answered_by`; of another document, say what it says")
			}
		})
	},
}

// labelled is the reason that the thresholds on writing have in common.
const labelled = "it parts the answers that reviewers passed from those they did not in the labelled texts of pkg/prose/testdata"
