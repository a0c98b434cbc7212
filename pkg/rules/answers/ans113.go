package answers

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// ANS113 looks for texts that break off after a word or two.
var ANS113 = rule.Rule{
	Code: "ANS113", Name: "text-cut-short", Kind: rule.Hint,
	Title: "A text of a few words where sentences are expected",
	Why: "A statement, a case or a reason of two or three words is mostly one that broke off: a line lost when it was pasted, " +
		"or a note that was to become a sentence. Nobody can hold the area to it.",
	Mend:       "Write the sentence out. Where the few words say all there is, leave it: this is a hint.",
	YieldsTo:   []string{rule.AnyOther},
	Thresholds: []rule.Threshold{{Name: "words", Value: rule.Figure("3"), Unit: "words", Why: "who does what takes three, and where or when a fourth"}},
	Check: func(p *rule.Pass) {
		most := int(p.Threshold("words").IntPart())
		short := func(text string) bool { return text != "" && len(text) < 16*most && few(text, most) }
		for _, text := range texts(p) {
			if short(text.Value) && wantsSentences(p, text) {
				p.Report(text, "%s says no more than %q", title(p, text), text.Value)
			}
		}
		for i := range p.Plan.Gaps.Values {
			answers := &p.Plan.Gaps.Values[i].Answers
			for j := range answers.Values {
				eachPart(&answers.Values[j], func(at source.Placed, text string) {
					if short(text) {
						p.Report(at, "%s says no more than %q", title(p, at), text)
					}
				})
			}
		}
	},
}

// few says that a text has no more than so many words, by what parts them.
func few(text string, most int) bool {
	return strings.Count(text, " ")+strings.Count(text, "\n") < most
}

// wantsSentences says that a text is prose, and nothing that a few words may
// say: a step, a risk, a decision, or a board that supports the plan.
func wantsSentences(p *rule.Pass, text *plan.Text) bool {
	if slices.Contains([]string{"what", "changed", "risk", "decision", "view"}, text.Name()) {
		return false
	}
	_, shape := shapeOf(p.Edition, text.Node())
	up := text.Up().Node()
	return up != nil && up.Kind == source.Mapping && shape.Prose
}

// eachPart goes through the parts of an answer, and the answer and the reasons
// themselves.
func eachPart(a *plan.Answer, do func(source.Placed, string)) {
	for _, reason := range []*plan.Text{&a.Considered, &a.Declined, &a.NotApplicable} {
		do(reason, reason.Value)
	}
	if len(a.Parts.Values) == 0 {
		return // an answer alone is weighed by its own words
	}
	do(&a.Answer, a.Answer.Value)
	for i := range a.Parts.Values {
		if part := &a.Parts.Values[i]; !part.Amount.OK {
			do(part, part.Text)
		}
	}
}
