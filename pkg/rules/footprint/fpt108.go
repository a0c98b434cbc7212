package footprint

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// FPT108 asks how a plan builds on devolution or on the Success Regime.
var FPT108 = rule.Rule{
	Code: "FPT108", Name: "success-regime-unexplained", Kind: rule.Credibility,
	Title: "The plan does not say how it builds on devolution or on the Success Regime",
	Why: "Areas with a devolution deal, and the areas of the Success Regime, often had plans and boards of their own before this one. " +
		"The guidance wants the plan to build on them; a plan that is silent starts again beside them.",
	Mend: "Say under footprint.devolution.builds_on what the plan takes over from the deal, " +
		"and under footprint.success_regime, in place of yes, how it builds on the Success Regime.",
	Needs: []string{"footprint.number", "footprint.name", "footprint.devolution.deal"},
	Check: func(p *rule.Pass) {
		onDevolution(p)
		onSuccessRegime(p)
	},
}

// onDevolution asks where a plan says how it fits with a deal and not how it
// builds on it. Of a plan that says neither, the rule on the fit speaks.
func onDevolution(p *rule.Pass) {
	own := &p.Plan.Footprint.Devolution
	area := p.Plan.Footprint.Registered(p.Edition)
	registered := area != nil && area.Devolution
	deal := own.Deal.Value == "signed" || own.Deal.Value == "proposed"
	if !deal && !registered || own.BuildsOn.Given() || !p.Plan.LocalGovernment.Partnership.Devolution.Given() {
		return
	}
	for i := range p.Edition.Questions {
		if q := &p.Edition.Questions[i]; q.AppliesIf == "devolution" {
			if _, state := p.Plan.Answer(q); state == plan.Answered || state == plan.Unread {
				return
			}
		}
	}
	if !deal {
		f := p.Report(&own.BuildsOn, "the register has a devolution deal for %s that reaches into health and care, and the plan does not say how it builds on it", area.Name)
		p.Cite(f, "builds-on-devolution").Relate(&own.Deal, "the plan's own word")
		return
	}
	f := p.Report(&own.BuildsOn, "the plan says how it fits with the %s devolution deal, and not how it builds on it", own.Deal.Value)
	p.Cite(f, "builds-on-devolution").Relate(&own.Deal, "the deal").Relate(&p.Plan.LocalGovernment.Partnership.Devolution, "how it fits")
}

func onSuccessRegime(p *rule.Pass) {
	own := &p.Plan.Footprint.SuccessRegime
	area := p.Plan.Footprint.Registered(p.Edition)
	switch {
	case own.How != "":
	case own.Value:
		f := p.Report(own, "the plan says that its area is in the Success Regime, and not how it builds on it")
		p.Cite(f, "builds-on-success-regime")
	case area != nil && area.SuccessRegime:
		f := p.Report(own, "the register has %s in the Success Regime%s, and the plan does not say how it builds on it", area.Name, certain(area.SuccessRegimeCertainty))
		p.Cite(f, "builds-on-success-regime")
	}
}
