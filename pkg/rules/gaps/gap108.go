package gaps

import (
	"strings"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// GAP108 asks for benefits of each kind.
var GAP108 = rule.Rule{
	Code: "GAP108", Name: "benefit-kind-missing", Kind: rule.Required,
	Title: "No benefit in health, in quality or in finance",
	Why: "The guidance asks for the benefits expected in all three, and they are easily lopsided: money alone is another round of savings, " +
		"and quality and money alone leave out whether people are healthier.",
	Mend: "Add a benefit of the missing kind, with the measure or the amounts by year that show it.",
	Check: func(p *rule.Pass) {
		var missing, words []string
		for _, kind := range p.Edition.WordList("benefit_kind") {
			if !p.Plan.Benefits.Any(func(b *plan.Benefit) bool { return b.Kind.Value == kind.Key }) {
				missing, words = append(missing, kind.Key), append(words, strings.ToLower(kind.Title))
			}
		}
		if len(missing) == 0 {
			return
		}
		f := p.ReportKey(&p.Plan.Benefits, "the plan sets out no benefit in %s", join(words, " or in "))
		if id, ok := lopsided[strings.Join(missing, " ")]; ok {
			p.Cite(f, id)
		} else {
			p.Cite(f, "benefits-in-health")
		}
	},
}

// lopsided are the requirements that each way of leaving benefits out breaks,
// by the kinds left out.
var lopsided = map[string]string{
	"health":          "population-health-beyond-services",
	"quality":         "benefits-in-quality",
	"finance":         "benefits-in-finance",
	"health quality":  "more-than-savings",
	"health finance":  "benefits-in-health",
	"quality finance": "patient-experience",
}
