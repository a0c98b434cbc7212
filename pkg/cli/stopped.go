package cli

import (
	"context"

	"stp.example/stp/pkg/lint"
)

// orStopped reads a plan, and waits no longer once the run is stopped: a pipe
// or a terminal may never come to its end, and no signal wakes a read.
func orStopped(ctx context.Context, read func() (lint.Input, error)) (lint.Input, error) {
	type answer struct {
		in  lint.Input
		err error
	}
	done := make(chan answer, 1)
	go func() {
		in, err := read()
		done <- answer{in, err}
	}()
	select {
	case a := <-done:
		return a.in, a.err
	case <-ctx.Done():
		return lint.Input{}, ctx.Err()
	}
}
