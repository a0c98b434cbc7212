package gaps

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/series"
)

// whole is the most that a share can be, in percent.
const whole = 100

// GAP115 suspects a measure's figure that is out of line with the others.
var GAP115 = rule.Rule{
	Code: "GAP115", Name: "measure-out-of-line", Kind: rule.Credibility,
	Title: "A measure's figure is out of line with those beside it",
	Why: "A point that slipped, a minus too many or a figure in thousands changes what a plan promises, " +
		"and whoever reads the table once will not see it. A figure four times the years around it, or a quarter of them, is almost always a slip.",
	Mend: "Put the figure right. If it is right, say in the measure's name or source what makes it jump, and waive the finding.",
	Check: func(p *rule.Pass) {
		for _, r := range rows(p) {
			if overfull(p, r.Measure, r.figures) || say(p, r.Measure, r.odd) || len(r.figures) < 2 || !r.DoNothing.Present() {
				continue
			}
			// Without the plan it starts from the same place.
			say(p, r.Measure, series.Odd(append(r.figures[:2:2], series.Row(p.Edition.Years, &r.DoNothing)...)))
		}
	},
}

func say(p *rule.Pass, m *plan.Measure, o *series.Oddity) bool {
	if o == nil {
		return false
	}
	how := "far from the figures beside it"
	if o.Sign {
		how = "and all others are on the other side of zero"
	}
	f := p.Report(o.At, "%s is %s %s, %s", called(m), in(p.Edition, m.Unit.Value, o.At.Value), when(m, o.At), how)
	for _, x := range o.Beside {
		f.Relate(x, "beside it")
	}
	return true
}

// overfull reports a share above the whole, where the others are shares.
func overfull(p *rule.Pass, m *plan.Measure, row []*plan.Number) bool {
	if m.Unit.Value != "percent" {
		return false
	}
	var over *plan.Number
	if n := len(row); n > 0 && row[n-1].Value.InexactFloat64() > 10*whole {
		x := row[n-1]
		p.Report(x, "%s is %s %s, more than ten times the whole", called(m), in(p.Edition, m.Unit.Value, x.Value), when(m, x)).
			Relate(&m.Unit, "the unit")
		return true
	}
	for _, x := range row {
		if x.Value.InexactFloat64() > whole {
			if over != nil {
				return false // more than one: it may not be a share of anything
			}
			over = x
		}
	}
	if over == nil || len(row) < 3 || over.Value.InexactFloat64() < 1.1*whole {
		return false
	}
	p.Report(over, "%s is %s %s, and in all other years below 100", called(m), in(p.Edition, m.Unit.Value, over.Value), when(m, over)).
		Relate(&m.Unit, "the unit")
	return true
}

// when is the year of one of a measure's figures, in a sentence.
func when(m *plan.Measure, x *plan.Number) string {
	if x == &m.Baseline.Value {
		return "at the baseline"
	}
	return "in " + x.Name()
}
