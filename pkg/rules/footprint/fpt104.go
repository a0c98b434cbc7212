package footprint

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// FPT104 asks why the footprint is drawn as it is.
var FPT104 = rule.Rule{
	Code: "FPT104", Name: "basis-not-argued", Kind: rule.Hint,
	Title: "Few or none of the grounds for the footprint are given",
	Why: "The guidance suggests grounds on which a footprint is drawn: natural communities, working relationships, patient flows, " +
		"the scale that services need, and the fit with other footprints. It prescribes none of them. " +
		"A plan that gives its grounds is easier to defend where a boundary is questioned.",
	Mend: "Say in a sentence or two each, under footprint.basis, what speaks for the boundary: natural_communities, working_relationships, " +
		"patient_flows, scale; and under fit_with_other_footprints how it fits with others, such as those of the digital roadmap.",
	Check: func(p *rule.Pass) {
		b := &p.Plan.Footprint.Basis
		grounds := []struct {
			text *plan.Text
			name string
		}{
			{&b.NaturalCommunities, "natural communities"},
			{&b.WorkingRelationships, "working relationships"},
			{&b.PatientFlows, "patient flows"},
			{&b.Scale, "the scale that services need"},
		}
		var missing []string
		for _, g := range grounds {
			if !g.text.Given() {
				missing = append(missing, g.name)
			}
		}
		fit := b.FitWithOtherFootprints.Given()
		switch {
		case b.Present() && !b.Readable():
		case len(missing) == len(grounds) && !fit:
			p.Cite(p.ReportKey(b, "the plan does not say why its footprint is drawn as it is"), "grounds-for-the-footprint")
		case 2*len(missing) > len(grounds):
			f := p.ReportKey(b, "few grounds are given for the footprint: nothing is said of %s", rule.ListedNames(missing))
			f.Value = rule.ListedNames(missing) // what is found is what is not there
			p.Cite(f, "grounds-for-the-footprint")
		case !fit:
			f := p.Report(&b.FitWithOtherFootprints, "the plan does not say how its footprint fits with others, such as those of digital roadmaps")
			p.Cite(f, "fit-with-other-footprints")
		}
	},
}
