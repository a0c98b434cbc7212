package set

import (
	"fmt"
	"slices"
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
	Thresholds: []rule.Threshold{
		{Name: "shared", Value: "85", Unit: "percent", Why: "of all words of the two answers, about: a copy with one word in seven changed has as many"},
		{Name: "own", Value: "40", Unit: "percent", Why: "of the wording that no more than four plans have: the guidance's words and a template's are everybody's, " +
			"and answers made of these have less in common beyond them"},
	},
	Gather: func(p *rule.Pass) any {
		all := make([]sketched, 0, len(p.Edition.Questions))
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
		share, part := 100, 100 // the least of all plans: each is held to its own below
		for _, m := range p.Plans {
			share, part = min(share, percent(p, m, "shared")), min(part, percent(p, m, "own"))
		}
		type plans struct{ here, there int }
		var order []plans
		by := map[plans][]same{}
		for _, c := range prose.NearCopies(texts, func(text int) int { return of[text].by.Index }, share, part) {
			s := same{of[c.Text], of[c.Of], c.Share}
			if c.Share < percent(p, s.here.by, "shared") {
				continue
			}
			is := plans{s.here.by.Index, s.there.by.Index}
			if by[is] == nil {
				order = append(order, is)
			}
			by[is] = append(by[is], s)
		}
		for _, is := range order {
			shared(p, further(p, by[is]))
		}
	},
}

func percent(p *rule.SetPass, m *rule.Member, name string) int {
	return int(p.Threshold(m, name).IntPart())
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

// further adds, where some of a plan's answers are another's, those to the same
// questions that are as like: there is a reason now to look at each.
func further(p *rule.SetPass, found []same) []same {
	here, there := found[0].here.by, found[0].there.by
	least := percent(p, here, "shared")
	var all []same
	for _, x := range here.Facts.([]sketched) {
		if i := slices.IndexFunc(found, func(s same) bool { return s.here.question == x.question }); i >= 0 {
			all = append(all, found[i])
			continue
		}
		for _, y := range there.Facts.([]sketched) {
			if y.question == x.question {
				if share := x.sketch.Alike(y.sketch); share >= least {
					all = append(all, same{answer{here, x}, answer{there, y}, share})
				}
			}
		}
	}
	return all
}

// shared reports what a plan shares with another, all of it at once.
func shared(p *rule.SetPass, all []same) {
	first := all[0]
	var names, keys []string
	for _, s := range all {
		names, keys = append(names, fmt.Sprintf("%q", s.here.question.Title)), append(keys, s.here.question.Key)
	}
	says, which := fmt.Sprintf("the answer to %s is nearly word for word the one", names[0]), ""
	if len(all) > 1 {
		says, which = fmt.Sprintf("%d answers are nearly word for word those", len(all)), ": "+list(names, mostNamed)
	}
	f := p.Report(first.here.by, first.here.spot(), "%s in the plan of %s%s", says, first.there.by.Called(), which)
	f.Value = first.there.by.Called() + ": " + strings.Join(keys, " ") // who shares what
	f.Mark("about %d%% of the words are the same", first.share)
	shown := all[:min(len(all), mostShown)]
	for _, s := range shown[1:] {
		f.RelateIn(s.here.by, s.here.spot(), "about %d%% of the words are the same", s.share)
	}
	for _, s := range shown {
		f.RelateIn(s.there.by, s.there.spot(), "the answer to %q there", s.there.question.Title)
	}
	p.Cite(f, "plans-each-their-own", "each-locality-its-own-plan")
}
