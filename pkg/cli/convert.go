package cli

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
)

// convertOptions are the flags of stp convert.
type convertOptions struct {
	outputFlags
	files       []string
	failOn      string
	maxWarnings allowance
}

func (a *app) convertCommand() *cobra.Command {
	var o convertOptions
	cmd := &cobra.Command{
		Use:   "convert RESULTS.json...",
		Short: "Write results of stp lint -o json in any format, those of several runs as one",
		Long: "Write results of stp lint -o json or stp review -o json in any format; - is standard input.\n\n" +
			"Results of several runs of stp lint are joined: a large set can be split over machines, and what is\n" +
			"written is what one run over all plans would have written, byte for byte. The runs must\n" +
			"have the same stp, the same rules in force and the same --as-of.\n" +
			"Exit code: that of the run.",
		Example: "  stp convert results.json -o sarif=out.sarif\n  stp convert part-*.json -o text -o junit=report.xml",
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.files = args; len(args) == 0 {
				return errors.New("name the results to convert; stp lint -o json writes them")
			}
			return a.convert(cmd.Context(), &o)
		},
	}
	f := cmd.Flags()
	o.outputFlags.flags(f)
	f.StringVar(&o.failOn, "fail-on", "", "fail at findings of this level or above, whatever the run did: error, warning, note, never")
	f.Var(&o.maxWarnings, "max-warnings", "fail if there are more warnings than this, whatever the run did")
	return cmd
}

// part is the results of one run, with the plan that is next.
type part struct {
	name string
	*report.Reader
	next *lint.Result
	file io.Closer
}

func (a *app) convert(ctx context.Context, o *convertOptions) error {
	failOn, err := lint.ParseFailOn(o.failOn)
	if err != nil {
		return fmt.Errorf("--fail-on: %w", err)
	}
	run := a.blankRun()
	parts, err := a.parts(o.files, run)
	defer func() {
		for _, p := range parts {
			_ = p.file.Close() // it was only read
		}
	}()
	if err != nil {
		return err
	}
	if o.maxWarnings.most != nil {
		run.MaxWarnings = o.maxWarnings.most
	}
	outs, err := a.outputs(&o.outputFlags, run, false)
	if err != nil {
		return err
	}
	defer outs.discard()
	sum := run.Summary()
	for {
		r, err := join(parts)
		if err != nil {
			return err
		}
		if r == nil {
			return a.finish(outs, sum)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if o.failOn != "" {
			r.FailAt(failOn)
		}
		sum.Add(r)
		outs.plan(r)
	}
}

// parts opens results, and reads the first plan of each.
func (a *app) parts(names []string, run *report.Run) ([]*part, error) {
	var parts []*part
	for _, name := range names {
		p := &part{name: name, file: io.NopCloser(nil)}
		parts = append(parts, p)
		in := a.In
		if name != stdin {
			f, err := os.Open(name)
			if err != nil {
				return parts, p.failed(plainly(err))
			}
			p.file, in = f, f
		}
		var err error
		if p.Reader, err = report.NewReader(bufio.NewReaderSize(in, 64<<10), run); err != nil {
			return parts, p.failed(err)
		}
		if err := parts[0].Joins(p.Reader); err != nil {
			return parts, p.failed(err)
		}
		if err := p.step(); err != nil {
			return parts, err
		}
	}
	return parts, nil
}

func (p *part) failed(err error) error { return fmt.Errorf("%s: %w", p.name, err) }

// step reads the next plan.
func (p *part) step() error {
	var err error
	if p.next, err = p.Next(); err != nil && !errors.Is(err, io.EOF) {
		return p.failed(err)
	}
	return nil
}

// join takes the plan whose turn it is in the order of names, nil behind the
// last one. Every part has its plans in that order.
func join(parts []*part) (*lint.Result, error) {
	left := slices.DeleteFunc(slices.Clone(parts), func(p *part) bool { return p.next == nil })
	if len(left) == 0 {
		return nil, nil
	}
	first := slices.MinFunc(left, func(a, b *part) int { return cmp.Compare(a.next.Name, b.next.Name) })
	r := first.next
	return r, first.step()
}
