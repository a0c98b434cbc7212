package footprint

import (
	"slices"

	"stp.example/stp/pkg/rule"
)

// FPT109 looks for each CCG of the register.
var FPT109 = rule.Rule{
	Code: "FPT109", Name: "ccg-missing", Kind: rule.Credibility,
	Title: "A CCG of the footprint is not among the organisations",
	Why: "A plan covers the whole population of its footprint, and the register says whose CCGs these people have. " +
		"Where one is left out, nobody commits its money, and its patients are in no plan at all.",
	Mend: "Add each CCG to organisations with kind ccg; the names of 2016 count as well as those of today. " +
		"One that has not agreed, or has not been asked, belongs there too: say so in its position.",
	Needs: []string{"footprint.number", "footprint.name", "organisations.*.name", "organisations.*.kind"},
	Check: func(p *rule.Pass) {
		area := p.Plan.Footprint.Registered(p.Edition)
		if area == nil || len(area.CCGs) == 0 {
			return
		}
		organisations := &p.Plan.Organisations
		var ccgs named
		for i := range organisations.Items {
			if o := &organisations.Items[i]; o.Kind.Value == kindCCG {
				ccgs = append(ccgs, Bare(o.Name.Value))
			}
		}
		missing := ccgs.missing(p.Edition, area)
		if len(missing) == 0 {
			return
		}
		if len(ccgs) == 0 {
			f := p.ReportKey(organisations, "no CCG is among the organisations; the register has %s in %s", rule.ListedNames(missing), area.Name)
			f.Value = rule.ListedNames(missing) // what is found is what is not in the list
			related(p, f, missing)
			p.Cite(f, "all-nhs-bodies-included")
			return
		}
		are := "are"
		if len(missing) == 1 {
			are = "is"
		}
		f := p.ReportKey(organisations, "the whole population is to be covered, and %d of the CCGs that the register has in %s %s not among the organisations: %s",
			len(missing), area.Name, are, rule.ListedNames(missing))
		f.Value = rule.ListedNames(missing)
		related(p, f, missing)
		p.Cite(f, "whole-population-covered")
	},
}

// related adds the organisations that have a missing CCG's name and another kind.
func related(p *rule.Pass, f *rule.Finding, missing []string) {
	for i := range p.Plan.Organisations.Items {
		o := &p.Plan.Organisations.Items[i]
		if o.Kind.Value != kindCCG && slices.ContainsFunc(missing, func(m string) bool { return Bare(m) == Bare(o.Name.Value) }) {
			f.Relate(&o.Kind, "named, but not as a CCG")
		}
	}
}
