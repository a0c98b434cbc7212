package answers

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
)

// ANS105 asks for an answer of its own to each question.
var ANS105 = rule.Rule{
	Code: "ANS105", Name: "copied-answer", Kind: rule.Credibility,
	Title: "The same text, or nearly, under two questions",
	Why: "Two questions ask two things. The same text under both answers one of them at most, and tells a reader that the other was filled in and not considered: " +
		"the box-ticking that the King's Fund feared.",
	Mend: "Answer the second question in its own right. If one text does answer both, keep it once and point to it from the other with `answered_by`.",
	// Each of these says already that the text is no answer.
	YieldsTo: []string{"ANS102", "ANS103", "ANS104"},
	Thresholds: []rule.Threshold{
		{Name: "shared", Value: rule.Figure("70"), Unit: "percent", Why: "of the shorter answer's words, in the same order; two answers that share a whole sentence stay below, " +
			"and a copy with one word in four changed still has as many; " + labelled},
	},
	Check: func(p *rule.Pass) {
		copies := prose.NewCopies(int(p.Threshold("shared").IntPart()), len(p.Edition.Questions))
		owners := make([]owner, 0, 2*len(p.Edition.Questions))
		add := func(q *guidance.Question, a *plan.Answer, text plan.Text, words prose.Wording) {
			owners = append(owners, owner{q, a, text})
			of, share := copies.Add(words)
			if of < 0 || owners[of].question == q {
				return
			}
			here, there := owners[len(owners)-1], owners[of]
			if here.met() > there.met()+1 {
				here, there = there, here // its own question is the second, not the first
			}
			how := "is nearly the same text as"
			if here.text.Value == there.text.Value {
				how = "is the same text as"
			}
			say(p, here.answer, &here.text, "the answer to %q %s that to %q", here.question.Title, how, there.question.Title).
				Mark("%d%% of the words are the same, in the same order", share).
				Relate(&there.text, "the answer to %q", there.question.Title)
		}
		Read(p, func(q *guidance.Question, a *plan.Answer, words []prose.Wording) {
			add(q, a, a.Answer, words[0])
			for i := range a.Parts.Values {
				if part := &a.Parts.Values[i]; !part.Amount.OK {
					add(q, a, plan.Text{At: part.At, Value: part.Text}, words[i+1])
				}
			}
		})
	},
}

// owner is a text with the question that it answers.
type owner struct {
	question *guidance.Question
	answer   *plan.Answer
	text     plan.Text
}

// met is how many of the question's words come back in the text.
func (o *owner) met() int { return askedBy(o.question).Met(prose.Read(o.text.Value)) }
