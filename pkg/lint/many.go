package lint

import (
	"context"
	"sync"
)

// Each checks n plans with some workers and hands the results to take in order,
// one at a time, as soon as their turn comes. Only a few results are held at a
// time, however many plans there are. What read says is wrong becomes the
// result's Err. Each stops early when take or the context says so.
func (l *Linter) Each(ctx context.Context, n, workers int, read func(i int) (Input, error), take func(*Result) error) error {
	running, cancel := context.WithCancel(ctx)
	type job struct {
		i    int
		done chan *Result
	}
	jobs := make(chan job)
	turn := make(chan job, workers) // in order; its length is what may wait
	var wg sync.WaitGroup
	defer wg.Wait()
	defer cancel()
	for range workers {
		wg.Go(func() {
			for j := range jobs {
				in, err := read(j.i)
				if err != nil {
					j.done <- &Result{Name: in.Name, Err: err}
					continue
				}
				j.done <- l.Run(running, in)
			}
		})
	}
	wg.Go(func() {
		defer close(jobs)
		defer close(turn)
		for i := range n {
			j := job{i, make(chan *Result, 1)}
			select {
			case turn <- j:
			case <-running.Done():
				return
			}
			select {
			case jobs <- j:
			case <-running.Done():
				return
			}
		}
	})
	for j := range turn {
		select {
		case r := <-j.done:
			// A run that is stopped is no result. What stopped it is asked, as read may
			// know of the stop before running does.
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := take(r); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}
