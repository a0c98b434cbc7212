package gaps

import (
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// GAP110 holds a measure to the national standard that it names.
var GAP110 = rule.Rule{
	Code: "GAP110", Name: "target-below-standard", Kind: rule.Credibility,
	Title: "A measure that ends short of its national standard",
	Why: "A plan whose last year falls short of a standard that patients are promised, or of a goal that the country has set, owes them a reason. " +
		"Goals for England as a whole are not held against one area.",
	Mend: "Raise the end of the trajectory to the standard. If it cannot be reached, say in the answer why and what is done for those who wait, and waive the finding.",
	// A trajectory that goes the wrong way ends short because of that.
	YieldsTo: []string{"GAP105"},
	Check: func(p *rule.Pass) {
		year := p.Edition.LastYear()
		eachMeasure(p, func(_ *plan.Gap, m *plan.Measure) {
			if m.Standard.Value == "" {
				return
			}
			standard, end := p.Edition.Standard(m.Standard.Value), m.Trajectory.Get(year)
			if standard == nil || standard.Level == "national" || end == nil || !end.OK || standard.Unit != m.Unit.Value {
				return
			}
			value, err := decimal.NewFromString(standard.Value)
			if err != nil || met(standard, end.Value, value) {
				return
			}
			f := p.Report(end, "%s ends %s at %s, short of the national standard: %s %s", called(m), year, in(p.Edition, m.Unit.Value, end.Value),
				strings.ReplaceAll(standard.MetWhen, "_", " "), in(p.Edition, m.Unit.Value, value))
			f.Mark("%s", standard.What).Relate(&m.Standard, "the standard")
			p.Cite(f, "ambitions-by-national-standards")
			for _, r := range p.Edition.Enforces(p.Rule.Code) {
				if r.Source == standard.Source {
					p.Cite(f, r.ID)
				}
			}
		})
	},
}

func met(s *guidance.Standard, end, value decimal.Decimal) bool {
	switch s.MetWhen {
	case "at_most":
		return end.LessThanOrEqual(value)
	case "above":
		return end.GreaterThan(value)
	}
	return end.GreaterThanOrEqual(value)
}
