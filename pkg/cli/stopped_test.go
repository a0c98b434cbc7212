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
	ctx, stop := context.WithCancel(context.Background())
	never, writer := io.Pipe()
	defer writer.Close()
	var out, said bytes.Buffer
	code := Main(ctx, []string{"lint", "-"}, &Streams{
		In: stopping{never, stop}, Out: &out, Err: &said, Width: 80,
		Getenv: func(string) string { return "" }, Now: time.Now,
	})
	if code != 2 || !strings.Contains(said.String(), "stopped before the check was done") {
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
