package finance

import "stp.example/stp/pkg/rule"

// FIN116 looks for the councils' money where councils are partners.
var FIN116 = rule.Rule{
	Code: "FIN116", Name: "social-care-left-out", Kind: rule.Hint,
	Title: "Councils are partners, and the position of social care is not shown",
	Why: "Health and social care draw on one another, and each feels what the other is short of. " +
		"Published plans with councils as partners showed the social care gap beside the health gap. It is shown, and the NHS is balanced apart from it.",
	Mend:  "Add a sector for social care under finance.sectors, with the councils' own figures: what it comes to if nothing is done, and its result.",
	Needs: []string{"finance.sectors.*.sector", "organisations.*.kind"},
	Check: func(p *rule.Pass) {
		f := &p.Plan.Finance
		known := false
		for _, s := range p.Edition.Sectors {
			known = known || s.Key == "social_care"
		}
		if !known || blank(&f.Result.At) && blank(&f.Solutions.At) && blank(&f.Sectors.At) {
			return // no more than a gap is given yet
		}
		for i := range f.Sectors.Items {
			if f.Sectors.Items[i].Sector.Value == "social_care" {
				return
			}
		}
		for i := range p.Plan.Organisations.Items {
			if o := &p.Plan.Organisations.Items[i]; o.Kind.Value == "upper_tier_council" {
				found := p.ReportKey(&f.Sectors, "councils are partners, such as %s, and no sector shows the position of social care", titled(o.Name.Value, o.ID.Value))
				found.Relate(&o.Kind, "a council with social care")
				for j := range f.Sectors.Items {
					found.Relate(&f.Sectors.Items[j].Sector, "a sector that is shown")
				}
				return
			}
		}
	},
}
