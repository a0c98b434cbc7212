package delivery

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// DEL109 holds a benefit to the start of the actions that bring it.
var DEL109 = rule.Rule{
	Code: "DEL109", Name: "benefit-before-action", Kind: rule.Hint,
	Title: "A benefit that comes before any of its actions has started",
	Why: "A measure that moves before anything is done moves for another reason, and would have done so without the plan. " +
		"Or an action is dated too late.",
	Mend: "Let the benefit begin in the year in which its first action starts, or name the action that it really comes from.",
	Check: func(p *rule.Pass) {
		if len(p.Plan.Benefits.Items) == 0 {
			return
		}
		at, measures := graphOf(p).index, measuresOf(p)
		firstEnd, ok := yearEnd(p.Edition, 0)
		if !ok {
			return
		}
		for i := range p.Plan.Benefits.Items {
			b := &p.Plan.Benefits.Items[i]
			first := firstStart(p.Plan, b, at)
			if first == nil {
				continue
			}
			figure, year := moves(p, b, measures[b.Measure.Value])
			if figure == nil {
				continue
			}
			if first.Value.After(firstEnd.AddDate(year, 0, 0)) {
				reportOn(p, b, &b.ID, "the benefit %q begins in %s, and the first of its actions starts only on %s",
					title(b), p.Edition.Years[year], Day(first.Value)).
					Relate(figure, "begins").Relate(first, "first of its actions starts")
			}
		}
	},
}

// firstStart is the first day on which an action of a benefit, of its solutions
// or of its priority starts; nil where there is none, or one has no first day.
func firstStart(pl *plan.Plan, b *plan.Benefit, at map[string]int) *plan.Date {
	var first *plan.Date
	known := true
	add := func(refs *plan.Refs) {
		for k := range refs.Items {
			i, ok := at[refs.Items[k].Value]
			if !ok || !pl.Actions.Items[i].Starts.OK {
				known = false
				continue
			}
			if d := &pl.Actions.Items[i].Starts; first == nil || d.Value.Before(first.Value) {
				first = d
			}
		}
	}
	add(&b.Actions)
	for k := range b.Solutions.Items {
		for i := range pl.Finance.Solutions.Items {
			if s := &pl.Finance.Solutions.Items[i]; s.ID.Value == b.Solutions.Items[k].Value {
				add(&s.Actions)
			}
		}
	}
	for i := range pl.Priorities.Items {
		if x := &pl.Priorities.Items[i]; x.ID.Value == b.Priority.Value {
			add(&x.Actions)
		}
	}
	if !known {
		return nil
	}
	return first
}

// moves is the first figure that is better than where a benefit began, with its
// year: in its own figures by year, or in its measure's trajectory.
func moves(p *rule.Pass, b *plan.Benefit, m *plan.Measure) (*plan.Number, int) {
	for i, year := range p.Edition.Years {
		if x := b.ByYear.Get(year); x != nil && x.OK && !x.Value.IsZero() {
			return x, i
		}
	}
	if m == nil || len(b.ByYear.Keys) > 0 {
		return nil, 0
	}
	before := &m.Baseline.Value
	for i, year := range p.Edition.Years {
		x := m.Trajectory.Get(year)
		if x == nil || !x.OK {
			continue
		}
		if before.OK && better(m.Better.Value, before, x) {
			return x, i
		}
		before = x
	}
	return nil, 0
}

func better(way string, before, now *plan.Number) bool {
	switch by := now.Value.Cmp(before.Value); way {
	case "higher":
		return by > 0
	case "lower":
		return by < 0
	default:
		return by != 0
	}
}
