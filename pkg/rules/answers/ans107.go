package answers

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// ANS107 asks for each part that a question asks for.
var ANS107 = rule.Rule{
	Code: "ANS107", Name: "part-missing", Kind: rule.Required,
	Title: "A part that a question asks for one by one is missing",
	Why: "Some questions ask for several things at once, and the one that is left out tends to be the hard one: " +
		"childhood obesity beside adults', aftercare beside treatment, one lever of four. " +
		"Parts that stand apart can be compared from plan to plan.",
	Mend:     "Add the part under `parts`, in a sentence or, where amounts are asked for, as a figure in £m; 0.0 says that nothing is expected.",
	YieldsTo: []string{"ANS102"},
	Check: func(p *rule.Pass) {
		written(p, func(q *guidance.Question, a *plan.Answer) {
			var gone []*guidance.Term
			for i := range q.Parts {
				part := &q.Parts[i]
				if got := a.Parts.Get(part.Key); (got == nil || !given(got)) && !labelledPart(q, a, part) {
					gone = append(gone, part)
				}
			}
			if len(gone) > 1 && len(gone) == len(q.Parts) {
				f := p.Report(&a.Parts, "the answer to %q gives none of its parts: %s%s", q.Title, titles(gone), unit(q))
				p.Cite(f, "every-part-answered")
				return
			}
			for _, part := range gone {
				at := a.Parts.Under(part.Key, nil)
				if got := a.Parts.Get(part.Key); got != nil {
					at = got.At // its key is there, and nothing behind it
				}
				f := p.Report(&at, "the answer to %q leaves out the part %q%s", q.Title, part.Title, unit(q))
				if part.Key == "unwarranted_variation" {
					p.Cite(f, "variation-reduced")
				} else {
					p.Cite(f, "every-part-answered")
				}
			}
		})
	},
}

// given says that something stands in a part; what cannot be read as one has
// its own finding.
func given(part *plan.Part) bool {
	return part.Text != "" || part.Present() && part.Node().Kind != source.Text
}

// labelledPart says that the answer's own words give a part under a label, as
// in "Aftercare: ...". Amounts are wanted as figures.
func labelledPart(q *guidance.Question, a *plan.Answer, part *guidance.Term) bool {
	if q.PartsAre == "amounts" {
		return false
	}
	text := strings.ToLower(a.Answer.Value)
	return strings.Contains(text, strings.ReplaceAll(part.Key, "_", " ")+":") || strings.Contains(text, strings.ToLower(part.Title)+":")
}

// unit says in what unit the parts are wanted.
func unit(q *guidance.Question) string {
	if q.PartsAre == "amounts" {
		return ", in £m"
	}
	return ""
}

func titles(terms []*guidance.Term) string {
	names := make([]string, len(terms))
	for i, t := range terms {
		names[i] = "\"" + t.Title + "\""
	}
	return rule.Listed(names)
}
