package workforce

import (
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/series"
)

// WFC104 looks for numbers that go back and forth.
var WFC104 = rule.Rule{
	Code: "WFC104", Name: "numbers-turn-back", Kind: rule.Hint,
	Title: "Numbers of staff, beds or cases go up and down, or turn back in the last year",
	Why: "Numbers may rise before they fall, and a plan may say so. A row that goes to and fro, or gives back in its last year what it won, " +
		"is more often two years in the wrong order.",
	Mend:     "Check the order of the years. If it is right, leave it: this is a hint.",
	YieldsTo: []string{"WFC103"},
	Check: func(p *rule.Pass) {
		all := rows(p)
		for i := range all {
			r := &all[i]
			if x := series.Turn(r.figures); x != nil && r.odd == nil {
				p.Report(x, "%s: the numbers turn back in %s, at %s", r.what(p), x.Name(), x.Value).Relate(r.years, "all years")
			}
		}
	},
}
