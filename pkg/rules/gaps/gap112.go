package gaps

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// GAP112 asks whether the priorities are the area's own.
var GAP112 = rule.Rule{
	Code: "GAP112", Name: "priorities-not-local", Kind: rule.Credibility,
	Title: "No priority is tied to local needs",
	Why: "The King's Fund warned of plans written to meet national demands and not agreed locally; physicians ask for plans that fit their own area. " +
		"A needs assessment, a health and wellbeing strategy or a local measure behind one priority at least shows where it comes from.",
	Mend: "Name in a priority's `from` the needs assessment, strategy or local measure that it rests on.",
	Check: func(p *rule.Pass) {
		priorities := &p.Plan.Priorities
		if len(priorities.Items) == 0 || priorities.Any(func(pr *plan.Priority) bool { return len(pr.From.Items) > 0 }) {
			return
		}
		existing := &p.Plan.LocalGovernment.ExistingPlans
		switch {
		case len(existing.NeedsAssessments.Items) > 0:
			f := p.ReportKey(priorities, "no priority names any of the needs assessments that the plan lists")
			p.Cite(f.Relate(&existing.NeedsAssessments.Items[0].Title, "listed here"), "built-around-local-needs")
		case len(existing.Strategies.Items) > 0:
			f := p.ReportKey(priorities, "no priority names any of the health and wellbeing strategies that the plan lists")
			p.Cite(f.Relate(&existing.Strategies.Items[0].Title, "listed here"), "outward-not-upward")
		case priorities.Any(func(pr *plan.Priority) bool { return pr.Why.Given() }):
			f := p.ReportKey(priorities, "priorities say why they are chosen, and none names a needs assessment, strategy or local measure")
			p.Cite(f, "needs-of-the-locality")
		default:
			f := p.ReportKey(priorities, "no priority says why it is one here, or what local needs it rests on")
			p.Cite(f, "local-priorities-agreed")
		}
	},
}
