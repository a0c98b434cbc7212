package footprint

import (
	"fmt"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// FPT110 asks what is done together with neighbouring footprints.
var FPT110 = rule.Rule{
	Code: "FPT110", Name: "neighbours-unnamed", Kind: rule.Credibility,
	Title: "Services or a council are shared, and no action names a neighbouring footprint",
	Why: "Specialised and ambulance services serve several footprints, and the areas of some councils lie in two. " +
		"What one plan changes there, the neighbour's patients and social workers live with, so both have to act together. " +
		"The guidance wants the boundaries to hinder nobody.",
	Mend: "Name in an action's with_footprints the footprints that it depends on, " +
		"or list under footprints of a delivery plan those that it spans.",
	Needs: []string{"footprint.number", "footprint.name", "services", "actions.*.with_footprints", "delivery_plans.*.footprints"},
	Check: func(p *rule.Pass) {
		actions := &p.Plan.Actions
		if len(actions.Items) == 0 || namesNeighbour(p) {
			return
		}
		own := &p.Plan.Footprint
		if area := p.Plan.Footprint.Registered(p.Edition); area != nil && len(area.Neighbours) > 0 {
			f := p.ReportKey(actions, "%s shares councils with %s, and no action says what is done together with a neighbouring footprint", area.Name, areas(p.Edition, area.Neighbours))
			f.Value = ""
			p.Cite(f, "councils-split-by-boundaries").Relate(&own.Number, "the footprint")
			return
		}
		shared := map[string]string{"specialised": "specialised services", "ambulance": "ambulance services"}
		var names []string
		var places []*plan.Text
		for i := range p.Plan.Services.Items {
			if s := &p.Plan.Services.Items[i]; shared[s.Value] != "" {
				names, places = append(names, shared[s.Value]), append(places, s)
			}
		}
		if len(names) == 0 {
			return
		}
		f := p.ReportKey(actions, "%s are shared with other footprints, and no action names a neighbour", rule.ListedNames(names))
		f.Value = "" // the actions as a whole are not what is wrong
		for _, s := range places {
			f.Relate(s, "covered by the plan")
		}
		p.Cite(f, "neighbours-for-shared-services")
	},
}

// namesNeighbour says that an action or a delivery plan reaches beyond the
// plan's own footprint.
func namesNeighbour(p *rule.Pass) bool {
	reaches := func(numbers *plan.List[plan.Number]) bool {
		return numbers.Any(func(n *plan.Number) bool { return n.OK && !n.Value.Equal(p.Plan.Footprint.Number.Value) })
	}
	return p.Plan.Actions.Any(func(a *plan.Action) bool { return reaches(&a.WithFootprints) }) ||
		p.Plan.DeliveryPlans.Any(func(d *plan.DeliveryPlan) bool { return reaches(&d.Footprints) })
}

// areas are footprints by name and number.
func areas(e *guidance.Edition, numbers []int) string {
	var names []string
	for _, n := range numbers {
		if f := e.Footprint(n); f != nil {
			names = append(names, fmt.Sprintf("%s (%d)", f.Name, n))
		}
	}
	return rule.ListedNames(names)
}
