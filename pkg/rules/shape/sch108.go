package shape

import (
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// SCH108 looks for figures that do not fit the years beside them.
var SCH108 = rule.Rule{
	Code: "SCH108", Name: "out-of-line", Kind: rule.Credibility,
	Title: "A figure that does not fit the years beside it",
	Why: "People, beds and shares change from year to year by parts, not by multiples, and none falls below nothing. " +
		"A figure that leaps up and back is most often a slip: a point in the wrong place, thousands for ones, two years in the wrong order. " +
		"Money has rules of its own.",
	Mend:     "Check the figure against where it comes from. If it is right, say in the text what happens in that year.",
	YieldsTo: []string{"SCH106", "GAP105", "FIN114"},
	Thresholds: []rule.Threshold{{
		Name: "times", Value: "5", Unit: "times",
		Why: "a slip in the point makes a figure ten times too large or too small; what truly changes from one year to the next seldom does so by half as much",
	}, {
		Name: "turn", Value: "15", Unit: "percent",
		Why: "a planned row goes one way, or turns once; steps smaller than a seventh of the whole way may be chance",
	}},
	Check: func(p *rule.Pass) {
		if p.Plan.Tree.Root == nil {
			return
		}
		times, turn := p.Threshold("times"), p.Threshold("turn").Shift(-2)
		eachRow(formOf(p.Edition.Shape), p.Plan.Tree.Root, func(r *row) {
			i, words := r.odd(times)
			if words == "" {
				if i = r.turnsTwice(turn); i > 0 {
					words = "%s turns back on the year before, and the row turns again: check that no two years are swapped"
				}
			}
			if words == "" {
				return
			}
			at := source.Root(r.figures[i].Node)
			f := p.Report(&at, words, r.figures[i].Text)
			for j, x := range r.figures {
				if place := source.Root(x.Node); j != i {
					f.Relate(&place, "beside it")
				}
			}
		})
	},
}
