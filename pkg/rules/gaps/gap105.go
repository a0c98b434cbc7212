package gaps

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// GAP105 looks which way a measure goes.
var GAP105 = rule.Rule{
	Code: "GAP105", Name: "measure-goes-wrong-way", Kind: rule.Credibility,
	Title: "A measure that ends worse than it would if nothing were done",
	Why: "A plan is there to make things better than they would be without it. " +
		"Where need grows, a figure may well end worse than it starts, so the end is held against doing nothing; only where that is not given, against the baseline. " +
		"Often the cause is a slip: `better` turned about, or two figures swapped.",
	Mend: "Check `better` and the figures. If the measure truly gets worse and the plan slows it, give what would happen under `do_nothing`.",
	Check: func(p *rule.Pass) {
		year := p.Edition.LastYear()
		eachMeasure(p, func(_ *plan.Gap, m *plan.Measure) {
			end := m.Trajectory.Get(year)
			if end == nil || !end.OK {
				return
			}
			against, what, requirement := m.DoNothing.Get(year), "if nothing is done", "measures-improve"
			if against == nil || !against.OK {
				against, what, requirement = &m.Baseline.Value, "at the baseline", "outcomes-better-by-2020-21"
			}
			if !against.OK || !worse(m, end.Value, against.Value) {
				return
			}
			f := p.Report(end, "%s ends worse than %s: %s in %s against %s, and %s is better", called(m), what,
				in(p.Edition, m.Unit.Value, end.Value), year, in(p.Edition, m.Unit.Value, against.Value), m.Better.Value)
			f.Relate(against, "%s", what).Relate(&m.Better, "which way is better")
			p.Cite(f, requirement)
		})
	},
}
