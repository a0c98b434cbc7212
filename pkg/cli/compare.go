package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/source"
)

// compareOptions are the flags of stp compare.
type compareOptions struct {
	lintOptions
	footprints []string
	all        bool
}

func (a *app) compareCommand() *cobra.Command {
	var o compareOptions
	cmd := &cobra.Command{
		Use:   "compare OLD NEW",
		Short: "Say what moved between two submissions: of one plan, or of two folders of plans",
		Long: "Say what moved between two submissions: questions, money, priorities, decisions, findings, and\n" +
			"whether the plan tells its public. OLD and NEW are two plans, or two folders in which plans of\n" +
			"one footprint belong together. Both are held to what the newer one's stage asks.\n" +
			"Exit code 0: nothing got worse. 1: an answer was lost or there is a new error. 2: something\n" +
			"could not be compared.",
		Example: "  stp compare 2016-06/dorset.yaml 2016-10/dorset.yaml\n  stp compare 2016-06/ 2016-10/ -o text -o html=moved.html",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return errors.New("name two plans or two folders: the older, then the newer")
			}
			if args[0] == stdin && args[1] == stdin {
				return errors.New("only one of the two plans can come from standard input")
			}
			o.args = args
			return a.compare(cmd.Context(), &o)
		},
	}
	f := cmd.Flags()
	o.configFlags.flags(f)
	o.stdinName = "<standard input>"
	f.StringVar(&o.maxSize, "max-size", "8MB", "leave plans larger than this unchecked")
	f.BoolVar(&o.noIgnore, "no-gitignore", false, "search in folders what .gitignore leaves out, too")
	f.StringVar(&o.stage, "stage", "", "stage to hold both to, instead of the newer plan's own: "+strings.Join(a.stages(), ", "))
	f.StringVar(&o.asOf, "as-of", "", "check as if today were this date, such as 2016-10-21")
	var names []string
	for _, format := range report.CompareFormats {
		names = append(names, format.Key)
	}
	f.StringArrayVarP(&o.specs, "output", "o", nil,
		"write `FORMAT` to standard output or FORMAT=FILE; may be given several times: "+strings.Join(names, ", "))
	f.StringSliceVar(&o.footprints, "footprint", nil, "tell of these footprints in full: numbers or names")
	f.BoolVar(&o.all, "all", false, "tell of every plan in full")
	return cmd
}

func (a *app) compare(ctx context.Context, o *compareOptions) error {
	view := review.View{Footprints: o.footprints}
	if err := view.Check(a.edition()); err != nil {
		return err
	}
	options, err := a.options(&o.lintOptions)
	if err != nil {
		return err
	}
	olds, err := o.side(ctx, a, o.args[0])
	if err != nil {
		return err
	}
	news, err := o.side(ctx, a, o.args[1])
	if err != nil {
		return err
	}
	outs, err := a.comparisonOutputs(o.specs)
	if err != nil {
		return err
	}
	defer outs.discard()
	var files []planFile
	for _, s := range slices.Concat(olds, news) {
		files = append(files, s.planFile)
	}
	if err := outs.spare(files); err != nil {
		return err
	}
	c := &report.Comparison{Edition: a.edition(), Detail: o.all || len(o.footprints) > 0 || len(news) == 1 && len(olds) == 1}
	code := lint.Clean
	taken := map[int]bool{}
	with := counterparts(olds, news)
	x := &comparer{app: a, o: o, options: options, linters: map[string]*lint.Linter{}}
	for n, newer := range news {
		if err := ctx.Err(); err != nil {
			return err
		}
		at := with[n]
		if at < 0 {
			c.New = append(c.New, newer.name)
			continue
		}
		taken[at] = true
		pair, err := x.pair(ctx, olds[at], newer)
		if err != nil {
			return err
		}
		if len(o.footprints) > 0 && !wants(a, o.footprints, pair) {
			continue
		}
		c.Pairs = append(c.Pairs, pair)
		switch {
		case pair.Unread():
			code = lint.NotChecked
		case pair.Worse():
			code = max(code, lint.Found)
		}
	}
	for i, older := range olds {
		if !taken[i] {
			c.Gone = append(c.Gone, older.name)
		}
	}
	if len(c.Pairs) == 0 {
		return errors.New("there is nothing to compare: no newer plan has its footprint among the older ones")
	}
	return a.finishOutputs(ctx, outs, code, func(out *reviewOutlet) error { return c.Write(out.lines, out.format, out.palette) })
}

