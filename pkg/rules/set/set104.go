package set

import (
	"fmt"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// SET104 asks the plans of neighbours to know of each other.
var SET104 = rule.Rule{
	Code: "SET104", Name: "dependency-not-mirrored", Kind: rule.Credibility, Footprints: 2,
	Title: "A plan acts with a neighbouring footprint, and the neighbour's plan does not know of it",
	Why: "What two footprints are to do together happens only if both of them have it in their plans, with people and money for it. " +
		"Where one side alone writes it down, the other has not agreed, or has forgotten.",
	Mend: "Agree on it with the neighbour, whose plan then names this footprint in an action's with_footprints or a delivery plan's footprints; " +
		"or do without it.",
	Needs:  []string{"footprint.number", "footprint.name", "actions.*.with_footprints", "delivery_plans.*.footprints"},
	Gather: dependencies,
	Across: func(p *rule.SetPass) {
		plans := map[*guidance.Footprint]*rule.Member{}
		for _, m := range p.Plans {
			if m.Area != nil {
				plans[m.Area] = m
			}
		}
		for _, m := range p.Plans {
			if m.Area != nil {
				unmirrored(p, m, plans)
			}
		}
	},
}

// ties are what a plan does with other footprints, and where it says which is its
// own.
type ties struct {
	own rule.Spot
	all []tie
}

// tie is one thing that is done with another footprint: an action or a delivery
// plan.
type tie struct {
	number int
	what   string // action "hubs"
	at     rule.Spot
}

func dependencies(p *rule.Pass) any {
	t := ties{own: place(p).(rule.Spot)}
	add := func(what string, id plan.Text, numbers *plan.List[plan.Number]) {
		for i := range numbers.Items {
			if n := &numbers.Items[i]; n.OK && !n.Value.Equal(p.Plan.Footprint.Number.Value) {
				t.all = append(t.all, tie{int(n.Value.IntPart()), fmt.Sprintf("%s %q", what, id.Value), p.Spot(n)})
			}
		}
	}
	for i := range p.Plan.Actions.Items {
		a := &p.Plan.Actions.Items[i]
		add("action", a.ID, &a.WithFootprints)
	}
	for i := range p.Plan.DeliveryPlans.Items {
		d := &p.Plan.DeliveryPlans.Items[i]
		add("delivery plan", d.ID, &d.Footprints)
	}
	return &t
}

// with are the ties with a footprint.
func (t *ties) with(f *guidance.Footprint) (list []tie) {
	for _, one := range t.all {
		if one.number == f.Number {
			list = append(list, one)
		}
	}
	return list
}

// unmirrored reports each neighbour of a plan that does not know of it, once.
func unmirrored(p *rule.SetPass, m *rule.Member, plans map[*guidance.Footprint]*rule.Member) {
	said := map[int]bool{}
	for _, one := range m.Facts.(*ties).all {
		area := p.Edition.Footprint(one.number)
		if area == nil || plans[area] == nil || said[one.number] {
			continue
		}
		said[one.number] = true
		there := plans[area].Facts.(*ties)
		if len(there.with(m.Area)) > 0 {
			continue
		}
		here := m.Facts.(*ties).with(area)
		more := ""
		if n := len(here) - 1; n > 0 {
			more = fmt.Sprintf(" (and %d more)", n)
		}
		f := p.Report(m, one.at, "the %s%s is done with %s, whose plan names %s in no action and no delivery plan", one.what, more, named(area), named(m.Area))
		for _, other := range here[1:] {
			f.RelateIn(m, other.at, "the %s as well", other.what)
		}
		f.RelateIn(plans[area], there.own, "the neighbour's plan")
	}
}
