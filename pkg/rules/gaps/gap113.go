package gaps

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// GAP113 asks for a measure of inequality.
var GAP113 = rule.Rule{
	Code: "GAP113", Name: "no-inequality-measure", Kind: rule.Credibility,
	Title: "Nothing measures health inequalities",
	Why: "An area's average can improve while its poorest fall further behind. " +
		"The guidance asks for health inequalities to be addressed, and councils hold plans to it: without a measure nobody can tell.",
	Mend: "Add a measure of the difference between groups or wards, or mark one that is there with `inequality: true`.",
	Check: func(p *rule.Pass) {
		if unmeasured(p) {
			return // that a gap has no measure at all is said elsewhere
		}
		measures, marked := 0, false
		eachMeasure(p, func(_ *plan.Gap, m *plan.Measure) {
			measures++
			marked = marked || m.Inequality.Value
		})
		if !marked {
			p.ReportKey(&p.Plan.Gaps, "none of the plan's %d measures is of health inequalities", measures)
		}
	},
}

// unmeasured says that a gap which has to be measured is not.
func unmeasured(p *rule.Pass) bool {
	for _, asks := range p.Edition.Enforces(GAP103.Code) {
		for _, path := range asks.Presence {
			if n := p.Plan.Find(path).Node(); n == nil || len(n.Items) == 0 {
				return true
			}
		}
	}
	return false
}
