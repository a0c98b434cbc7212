package delivery

import "stp.example/stp/pkg/rule"

// DEL117 asks what each delivery plan delivers.
var DEL117 = rule.Rule{
	Code: "DEL117", Name: "delivery-plan-delivers-nothing", Kind: rule.Credibility,
	Title: "A delivery plan that takes up no priority and no action",
	Why: "The plan is an umbrella over delivery plans, for places, services or organisations. " +
		"One that takes up none of its priorities or actions carries out nothing of it.",
	Mend: "List under the delivery plan's delivers the ids of the priorities and actions that it carries out.",
	Check: func(p *rule.Pass) {
		for i := range p.Plan.DeliveryPlans.Items {
			x := &p.Plan.DeliveryPlans.Items[i]
			if len(x.Delivers.Items) == 0 && (!x.Delivers.Present() || x.Delivers.Readable()) {
				title := x.Title.Value
				if title == "" {
					title = x.ID.Value
				}
				p.Report(&x.Delivers, "the delivery plan %q names no priority and no action that it delivers", title)
			}
		}
	},
}
