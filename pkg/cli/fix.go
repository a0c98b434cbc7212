package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"stp.example/stp/pkg/fix"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
)

// mending is the flags about fixes, and what came of them.
type mending struct {
	fix, diff, unsafe bool

	failed int
}

func (m *mending) flags(f *pflag.FlagSet) {
	f.BoolVar(&m.fix, "fix", false, "mend what has one likely mending, in the files, and put sections in the usual order")
	f.BoolVar(&m.diff, "diff", false, "show what --fix would change, as a diff, and change nothing")
	f.BoolVar(&m.unsafe, "unsafe-fixes", false, "with --fix or --diff: also mend what may change what a plan means")
}

func (m *mending) check(files []planFile) error {
	switch {
	case m.unsafe && !m.fix && !m.diff:
		return errors.New("--unsafe-fixes goes with --fix or --diff")
	case m.fix && !m.diff && slices.ContainsFunc(files, func(f planFile) bool { return f.path == stdin }):
		return errors.New("--fix: the plan on standard input is no file to write; --diff shows what would change")
	}
	return nil
}

// take mends the plan of a result, and gives the result of the plan as it is
// then. A plan that cannot be written is left as it is, and named.
func (m *mending) take(ctx context.Context, a *app, l *lint.Linter, file planFile, r *lint.Result) (*lint.Result, error) {
	if !m.fix && !m.diff {
		return r, nil
	}
	after, err := fix.Plan(ctx, l, r, m.unsafe)
	if ctx.Err() != nil {
		return r, ctx.Err()
	}
	if err == nil && m.diff {
		return r, a.showDiff(r, after)
	}
	if err == nil && !bytes.Equal(after.Input.Text, r.Input.Text) {
		err = replace(file.path, r.Input.Text, after.Input.Text)
	}
	if err != nil {
		m.failed++
		fmt.Fprintf(a.Err, "stp: %s is left as it is: %s\n", report.Visible(r.Name), report.Visible(err.Error()))
		return r, nil
	}
	return after, nil
}

// showDiff writes what changed, byte for byte into a pipe, and made safe and
// visible for a terminal.
func (a *app) showDiff(before, after *lint.Result) error {
	diff := fix.Diff(before.Name, before.Input.Text, after.Input.Text)
	if !a.Terminal {
		_, err := a.Out.Write(diff)
		return err
	}
	palette, err := a.palette()
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(diff)) {
		if _, err := fmt.Fprintln(a.Out, palette.Diff(report.Visible(strings.TrimRight(line, "\r\n")))); err != nil {
			return err
		}
	}
	return nil
}
