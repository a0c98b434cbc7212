// Package gaps holds the rules on the vision, the three gaps and what closes
// them: where the area stands and has to be, what measures it, the priorities
// and the benefits. It knows which way a measure should go and what a national
// standard asks, and nothing of how realistic a trajectory is.
package gaps

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/series"
)

// eachMeasure goes through the measures of all gaps.
func eachMeasure(p *rule.Pass, do func(gap *plan.Gap, m *plan.Measure)) {
	for i := range p.Plan.Gaps.Values {
		gap := &p.Plan.Gaps.Values[i]
		for j := range gap.Measures.Items {
			do(gap, &gap.Measures.Items[j])
		}
	}
}

// row is a measure with its figures in the order of time, the baseline first, and
// the one among them that stands apart, if any does.
type row struct {
	*plan.Measure
	figures []*plan.Number
	odd     *series.Oddity
}

// rows are the measures of all gaps, once for all rules on their figures.
func rows(p *rule.Pass) []row {
	return rule.Once(p, "gaps", func() (list []row) {
		eachMeasure(p, func(_ *plan.Gap, m *plan.Measure) {
			figures := series.Row(p.Edition.Years, &m.Trajectory)
			if m.Baseline.Value.OK {
				figures = slices.Insert(figures, 0, &m.Baseline.Value)
			}
			list = append(list, row{m, figures, series.Odd(figures)})
		})
		return list
	})
}

// called is what a measure is called in a sentence.
func called(m *plan.Measure) string {
	if m.Name.Value != "" {
		return "\"" + m.Name.Value + "\""
	}
	return "\"" + m.ID.Value + "\""
}

// in is a figure with its unit, as people write it: 16.5 percent, £4.0m.
func in(e *guidance.Edition, unit string, d decimal.Decimal) string {
	text := d.StringFixed(max(0, -d.Exponent()))
	if unit == "million_pounds" {
		return strings.Replace("£"+text+"m", "£-", "-£", 1)
	}
	for _, w := range e.WordList("measure_unit") {
		if w.Key == unit {
			return text + " " + w.Title
		}
	}
	return text
}

// worse says that a is worse than b, for a measure that says which way is
// better; a measure that does not say cannot be judged.
func worse(m *plan.Measure, a, b decimal.Decimal) bool {
	switch m.Better.Value {
	case "higher":
		return a.LessThan(b)
	case "lower":
		return a.GreaterThan(b)
	}
	return false
}

// gapTitle is a gap's plain name, in small letters for the middle of a sentence.
func gapTitle(e *guidance.Edition, key string) string {
	for _, g := range e.Gaps {
		if g.Key == key {
			return strings.ToLower(g.Title)
		}
	}
	return key
}

// join joins names: a, b and c.
func join(names []string, last string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + last + names[len(names)-1]
}
