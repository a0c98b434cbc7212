package localgov

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// LOC107 looks for each upper-tier council of the register.
var LOC107 = rule.Rule{
	Code: "LOC107", Name: "council-missing", Kind: rule.Credibility,
	Title: "An upper-tier council of the footprint is not among the organisations",
	Why: "The register knows which upper-tier councils (county, unitary, metropolitan and London borough) a footprint has, some of them with part of their area only. " +
		"Where one is left out, nobody speaks for the social care and public health of the people there.",
	Mend: "Add each council to organisations with kind upper_tier_council. " +
		"One that has not agreed, or has not been asked, belongs there too: say so in its position.",
	Needs:    []string{"footprint.number", "footprint.name", "organisations.*.name", "organisations.*.kind"},
	YieldsTo: []string{"LOC106"},
	Check: func(p *rule.Pass) {
		area := p.Plan.Footprint.Registered(p.Edition)
		if area == nil {
			return
		}
		cores := councils(p)
		var missing []string
		var otherwise []*plan.Organisation
		for i := range area.Councils {
			c := &area.Councils[i]
			if among(cores, c) {
				continue
			}
			missing = append(missing, label(c))
			for j := range p.Plan.Organisations.Items {
				if o := &p.Plan.Organisations.Items[j]; called(c, core(o.Name.Value)) {
					otherwise = append(otherwise, o)
				}
			}
		}
		if len(missing) == 0 {
			return
		}
		f := p.ReportKey(&p.Plan.Organisations, "%d of the %d upper-tier councils that the register has in %s %s not among the organisations: %s",
			len(missing), len(area.Councils), area.Name, are(len(missing)), rule.Listed(missing))
		f.Value = rule.Listed(missing) // what is found is what is not in the list
		for _, o := range otherwise {
			f.Relate(&o.Kind, "named, but not as an upper-tier council")
		}
	},
}

func are(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}