// wants says that a pair is of one of the footprints asked for.
func wants(a *app, footprints []string, p *review.Pair) bool {
	s := review.New(a.edition(), nil, new(lint.Summary), nil)
	s.Plans = []*review.Plan{p.New}
	list, err := s.Select(review.View{Footprints: footprints})
	return err == nil && len(list) > 0
}

// submission is one plan of a side, with its footprint's number; 0 for none.
type submission struct {
	planFile
	footprint int
	named     bool // by itself, and not found in a folder
}

// side finds the plans of one side, and what footprint each is of.
func (o *compareOptions) side(ctx context.Context, a *app, arg string) ([]submission, error) {
	p := o.paths
	p.args = []string{arg}
	files, err := p.find(a)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(arg)
	list := make([]submission, len(files))
	for i, f := range files {
		list[i] = submission{planFile: f, named: arg == stdin || err == nil && !info.IsDir()}
		in, err := orStopped(ctx, func() (lint.Input, error) { return p.read(f, a.In) })
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if f.path == stdin {
			a.In = bytes.NewReader(in.Text) // it can be read once only
		}
		if err != nil {
			continue // said when it is compared
		}
		if tree := source.Read(in.Name, in.Text, source.Limits{}); tree.Root != nil {
			if f := plan.Read(tree).Footprint.Registered(a.edition()); f != nil {
				list[i].footprint = f.Number
			}
		}
	}
	return list, nil
}

// counterparts are the older plans of the newer ones, by their places; -1 for
// none. Plans of one footprint and file name belong together, then those of one
// footprint, then those of one file name; two plans alone do where both are
// named, or where a footprint does not tell them apart.
func counterparts(olds, news []submission) []int {
	footprint := func(a, b *submission) bool { return a.footprint == b.footprint && a.footprint != 0 }
	name := func(a, b *submission) bool { return filepath.Base(a.path) == filepath.Base(b.path) }
	unknown := func(a, b *submission) bool { return a.footprint == 0 || b.footprint == 0 }
	alone := len(olds) == 1 && len(news) == 1
	at, taken := make([]int, len(news)), make([]bool, len(olds))
	for n := range at {
		at[n] = -1
	}
	for _, fits := range []func(a, b *submission) bool{
		func(a, b *submission) bool { return footprint(a, b) && name(a, b) },
		footprint,
		func(a, b *submission) bool { return name(a, b) && unknown(a, b) },
		func(a, b *submission) bool { return alone && (a.named && b.named || unknown(a, b)) },
	} {
		for n := range news {
			for i := range olds {
				if at[n] < 0 && !taken[i] && fits(&olds[i], &news[n]) {
					at[n], taken[i] = i, true
				}
			}
		}
	}
	return at
}

// comparer checks both sides of a pair at one stage.
type comparer struct {
	*app
	o       *compareOptions
	options lint.Options
	linters map[string]*lint.Linter
}

func (x *comparer) pair(ctx context.Context, older, newer submission) (*review.Pair, error) {
	is, err := x.check(ctx, newer, x.options.Stage)
	if err != nil {
		return nil, err
	}
	was, err := x.check(ctx, older, is.Stage)
	if err != nil {
		return nil, err
	}
	return review.Compare(x.edition(), was, is), nil
}

// check checks a plan at a stage; what cannot be read is the result's Err.
func (x *comparer) check(ctx context.Context, s submission, stage string) (*lint.Result, error) {
	l := x.linters[stage]
	if l == nil {
		options := x.options
		options.Stage = stage
		var err error
		if l, err = lint.New(options); err != nil {
			return nil, err
		}
		x.linters[stage] = l
	}
	in, err := x.o.read(s.planFile, x.In)
	if err != nil {
		return &lint.Result{Name: s.name, Err: err}, nil
	}
	return l.Run(ctx, in), ctx.Err()
}

// comparisonOutputs are those of a comparison.
func (a *app) comparisonOutputs(specs []string) (reviewOutlets, error) {
	return a.places(specs, func(name string) (bool, error) {
		var names []string
		for _, f := range report.CompareFormats {
			if f.Key == name {
				return false, nil
			}
			names = append(names, f.Key)
		}
		return false, fmt.Errorf("there is no format %q; write one of %s", name, strings.Join(names, ", "))
	})
}
