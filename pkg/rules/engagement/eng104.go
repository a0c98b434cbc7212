package engagement

import "stp.example/stp/pkg/rule"

// ENG104 asks for engagement with the voluntary sector.
var ENG104 = rule.Rule{
	Code: "ENG104", Name: "voluntary-sector-not-engaged", Kind: rule.Credibility,
	Title: "No engagement with the voluntary sector is shown",
	Why: "Charities and community groups give much of the care that plans want to move to, and reach people whom the NHS does not. " +
		"The guidance and the King's Fund count them among the partners without whom a plan is not made.",
	Mend: "Say under engagement.voluntary_sector who speaks for the sector, what has been done with it and what is planned.",
	Check: func(p *rule.Pass) {
		e := &p.Plan.Engagement
		if !silent(&e.VoluntarySector) || none(e) {
			return
		}
		at := &e.VoluntarySector
		if silent(&e.IndependentSector) {
			p.Cite(p.ReportKey(at, "the plan says nothing about engagement with the voluntary sector or with independent providers"), "independent-and-voluntary-sectors")
			return
		}
		p.Cite(p.ReportKey(at, "the plan says nothing about engagement with the voluntary sector"), "third-sector-engaged")
	},
}
