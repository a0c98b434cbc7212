package lint_test

import (
	"context"
	"fmt"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rules"
)

// A plan as bytes goes in, findings with their places come out.
func Example() {
	plan := []byte("edition: stp-2016\nstage: checkpoint\nvison: Care close to home\n")
	result := lint.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: plan}, lint.Options{
		Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All(),
		AsOf: time.Date(2016, 11, 1, 0, 0, 0, 0, time.UTC),
	})
	for _, f := range result.Findings {
		if f.Fix != nil {
			fmt.Println(result.File.Position(f.Span.Start), f.Level, f.Rule.Code, f.Rule.Name)
		}
	}
	fmt.Println(result.Failing > 0, result.Err)
	// Output:
	// {3 1} error SCH101 unknown-key
	// true <nil>
}

// Callers with several plans make a linter once; it may serve several at a time.
func ExampleLinter_Each() {
	linter, err := lint.New(lint.Options{
		Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All(), Only: []string{"not-balanced"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	results := []string{"-12.5", "0.0", "3.0"}
	read := func(i int) (lint.Input, error) {
		text := "edition: stp-2016\nfinance:\n  result: {2020/21: " + results[i] + "}\n"
		return lint.Input{Name: fmt.Sprintf("plan %d", i+1), Text: []byte(text)}, nil
	}
	err = linter.Each(context.Background(), len(results), 2, read, func(r *lint.Result) error {
		for _, f := range r.Findings {
			fmt.Printf("%s: %s\n", r.Name, f.Message)
		}
		return r.Err
	})
	fmt.Println(err)
	// Output:
	// plan 1: the NHS part of the system does not balance by 2020/21: £12.5m short
	// <nil>
}
