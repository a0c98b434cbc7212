// Package workforce holds the rules on staff: whether a plan says who does the
// work, and whether they move where the care moves. It knows nothing of what
// staff cost.
package workforce

import (
	"slices"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/series"
)

// nearHome are the groups of staff who look after people outside hospital.
var nearHome = []string{"primary_care", "community", "mental_health", "social_care", "general_practitioners", "practice_nurses"}

// change is how a figure moves from the first year for which it is given to the
// last.
type change struct {
	what    string
	was, is *plan.Number
}

// leaving is what leaves hospital: acute beds that close, and days in a hospital
// bed or emergency admissions that fall.
func leaving(p *rule.Pass) (found []change) {
	take := func(what string, years *plan.Years) {
		if was, is := series.Ends(p.Edition.Years, years); was != nil && is.Value.LessThan(was.Value) {
			found = append(found, change{what, was, is})
		}
	}
	for i := range p.Plan.Beds.Items {
		if b := &p.Plan.Beds.Items[i]; b.Kind.Value == "acute" {
			take("acute beds", &b.ByYear)
		}
	}
	for i := range p.Plan.Activity.Items {
		switch a := &p.Plan.Activity.Items[i]; a.Kind.Value {
		case "bed_days":
			take("days in a hospital bed", &a.Plan)
		case "emergency_admissions":
			take("emergency admissions", &a.Plan)
		}
	}
	return found
}

// staffNearHome is how staff outside hospital move, group by group, each by its
// key.
func staffNearHome(p *rule.Pass) (groups []change) {
	for i := range p.Plan.Workforce.Items {
		g := &p.Plan.Workforce.Items[i]
		if !slices.Contains(nearHome, g.Group.Value) {
			continue
		}
		if was, is := series.Ends(p.Edition.Years, &g.WTE); was != nil {
			groups = append(groups, change{g.Group.Value, was, is})
		}
	}
	return groups
}
