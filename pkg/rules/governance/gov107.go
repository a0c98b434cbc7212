package governance

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// GOV107 asks for the organisations' own plans of the first year.
var GOV107 = rule.Rule{
	Code: "GOV107", Name: "operational-plans-unlinked", Kind: rule.Credibility,
	Title: "Organisations' own plans are not shown as the plan's first year",
	Why: "Each CCG and trust has an operational plan for the first year, agreed with NHS England or NHS Improvement, and the guidance takes these as the first year of this one. " +
		"Where they are not linked, this year's performance and the plan's transformation are run from different books.",
	Mend: "Give under each CCG's and trust's operational_plan the financial year and whether the plan is agreed. " +
		"One that is not agreed yet can say so.",
	Check: func(p *rule.Pass) {
		first := p.Edition.Years[0]
		organisations := &p.Plan.Organisations
		var without []*plan.Organisation
		bodies := 0
		for i := range organisations.Items {
			o := &organisations.Items[i]
			if !statutory(o.Kind.Value) || o.Membership.Value == "associate" {
				continue
			}
			bodies++
			own := &o.OperationalPlan
			switch {
			case !own.Present() || own.Readable() && !own.Year.Present():
				without = append(without, o)
			case own.Year.Value != "" && own.Year.Value != first:
				f := p.Report(&own.Year, "the operational plan of %s is for %s, and the first year of this plan is %s", o.Name.Value, own.Year.Value, first)
				p.Cite(f, "transformation-beside-performance")
			}
		}
		if len(without) == bodies && bodies > 1 {
			f := p.ReportKey(organisations, "none of the %d CCGs and trusts shows its operational plan for %s as the first year of this one", bodies, first)
			f.Value = "" // the organisations as a whole are not what is wrong
			p.Cite(f, "first-year-in-operational-plans")
			return
		}
		for _, o := range without {
			f := p.Report(missingPlan(o), "%s does not show its operational plan for %s as the first year of this one", o.Name.Value, first)
			p.Cite(f, "first-year-in-operational-plans")
		}
	},
}

// missingPlan is the year of an operational plan, or the whole of it.
func missingPlan(o *plan.Organisation) source.Placed {
	if n := o.OperationalPlan.Node(); n != nil && len(n.Items) > 0 {
		return &o.OperationalPlan.Year
	}
	return &o.OperationalPlan
}
