package workforce

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// WFC102 asks for staff where care moves to.
var WFC102 = rule.Rule{
	Code: "WFC102", Name: "care-moves-without-staff", Kind: rule.Credibility,
	Title: "Care leaves hospital, and staff outside it do not grow",
	Why: "People who are no longer in a hospital bed are looked after by someone else: a practice, a community or mental health team, a care worker. " +
		"Where beds and admissions fall and those teams do not grow, the work lands on families, on social care and on the staff there are.",
	Mend:  "Show how many more staff work in primary care, the community, mental health and social care, or say what else makes the beds and admissions unnecessary and waive the finding.",
	Needs: []string{"beds.*.kind", "beds.*.by_year", "activity.*.kind", "activity.*.plan", "workforce.*.group", "workforce.*.wte"},
	Check: func(p *rule.Pass) {
		moved := leaving(p)
		if len(moved) == 0 || len(p.Plan.Workforce.Items) == 0 {
			return // that there is no workforce at all is WFC101's
		}
		first, groups := moved[0], staffNearHome(p)
		falls := func() string {
			return fmt.Sprintf("%s fall from %s to %s by %s", first.what, first.was.Value, first.is.Value, first.is.Name())
		}
		if len(groups) == 0 {
			p.ReportKey(&p.Plan.Workforce, "%s, and the plan shows no staff of primary care, the community, mental health or social care over the years", falls()).
				Relate(first.is, "%s", first.what)
			return
		}
		more := decimal.Zero
		for _, g := range groups {
			more = more.Add(g.is.Value).Sub(g.was.Value)
		}
		if more.IsPositive() {
			return
		}
		grow := "do not grow"
		if more.IsNegative() {
			grow = "fall by " + more.Neg().String() + " whole-time equivalents"
		}
		least := groups[0]
		for _, g := range groups {
			if g.is.Value.Sub(g.was.Value).LessThan(least.is.Value.Sub(least.was.Value)) {
				least = g
			}
		}
		f := p.Report(least.is, "%s, and staff of primary care, the community, mental health and social care together %s", falls(), grow)
		for _, m := range moved {
			f.Relate(m.is, "%s", m.what).Relate(m.was, "%s before", m.what)
		}
		for _, g := range groups {
			what := strings.ToLower(guidance.Title(p.Edition.WordList(staff), g.what))
			f.Relate(g.is, "%s", what).Relate(g.was, "%s before", what)
		}
	},
}
