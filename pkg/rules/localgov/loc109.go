package localgov

import "stp.example/stp/pkg/rule"

// LOC109 asks what a council objects to, and what is done about it.
var LOC109 = rule.Rule{
	Code: "LOC109", Name: "council-objection-unanswered", Kind: rule.Credibility,
	Title: "A council has not agreed, and the plan does not set out its reasons and a response",
	Why: "Several councils did not agree the plans of 2016, for reasons that mattered to their residents, and they were free not to. " +
		"A plan that sets out the objection and what is done about it keeps the conversation open; " +
		"the first round was criticised for losing its partners.",
	Mend: "Set out under the council's objection what it is about, in the council's own terms, and what is done in response. " +
		"The council need not agree: an objection that is set out and answered is enough.",
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Organisations.Items {
			o := &p.Plan.Organisations.Items[i]
			if o.Kind.Value != upperTier && o.Kind.Value != district && o.Kind.Value != combined {
				continue
			}
			said := "has not agreed the plan"
			switch o.Position.Value {
			case "not_agreed":
			case "withheld":
				said = "withholds its agreement"
			default:
				continue
			}
			about, response := o.Objection.About.Given(), o.Objection.Response.Given()
			switch {
			case !about && !response:
				f := p.ReportKey(&o.Objection, "%s %s, and neither its reasons nor a response are set out", o.Name.Value, said)
				p.Cite(f.Relate(&o.Position, "its position"), "council-objections-answered")
			case !about:
				f := p.Report(&o.Objection.About, "%s %s, and its reasons are not set out", o.Name.Value, said)
				p.Cite(f.Relate(&o.Position, "its position"), "council-objections-answered")
			case !response:
				f := p.Report(&o.Objection.Response, "%s %s, and no response to its objection is set out", o.Name.Value, said)
				p.Cite(f.Relate(&o.Objection.About, "the objection"), "key-partners-kept")
			}
		}
	},
}
