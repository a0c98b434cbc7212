package finance

import (
	"slices"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// FIN102 holds the bridge from do nothing to the result to its arithmetic.
var FIN102 = rule.Rule{
	Code: "FIN102", Name: "does-not-add-up", Kind: rule.Consistency,
	Title: "The steps from do nothing do not lead to the stated result",
	Why: "Do nothing, plus what is saved, less what is invested, committed and held back, plus what comes from the fund and elsewhere, has to be the result: " +
		"for every year, for all sectors together and for the NHS sectors on their own. " +
		"A plan whose figures do not add up cannot be agreed, whatever it says in words. What rounding can explain is let pass.",
	Mend: "Compare the working with your own model, step by step, and put right the figure that differs. " +
		"A surplus is positive and a deficit negative; savings, investment and costs are all written above zero. " +
		"What belongs to the councils says so in its sector.",
	Needs: []string{
		"finance.do_nothing", "finance.result", "finance.sectors.*.sector", "finance.sectors.*.do_nothing", "finance.sectors.*.result",
		"finance.solutions.*.sector", "finance.solutions.*.category", "finance.solutions.*.savings", "finance.solutions.*.investment",
		"finance.commitments.*.sector", "finance.commitments.*.cost", "finance.capital.*.revenue_cost", "finance.contingency", "finance.fund",
		"finance.other_funding.*.sector", "finance.other_funding.*.by_year",
	},
	YieldsTo: []string{"FIN103", "FIN114", "FIN118", "FIN122"},
	Check: func(p *rule.Pass) {
		b := bridges{ledger: open(p)}
		for year := range b.years {
			if b.settled(year) {
				continue
			}
			whole, drawn := b.whole(year)
			apart := decimal.Zero
			if drawn {
				apart = whole.apart(nil)
			}
			if !apart.IsZero() {
				b.judge(year, whole, false)
			}
			if nhs, drawn := b.nhs(year); drawn && b.councils() && !nhs.holds(nil) {
				b.judgeNHS(year, nhs, apart)
			}
		}
		b.sayPlain()
		b.misplaced()
	},
}

// bridges is the judgement of both bridges over the years.
type bridges struct {
	*ledger
	said []string // subjects already reported
	// plain are the years of the whole bridge in which nothing tells where it
	// is wrong.
	plain []int
	// amiss are the years in which all sectors add up together, and the NHS's
	// alone do not.
	amiss []int
}

// judge reports a bridge that does not hold, where it is most likely wrong.
func (b *bridges) judge(year int, e equation, nhsOnly bool) {
	at, help := b.likely(year, &e, nhsOnly)
	switch subject := at.Place().Subject(); {
	case slices.Contains(b.said, subject):
	case at == source.Placed(b.result.figures[year]):
		b.plain = append(b.plain, year)
	default:
		b.said = append(b.said, subject)
		b.say(at, year, e, nhsOnly).Advise("%s", help)
	}
}

func (b *bridges) say(at source.Placed, year int, e equation, nhsOnly bool) *rule.Finding {
	whose := "the money"
	if nhsOnly {
		whose = "the NHS sectors' money"
	}
	f := b.Report(at, "%s does not add up in %s: from do nothing, the steps lead to %s, and the result is %s, %s apart",
		whose, b.years[year], position(e.left.total(nil)), position(e.right.total(nil)), pounds(e.apart(nil)))
	e.show(f)
	for _, r := range b.silent(year, nhsOnly) {
		f.Relate(r.at, "no figure for %s: %s", b.years[year], r.name())
	}
	return f
}

// judgeNHS is judge for the NHS's bridge, when all sectors together are apart by
// whole: what both say is said once.
func (b *bridges) judgeNHS(year int, e equation, whole decimal.Decimal) {
	apart, slack := e.apart(nil), e.slack()
	same := apart.Sign() == whole.Sign() && apart.Abs().LessThanOrEqual(whole.Abs().Add(slack))
	switch at := b.sectorsAtFault(year); {
	case at != nil && slices.Contains(b.said, at.Place().Subject()):
	case at == nil && whole.IsZero() && b.mending(&e) == nil:
		b.amiss = append(b.amiss, year)
	case at == nil && same: // the whole says it, and more
	default:
		b.judge(year, e, true)
	}
}

// likely is where a bridge that does not hold is most likely wrong, and what to
// do about it.
func (b *bridges) likely(year int, e *equation, nhsOnly bool) (source.Placed, string) {
	at := b.sectorsAtFault(year)
	if !nhsOnly {
		at = b.totalsAtFault(year, *e)
	}
	switch {
	case at != nil:
		return at, "put right where the sectors and their total differ first"
	case b.mending(e) != nil:
		return b.mending(e).at, "the steps do lead to the result if this figure has the right sign and unit"
	}
	if at := b.withoutFigures(nhsOnly); at != nil {
		return at, "say how much it is in each year, in £m"
	}
	if r := b.gone(year, nhsOnly); r != nil {
		return r.in(b.years[year]), "write the figure for " + b.years[year] + ", or 0.0 if it is nil: " + r.name()
	}
	if nhsOnly {
		return e.right.operands[0].figure, "find the figure that differs from your own model, or the step that is in the wrong sector"
	}
	return b.result.figures[year], ""
}
