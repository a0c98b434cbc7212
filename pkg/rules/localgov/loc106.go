package localgov

import (
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
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
		if found := lowered(p); len(found) > 0 {
			f := p.Report(&found[0].Kind, "%q is entered as a district council, and the register has it as one that runs social care and public health here", found[0].Name.Value)
			f.Subject, f.Fix = p.Plan.Organisations.Subject(), &rule.Fix{Title: "writes " + upperTier}
			for _, o := range found {
				f.Fix.Edits = append(f.Fix.Edits, source.Edit{Span: o.Kind.Mark(), New: upperTier})
			}
			for _, o := range found[1:] {
				f.Relate(&o.Kind, "and this one")
			}
			p.Cite(f, "footprint-agreed-with-councils")
			return
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

// lowered are the upper-tier councils of the register that the plan enters as
// district councils.
func lowered(p *rule.Pass) (found []*plan.Organisation) {
	area := p.Plan.Footprint.Registered(p.Edition)
	if area == nil {
		return nil
	}
	for i := range p.Plan.Organisations.Items {
		o := &p.Plan.Organisations.Items[i]
		is := func(c guidance.Council) bool { return called(&c, core(o.Name.Value)) }
		if o.Kind.Value == district && slices.ContainsFunc(area.Councils, is) {
			found = append(found, o)
		}
	}
	return found
}
