package delivery

import (
	"strings"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// DEL110 asks when each benefit comes.
var DEL110 = rule.Rule{
	Code: "DEL110", Name: "benefit-without-timescale", Kind: rule.Required,
	Title: "A benefit that is not worked back year by year from the plan's end",
	Why: "The guidance wants benefits with their timescale, worked back from 2020/21 to 2016/17. " +
		"A benefit that is promised for the end, with nothing on the way, cannot be missed until it is too late.",
	Mend: "Give the benefit's by_year a figure for each year, or name its measure and give that a trajectory with each year.",
	// A plan without benefits says so once.
	YieldsTo: []string{"GAP108"},
	Check: func(p *rule.Pass) {
		benefits := &p.Plan.Benefits
		if len(benefits.Items) == 0 {
			p.ReportKey(benefits, "the plan lists no benefits, and so does not say when they come")
			return
		}
		measures := measuresOf(p)
		for i := range benefits.Items {
			timescale(p, &benefits.Items[i], measures)
		}
	},
}

func timescale(p *rule.Pass, b *plan.Benefit, measures map[string]*plan.Measure) {
	own := unsaid(p.Edition.Years, &b.ByYear)
	m := measures[b.Measure.Value]
	if len(own) == 0 || m == nil && b.Measure.Given() && !b.ByYear.Present() {
		return // a measure that nothing defines is another rule's finding
	}
	var path []string
	if m != nil {
		if path = unsaid(p.Edition.Years, &m.Trajectory); len(path) == 0 {
			return
		}
	}
	first, last := p.Edition.Years[0], p.Edition.LastYear()
	switch {
	case len(b.ByYear.Keys) > 0:
		p.ReportKey(&b.ByYear, "the benefit %q is not worked back from %s to %s: no figure for %s", title(b), last, first, strings.Join(own, ", "))
	case m == nil:
		p.Report(&b.ByYear, "the benefit %q has no timescale: no figures by year, and no measure with a trajectory", title(b))
	case len(m.Trajectory.Keys) > 0:
		p.Report(&b.Measure, "the benefit %q is not worked back from %s to %s: its measure's trajectory has no figure for %s",
			title(b), last, first, strings.Join(path, ", ")).Relate(&m.Trajectory, "the trajectory")
	default:
		p.Report(&b.Measure, "the benefit %q has no timescale: no figures by year, and its measure has no trajectory", title(b)).
			Relate(&m.ID, "the measure")
	}
}
