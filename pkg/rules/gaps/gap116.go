package gaps

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/series"
)

// GAP116 looks for trajectories that go back and forth.
var GAP116 = rule.Rule{
	Code: "GAP116", Name: "trajectory-turns-back", Kind: rule.Hint,
	Title: "A trajectory that goes up and down, or turns back in its last year",
	Why: "Things may get worse before they get better, and a plan may say so. A trajectory that goes to and fro, or gives back in the last year what it won, " +
		"is more often two years in the wrong order.",
	Mend:     "Check the order of the years. If it is right, leave it: this is a hint.",
	YieldsTo: []string{"GAP105", "GAP110", "GAP115"},
	Check: func(p *rule.Pass) {
		eachMeasure(p, func(_ *plan.Gap, m *plan.Measure) {
			row := series.Row(p.Edition.Years, &m.Trajectory)
			if m.Baseline.Value.OK {
				row = append([]*plan.Number{&m.Baseline.Value}, row...)
			}
			if x := series.Turn(row); x != nil && series.Odd(row) == nil {
				p.Report(x, "%s turns back %s, at %s", called(m), when(m, x), in(p.Edition, m.Unit.Value, x.Value)).
					Relate(&m.Trajectory, "its trajectory")
			}
		})
	},
}
