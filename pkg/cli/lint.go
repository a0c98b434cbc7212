package cli

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
)

// lintOptions are the flags of stp lint.
type lintOptions struct {
	paths
	stage        string
	only, except []string
	failOn       string
	asOf         string
	noFold       bool
	workers      int
}

func (a *app) lintCommand() *cobra.Command {
	var o lintOptions
	cmd := &cobra.Command{
		Use:   "lint [FILE|FOLDER|-]...",
		Short: "Check plans and say what falls short, where, why and how to mend it",
		Long: "Check plans and say what falls short, where, why and how to mend it.\n\n" +
			"A folder stands for all plans in it (*.yaml, *.yml); - is a plan on standard input.\n" +
			"Exit code 0: nothing found that fails. 1: findings. 2: something could not be checked.",
		Example: "  stp lint plan.yaml\n  stp lint --stage submission plans/\n  stp lint --only FIN,ANS101 plan.yaml",
		RunE: func(cmd *cobra.Command, args []string) error {
			o.args = args
			return a.lint(cmd.Context(), &o)
		},
	}
	f := cmd.Flags()
	o.flags(f)
	f.StringVar(&o.stage, "stage", "", "stage to check at, instead of the plan's own: "+strings.Join(a.stages(), ", "))
	f.StringSliceVar(&o.only, "only", nil, "check these rules only: codes, names or families (FIN)")
	f.StringSliceVar(&o.except, "except", nil, "leave these rules out: codes, names or families")
	f.StringVar(&o.failOn, "fail-on", "error", "fail at findings of this level or above: error, warning, note, never")
	f.StringVar(&o.asOf, "as-of", "", "check as if today were this date, such as 2016-10-21")
	f.BoolVar(&o.noFold, "no-fold", false, "show every finding in full, however many there are")
	f.IntVar(&o.workers, "workers", runtime.GOMAXPROCS(0), "plans to check at a time")
	return cmd
}

func (a *app) lint(ctx context.Context, o *lintOptions) error {
	failOn, err := lint.ParseFailOn(o.failOn)
	if err != nil {
		return fmt.Errorf("--fail-on: %w", err)
	}
	palette, err := a.palette()
	if err != nil {
		return err
	}
	options, err := a.options(o)
	if err != nil {
		return err
	}
	linter, err := lint.New(options)
	if err != nil {
		return err
	}
	files, err := o.find(a.In)
	if err != nil {
		return err
	}
	linter.Warm()
	text := &report.Text{W: a.Out, Palette: palette, Width: a.Width, Wrap: a.Terminal, Fold: a.Terminal && !o.noFold}
	sum := &lint.Summary{FailOn: failOn}
	err = linter.Each(ctx, len(files), max(1, o.workers), func(i int) (lint.Input, error) { return o.read(files[i], a.In) },
		func(r *lint.Result) error {
			sum.Add(r)
			return text.Plan(r)
		})
	if err != nil {
		return err
	}
	if err := text.End(sum); err != nil {
		return err
	}
	if code := sum.Exit(); code != lint.Clean {
		return exitCode(code)
	}
	return nil
}

// options are what the plans are held to: flag beats environment beats plan.
func (a *app) options(o *lintOptions) (lint.Options, error) {
	options := lint.Options{
		Editions: a.editions, Rules: a.rules, Stage: o.stage,
		Only: o.only, Except: o.except, AsOf: a.Now(),
	}
	if options.Stage == "" {
		options.Stage = a.Getenv("STP_STAGE")
	}
	if o.asOf != "" {
		day, err := time.Parse(time.DateOnly, o.asOf)
		if err != nil {
			return options, fmt.Errorf("--as-of %s: write a date such as 2016-10-21", o.asOf)
		}
		options.AsOf = day
	}
	return options, nil
}

func (a *app) stages() []string {
	var keys []string
	for _, s := range a.edition().Stages {
		keys = append(keys, s.Key)
	}
	return keys
}
