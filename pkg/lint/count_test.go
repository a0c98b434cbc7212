package lint_test

import "testing"

// Words that hold a place are no answer, also at a stage that does not ask for
// one yet: then they stand in the forecast.
func TestPlaceholdersAreNotCounted(t *testing.T) {
	r := check(t, "edition: stp-2016\nstage: checkpoint\nfootprint: {number: 41, name: Dorset}\ngaps:\n  care_and_quality:\n    answers:\n"+
		"      sepsis: {answer: TBC}\n      maternity: {declined: The review comes to Dorset only in 2018.}\n"+
		"      cancer: {answer: \"Ninety more scans a week in Poole from May 2017, and a nurse for each patient.\"}\n")
	if r.Answered != 1 || r.PutAside != 1 {
		t.Errorf("%d answered and %d put aside, want one of each", r.Answered, r.PutAside)
	}
	for _, f := range r.Forecast {
		if f.Rule.Code == "ANS102" && f.Subject == "gaps.care_and_quality.answers.sepsis" {
			return
		}
	}
	t.Error("the forecast does not hold the placeholder")
}
