package likely_test

import (
	"testing"

	"stp.example/stp/pkg/likely"
)

func TestWord(t *testing.T) {
	gaps := []string{"health_and_wellbeing", "care_and_quality", "finance_and_efficiency"}
	stages := []string{"outline", "checkpoint", "submission"}
	for _, tt := range []struct {
		written string
		words   []string
		want    string
	}{
		{"health_and_wellbeeing", gaps, "health_and_wellbeing"},
		{"Health and wellbeing", gaps, "health_and_wellbeing"},
		{"care-and-quality", gaps, "care_and_quality"},
		{"submision", stages, "submission"},
		{"checkpiont", stages, "checkpoint"},
		{"October", stages, ""},
		{"", stages, ""},
		{"ab", []string{"ac", "ad"}, ""},       // two letters say too little
		{"save", []string{"sale", "safe"}, ""}, // two are as close
		{"ltp-2019", []string{"stp-2016"}, ""}, // another round of planning
		{"2016/71", []string{"2016/17"}, ""},
		{"stp2016", []string{"stp-2016"}, "stp-2016"},
		{"id", []string{"ID"}, "ID"},
	} {
		if got := likely.Word(tt.written, tt.words); got != tt.want {
			t.Errorf("Word(%q) = %q, want %q", tt.written, got, tt.want)
		}
	}
}
