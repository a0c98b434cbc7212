package cli

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/review"
)

// reviewOptions are the flags of stp review.
type reviewOptions struct {
	lintOptions
	view review.View
}

func (a *app) reviewCommand() *cobra.Command {
	var o reviewOptions
	cmd := &cobra.Command{
		Use:   "review [FOLDER|FILE|GLOB]...",
		Short: "Look at a whole set of plans: which are ready, where each is weak, what contradicts what",
		Long: "Look at a whole set of plans: a row a plan, worst first, what they come to together, what\n" +
			"contradicts what between them, and which could be agreed when.\n" +
			"Exit code 0: no plan fails. 1: some do. 2: something could not be checked.",
		Example: "  stp review submissions/\n  stp review submissions/ -o text -o html=review.html -o letters=letters/\n  stp review submissions/ --question genomics",
		RunE: func(cmd *cobra.Command, args []string) error {
			o.args = args
			return a.review(cmd.Context(), &o)
		},
	}
	f := cmd.Flags()
	o.paths.flags(f)
	o.checking(f, a)
	var names []string
	for _, format := range report.ReviewFormats() {
		names = append(names, format.Name)
	}
	f.StringArrayVarP(&o.specs, "output", "o", nil,
		"write `FORMAT` to standard output or FORMAT=FILE; may be given several times: "+strings.Join(names, ", "))
	var sorts []string
	for _, s := range review.Sorts() {
		sorts = append(sorts, s.Key)
	}
	f.StringVar(&o.view.Sort, "sort", "", "order of the plans: "+strings.Join(sorts, ", "))
	f.StringVar(&o.view.Region, "region", "", "show the plans of a region")
	f.StringSliceVar(&o.view.Footprints, "footprint", nil, "show the plans of these footprints: numbers or names")
	f.StringVar(&o.view.Question, "question", "", "show what each plan does with a question")
	f.BoolVar(&o.view.All, "all", false, "show every plan, however many there are")
	return cmd
}

func (a *app) review(ctx context.Context, o *reviewOptions) error {
	if err := o.view.Check(a.edition()); err != nil {
		return err
	}
	options, err := a.options(&o.lintOptions)
	if err != nil {
		return err
	}
	debug.SetMemoryLimit(400 << 20) // what is kept of each plan stays till the end
	options.Gather = true
	linter, err := lint.New(options)
	if err != nil {
		return err
	}
	files, err := o.find(a)
	if err != nil {
		return err
	}
	run := a.run(linter, options, o.maxWarnings)
	outs, err := a.reviewOutputs(o, run, files)
	if err != nil {
		return err
	}
	defer outs.discard()
	if err := outs.spare(files); err != nil {
		return err
	}
	read := func(i int) (lint.Input, error) {
		return orStopped(ctx, func() (lint.Input, error) { return o.read(files[i], a.In) })
	}
	var piped []byte // standard input can be read once only
	once := func(i int) (lint.Input, error) {
		in, err := read(i)
		if files[i].path == stdin {
			piped = in.Text
		}
		return in, err
	}
	text := func(i int) ([]byte, error) {
		if files[i].path == stdin {
			return piped, nil
		}
		in, err := read(i)
		return in.Text, err
	}
	set := review.New(a.edition(), linter.Rules(), run.Summary(), text)
	progress := a.progress(len(files))
	err = linter.Each(ctx, len(files), max(1, o.workers), once, func(r *lint.Result) error {
		set.Add(r)
		progress.step()
		return nil
	})
	progress.end()
	if err != nil {
		return err
	}
	if err := linter.Across(ctx, set.Results(), text); err != nil {
		return err
	}
	set.Close(expected(a, files))
	if !outs.said() {
		fmt.Fprintf(a.Err, "stp: %s\n", report.ReviewVerdict(set, set.Totals()))
	}
	return a.finishOutputs(ctx, outs, set.Summary.Exit(), func(out *reviewOutlet) error { return out.write(set) })
}

// expected are the footprints that the set is to hold: those that any plan's
// configuration names; where none does, all as soon as half of them are there.
func expected(a *app, files []planFile) []int {
	var named []int
	for _, f := range files {
		if f.settings != nil && f.settings.Footprints.Set() {
			named = append(named, f.settings.Footprints.Is.Expected(a.edition())...)
		}
	}
	if named != nil {
		return named
	}
	if len(files) < len(a.edition().Footprints)/2 {
		return nil
	}
	var all []int
	for _, f := range a.edition().Footprints {
		all = append(all, f.Number)
	}
	return all
}

// reviewOutputs makes ready what the flags ask for. The error is a slip in the
// flags; a place that cannot be written is said at the end.
func (a *app) reviewOutputs(o *reviewOptions, run *report.Run, files []planFile) (reviewOutlets, error) {
	formats := map[string]*report.ReviewFormat{}
	outs, err := a.places(o.specs, func(name string) (bool, error) {
		f, err := report.KnownReviewFormat(name)
		formats[name] = f
		return err == nil && f.Folder != nil, err
	})
	for _, out := range outs {
		switch f := formats[out.format]; {
		case out.err != nil:
		case f.Folder != nil:
			out.write = f.Folder(run, func(name string, write func(io.Writer) error) error { return putFile(files, out.place, name, write) })
		case out.format == report.TextFormat:
			out.write = (&report.ReviewText{W: out.lines, Palette: out.palette, View: o.view}).Review
		default:
			out.write = f.File(run, out.lines)
		}
	}
	return outs, err
}
