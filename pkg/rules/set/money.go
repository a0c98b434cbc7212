package set

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/finance"
)

// compared are a plan's figures as plans of a set are held against each other by
// them.
func compared(p *rule.Pass) any { return finance.Compare(p) }

// part is what one plan gives to a sum over plans.
type part struct {
	*rule.Member
	finance.Figure
}

// parts are the figures of all plans that give one.
func parts(p *rule.SetPass, of func(*finance.Compared) finance.Figure) (list []part) {
	for _, m := range p.Plans {
		if f := of(m.Facts.(*finance.Compared)); f.OK {
			list = append(list, part{m, f})
		}
	}
	return list
}

func sum(list []part) (total, slack decimal.Decimal) {
	for _, x := range list {
		total, slack = total.Add(x.Value), slack.Add(x.Slack)
	}
	return total, slack
}

// least puts the smallest parts first, largest the largest; of equal ones the
// first plan's.
func least(list []part) []part {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b part) int { return a.Value.Cmp(b.Value) })
	return list
}

func largest(list []part) []part {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b part) int { return b.Value.Cmp(a.Value) })
	return list
}

// mostBeside is how many other plans a finding about a sum points to.
const mostBeside = 3

// beside adds the places of the plans that weigh most beside the first.
func beside(f *rule.SetFinding, list []part) {
	for _, x := range list[1:min(len(list), 1+mostBeside)] {
		f.RelateIn(x.Member, x.At, "next is %s: %s in all", x.Called(), finance.Amount(x.Value))
	}
}

// plans is how many plans, in words.
func plans(n int) string {
	if n == 1 {
		return "1 plan"
	}
	return fmt.Sprintf("%d plans", n)
}

// silent says how many plans give no figure, if any.
func silent(p *rule.SetPass, given int, what string) string {
	switch n := len(p.Plans) - given; n {
	case 0:
		return ""
	case 1:
		return "; 1 plan gives no " + what
	default:
		return fmt.Sprintf("; %d plans give no %s", n, what)
	}
}

// and joins words as a sentence has them.
func and(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

// middle is the median and the lower and upper quarter of some figures, in order.
func middle(sorted []decimal.Decimal) (low, median, high decimal.Decimal) {
	at := func(share float64) decimal.Decimal {
		x := share * float64(len(sorted)-1)
		i := int(x)
		if i+1 == len(sorted) {
			return sorted[i]
		}
		return sorted[i].Add(sorted[i+1].Sub(sorted[i]).Mul(decimal.NewFromFloat(x - float64(i))))
	}
	return at(0.25), at(0.5), at(0.75)
}

func sorted(list []decimal.Decimal) []decimal.Decimal {
	list = slices.Clone(list)
	slices.SortFunc(list, decimal.Decimal.Cmp)
	return list
}
