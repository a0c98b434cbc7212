package lint_test

import (
	"context"
	"errors"
	"testing"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rules"
)

// A plan whose reading was cut short by a stop is never handed on as a result,
// however late the word of the stop comes round to all who wait for it.
func TestAStopHandsOnNoResult(t *testing.T) {
	linter, err := lint.New(lint.Options{Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All()})
	if err != nil {
		t.Fatal(err)
	}
	for range 50 {
		ctx, stop := context.WithCancel(context.Background())
		for range 2000 { // who are told one after the other
			_, leave := context.WithCancel(ctx)
			defer leave()
		}
		read := func(int) (lint.Input, error) {
			go stop()
			<-ctx.Done()
			return lint.Input{}, ctx.Err()
		}
		err := linter.Each(ctx, 1, 1, read, func(r *lint.Result) error {
			t.Errorf("handed on: %v", r.Err)
			return nil
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("ended with %v", err)
		}
	}
}
