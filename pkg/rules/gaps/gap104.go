package gaps

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// GAP104 asks where a measure starts and ends, and where its figures come from.
var GAP104 = rule.Rule{
	Code: "GAP104", Name: "measure-without-baseline", Kind: rule.Credibility,
	Title: "A measure without a baseline, an end or a source",
	Why: "A trajectory means nothing without the point it starts from, the unit and which way is better, and a figure that nobody can look up persuades nobody. " +
		"The national data packs give every area a baseline for the usual indicators.",
	Mend: "Give the year and the value that the measure starts from, its unit, which way is better and where it ends, and name where the figures come from.",
	Check: func(p *rule.Pass) {
		eachMeasure(p, func(gap *plan.Gap, m *plan.Measure) {
			at, lacks := lacking(p, m)
			if at == nil {
				return
			}
			f := p.Report(at, "the measure %s has %s", called(m), join(lacks, " and "))
			switch {
			case at == source.Placed(&m.Source):
				p.Cite(f, "baselines-from-data-packs")
			case gap.Name() == "care_and_quality":
				p.Cite(f, "impact-on-quality-stated")
			default:
				p.Cite(f, "measures-have-baselines")
			}
		})
	},
}

// lacking is what a measure does not say, and the place of the first such
// thing; nil for nothing.
func lacking(p *rule.Pass, m *plan.Measure) (at source.Placed, lacks []string) {
	lack := func(there bool, what string, place source.Placed) {
		if there {
			return
		}
		if lacks = append(lacks, "no "+what); at == nil {
			at = place
		}
	}
	if year, value := m.Baseline.Year.Given(), m.Baseline.Value.Present(); !year && !value {
		lack(false, "baseline", &m.Baseline)
	} else {
		lack(year, "year for its baseline", &m.Baseline.Year)
		lack(value, "value for its baseline", &m.Baseline.Value)
	}
	lack(m.Source.Given(), "source", &m.Source)
	lack(m.Unit.Given(), "unit", &m.Unit)
	lack(m.Better.Given(), "word on which way is better", &m.Better)
	if servesBenefit(p.Plan, m) {
		return at, lacks // that the benefit has no timescale is said of the benefit
	}
	last := p.Edition.LastYear()
	if end := m.Trajectory.Get(last); len(m.Trajectory.Keys) == 0 {
		lack(m.Trajectory.Present(), "trajectory", &m.Trajectory)
	} else if end == nil || !end.Present() {
		gone := m.Trajectory.Under(last, nil)
		lack(false, "end in "+last, &gone)
	}
	return at, lacks
}

func servesBenefit(pl *plan.Plan, m *plan.Measure) bool {
	return pl.Benefits.Any(func(b *plan.Benefit) bool { return b.Measure.Value == m.ID.Value })
}
