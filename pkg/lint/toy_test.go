package lint_test

import (
	"context"
	"os"
	"slices"
	"testing"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rules"
	"stp.example/stp/schemas/catalogue"
)

const toyPlan = `edition: toy-2030
stage: final
footprint: {number: 1, name: Somewhere, region: east, population: 1000}
lead: {name: A Person, post: Chief Officer, organisations: [board]}
organisations:
  - {id: board, name: A Board, kind: other}
local_government:
  partnership: {statement: The council chairs the board and its members sit on it}
gaps:
  health:
    answers:
      walking: {answer: "Two new paths by the river by 2031 take 400 people to work on foot, and the council keeps them", owner: board, by: 2031-03-31}
  money:
    answers:
      waste: {declined: Nothing is wasted here by the count of the auditors}
finance:
  do_nothing: {2030/31: -1.0, 2031/32: -2.0, 2032/33: -3.0}
  result: {2030/31: -1.0, 2031/32: -2.0, 2032/33: -3.0}
`

// Another round of planning is another edition and no other program: its
// stages, years and questions are the ones that count.
func TestAnotherEdition(t *testing.T) {
	toy, err := catalogue.Load(os.DirFS("../../schemas"), "testdata/toy")
	if err != nil {
		t.Fatal(err)
	}
	options := lint.Options{Editions: []*guidance.Edition{guidance.STP2016(), toy}, Rules: rules.All()}
	r := lint.Run(context.Background(), lint.Input{Name: "toy.yaml", Text: []byte(toyPlan)}, options)
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	var got []string
	for _, f := range r.Findings {
		if f.Requirement != nil {
			got = append(got, f.Rule.Code+" "+f.Subject)
		}
	}
	slices.Sort(got)
	want := []string{"ANS101 gaps.health.answers.eating", "ANS101 gaps.money.answers.buying", "FIN101 finance.result.2032/33"}
	if !slices.Equal(got, want) {
		t.Errorf("asked for by the toy guidance: %q, want %q", got, want)
	}
	if r.Questions != 4 || r.Answered != 1 || r.PutAside != 1 {
		t.Errorf("%d answered and %d put aside of %d, want 1 and 1 of 4", r.Answered, r.PutAside, r.Questions)
	}

	options.Stage = "sketch"
	r = lint.Run(context.Background(), lint.Input{Name: "toy.yaml", Text: []byte(toyPlan)}, options)
	if n := len(r.Forecast); n != 3 {
		t.Errorf("%d things are forecast at the sketch stage, want 3", n)
	}
}
