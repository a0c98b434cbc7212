package review

import (
	"slices"

	"stp.example/stp/pkg/rule"
)

// Strength is something that a plan does well: rules that could have spoken,
// ran and had nothing to say, or a fact that is plain in it.
type Strength struct {
	// One says it of a plan ("it sizes all three gaps"), Many of several
	// ("size all three gaps").
	One, Many string
	// Rules are those that ran and found nothing.
	Rules []string
	// holds is what has to be there besides.
	holds func(*Plan) bool
}

// strong are the strengths that are looked for, the weightiest first.
var strong = []Strength{
	{"it says of all three gaps where the area stands, where it has to be and what measures it", "size and measure all three gaps",
		[]string{"GAP101", "GAP102", "GAP103"}, func(p *Plan) bool { return !slices.ContainsFunc(p.Gaps, func(g Gap) bool { return !g.Whole() }) }},
	{"its NHS part balances in the last year, and the bridge from do nothing adds up", "balance in the last year with a bridge that adds up",
		[]string{"FIN101", "FIN102", "FIN118"}, func(p *Plan) bool {
			return p.Money.NHSDoNothing.Last().OK && p.Money.NHSResult.Last().OK && len(p.Money.Steps) > 0
		}},
	{"it answers every question, or says why not", "answer every question or say why not",
		[]string{"ANS101", "ANS102", "ANS107"}, func(p *Plan) bool { return p.Answered() == len(p.Answers) }},
	{"its answers name an owner, a date, an action or a measure", "commit somebody in every answer",
		[]string{"ANS103", "ANS104", "ANS106"}, func(p *Plan) bool { return p.Count(Answered) > 0 }},
	{"every council of the footprint is there, and none objects unanswered", "have all their councils at the table",
		[]string{"LOC106", "LOC107", "LOC109", "GOV104"}, func(p *Plan) bool { return len(p.Gaps) > 0 }},
	{"it says all that is asked about working with local government", "say all that is asked about local government",
		[]string{"LOC101", "LOC102", "LOC103", "LOC104", "LOC105"}, func(p *Plan) bool { return p.Answered() > 0 }},
	{"every saving has an owner and an action", "give every saving an owner and an action",
		[]string{"FIN129", "FIN106"}, func(p *Plan) bool { return p.Money.Sum(Saving, false).Given() }},
	{"it measures health inequalities", "measure health inequalities",
		[]string{"GAP113"}, func(p *Plan) bool { return p.Gaps[0].Measured }},
}

// strengths are what a plan does well.
func strengths(p *Plan) []*Strength {
	if p.Unread() {
		return nil
	}
	spoke := map[string]bool{}
	for _, list := range [][]*rule.Finding{p.Result.Findings, p.Result.Known} {
		for _, f := range list {
			spoke[f.Rule.Code] = spoke[f.Rule.Code] || f.Level >= rule.Warning
		}
	}
	for _, w := range p.Result.Waived {
		spoke[w.Finding.Rule.Code] = true
	}
	judged := map[string]bool{}
	for ru := range p.Result.Ran {
		judged[ru.Code] = p.Result.Judged(ru)
	}
	var list []*Strength
	for i := range strong {
		x := &strong[i]
		if x.holds(p) && !slices.ContainsFunc(x.Rules, func(code string) bool { return spoke[code] || !judged[code] }) {
			list = append(list, x)
		}
	}
	return list
}
