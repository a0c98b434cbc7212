package references_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rules/references"
	"stp.example/stp/pkg/rules/rulestest"
)

// run lints the base plan with a snippet in it, by the rules on references only.
func run(t testing.TB, snippet string) *lint.Result {
	t.Helper()
	base, err := os.ReadFile("../testdata/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text, _, err := rulestest.Plan(string(base), snippet)
	if err != nil {
		t.Fatal(err)
	}
	return lint.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: []byte(text)},
		lint.Options{Editions: []*guidance.Edition{guidance.STP2016()}, Rules: references.Rules})
}

func codes(r *lint.Result) (found, notRun []string) {
	for _, f := range r.Findings {
		found = append(found, f.Rule.Code)
	}
	for _, n := range r.NotRun {
		notRun = append(notRun, n.Rule.Code+" "+n.Needs)
	}
	slices.Sort(notRun)
	return found, notRun
}

// Where the list that sets things out cannot be read, references to such things
// are not judged, and the rule says so.
func TestReferencesToWhatCannotBeRead(t *testing.T) {
	for _, tt := range []struct{ name, snippet, notRun string }{
		{"a broken section", "# raw\nactions:\n  - id: hubs\n   title: [\n", "REF101 actions;REF103 actions"},
		{"a list that is none", "actions: later\n", "REF101 actions;REF103 actions"},
		{"an item without its id", "actions.hubs.id: ~\n", "REF101 actions.3.id"},
		{"an id that is empty", "actions.hubs.id: \"\"\n", "REF101 actions.3.id"},
		{"a list as an id", "actions.hubs.id: [hubs, more]\n", "REF101 actions.3.id"},
	} {
		found, notRun := codes(run(t, tt.snippet))
		if len(found) > 0 || strings.Join(notRun, ";") != tt.notRun {
			t.Errorf("%s: found %q, not run %q, want none and %q", tt.name, found, notRun, tt.notRun)
		}
	}
}

// A section that is missing as a whole is one finding, not one for each reference.
func TestNothingOfAKind(t *testing.T) {
	r := run(t, "actions: ~\n")
	var messages []string
	for _, f := range r.Findings {
		messages = append(messages, f.Message)
	}
	want := []string{"the plan sets out no action, and 42 references name one"}
	if !slices.Equal(messages, want) {
		t.Errorf("got %q, want %q", messages, want)
	}
}

// An id that is close is written without asking only where each of its words is
// close.
func TestFixIsSafeWhereEachWordIsClose(t *testing.T) {
	for written, unsafe := range map[string]bool{
		"wes-hospital": false,
		"westhospital": false,
		"amb-lance":    true,
	} {
		r := run(t, "actions.network.who: [east-hospitals, west-hospital, "+written+"]\n")
		if len(r.Findings) != 1 || r.Findings[0].Fix == nil {
			t.Fatalf("%s: %d findings, want one with a fix", written, len(r.Findings))
		}
		if got := r.Findings[0].Fix.Unsafe; got != unsafe {
			t.Errorf("%s: fix unsafe %v, want %v", written, got, unsafe)
		}
	}
}

func BenchmarkReferences(b *testing.B) {
	for range b.N {
		run(b, "footprint.number: 41\n")
	}
}
