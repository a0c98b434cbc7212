// Package answers holds the rules on the answers to the guidance's questions:
// whether each is there, says something of its own, gives the parts asked for
// and is tied to somebody who does something by a date. It knows no question
// but by what the edition says of it, and leaves it to people to judge whether
// an answer is a good one.
package answers

import (
	"fmt"
	"sync"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
)

// each goes through the questions that the plan has an entry for.
func each(p *rule.Pass, do func(*guidance.Question, *plan.Answer, plan.State)) {
	for i := range p.Edition.Questions {
		q := &p.Edition.Questions[i]
		if gap := p.Plan.Gaps.Get(q.Gap); gap != nil && gap.Answers.Get(q.Key) != nil {
			a, state := p.Plan.Answer(q)
			do(q, a, state)
		}
	}
}

// written goes through the questions that are answered in words.
func written(p *rule.Pass, do func(*guidance.Question, *plan.Answer)) {
	each(p, func(q *guidance.Question, a *plan.Answer, state plan.State) {
		if state == plan.Answered && a.Answer.Value != "" {
			do(q, a)
		}
	})
}

// whole is an answer with its parts, as one text.
func whole(a *plan.Answer) string {
	text := a.Answer.Value
	for i := range a.Parts.Values {
		text += "\n\n" + a.Parts.Values[i].Text
	}
	return text
}

// verdicts are what the answers in words make of their questions by a bar. The
// rules have one bar, unless a configuration sets it otherwise.
func verdicts(p *rule.Pass, bar prose.Bar) map[*guidance.Question]prose.Verdict {
	return rule.Once(p, fmt.Sprint("answers by ", bar), func() map[*guidance.Question]prose.Verdict {
		judged := make(map[*guidance.Question]prose.Verdict, len(p.Edition.Questions))
		written(p, func(q *guidance.Question, a *plan.Answer) {
			judged[q] = bar.Judge(whole(a), askedBy(q))
		})
		return judged
	})
}

// say reports something of an answer's words: the subject is the answer, the
// mark stands on the words, and only other words make it another finding.
func say(p *rule.Pass, a *plan.Answer, words *plan.Text, format string, args ...any) *rule.Finding {
	f := p.Report(a, format, args...)
	f.Span = words.Mark()
	f.Value = words.Value
	return f
}

// asked keeps the words of each question, which never change.
var asked sync.Map // *guidance.Question -> *prose.Asked

func askedBy(q *guidance.Question) *prose.Asked {
	if a, ok := asked.Load(q); ok {
		return a.(*prose.Asked)
	}
	a := prose.Ask(q.Title, q.Asks)
	asked.Store(q, a)
	return a
}
