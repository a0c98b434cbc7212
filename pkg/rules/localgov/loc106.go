package localgov

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// LOC106 wants at least one upper-tier council in the plan.
var LOC106 = rule.Rule{
	Code: "LOC106", Name: "no-council-partner", Kind: rule.Required,
	Title: "No upper-tier council among the organisations",
	Why: "County, unitary, metropolitan and London borough councils are responsible for social care and public health. " +
		"The national guidance wants local government at every level of a plan's making, and footprints were to be agreed with it; " +
		"the first round was criticised for losing partners that were not engaged.",
	Mend: "Add the councils that run social care and public health here to organisations, with kind upper_tier_council " +
		"and their position on the plan, agreed or not.",
	Needs: []string{"organisations.*.kind"},
	Check: func(p *rule.Pass) {
		var lower *plan.Organisation
		for i := range p.Plan.Organisations.Items {
			switch o := &p.Plan.Organisations.Items[i]; o.Kind.Value {
			case upperTier:
				return
			case district, combined:
				if lower == nil {
					lower = o
				}
			}
		}
		say := func(requirement, format string, args ...any) *rule.Finding {
			f := p.Cite(p.ReportKey(&p.Plan.Organisations, format, args...), requirement)
			f.Value = "" // what is found is that it is not there
			return f
		}
		switch {
		case lower != nil:
			say("footprint-agreed-with-councils", "no county, unitary, metropolitan or London borough council is among the organisations; of local government there is only %q", lower.Name.Value).
				Relate(&lower.Kind, "this kind is not responsible for social care")
		case p.Edition.StageIndex(p.Stage) == 0:
			say("councils-from-the-outset", "no council is among the organisations, and local government is to take part from the beginning")
		default:
			say("council-among-partners", "no council is among the organisations")
		}
	},
}
