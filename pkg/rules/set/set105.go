package set

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/answers"
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
		{Name: "shared", Value: rule.Figure("85"), Unit: "percent", Why: "of all words of the two answers, about: a copy with one word in seven changed has as many"},
		{Name: "own", Value: rule.Figure("40"), Unit: "percent", Why: "of the wording that no more than four plans have: the guidance's words and a template's are everybody's, " +
			"and answers made of these have less in common beyond them"},
	},
	Gather: func(p *rule.Pass) any {
		all := make([]sketched, 0, len(p.Edition.Questions))
		answers.Read(p, func(q *guidance.Question, a *plan.Answer, words []prose.Wording) {
			if s := prose.NewSketch(words...); s != nil {
				all = append(all, sketched{q, firstLine(p.Plan.Tree.File, a.Answer.Node()), s})
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
