package finance

import (
	"testing"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
)

// figures makes operands from what a plan may write; "less" in front takes one
// off.
func figures(written ...string) sum {
	var s sum
	for _, w := range written {
		minus := false
		if rest, is := cutLess(w); is {
			w, minus = rest, true
		}
		s.operands = append(s.operands, operand{figure: number(w), minus: minus, words: &words{kind: "step"}})
	}
	return s
}

func cutLess(w string) (string, bool) {
	if len(w) > 5 && w[:5] == "less " {
		return w[5:], true
	}
	return w, false
}

func number(written string) *plan.Number {
	return &plan.Number{Value: decimal.RequireFromString(written), OK: true}
}

// Sums are exact, rounding is half a unit of the last written place of every
// figure, and the working is what a reader would write.
func TestSums(t *testing.T) {
	for _, test := range []struct {
		name           string
		left, right    sum
		total, slack   string
		apart, working string
	}{
		{"exact", figures("-12.0", "7.0", "5.0"), figures("0.0"), "0", "0.2", "0", "-12.0 + 7.0 + 5.0 = 0.0"},
		{"tenths that no binary fraction holds", figures("0.1", "0.2"), figures("0.3"), "0.3", "0.15", "0", "0.1 + 0.2 = 0.3"},
		{"what is taken off", figures("10.0", "less 4.0"), figures("6.0"), "6", "0.15", "0", "10.0 - 4.0 = 6.0"},
		{"a negative figure in brackets", figures("10.0", "-4.0", "less -1.0"), figures("7.0"), "7", "0.2", "0", "10.0 + (-4.0) - (-1.0) = 7.0"},
		{"within rounding", figures("1.0", "1.0"), figures("2.1"), "2", "0.15", "0", "1.0 + 1.0 = 2.0"},
		{"rounding reached to the last penny", figures("1.0", "1.0"), figures("2.15"), "2", "0.105", "-0.15", "1.0 + 1.0 = 2.0"},
		{"whole numbers are rounder", figures("1", "1"), figures("3"), "2", "1.5", "0", "1 + 1 = 2"},
		{"just beyond rounding", figures("1.0", "1.0"), figures("2.2"), "2", "0.15", "-0.2", "1.0 + 1.0 = 2.0"},
		{"as exact as the most exact figure", figures("1.00", "2.5"), figures("3.5"), "3.5", "0.105", "0", "1.00 + 2.5 = 3.50"},
		{"a single figure", figures("-50.0"), figures("-50.0"), "-50", "0.1", "0", "-50.0"},
		{"many figures by kind", figures("1.0", "1.0", "1.0", "1.0", "1.0", "1.0", "1.0", "1.0", "less 0.5"), figures("7.5"), "7.5", "0.5", "0", "8.0 step - 0.5 step = 7.5"},
	} {
		e := equation{test.left, test.right}
		if got := test.left.total(nil); !got.Equal(decimal.RequireFromString(test.total)) {
			t.Errorf("%s: the total is %s, want %s", test.name, got, test.total)
		}
		if got := e.slack(); !got.Equal(decimal.RequireFromString(test.slack)) {
			t.Errorf("%s: rounding explains %s, want %s", test.name, got, test.slack)
		}
		if got := e.apart(nil); !got.Equal(decimal.RequireFromString(test.apart)) {
			t.Errorf("%s: apart by %s, want %s", test.name, got, test.apart)
		}
		if got := test.left.working(); got != test.working {
			t.Errorf("%s: the working is %q, want %q", test.name, got, test.working)
		}
	}
}

// A reading takes some figures otherwise than they are written.
func TestReading(t *testing.T) {
	s := figures("12000", "3.0")
	r := reading{s.operands[0].figure: decimal.NewFromInt(12)}
	if got := s.total(r); !got.Equal(decimal.NewFromInt(15)) {
		t.Errorf("read as meant, the total is %s, want 15", got)
	}
	if got := s.total(nil); !got.Equal(decimal.RequireFromString("12003")) {
		t.Errorf("as written, the total is %s, want 12003", got)
	}
}

func TestWords(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{pounds(decimal.RequireFromString("-1234567.5")), "£1,234,567.5m"},
		{pounds(decimal.RequireFromString("12")), "£12.0m"},
		{pounds(decimal.RequireFromString("0.125")), "£0.125m"},
		{amount(decimal.RequireFromString("-3.0")), "-£3.0m"},
		{position(decimal.RequireFromString("-3.0")), "a deficit of £3.0m"},
		{position(decimal.RequireFromString("1.3")), "a surplus of £1.3m"},
		{position(decimal.RequireFromString("0.0")), "nil"},
		{rounded(percent(decimal.NewFromInt(1), decimal.NewFromInt(3))), "33.3"},
	} {
		if test.got != test.want {
			t.Errorf("%q, want %q", test.got, test.want)
		}
	}
}

// An answer that names one amount of money says how much; with several, nobody
// can tell which is meant.
func TestOnlyAmount(t *testing.T) {
	for text, want := range map[string]string{
		"Coaching brings £8.0m in 2020/21":            "8",
		"about £22 million, or £22m":                  "22",
		"£1,120.5m.":                                  "1120.5",
		"£2.0m in 2018/19 and £8.0m in 2020/21":       "",
		"£600 a month, and 8.0m people":               "",
		"£3bn":                                        "",
		"no money is named":                           "",
		"£5 more a head, £4.5m in all (£5m magazine)": "",
	} {
		got := ""
		if v := onlyAmount(text); v != nil {
			got = v.String()
		}
		if got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}
