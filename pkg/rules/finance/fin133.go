package finance

import (
	"math"
	"slices"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/rule"
)

// FIN133 looks at what rounding could explain and hardly does.
var FIN133 = rule.Rule{
	Code: "FIN133", Name: "rounding-unlikely", Kind: rule.Hint,
	Title: "The steps miss the result by more than rounding is likely to",
	Why: "Each figure may be out by half of its last place, and a bridge of sixty figures by a few million pounds if all of them lean the same way. " +
		"They hardly ever do: up and down even out. A difference several times what is usual is more often a figure that was changed in one place and not in the other.",
	Mend:     "Compare the working with your own model. If it comes from rounding alone, leave it: this is a hint.",
	Needs:    FIN102.Needs,
	YieldsTo: []string{"FIN102", "FIN103", "FIN114", "FIN118", "FIN122"},
	Thresholds: []rule.Threshold{{Name: "times", Value: rule.Figure("4"), Unit: "times the usual difference",
		Why: "rounding errors are spread evenly over half a unit either way, and their sum is four times its standard deviation less than once in ten thousand sums"}},
	Check: func(p *rule.Pass) {
		l := open(p)
		var years []int
		var draw func(int) (equation, bool)
		for _, bridge := range []func(int) (equation, bool){l.whole, l.nhs} {
			for year := range l.years {
				if e, drawn := bridge(year); drawn && l.unlikely(&e) && !l.halting(year) {
					years = append(years, year)
				}
			}
			if len(years) > 0 {
				draw = bridge
				break
			}
		}
		if len(years) == 0 {
			return
		}
		e, _ := draw(years[0])
		f := p.Report(e.right.operands[0].figure, "the steps lead to %s in %s, and the result is %s: rounding of %d figures could explain it, and is unlikely to",
			position(e.left.total(nil)), l.years[years[0]], position(e.right.total(nil)), len(e.left.operands)+len(e.right.operands))
		l.tell(f, draw, years)
		for _, year := range years {
			for _, r := range l.silent(year, false) {
				f.Relate(r.at, "no figure for %s: %s", l.years[year], r.name())
			}
		}
	},
}

// halting says that some step breaks off in a year, or gives no figures at all:
// then it is that which is to be mended.
func (l *ledger) halting(year int) bool {
	return slices.ContainsFunc(l.steps, func(r row) bool {
		return r.breaksOff(year) || r.kind == "saving" && !worth(r.figures)
	})
}

// unlikely says that an equation holds within rounding, and is further apart
// than rounding mostly brings about. The error of one figure is spread evenly
// over its slack on both sides, with a standard deviation of slack by the root of
// three.
func (l *ledger) unlikely(e *equation) bool {
	apart := e.difference(nil).Abs()
	if apart.IsZero() || !e.holds(nil) {
		return false
	}
	squares := 0.0
	for _, side := range []*sum{&e.left, &e.right} {
		for i := range side.operands {
			slack := side.operands[i].figure.Slack().InexactFloat64()
			squares += slack * slack
		}
	}
	usual := decimal.NewFromFloat(math.Sqrt(squares / 3))
	return apart.GreaterThan(usual.Mul(l.Threshold("times")))
}
