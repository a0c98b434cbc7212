package answers

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// ANS101 asks for an answer to every question.
var ANS101 = rule.Rule{
	Code: "ANS101", Name: "unanswered", Kind: rule.Required,
	Title: "A question of the guidance has no answer",
	Why: "Each question stands for something that patients, staff or those who pay will ask later. " +
		"The guidance invites a plan to consider every one of them, and a reader cannot tell a question that was weighed and set aside from one that was missed. " +
		"So a reason counts as well as an answer does.",
	Mend: "Write the answer under the question's key, or name the section that holds it with `answered_by`. " +
		"If the plan does not take the question up, say `considered`, `declined` or `not_applicable`, with the reason.",
	// How the plan fits with a devolution deal is asked once.
	YieldsTo: []string{"LOC110"},
	Check: func(p *rule.Pass) {
		untouched := untouchedGaps(p)
		for i := range p.Edition.Questions {
			q := &p.Edition.Questions[i]
			a, state := p.Plan.Answer(q)
			switch {
			case state == plan.Unanswered:
				f := p.ReportKey(a, "%s: %s", unanswered(q, a), asksFor(q))
				cite(p, f, q, a, untouched[q.Gap])
				f.Advise("%s", ways(q, a))
			case state == plan.Answered && a.Answer.Value == "" && !holds(p, a):
				if lost := unread(p.Plan.Find(a.AnsweredBy.Value)); lost != nil {
					p.Report(lost, "what stands here cannot be read, and may answer %q", q.Title)
					continue
				}
				f := say(p, a, &a.AnsweredBy, "%q is said to be answered by %s, where nothing stands: %s", q.Title, a.AnsweredBy.Value, asksFor(q))
				cite(p, f, q, a, false)
				f.Advise("name the section that answers it, or write the answer here")
			}
		}
	},
}

// unanswered says in which way a question is not answered.
func unanswered(q *guidance.Question, a *plan.Answer) string {
	for _, reason := range []struct {
		text *plan.Text
		word string
	}{{&a.Declined, "declined"}, {&a.Considered, "set down as considered"}, {&a.NotApplicable, "set down as not applicable"}} {
		if reason.text.Node() != nil {
			return "\"" + q.Title + "\" is " + reason.word + " without a reason"
		}
	}
	return "\"" + q.Title + "\" is not answered"
}

// asksFor is what a question asks, to stand behind a colon.
func asksFor(q *guidance.Question) string {
	r, size := utf8.DecodeRuneInString(q.Asks)
	asks := strings.TrimSuffix(string(unicode.ToLower(r))+q.Asks[size:], ".")
	if q.AppliesIf != "" {
		return asks
	}
	return "an answer " + asks
}

// ways are what would count as an answer.
func ways(q *guidance.Question, a *plan.Answer) string {
	help := "answer it"
	if !a.Present() {
		help = "answer it under `gaps." + q.Gap + ".answers." + q.Key + "`"
	}
	if slices.ContainsFunc(a.Parts.Values, func(p plan.Part) bool { return p.Text != "" || p.Amount.OK }) {
		help = "the parts are there: say in `answer` what they rest on"
	}
	if q.AnsweredBy != "" {
		help += ", or say `answered_by: " + q.AnsweredBy + "`"
	}
	switch {
	case q.Bid:
		return help + ", or say `declined:` with the reason if the plan makes no bid"
	case q.AppliesIf != "":
		return help + ", or say `not_applicable:` with the reason"
	}
	return help + ", or say `considered:` with the reason why it is not taken up here"
}

// holds says that the section which answers a question is there, is not empty,
// and is not the answer itself or something around it.
func holds(p *rule.Pass, a *plan.Answer) bool {
	at := p.Plan.Find(a.AnsweredBy.Value)
	return filled(at.Node()) && !source.Inside(a.Subject(), at.Subject())
}

// unread is what could not be read at a place or around it; nil for nothing.
func unread(at *source.At) *source.At {
	for ; at != nil; at = at.Up() {
		if at.Present() && !at.Readable() {
			return at
		}
	}
	return nil
}

// filled says that something is written in a node, however deep.
func filled(n *source.Node) bool {
	switch {
	case n == nil || n.Kind == source.Null:
		return false
	case n.Kind == source.Text:
		return strings.TrimSpace(n.Text) != ""
	case n.Kind == source.List || n.Kind == source.Mapping:
		for _, item := range n.Items {
			if filled(item) {
				return true
			}
		}
		return false
	}
	return true
}
