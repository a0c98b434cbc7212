package finance

import (
	"strings"

	"github.com/shopspring/decimal"
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

var hundred = decimal.NewFromInt(100)

// percent is a as a percentage of b, as exact as any threshold; b is not zero.
func percent(a, b decimal.Decimal) decimal.Decimal {
	return a.Mul(hundred).DivRound(b, 8)
}

// rounded is a percentage as a sentence shows it.
func rounded(d decimal.Decimal) string { return d.Round(1).String() }

// list is words as a reader would list them: a, b and c.
func list(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

// titled is how a sentence names a thing: by its title, else by its id.
func titled(title, id string) string {
	if title == "" {
		title = id
	}
	return `"` + title + `"`
}
