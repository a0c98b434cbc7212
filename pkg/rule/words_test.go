package rule_test

import (
	"testing"

	"stp.example/stp/pkg/rule"
)

func TestListed(t *testing.T) {
	for _, tt := range []struct{ got, want string }{
		{rule.Listed(nil), ""},
		{rule.Listed([]string{"a"}), "a"},
		{rule.Listed([]string{"a", "b", "c"}), "a, b and c"},
		{rule.ListedNames([]string{"A", "B", "C"}), "A, B and C"},
		{rule.ListedNames([]string{"Bath, Swindon and Wiltshire", "Dorset"}), "Bath, Swindon and Wiltshire; Dorset"},
	} {
		if tt.got != tt.want {
			t.Errorf("%q, want %q", tt.got, tt.want)
		}
	}
}
