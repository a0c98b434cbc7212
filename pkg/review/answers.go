package review

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// State is what a plan does with one question, as a reviewer sees it.
type State uint8

// The states, from what needs no second look to what does.
const (
	// Answered in prose, or by a section of the plan.
	Answered State = iota
	// Thin is an answer that a rule doubts: too short, an echo, a copy, or one
	// that commits nobody.
	Thin
	// Aside is considered, declined or not applicable, with the reason.
	Aside
	// Waived is a missing answer that a waiver sets aside.
	Waived
	// Missing is no answer, or one that only holds a place.
	Missing
	// NotRun says that the answer could not be read.
	NotRun
	// NotAsked is no answer at a stage that does not ask for one yet.
	NotAsked
)

// States are the words for the states, in their order: a key for machines, and
// a title for people.
var States = []guidance.Term{
	{Key: "answered", Title: "answered"},
	{Key: "thin", Title: "answered thinly"},
	{Key: "aside", Title: "considered or declined"},
	{Key: "waived", Title: "missing, waived"},
	{Key: "missing", Title: "missing"},
	{Key: "not-run", Title: "could not be read"},
	{Key: "not-asked", Title: "not asked yet"},
}

func (s State) String() string { return States[s].Key }

// Answer is what a plan does with one question.
type Answer struct {
	State State
	// Line is where it stands; 0 where nothing does.
	Line int
	// Words is how many words it has.
	Words int
}

// thin and missing are the rules that say so of an answer.
var (
	thinBy    = []string{"ANS103", "ANS104", "ANS105", "ANS106", "SET105"}
	missingBy = []string{"ANS101", "ANS102"}
)

// answers reads what the plan does with each question.
func (p *Plan) answers(e *guidance.Edition) {
	file := p.Result.File
	for i := range e.Questions {
		x := &p.Answers[i]
		a, state := p.Result.Plan.Answer(&e.Questions[i])
		switch {
		case state == plan.Unread:
			x.State = NotRun
		case state == plan.Unanswered:
			x.State = Missing
		case state.PutAside():
			x.State = Aside
		}
		if at := a.Place(); at.Present() {
			x.Line = file.Position(at.KeyMark().Start).Line
			x.Words = len(strings.Fields(a.Answer.Value))
		}
	}
}

// mark brings in what the rules say of the answers.
func (p *Plan) mark(e *guidance.Edition) {
	by := map[string]*Answer{}
	for i := range e.Questions {
		q := &e.Questions[i]
		by["gaps."+q.Gap+".answers."+q.Key] = &p.Answers[i]
	}
	each := func(f *rule.Finding, codes []string, state, instead State) {
		for _, code := range codes {
			if f.Rule.Code != code {
				continue
			}
			for subject := f.Subject; ; {
				if x := by[subject]; x != nil {
					if x.State == state {
						x.State = instead
					}
					return
				}
				i := strings.LastIndexByte(subject, '.')
				if i < 0 {
					return
				}
				subject = subject[:i]
			}
		}
	}
	for _, f := range p.Result.Findings {
		each(f, missingBy, Answered, Missing)
		each(f, thinBy, Answered, Thin)
	}
	for _, w := range p.Result.Waived {
		each(w.Finding, missingBy, Missing, Waived)
	}
	for _, f := range p.Result.Known {
		each(f, missingBy, Answered, Missing)
		each(f, thinBy, Answered, Thin)
	}
	if !AsksQuestions(e, p.Result.Stage) {
		for i := range p.Answers {
			if p.Answers[i].State == Missing {
				p.Answers[i].State = NotAsked
			}
		}
	}
}

// AsksQuestions says that a stage asks for the answers.
func AsksQuestions(e *guidance.Edition, stage string) bool {
	return e.StageIndex(e.RuleFrom(missingBy[0])) <= e.StageIndex(stage)
}

// Count is how many questions stand in a state.
func (p *Plan) Count(s State) int {
	n := 0
	for i := range p.Answers {
		if p.Answers[i].State == s {
			n++
		}
	}
	return n
}

// Answered is how many questions have an answer or a reason instead.
func (p *Plan) Answered() int { return p.Count(Answered) + p.Count(Thin) + p.Count(Aside) }

// Gap is what a plan says of one gap.
type Gap struct {
	// Sized says where the area stands now, Ends where it has to be, Measured
	// that something measures it.
	Sized, Ends, Measured bool
}

// Whole says that all three are there, and Any that one is.
func (g Gap) Whole() bool { return g.Sized && g.Ends && g.Measured }
func (g Gap) Any() bool   { return g.Sized || g.Ends || g.Measured }

// gaps reads what the plan says of each gap. For money, the figures say it.
func (p *Plan) gaps(e *guidance.Edition) {
	f := &p.Result.Plan.Finance
	for i := range e.Gaps {
		g := p.Result.Plan.Gap(e.Gaps[i].Key)
		x := &p.Gaps[i]
		*x = Gap{g.Now.Given(), g.ByEnd.Given(), len(g.Measures.Items) > 0}
		if !moneyGap(e, &e.Gaps[i]) {
			continue
		}
		last := e.LastYear()
		doNothing, result := f.DoNothing.Get(last), f.Result.Get(last)
		x.Sized = x.Sized || doNothing != nil && doNothing.OK
		x.Ends = x.Ends || result != nil && result.OK
		x.Measured = x.Measured || len(f.DoNothing.Values) > 0 && len(f.Result.Values) > 0
	}
}

// moneyGap says that the gap is the one that the plan's figures size: no
// requirement asks for words on it.
func moneyGap(e *guidance.Edition, g *guidance.Gap) bool {
	for i := range e.Requirements {
		for _, path := range e.Requirements[i].Presence {
			if strings.HasPrefix(path, "gaps."+g.Key+".") {
				return false
			}
		}
	}
	return true
}

// open are the findings that nothing sets aside and a result's level counts.
func open(r *lint.Result, level rule.Level) []*rule.Finding {
	var list []*rule.Finding
	for _, f := range r.Findings {
		if f.Level >= level {
			list = append(list, f)
		}
	}
	return list
}
