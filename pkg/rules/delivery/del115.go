package delivery

import (
	"slices"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// DEL115 asks what a change of services does for patients.
var DEL115 = rule.Rule{
	Code: "DEL115", Name: "service-change-without-quality-case", Kind: rule.Credibility,
	Title: "A change of services without a case for quality: benefits for patients, and evidence",
	Why: "Research on moving hospital services finds that quality is the better reason for it: savings rarely come, and care can get worse. " +
		"The Royal Colleges and the guidance want each proposal to show that it improves care, and on what evidence.",
	Mend: "Set out under the decision's quality_case what gets better for patients, and the clinical evidence that it does.",
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Decisions.Items {
			d := &p.Plan.Decisions.Items[i]
			if !ChangesServices(d) {
				continue
			}
			c := &d.QualityCase
			better := slices.ContainsFunc(c.Benefits.Items, func(t plan.Text) bool { return t.Given() })
			evidence := c.Evidence.Given()
			switch {
			case !better && closesBeds(d):
				f := p.ReportKey(missing(c, !evidence), "the decision %q closes %s beds and names nothing that gets better for patients", Called(d), d.BedsClosed.Value)
				p.Cite(f.Relate(&d.BedsClosed, "beds closed"), "no-less-for-patients")
			case !better:
				p.Cite(p.ReportKey(missing(c, !evidence), "the decision %q changes services and names nothing that gets better for patients", Called(d)), "proposals-improve-care")
			case !evidence:
				p.Cite(p.ReportKey(&c.Evidence, "the decision %q names benefits for patients, and no evidence that a change of services brings them", Called(d)), "hospital-change-for-quality")
			}
		}
	},
}

// missing is where a case for quality would stand: the whole of it, or its
// benefits where the rest is there.
func missing(c *plan.QualityCase, whole bool) source.Placed {
	if whole {
		return c
	}
	return &c.Benefits
}
