package finance

import (
	"cmp"
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// plain is a figure with at least so many decimals, as a working shows it.
func plain(d decimal.Decimal, places int32) string {
	return d.StringFixed(max(places, -d.Exponent()))
}

// pounds is an amount in words, £1,120.0m; the sign is left to the sentence.
func pounds(d decimal.Decimal) string {
	whole, part, _ := strings.Cut(plain(d.Abs(), 1), ".")
	return "£" + grouped(whole) + "." + part + "m"
}

// amount is an amount in words with its sign.
func amount(d decimal.Decimal) string {
	if d.IsNegative() {
		return "-" + pounds(d)
	}
	return pounds(d)
}

// grouped is a whole number with commas between thousands.
func grouped(whole string) string {
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return whole
}

// position is a result in words.
func position(d decimal.Decimal) string {
	switch {
	case d.IsNegative():
		return "a deficit of " + pounds(d)
	case d.IsPositive():
		return "a surplus of " + pounds(d)
	}
	return "nil"
}

// plural is a kind of figure when several are added up.
func plural(kind string) string {
	switch kind {
	case "saving", "commitment", "revenue cost", "result":
		return kind + "s"
	}
	return kind
}

// percent is a as a percentage of b, as exact as any threshold; b is not zero.
func percent(a, b decimal.Decimal) decimal.Decimal {
	return a.Shift(2).DivRound(b, 8)
}

// rounded is a percentage as a sentence shows it.
func rounded(d decimal.Decimal) string { return d.Round(1).String() }

// titled is how a sentence names a thing: by its title, else by its id.
func titled(title, id string) string {
	if title == "" {
		title = id
	}
	return `"` + title + `"`
}

// titles are what a plan calls the things with money, and organisations, by id.
func titles(pl *plan.Plan) map[string]string {
	f := &pl.Finance
	all := make(map[string]string, len(pl.Organisations.Items)+len(f.Solutions.Items)+len(f.Capital.Items)+len(f.OtherFunding.Items))
	for i := range pl.Organisations.Items {
		all[pl.Organisations.Items[i].ID.Value] = pl.Organisations.Items[i].Name.Value
	}
	for i := range pl.Benefits.Items {
		all[pl.Benefits.Items[i].ID.Value] = pl.Benefits.Items[i].Title.Value
	}
	for i := range f.Capital.Items {
		all[f.Capital.Items[i].ID.Value] = f.Capital.Items[i].Title.Value
	}
	for i := range f.OtherFunding.Items {
		all[f.OtherFunding.Items[i].ID.Value] = f.OtherFunding.Items[i].Title.Value
	}
	for i := range f.Solutions.Items {
		all[f.Solutions.Items[i].ID.Value] = f.Solutions.Items[i].Title.Value
	}
	return all
}

func called(p *rule.Pass, id string) string { return open(p).called(id) }

// called is the title or name of a thing, or its id where it has none.
func (l *ledger) called(id string) string { return cmp.Or(l.titles[id], id) }
