package governance

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// GOV106 asks for risks, with what is done about each and by whom.
var GOV106 = rule.Rule{
	Code: "GOV106", Name: "no-risks", Kind: rule.Credibility,
	Title: "No risks, or risks with no mitigation or owner",
	Why: "Five years of change in many organisations do not go as planned, and the plan came with a register of its risks. " +
		"A reviewer trusts a plan that names what may go wrong and who deals with it, " +
		"the incentives and rules that work against partnership among them.",
	Mend: "List under risks what may stop the plan, with likelihood, impact, mitigation and an owner among the organisations.",
	Check: func(p *rule.Pass) {
		risks := &p.Plan.Risks
		if len(risks.Items) == 0 {
			p.Cite(p.ReportKey(risks, "the plan names no risk"), "risk-register")
			return
		}
		for i := range risks.Items {
			r := &risks.Items[i]
			if r.Present() && !r.Readable() {
				continue
			}
			named := r.Risk.Value
			if runes := []rune(named); len(runes) > 60 || named == "" {
				named = r.ID.Value
			}
			mitigation, owner := r.Mitigation.Given(), r.Owner.Given()
			var f *rule.Finding
			switch {
			case mitigation && owner:
				continue
			case owner:
				f = p.Report(&r.Mitigation, "the plan does not say what is done about the risk %q", named)
			case mitigation:
				f = p.Report(&r.Owner, "the risk %q has no owner", named)
			default:
				f = p.Report(&r.ID, "the risk %q has neither a mitigation nor an owner", named)
				f.Subject = r.Subject()
			}
			p.Cite(f, "risks-with-mitigation")
		}
		barriers(p, risks)
	},
}

// barriers asks for a risk that weighs something: a register in which each is
// unlikely and slight faces nothing.
func barriers(p *rule.Pass, risks *plan.List[plan.Risk]) {
	scale := p.Edition.WordList("likelihood")
	if len(scale) == 0 {
		return
	}
	low := scale[0].Key
	if risks.Any(func(r *plan.Risk) bool { return r.Likelihood.Value != low || r.Impact.Value != low }) {
		return
	}
	f := p.ReportKey(risks, "each risk is rated low in likelihood and in impact, so none stands as a barrier to delivery")
	f.Value = "" // the risks as a whole are not what is wrong
	for i := range risks.Items {
		f.Relate(&risks.Items[i].Likelihood, "low")
	}
	p.Cite(f, "barriers-faced")
}
