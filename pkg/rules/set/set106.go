package set

import (
	"fmt"
	"strings"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/finance"
)

// SET106 holds what plans ask of the national fund to what it holds.
var SET106 = rule.Rule{
	Code: "SET106", Name: "funding-asks-exceed-fund", Kind: rule.Credibility, Footprints: 2,
	Title: "The plans together ask for more than the national fund holds",
	Why: "The Sustainability and Transformation Fund is one sum for the whole country. " +
		"Each plan may be within reason by itself; where all of them add up to more than there is, some count on money that cannot come.",
	Mend: "Agree on what each footprint may count on, and lower the asks to it. " +
		"What does not come from the fund goes under other funding, with who has promised it.",
	Needs:  []string{"footprint.number", "footprint.name", "finance.fund"},
	Gather: compared,
	Across: func(p *rule.SetPass) {
		var says, working []string
		var most []part
		for i, year := range p.Edition.Years {
			fund, known := finance.NationalFund(p, year)
			list := parts(p, func(c *finance.Compared) finance.Figure { return c.Asked[i] })
			asked, slack := sum(list)
			if !known || asked.Sub(slack).LessThanOrEqual(fund) {
				continue
			}
			most = largest(list)
			says = append(says, fmt.Sprintf("%s of a fund of %s in %s", finance.Amount(asked), finance.Amount(fund), year))
			working = append(working, fmt.Sprintf("%s: %s ask for %s, the most %s", year, plans(len(list)), finance.Amount(asked), shares(most)))
		}
		if len(says) == 0 {
			return
		}
		f := p.Report(most[0].Member, most[0].At, "the plans of this set together ask for %s", and(says))
		f.Working = strings.Join(working, "; ")
		f.Mark("%s in all, the most that one plan asks for", finance.Amount(most[0].Value))
		beside(f, most)
	},
}

// shares are the largest parts in words, with their plans.
func shares(list []part) string {
	var words []string
	for _, x := range list[:min(len(list), mostBeside)] {
		words = append(words, fmt.Sprintf("%s (%s)", finance.Amount(x.Value), x.Called()))
	}
	return and(words)
}
