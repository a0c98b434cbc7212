package cli

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"
)

// stopping stops the run as soon as its input is asked for, and never ends.
type stopping struct {
	io.Reader
	stop func()
}

func (s stopping) Read(p []byte) (int, error) {
	s.stop()
	return s.Reader.Read(p)
}

// A run that is stopped while it waits for its input ends, with exit code 2.
func TestAStoppedRunWaitsForNoInput(t *testing.T) {
	for _, args := range [][]string{{"lint", "-"}, {"review", "-"}, {"compare", "-", "old.yaml"}} {
		ctx, stop := context.WithCancel(context.Background())
		never, writer := io.Pipe()
		defer writer.Close()
		var out, said bytes.Buffer
		code := Main(ctx, args, &Streams{
			In: stopping{never, stop}, Out: &out, Err: &said, Width: 80,
			Getenv: func(string) string { return "" }, Now: time.Now,
		})
		if code != 2 || !strings.Contains(said.String(), "stopped before the check was done") {
			t.Errorf("%s: exit %d, said %q", args[0], code, said.String())
		}
	}
}

// full stops the run as soon as something is written to it.
type full struct{ stop func() }

func (f full) Write(p []byte) (int, error) {
	f.stop()
	return len(p), nil
}

// A review that is stopped while it is written says so, and not that its places
// could not be written.
func TestAStoppedReviewSaysSo(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	var said bytes.Buffer
	code := Main(ctx, []string{"review", "--no-config", "-"}, &Streams{
		In: strings.NewReader("edition: stp-2016\n"), Out: full{stop}, Err: &said, Width: 80,
		Getenv: func(string) string { return "" }, Now: time.Now,
	})
	if code != 2 || said.String() != "stp: stopped before the check was done\n" {
		t.Errorf("exit %d, said %q", code, said.String())
	}
}

// A size that is no number above nothing is none.
func TestSizesAreNumbers(t *testing.T) {
	for _, size := range []string{"NaN", "Inf", "-1MB", "0", "", "MB"} {
		if n, err := (&paths{maxSize: size}).limit(); err == nil {
			t.Errorf("--max-size %s is read as %d", size, n)
		}
	}
}
