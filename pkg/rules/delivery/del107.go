package delivery

import (
	"fmt"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// DEL107 holds actions to the end of what they depend on.
var DEL107 = rule.Rule{
	Code: "DEL107", Name: "depends-on-later", Kind: rule.Credibility,
	Title: "An action that ends before what it depends on ends, or has a milestone outside its own time",
	Why: "An action that needs another cannot be finished before that one is, nor before its own last milestone. " +
		"Where the dates say otherwise, one of the two is late from the first day, and with it everything that waits behind them. " +
		"The finding shows the whole chain.",
	Mend: "Move the end of the action behind what it depends on, or drop the dependency if it only needs the other's beginning.",
	Check: func(p *rule.Pass) {
		g := graphOf(p)
		from, to, ok := horizon(p.Edition)
		for i := range g.actions {
			a := &g.actions[i]
			if a.Ends.OK && len(a.DependsOn.Items) > 0 {
				if way := g.late(i, a.Ends.Value, nil); way != nil {
					g.tooEarly(p, a, way)
					continue
				}
			}
			if ok && (over(a, from) || toCome(a, to)) || swapped(&a.Starts, &a.Ends) {
				continue // its dates are wrong in themselves, which is another rule's finding
			}
			milestones(p, a)
		}
	},
}

func (g *graph) tooEarly(p *rule.Pass, a *plan.Action, way []wait) {
	last := way[len(way)-1].to
	f := p.Report(&a.Ends, "the action %s ends on %s, before %s, which it %s, %s%s", name(a), Day(a.Ends.Value),
		name(&g.actions[last]), g.through(way), until(&g.actions[last]), g.further(last, links))
	for _, w := range way {
		f.Relate(w.ref, "depends on this")
		to := &g.actions[w.to]
		if d := end(to); d != nil {
			f.Relate(d, "%s %s", name(to), until(to))
		} else {
			f.Relate(&to.ID, "%s has no last day", name(to))
		}
	}
}

// milestones reports those outside an action's own time. The day after its end
// is inside: what ends in March goes live on 1 April.
func milestones(p *rule.Pass, a *plan.Action) {
	for i := range a.Milestones.Items {
		switch d := &a.Milestones.Items[i].Date; {
		case !d.OK:
		case a.Ends.OK && d.Value.After(a.Ends.Value.AddDate(0, 0, 1)):
			p.Report(d, "the action %s ends on %s, before its milestone of %s", name(a), Day(a.Ends.Value), Day(d.Value)).Relate(&a.Ends, "ends")
		case a.Starts.OK && d.Value.Before(a.Starts.Value):
			p.Report(d, "the action %s starts on %s, after its milestone of %s", name(a), Day(a.Starts.Value), Day(d.Value)).Relate(&a.Starts, "starts")
		}
	}
}

// through says how an action depends on the last of a chain.
func (g *graph) through(way []wait) string {
	words := "depends on"
	for k, w := range way[:len(way)-1] {
		if k == 0 {
			words += " through "
		} else {
			words += " and "
		}
		words += name(&g.actions[w.to])
	}
	return words
}

// until says how long an action is known to last.
func until(a *plan.Action) string {
	if d := end(a); d != &a.Ends {
		return "reaches a milestone on " + Day(d.Value)
	}
	return "ends on " + Day(a.Ends.Value)
}

// links is how many links of a chain a sentence takes up behind the first.
const links = 4

// further tells of what the last of a chain waits for in its turn.
func (g *graph) further(i, most int) string {
	a := &g.actions[i]
	if !a.Ends.OK {
		return ""
	}
	way := g.late(i, a.Ends.Value, nil)
	switch {
	case way == nil:
		return ""
	case most == 0:
		return "; and so on"
	}
	last := way[len(way)-1].to
	return fmt.Sprintf("; that waits for %s, which %s", name(&g.actions[last]), until(&g.actions[last])) + g.further(last, most-1)
}
