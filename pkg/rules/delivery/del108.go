package delivery

import (
	"fmt"
	"strings"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// DEL108 finds the circles among the actions.
var DEL108 = rule.Rule{
	Code: "DEL108", Name: "circular-dependency", Kind: rule.Consistency,
	Title: "Actions that wait for one another in a circle",
	Why: "If each waits for the next, none can ever be finished. " +
		"A circle mostly means that a dependency was written the wrong way round, or that two actions are one.",
	Mend: "Take out the dependency that is the wrong way round. The finding shows every one in the circle.",
	Check: func(p *rule.Pass) {
		g := graphOf(p)
		// A circle is found at its first action, and its steps are used up, so
		// that each circle is reported once.
		used := map[*plan.Text]bool{}
		for i := range g.actions {
			for {
				circle := g.circle(i, used)
				if circle == nil {
					break
				}
				g.endless(p, circle)
				for _, w := range circle {
					used[w.ref] = true
				}
			}
		}
	},
}

// mostWords is how many links of a circle a sentence takes; all of them are marked.
const mostWords = 8

func (g *graph) endless(p *rule.Pass, circle []wait) {
	if len(circle) == 1 {
		p.Report(circle[0].ref, "the action %s waits for itself", name(&g.actions[circle[0].from]))
		return
	}
	var words []string
	for k, w := range circle {
		if k == mostWords && len(circle) > mostWords+1 {
			words = append(words, fmt.Sprintf("so on through %d actions", len(circle)))
			break
		}
		verb := " for "
		if k == 0 {
			verb = " waits for "
		}
		words = append(words, name(&g.actions[w.from])+verb+name(&g.actions[w.to]))
	}
	last := len(words) - 1
	f := p.Report(circle[0].ref, "actions wait for one another in a circle, so that none can end: %s and %s",
		strings.Join(words[:last], ", "), words[last])
	for _, w := range circle[1:] {
		f.Relate(w.ref, "%s waits for %s", name(&g.actions[w.from]), name(&g.actions[w.to]))
	}
}
