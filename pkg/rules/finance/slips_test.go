package finance_test

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rules/finance"
	"stp.example/stp/pkg/rules/rulestest"
)

// found lints the base plan with a snippet put into it by the rules on money,
// and says what they find: code, level and subject.
func found(t *testing.T, snippet string) []string {
	t.Helper()
	base, err := os.ReadFile("../testdata/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := rulestest.Splice(string(base), snippet)
	if err != nil {
		t.Fatal(err)
	}
	return run(t, text)
}

func run(t *testing.T, text string) []string {
	t.Helper()
	r := lint.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: []byte(text)}, lint.Options{
		Editions: []*guidance.Edition{guidance.STP2016()}, Rules: finance.Rules,
		AsOf: time.Date(2016, 10, 21, 0, 0, 0, 0, time.UTC),
	})
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	var all []string
	for _, f := range r.Findings {
		all = append(all, fmt.Sprintf("%s %s %s", f.Rule.Code, f.Level, f.Subject))
	}
	return all
}

// One slip is one finding, where it was made, though many sums follow from it.
func TestOneSlipIsOneFinding(t *testing.T) {
	for _, test := range []struct{ snippet, want string }{
		{"finance.do_nothing.2018/19: 110.0", "FIN122 error finance.do_nothing.2018/19"},
		{"finance.sectors.providers.do_nothing.2018/19: 65.0", "FIN122 error finance.sectors.providers.do_nothing.2018/19"},
		{"finance.solutions.care-near-home.investment.2019/20.amount: -7.0", "FIN122 error finance.solutions.care-near-home.investment.2019/20.amount"},
		{"finance.other_funding.council-tax.by_year.2019/20: -9.0", "FIN122 error finance.other_funding.council-tax.by_year.2019/20"},
		{"finance.do_nothing.2018/19: -110000", "FIN114 error finance.do_nothing.2018/19"},
		{"finance.sectors.providers.do_nothing.2018/19: -65000", "FIN114 error finance.sectors.providers.do_nothing.2018/19"},
		{"finance.contingency.2020/21: 7000", "FIN114 error finance.contingency.2020/21"},
		{"finance.organisations.east-hospitals.result.2016/17: -6000", "FIN114 error finance.organisations.east-hospitals.result.2016/17"},
		{"finance.funding.2018/19: 1250000", "FIN114 warning finance.funding.2018/19"},
		{"finance.do_nothing.2018/19: -101.0", "FIN118 error finance.do_nothing.2018/19"},
		{"finance.result.2018/19: -2.0", "FIN118 error finance.result.2018/19"},
		{"finance.solutions.trust-savings.savings.2018/19: 5.0", "FIN102 error finance.result.2018/19"},
		{"finance.solutions.trust-savings.savings.2018/19: ~", "FIN103 error finance.solutions.trust-savings.savings.2018/19"},
		{"finance.solutions.trust-savings.savings: ~", "FIN103 error finance.solutions.trust-savings.savings"},
		{"finance.fund.sustainability.2020/21: 90.0", "FIN102 error finance.result.2020/21"},
		{"finance.organisations.east-hospitals.control_total.2016/17: 6.0", "FIN113 error finance.system_control_total.by_year.2016/17"},
		{"finance.organisations.east-hospitals.result.2016/17: -60.0", "FIN112 error finance.organisations"},
		{"finance.do_nothing: {2016/17: 45.0, 2017/18: 80.0, 2018/19: 110.0, 2019/20: 140.0, 2020/21: 175.0}", "FIN122 error finance.do_nothing"},
		{"finance.do_nothing: {2016/17: -45000, 2017/18: -80000, 2018/19: -110000, 2019/20: -140000, 2020/21: -175000}", "FIN114 error finance.do_nothing"},
		{"finance.sectors.providers: ~", "FIN118 error finance.sectors"},
		{"finance.solutions.trust-savings: ~", "FIN102 error finance.solutions"},
		{"finance.fund: ~", "FIN102 error finance.fund"},
		{"finance.contingency: {}", "FIN103 error finance.contingency"},
	} {
		if got := found(t, test.snippet); !slices.Equal(got, []string{test.want}) {
			t.Errorf("%s: %q, want %q", test.snippet, got, test.want)
		}
	}
}

// A deficit of the NHS is never hidden, whatever else is wrong with the money.
func TestBalanceIsNeverHidden(t *testing.T) {
	for _, snippet := range []string{
		"finance.sectors.providers.result.2020/21: -9.0",
		"finance.result.2020/21: -9.0",
		"finance.sectors.providers.result.2020/21: -9.0\nfinance.do_nothing.2020/21: 175.0",
		"finance.sectors.providers.result.2020/21: -9000",
	} {
		if got := found(t, snippet); !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, "FIN101 error") }) {
			t.Errorf("%s: %q, and no FIN101", snippet, got)
		}
	}
}

// A year in thousands throughout is one finding, as the sums of that year hold.
func TestYearInThousands(t *testing.T) {
	base, err := os.ReadFile("../testdata/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text := string(base)
	from, to := strings.Index(text, "\n  sectors:"), strings.Index(text, "\n  capital:")
	money := regexp.MustCompile(`(2018/19: -?)([1-9][0-9]*)\.([0-9])`).ReplaceAllString(text[from:to], "${1}${2}${3}00")
	money = regexp.MustCompile(`(2018/19:\n +amount: )([0-9]+)\.([0-9])`).ReplaceAllString(money, "${1}${2}${3}00")
	got := run(t, text[:from]+money+text[to:])
	if len(got) != 1 || !strings.HasPrefix(got[0], "FIN114 warning finance.do_nothing.2018/19") {
		t.Errorf("%q, want one FIN114", got)
	}
}
