package engagement

import (
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/delivery"
)

// ENG107 asks for the consultation on a change of services.
var ENG107 = rule.Rule{
	Code: "ENG107", Name: "consultation-missing", Kind: rule.Credibility,
	Title: "A change of services without consultation: none dated, planned, or said to be not needed",
	Why: "The normal rules of public consultation hold for changes of services in a plan as anywhere else, and people should hear early which consultations are to come. " +
		"A change that was decided without one can be overturned, so that is an error.",
	Mend: "Give the decision's consultation from and to, say planned: true where its dates are not fixed yet, " +
		"or say under not_needed why none is needed.",
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Decisions.Items {
			d := &p.Plan.Decisions.Items[i]
			c := &d.Consultation
			if !delivery.ChangesServices(d) || c.From.Present() || c.To.Present() || c.Planned.Value || c.NotNeeded.Given() {
				continue
			}
			if d.Status.Value != "decided" {
				f := p.ReportKey(c, "the decision %q changes services, and no consultation is dated, planned or said to be not needed", delivery.Called(d))
				p.Cite(f.Relate(&d.ChangesServices, "changes services"), "consultations-announced")
				continue
			}
			f := p.ReportKey(c, "the decision %q changes services and is taken, and no consultation is shown or said to be not needed", delivery.Called(d))
			f.Level = rule.Error
			p.Cite(f.Relate(&d.Status, "decided"), "normal-rules-for-service-change")
		}
	},
}
