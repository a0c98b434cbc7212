// Package answers holds the rules on the answers to the guidance's questions:
// whether each is there, says something of its own, gives the parts asked for
// and is tied to somebody who does something by a date. It knows no question
// but by what the edition says of it, and leaves it to people to judge whether
// an answer is a good one.
package answers

import (
	"sync"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
)

// entry is what a plan says to one question.
type entry struct {
	question *guidance.Question
	answer   *plan.Answer
	state    plan.State
	// said are the answer and its parts, where it is answered in words; wording is
	// what they say.
	said    []string
	wording []prose.Wording
	// unfinished are words of the answer that hold a place for it, and judged is
	// what the whole makes of the question by the usual bar.
	unfinished string
	judged     prose.Verdict
}

// entries are those of the plan, in the order of the questions, read once for
// all rules.
func entries(p *rule.Pass) []entry {
	return rule.Once(p, "answers", func() []entry {
		list := make([]entry, 0, len(p.Edition.Questions))
		texts, bytes := 0, 0
		for i := range p.Edition.Questions {
			q := &p.Edition.Questions[i]
			if gap := p.Plan.Gaps.Get(q.Gap); gap == nil || gap.Answers.Get(q.Key) == nil {
				continue
			}
			e := entry{question: q}
			e.answer, e.state = p.Plan.Answer(q)
			list = append(list, e)
			texts, bytes = texts+1+len(e.answer.Parts.Values), bytes+len(e.answer.Answer.Value)
			for i := range e.answer.Parts.Values {
				bytes += len(e.answer.Parts.Values[i].Text)
			}
		}
		const usual = 5 // bytes in a word: one less than most plans have, for there to be room
		r := reading{said: make([]string, 0, texts), wording: make([]prose.Wording, 0, texts), words: make(prose.Wording, 0, bytes/usual)}
		for i := range list {
			if e := &list[i]; e.state == plan.Answered && e.answer.Answer.Value != "" {
				r.take(e)
			}
		}
		return list
	})
}

// reading reads answers, and has the room for what is kept of them.
type reading struct {
	said    []string
	wording []prose.Wording
	words   prose.Wording
	prose.Reader
}

// take reads an answer in words, all that rules ask of it at once.
func (r *reading) take(e *entry) {
	before := len(r.said)
	r.keep(e.answer.Answer.Value)
	for i := range e.answer.Parts.Values {
		r.keep(e.answer.Parts.Values[i].Text)
	}
	e.said, e.wording = r.said[before:], r.wording[before:]
	texts := r.Read(e.said)
	e.unfinished = texts[0].Placeholder()
	e.judged = prose.UsualBar().Judge(askedBy(e.question), texts...)
}

func (r *reading) keep(text string) {
	before := len(r.words)
	r.words = prose.AppendWording(r.words, text)
	r.said, r.wording = append(r.said, text), append(r.wording, r.words[before:])
}

// each goes through the questions that the plan has an entry for.
func each(p *rule.Pass, do func(*guidance.Question, *plan.Answer, plan.State)) {
	for _, e := range entries(p) {
		do(e.question, e.answer, e.state)
	}
}

// written goes through the questions that are answered in words.
func written(p *rule.Pass, do func(*guidance.Question, *plan.Answer)) {
	Read(p, func(q *guidance.Question, a *plan.Answer, _ []prose.Wording) { do(q, a) })
}

// Read goes through them with the wording of the answer and of its parts.
func Read(p *rule.Pass, do func(*guidance.Question, *plan.Answer, []prose.Wording)) {
	for _, e := range entries(p) {
		if e.said != nil {
			do(e.question, e.answer, e.wording)
		}
	}
}

// weighed goes through the answers in words of which a bar gives a verdict: the
// usual one, unless a configuration sets another.
func weighed(p *rule.Pass, bar prose.Bar, verdict prose.Verdict, do func(*guidance.Question, *plan.Answer)) {
	var r prose.Reader
	for _, e := range entries(p) {
		if e.said != nil && bar != prose.UsualBar() {
			e.judged = bar.Judge(askedBy(e.question), r.Read(e.said)...)
		}
		if e.said != nil && e.judged == verdict {
			do(e.question, e.answer)
		}
	}
}

// whole is an answer with its parts, as one text.
func whole(a *plan.Answer) string {
	text := a.Answer.Value
	for i := range a.Parts.Values {
		text += "\n\n" + a.Parts.Values[i].Text
	}
	return text
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
