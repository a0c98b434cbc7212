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
	years := p.Edition.Years
	m := measures[b.Measure.Value]
	if m == nil && b.Measure.Given() && !b.ByYear.Present() {
		return // a measure that nothing defines is another rule's finding
	}
	if allSaid(years, &b.ByYear) || m != nil && allSaid(years, &m.Trajectory) {
		return
	}
	first, last := years[0], p.Edition.LastYear()
	switch {
	case len(b.ByYear.Keys) > 0:
		p.ReportKey(&b.ByYear, "the benefit %q is not worked back from %s to %s: no figure for %s", title(b), last, first, strings.Join(unsaid(years, &b.ByYear), ", "))
	case m == nil:
		p.Report(&b.ByYear, "the benefit %q has no timescale: no figures by year, and no measure with a trajectory", title(b))
	case len(m.Trajectory.Keys) > 0:
		p.Report(&b.Measure, "the benefit %q is not worked back from %s to %s: its measure's trajectory has no figure for %s",
			title(b), last, first, strings.Join(unsaid(years, &m.Trajectory), ", ")).Relate(&m.Trajectory, "the trajectory")
	default:
		p.Report(&b.Measure, "the benefit %q has no timescale: no figures by year, and its measure has no trajectory", title(b)).
			Relate(&m.ID, "the measure")
	}
}
