package gaps

import (
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
		for _, r := range rows(p) {
			if r.odd != nil {
				continue
			}
			if x := series.Turn(r.figures); x != nil {
				p.Report(x, "%s turns back %s, at %s", called(r.Measure), when(r.Measure, x), in(p.Edition, r.Unit.Value, x.Value)).
					Relate(&r.Trajectory, "its trajectory")
			}
		}
	},
}
