package delivery

import (
	"slices"
	"time"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// graph is the actions of a plan and what each of them waits for.
type graph struct {
	actions []plan.Action
	index   map[string]int
	// waits are the known actions that each action waits for, and awaited says
	// which another waits for.
	waits   [][]wait
	awaited []bool
	// ring is the same number for actions that wait for one another, by
	// whatever way; an action outside any circle has one of its own.
	ring []int
}

// wait is one step in the graph: an action waits for another, by this reference.
type wait struct {
	from, to int
	ref      *plan.Text
}

// graphOf is the graph of a plan's actions, once for all rules of this family.
func graphOf(p *rule.Pass) *graph {
	return rule.Once(p, "delivery", func() *graph {
		actions := p.Plan.Actions.Items
		n := len(actions)
		g := &graph{actions: actions, index: index(actions), waits: make([][]wait, n), awaited: make([]bool, n), ring: make([]int, n)}
		for i := range actions {
			refs := actions[i].DependsOn.Items
			for k := range refs {
				if to, ok := g.index[refs[k].Value]; ok {
					g.waits[i] = append(g.waits[i], wait{i, to, &refs[k]})
					g.awaited[to] = true
				}
			}
		}
		g.rings()
		return g
	})
}

// closed is more than the number of any action that is still open.
const closed = 1 << 30

// rings finds the actions that wait for one another, after Tarjan.
func (g *graph) rings() {
	n := 0
	low, order := g.ring, make([]int, len(g.actions))
	var open []int
	var visit func(int)
	visit = func(i int) {
		n++
		low[i], order[i] = n, n
		open = append(open, i)
		for _, w := range g.waits[i] {
			if order[w.to] == 0 {
				visit(w.to)
			}
			low[i] = min(low[i], low[w.to])
		}
		if low[i] < order[i] {
			return
		}
		for last := -1; last != i; open = open[:len(open)-1] {
			last = open[len(open)-1]
			low[last] = closed + order[i]
		}
	}
	for i := range g.actions {
		if order[i] == 0 {
			visit(i)
		}
	}
}

// index finds actions by id; the first of two with one id counts.
func index(actions []plan.Action) map[string]int {
	m := make(map[string]int, len(actions))
	for i := len(actions) - 1; i >= 0; i-- {
		if id := actions[i].ID.Value; id != "" {
			m[id] = i
		}
	}
	return m
}

// circle is the shortest way from an action back to itself, without the steps
// that are used up; nil for none.
func (g *graph) circle(i int, used map[*plan.Text]bool) []wait {
	came := map[int]wait{}
	for queue := []int{i}; len(queue) > 0; queue = queue[1:] {
		for _, w := range g.waits[queue[0]] {
			if _, seen := came[w.to]; seen || used[w.ref] || g.ring[w.to] != g.ring[i] {
				continue
			}
			came[w.to] = w
			if w.to != i {
				queue = append(queue, w.to)
				continue
			}
			way := []wait{w}
			for w.from != i {
				w = came[w.from]
				way = append(way, w)
			}
			slices.Reverse(way)
			return way
		}
	}
	return nil
}

// end is the last day that an action is known to last: its end or, where it has
// none, its last milestone. It is nil where the plan does not say.
func end(a *plan.Action) *plan.Date {
	if a.Ends.Present() {
		if a.Ends.OK {
			return &a.Ends
		}
		return nil
	}
	var last *plan.Date
	for i := range a.Milestones.Items {
		if d := &a.Milestones.Items[i].Date; d.OK && (last == nil || d.Value.After(last.Value)) {
			last = d
		}
	}
	return last
}

// late is the way from an action that ends on a day to what it waits for and
// what ends last behind that day. It leads through actions without an end;
// those with one are judged on their own. Seen are those that it has led through
// already.
func (g *graph) late(i int, ends time.Time, seen map[int]bool) []wait {
	var worst []wait
	var until time.Time
	for _, w := range g.waits[i] {
		if seen[w.to] || g.ring[w.to] == g.ring[w.from] {
			continue // a circle is its own finding
		}
		way := []wait{w}
		if to := &g.actions[w.to]; end(to) == nil && !to.Ends.Present() {
			if seen == nil {
				seen = map[int]bool{i: true}
			}
			seen[w.to] = true
			further := g.late(w.to, ends, seen)
			if further == nil {
				continue
			}
			way = append(way, further...)
		}
		d := end(&g.actions[way[len(way)-1].to])
		if d != nil && d.Value.After(ends) && d.Value.After(until) {
			worst, until = way, d.Value
		}
	}
	return worst
}
