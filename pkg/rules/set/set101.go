package set

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// SET101 asks for one plan a footprint.
var SET101 = rule.Rule{
	Code: "SET101", Name: "footprint-twice", Kind: rule.Consistency,
	Title: "Two plans of a set are for one footprint at one stage",
	Why: "Each footprint has one plan, which all of its organisations make together. " +
		"Where two lie side by side, nobody knows which one counts: its money is added up twice, or the wrong one is agreed.",
	Mend: "Keep the plan that counts, and take the other out of the set. " +
		"Where they are an earlier and a later submission, give each its own stage.",
	Needs:  []string{"stage", "footprint.number", "footprint.name"},
	Gather: place, Every: true,
	Across: func(p *rule.SetPass) {
		type one struct {
			area  *guidance.Footprint
			stage string
		}
		first := map[one]*rule.Member{}
		for _, m := range p.Plans {
			if m.Area == nil {
				continue // its own finding says what is wrong with its number or name
			}
			is := one{m.Area, m.Stage}
			other := first[is]
			if other == nil {
				first[is] = m
				continue
			}
			p.Report(m, m.Facts.(rule.Spot), "there is another plan for %s at the %s stage", named(m.Area), m.Stage).
				RelateIn(other, other.Facts.(rule.Spot), "the other plan")
		}
	},
}
