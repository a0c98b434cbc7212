package workforce

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// words are what a key of a list is called, in the middle of a sentence.
func words(p *rule.Pass, list, key string) string {
	title := guidance.Title(p.Edition.WordList(list), key)
	if first, _, _ := strings.Cut(title, " "); first == strings.ToUpper(first) {
		return title // A&E, GP
	}
	return strings.ToLower(title)
}

// eachRow goes through all numbers by year of staff, beds, cases and people, with
// what they are in a sentence.
func eachRow(p *rule.Pass, do func(what string, years *plan.Years)) {
	for i := range p.Plan.Activity.Items {
		a := &p.Plan.Activity.Items[i]
		do("planned "+words(p, "activity_kind", a.Kind.Value), &a.Plan)
		do(words(p, "activity_kind", a.Kind.Value)+" if nothing is done", &a.DoNothing)
	}
	for i := range p.Plan.Beds.Items {
		b := &p.Plan.Beds.Items[i]
		do(words(p, "bed_kind", b.Kind.Value), &b.ByYear)
	}
	for i := range p.Plan.Workforce.Items {
		g := &p.Plan.Workforce.Items[i]
		do(words(p, "workforce_group", g.Group.Value), &g.WTE)
	}
	do("the share of people with a new care model", &p.Plan.CareModels.PopulationShare)
}
