package answers

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// ANS102 asks that nothing be left to follow.
var ANS102 = rule.Rule{
	Code: "ANS102", Name: "placeholder", Kind: rule.Required, Unanswers: true,
	Title: "Words that hold a place for what is still to be written",
	Why: "\"To be confirmed\", a figure left as £xm or a template's own text count as no answer: nobody can act on them, or hold anyone to them. " +
		"They are easily overlooked in a long plan and are read out first when it is published. " +
		"One open detail in an answer that otherwise stands is no placeholder.",
	Mend: "Write what is known. If something is truly open, say what, who settles it and when; " +
		"if the question is not taken up, say `considered` or `declined` with the reason.",
	Check: func(p *rule.Pass) {
		for _, e := range entries(p) {
			q, a := e.question, e.answer
			if e.unfinished != "" {
				say(p, a, &a.Answer, "the answer to %q is unfinished: %q", q.Title, e.unfinished)
			}
			for i := range a.Parts.Values {
				part := &a.Parts.Values[i]
				if words := prose.Unfinished(part.Text); words != "" {
					p.Report(part, "the part %q of the answer to %q is unfinished: %q", guidance.Title(q.Parts, a.Parts.Keys[i]), q.Title, words)
				}
			}
			for _, reason := range []*plan.Text{&a.Considered, &a.Declined, &a.NotApplicable} {
				if words := prose.Unfinished(reason.Value); words != "" {
					p.Report(reason, "the reason for putting %q aside is unfinished: %q", q.Title, words)
				}
			}
		}
		for _, text := range texts(p) {
			if words := prose.Unfinished(text.Value); words != "" {
				p.Report(text, "%s is unfinished: %q", title(p, text), words).
					Advise("write what is known; if something is truly open, say what, who settles it and when")
			}
		}
	},
}

// title is what a text is, in plain words.
func title(p *rule.Pass, text source.Placed) string {
	at := text.Place()
	if title, _ := shapeOf(p.Edition, at.Node()); title != "" {
		return "\"" + title + "\""
	}
	return "\"" + at.Name() + "\""
}
