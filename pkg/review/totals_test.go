package review_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"stp.example/stp/pkg/review"
)

// reviewed is a review of plans by their texts.
func reviewed(t *testing.T, texts ...string) *review.Set {
	t.Helper()
	folder := t.TempDir()
	for i, text := range texts {
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%02d.yaml", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return examined(t, folder)
}

func says(f review.Figure) string {
	if !f.OK {
		return "none"
	}
	return f.Value.String()
}

// Two submissions of one area are one area's money.
func TestMoneyCountsAFootprintOnce(t *testing.T) {
	plan := func(stage string, number, result int) string {
		return fmt.Sprintf("edition: stp-2016\nstage: %s\nfootprint: {number: %d}\nfinance:\n  do_nothing: {2020/21: -100}\n  result: {2020/21: %d}\n"+
			"  solutions: [{id: a, title: A, category: rightcare, savings: {2020/21: 50}}]\n", stage, number, result)
	}
	s := reviewed(t, plan("checkpoint", 41, -50), plan("submission", 41, -7), plan("submission", 37, -1))
	x := s.Totals()
	if got := says(x.Money.NHSResult.Last()); got != "-8" || says(x.Money.NHSDoNothing.Last()) != "-200" {
		t.Errorf("the result together is %s, from %s; want -8 from -200", got, says(x.Money.NHSDoNothing.Last()))
	}
	if x.Checked != 3 || x.Counted != 2 || x.Priced != 2 {
		t.Errorf("%d plans are checked, %d counted, %d priced; want 3, 2, 2", x.Checked, x.Counted, x.Priced)
	}
}

// The NHS's part is drawn as the rules draw it: what only some of its sectors say
// is not what it comes to.
func TestEndsOfTheBridge(t *testing.T) {
	for _, c := range []struct{ name, finance, nhs, all string }{
		{"total alone", "result: {2020/21: -9}", "-9", "-9"},
		{"council beside a total", "result: {2020/21: -9}\n  sectors: [{sector: social_care, result: {2020/21: -4}}]", "-5", "-9"},
		{"council alone", "sectors: [{sector: social_care, result: {2020/21: -4}}]", "none", "none"},
		{"sectors alone", "sectors: [{sector: providers, result: {2020/21: -2}}, {sector: social_care, result: {2020/21: -4}}]", "-2", "-6"},
		{"a sector that does not say", "sectors: [{sector: providers, result: {2020/21: -2}}, {sector: commissioners, result: {2019/20: 1}}]", "none", "none"},
		{"a sector that does not say beside a total", "result: {2020/21: -9}\n  sectors: [{sector: providers, result: {2020/21: -2}}, {sector: commissioners, result: {2019/20: 1}}]", "-9", "-9"},
		{"no figure in the last year", "result: {2019/20: -9}", "none", "none"},
	} {
		p := reviewed(t, "edition: stp-2016\nstage: submission\nfootprint: {number: 41}\nfinance:\n  "+c.finance+"\n").Plans[0]
		if nhs, all := says(p.Money.NHSResult.Last()), says(p.Money.Result.Last()); nhs != c.nhs || all != c.all {
			t.Errorf("%s: the NHS comes to %s and all to %s; want %s and %s", c.name, nhs, all, c.nhs, c.all)
		}
	}
}

// A saving of no category of the guidance's is one of none: nothing is left out of
// the list of categories.
func TestUnknownCategory(t *testing.T) {
	p := reviewed(t, "edition: stp-2016\nstage: submission\nfootprint: {number: 41}\nfinance:\n"+
		"  solutions: [{id: a, title: A, category: magic, savings: {2020/21: 50}}]\n").Plans[0]
	if got := says(p.Money.SavingsIn("").Last()); got != "50" {
		t.Errorf("savings without a category come to %s, want 50", got)
	}
}

// A population that no number of people can be is not taken from the plan.
func TestPopulationIsOfPeople(t *testing.T) {
	register := reviewed(t, "edition: stp-2016\nfootprint: {number: 41}\n").Plans[0].Population
	for text, want := range map[string]int64{
		"773000": 773000, "0": register, "0.4": register, "-5": register, "18446744073709551617": register, "9223372036854775808": register,
	} {
		p := reviewed(t, "edition: stp-2016\nfootprint: {number: 41, population: "+text+"}\n").Plans[0]
		if p.Population != want {
			t.Errorf("a population of %s is read as %d, want %d", text, p.Population, want)
		}
	}
}
