package finance

import (
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/source"
)

// inWords is the one amount of money that the answer to the lever's own
// question names, if the edition asks for it on its own.
func (v *lever) inWords() (*plan.Answer, *decimal.Decimal) {
	q := v.Edition.Question(v.key + "_effect")
	if q == nil {
		return nil, nil
	}
	a, state := v.Plan.Answer(q)
	if state != plan.Answered {
		return nil, nil
	}
	return a, onlyAmount(a.Answer.Value)
}

// onlyAmount is the amount in £m that a text names, as in "£8.0m" or "£8
// million"; nil where it names none, or several that differ.
func onlyAmount(text string) *decimal.Decimal {
	var found *decimal.Decimal
	for {
		_, rest, more := strings.Cut(text, "£")
		if !more {
			return found
		}
		n := len(rest) - len(strings.TrimLeft(rest, "0123456789.,"))
		digits := strings.TrimRight(rest[:n], ".,")
		v, err := decimal.NewFromString(strings.ReplaceAll(digits, ",", ""))
		if err == nil && isMillions(strings.TrimLeft(rest[len(digits):], " ")) {
			if found != nil && !found.Equal(v) {
				return nil
			}
			found = &v
		}
		text = rest
	}
}

// isMillions says that the unit behind a figure is m or million.
func isMillions(unit string) bool {
	if strings.HasPrefix(unit, "million") {
		return true
	}
	rest, is := strings.CutPrefix(unit, "m")
	return is && (rest == "" || rest[0] < 'a' || rest[0] > 'z')
}

// slackOf is half a unit of the last written place.
func slackOf(d decimal.Decimal) decimal.Decimal { return decimal.New(5, d.Exponent()-1) }

// leversInSaving holds the levers of a solution to what it saves.
func (l *ledger) leversInSaving(x *plan.Solution) {
	saved := x.Savings.Get(l.Edition.LastYear())
	if len(x.Levers.Values) == 0 || saved == nil || !saved.OK {
		return
	}
	var e equation
	for i := range x.Levers.Values {
		if n := &x.Levers.Values[i]; n.OK {
			e.left.operands = append(e.left.operands, operand{n, false, &words{"lever", x.Levers.Keys[i]}})
		}
	}
	e.right.operands = []operand{{saved, false, &words{"saving", l.called(x.ID.Value)}}}
	over := e.apart(nil)
	if !over.IsPositive() || !l.settled(l.last()) {
		return
	}
	at := source.Placed(&x.Levers)
	if slipped := inThousands(&e, nil); slipped != nil {
		at = slipped
	}
	f := l.Report(at, "the levers of %s bring %s, more than the %s that it saves in %s",
		titled(x.Title.Value, x.ID.Value), pounds(e.left.total(nil)), pounds(saved.Value), l.Edition.LastYear())
	if at == source.Placed(&x.Levers) {
		f.Span = x.Levers.KeyMark()
	}
	e.show(f)
}
