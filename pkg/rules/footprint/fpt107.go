package footprint

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// FPT107 holds the plan to all services of its area.
var FPT107 = rule.Rule{
	Code: "FPT107", Name: "services-not-covered", Kind: rule.Required,
	Title: "Part of the services from primary to specialised is left out",
	Why: "A plan covers the whole range of health services in its area, whoever pays for them, for what one service does lands on the next. " +
		"The guidance expects it to take in what local government provides as well; where that is left out, it is a warning.",
	Mend:  "List under services everything that the plan covers, and plan for what is left out.",
	Needs: []string{"services"},
	Check: func(p *rule.Pass) {
		covered := &p.Plan.Services
		var nhs, local []guidance.Service
		for _, s := range p.Edition.Services {
			switch {
			case slices.ContainsFunc(covered.Items, func(t plan.Text) bool { return t.Value == s.Key }):
			case s.NHS:
				nhs = append(nhs, s)
			default:
				local = append(local, s)
			}
		}
		if len(covered.Items) == 0 && len(nhs) > 0 {
			p.Cite(p.ReportKey(covered, "the plan does not say which services it covers; %s are asked for", rule.ListedNames(titles(nhs))), "full-range-of-health-services")
			return
		}
		if len(nhs) > 0 {
			f := p.ReportKey(covered, "the plan leaves out %s, and is to cover every NHS service in its area", rule.ListedNames(titles(nhs)))
			f.Value = strings.Join(titles(nhs), ", ") // what is found is what is not in the list
			elsewhere(p, f, nhs)
		}
		if len(local) > 0 {
			f := p.ReportKey(covered, "the plan leaves out %s, for which local government is responsible and which a plan is expected to take in", rule.ListedNames(titles(local)))
			f.Level, f.Value = rule.Warning, strings.Join(titles(local), ", ")
			p.Cite(f, "local-government-provision")
		}
	},
}

// elsewhere says which requirement is broken: what the plan leaves out and yet
// counts money, beds, staff or activity of is spent on or commissioned here.
func elsewhere(p *rule.Pass, f *rule.Finding, missing []guidance.Service) {
	p.Cite(f, "full-range-of-health-services")
	for _, s := range missing {
		for i := range p.Plan.Beds.Items {
			if b := &p.Plan.Beds.Items[i]; b.Kind.Value == s.Key {
				p.Cite(f, "all-commissioned-activity").Relate(&b.Kind, "beds are counted here")
			}
		}
		for i := range p.Plan.Workforce.Items {
			if w := &p.Plan.Workforce.Items[i]; w.Group.Value == s.Key {
				p.Cite(f, "all-commissioned-activity").Relate(&w.Group, "staff are counted here")
			}
		}
	}
	for _, s := range missing {
		for i := range p.Plan.Finance.Sectors.Items {
			if x := &p.Plan.Finance.Sectors.Items[i]; x.Sector.Value == s.Key {
				p.Cite(f, "all-nhs-spending").Relate(&x.Sector, "its money is counted here")
			}
		}
	}
}
