package set

import (
	"fmt"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/answers"
	"stp.example/stp/pkg/source"
)

// SET105 asks each plan for answers of its own.
var SET105 = rule.Rule{
	Code: "SET105", Name: "copied-between-plans", Kind: rule.Credibility, Footprints: 2,
	Title: "Answers are shared nearly word for word with another footprint's plan",
	Why: "A plan is for one population, with its own needs, money and people. The King's Fund found plans with text that could stand in any of them; " +
		"what two share word for word is about neither of the two areas.",
	Mend: "Say what holds for this area: who, where, how many and by when. " +
		"Where the two footprints do act as one, say so in the answer, and name the other under an action's with_footprints.",
	Needs: []string{"footprint.number", "footprint.name", "gaps"},
	Thresholds: []rule.Threshold{{
		Name: "shared", Value: "75", Unit: "percent",
		Why: "of the shorter answer's words, as runs of three words have it; two answers that share a whole sentence stay below, and a copy with one word in five changed has more",
	}},
	Gather: func(p *rule.Pass) any {
		var all []sketched
		answers.Read(p, func(q *guidance.Question, a *plan.Answer, words []*prose.Text) {
			if s := prose.NewSketch(words...); s != nil {
				all = append(all, sketched{q, a.Answer.Mark(), s})
			}
		})
		return all
	},
	Across: func(p *rule.SetPass) {
		var texts []prose.Sketch
		var of []answer
		for _, m := range p.Plans {
			for _, s := range m.Facts.([]sketched) {
				texts, of = append(texts, s.sketch), append(of, answer{m, s})
			}
		}
		owner := func(text int) int { return of[text].by.Index }
		least := 100
		for _, m := range p.Plans {
			least = min(least, int(p.Threshold(m, "shared").IntPart()))
		}
		var found []same
		for _, c := range prose.NearCopies(texts, owner, least) {
			if here := of[c.Text]; c.Share >= int(p.Threshold(here.by, "shared").IntPart()) {
				found = append(found, same{here, of[c.Of], c.Share})
			}
		}
		shared(p, found)
	},
}

// sketched is what is kept of an answer: its question, where its words stand, and
// a sketch of them.
type sketched struct {
	question *guidance.Question
	span     source.Span
	sketch   prose.Sketch
}

// answer is an answer with the plan that gives it.
type answer struct {
	by *rule.Member
	sketched
}

func (a *answer) spot() rule.Spot {
	return rule.Spot{Span: a.span, Subject: "gaps." + a.question.Gap + ".answers." + a.question.Key}
}

// same is an answer that copies one of another plan.
type same struct {
	here, there answer
	share       int
}

// mostShown is how many answers a finding shows with both places.
const mostShown = 3

// shared reports what a plan shares with another, all of it at once.
func shared(p *rule.SetPass, found []same) {
	type plans struct{ here, there int }
	var order []plans
	by := map[plans][]same{}
	for _, s := range found {
		is := plans{s.here.by.Index, s.there.by.Index}
		if by[is] == nil {
			order = append(order, is)
		}
		by[is] = append(by[is], s)
	}
	for _, is := range order {
		all := by[is]
		first := all[0]
		var names, keys []string
		for _, s := range all {
			names, keys = append(names, fmt.Sprintf("%q", s.here.question.Title)), append(keys, s.here.question.Key)
		}
		says := fmt.Sprintf("the answer to %s is nearly word for word the one", names[0])
		if len(all) > 1 {
			says = fmt.Sprintf("%d answers are nearly word for word those", len(all))
		}
		f := p.Report(first.here.by, first.here.spot(), "%s in the plan of %s", says, first.there.by.Called())
		if len(all) > 1 {
			f.Message += ": " + list(names, mostNamed)
		}
		f.Value = first.there.by.Called() + ": " + strings.Join(keys, " ") // who shares what
		f.Mark("about %d%% of the words are the same", first.share)
		for _, s := range all[1:min(len(all), mostShown)] {
			f.RelateIn(s.here.by, s.here.spot(), "about %d%% of the words of the answer to %q", s.share, s.here.question.Title)
		}
		for _, s := range all[:min(len(all), mostShown)] {
			f.RelateIn(s.there.by, s.there.spot(), "the answer to %q there", s.there.question.Title)
		}
		p.Cite(f, "plans-each-their-own", "each-locality-its-own-plan")
	}
}
