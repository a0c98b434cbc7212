package finance

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// FIN101 holds the NHS part of the system to balance in the last year.
var FIN101 = rule.Rule{
	Code: "FIN101", Name: "not-balanced", Kind: rule.Required, Firm: true,
	Title: "The NHS sectors together do not balance in the last year",
	Why: "A plan has to show how the NHS part of its system comes into balance by the last year of the plan. " +
		"What is left over is a deficit that somebody will have to carry, and the guidance wants it planned for and not found later. " +
		"Councils' gaps stand beside it, in their own sector, and are not counted here.",
	Mend: "Add the solutions that close what is left. If there are none yet, set it out as a risk with an owner: " +
		"the plan still fails, and says honestly why.",
	Needs: []string{"finance.result", "finance.sectors.*.sector", "finance.sectors.*.result"},
	Check: func(p *rule.Pass) {
		l := open(p)
		year := p.Edition.LastYear()
		result, given := l.nhsEnd(atEnd, l.last())
		if !given {
			notSaid(l, year)
			return
		}
		if rest, worse := l.worseInTotal(&result); worse {
			result = rest
		}
		short := result.total(nil)
		if !short.IsNegative() || l.onlyRounding(&result, short) {
			return
		}
		f := p.Report(marked(l, &result, short), "the NHS part of the system does not balance by %s: %s short", year, pounds(short))
		p.Cite(f, "balance-by-2020-21")
		f.Mark("result in %s", year)
		if bridge, drawn := l.nhsBridge(l.last()); drawn && bridge.left.total(nil).Equal(short) {
			result = bridge.left
		}
		if len(result.operands) > 1 {
			result.relate(f)
			f.Working = result.working()
		}
		f.Advise("add the missing solutions; what has none yet is set out as a risk with an owner, and this finding stays")
	},
}

// notSaid reports that a plan gives no result for the last year.
func notSaid(l *ledger, year string) {
	const what = "the plan does not say whether the NHS part of the system balances by %s: "
	var f *rule.Finding
	switch {
	case blank(&l.f.At):
		f = l.Report(l.f, what+"it gives no money at all", year)
	case blank(&l.f.Result.At):
		f = l.Report(&l.f.Result, what+"it gives no result", year)
	default:
		f = l.Report(l.result.in(year), what+"it gives no result for that year", year)
	}
	l.Cite(f, "deliver-financial-balance")
	f.Advise("write the result for %s under finance.result, in £m: a surplus is positive, a deficit negative", year)
}

// worseInTotal is what the system's result says of the NHS, where that is a
// deficit which the sectors do not show: no sum of sectors hides it.
func (l *ledger) worseInTotal(result *sum) (rest sum, worse bool) {
	whole := l.result.figures[l.last()]
	if whole == nil || !whole.Value.IsNegative() {
		return rest, false
	}
	rest, _ = l.restOf(atEnd, l.last())
	e := equation{*result, rest}
	return rest, e.apart(nil).IsPositive()
}

// onlyRounding says that sectors fall short by no more than their rounding,
// and that the total says that the NHS does not.
func (l *ledger) onlyRounding(result *sum, short decimal.Decimal) bool {
	if len(result.operands) < 2 || short.Abs().GreaterThan(result.slack()) {
		return false
	}
	rest, given := l.restOf(atEnd, l.last())
	return given && !rest.total(nil).IsNegative()
}

// marked is the figure to mark: the system's result where it says what the NHS
// is short of, else the sector that is furthest below zero.
func marked(l *ledger, result *sum, short decimal.Decimal) *plan.Number {
	if whole := l.result.figures[l.last()]; whole != nil && whole.Value.Equal(short) {
		return whole
	}
	worst := result.operands[0].figure
	for _, o := range result.operands {
		if !o.minus && o.figure.Value.LessThan(worst.Value) {
			worst = o.figure
		}
	}
	return worst
}

// nhsBridge is the bridge to the NHS's result: that of its sectors, or the
// whole one where the plan lists no other.
func (l *ledger) nhsBridge(year int) (equation, bool) {
	if e, drawn := l.nhs(year); drawn || l.councils() {
		return e, drawn
	}
	return l.whole(year)
}
