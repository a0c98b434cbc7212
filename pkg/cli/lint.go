package cli

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/lint"
)

// lintOptions are the flags of stp lint.
type lintOptions struct {
	paths
	stage        string
	only, except []string
	failOn       string
	asOf         string
	noWaivers    bool
	workers      int
	outputFlags
	maxWarnings allowance
	mending     mending
	baselines   baselines
}

func (a *app) lintCommand() *cobra.Command {
	var o lintOptions
	cmd := &cobra.Command{
		Use:   "lint [FILE|FOLDER|GLOB|-]...",
		Short: "Check plans and say what falls short, where, why and how to mend it",
		Long: "Check plans and say what falls short, where, why and how to mend it.\n\n" +
			"A folder stands for all plans in it (*.yaml, *.yml), and so does a glob, in which ** is any folders;\n" +
			"- is a plan on standard input.\n" +
			"Exit code 0: nothing found that fails. 1: findings. 2: something could not be checked.",
		Example: "  stp lint plan.yaml\n  stp lint --stage submission plans/\n  stp lint --only FIN,ANS101 plan.yaml",
		RunE: func(cmd *cobra.Command, args []string) error {
			o.args = args
			return a.lint(cmd.Context(), &o)
		},
	}
	f := cmd.Flags()
	o.paths.flags(f)
	o.checking(f, a)
	f.StringSliceVar(&o.only, "only", nil, "check these rules only: codes, names or families (FIN)")
	f.StringSliceVar(&o.except, "except", nil, "leave these rules out: codes, names or families")
	o.outputFlags.flags(f)
	o.mending.flags(f)
	o.baselines.flags(f)
	return cmd
}

// checking are the flags that say how plans are checked, by whichever command.
func (o *lintOptions) checking(f *pflag.FlagSet, a *app) {
	f.StringVar(&o.stage, "stage", "", "stage to check at, instead of the plan's own: "+strings.Join(a.stages(), ", "))
	f.StringVar(&o.failOn, "fail-on", "", "fail at findings of this level or above: error, warning, note, never (error where nothing says)")
	f.StringVar(&o.asOf, "as-of", "", "check as if today were this date, such as 2016-10-21")
	f.BoolVar(&o.noWaivers, "no-waivers", false, "show what the plans' waivers set aside")
	f.IntVar(&o.workers, "workers", runtime.GOMAXPROCS(0), "plans to check at a time")
	f.Var(&o.maxWarnings, "max-warnings", "fail if there are more warnings than this")
}

func (a *app) lint(ctx context.Context, o *lintOptions) error {
	options, err := a.options(o)
	if err != nil {
		return err
	}
	linter, err := lint.New(options)
	if err != nil {
		return err
	}
	files, err := o.find(a)
	if err != nil {
		return err
	}
	if err := errors.Join(o.mending.check(files), o.baselines.open()); err != nil {
		return err
	}
	run := a.run(linter, options, o.maxWarnings)
	outs, err := a.outputs(&o.outputFlags, run, o.mending.diff)
	if err != nil {
		return err
	}
	defer outs.discard()
	if err := outs.spare(files); err != nil {
		return err
	}
	sum := run.Summary()
	read := func(i int) (lint.Input, error) {
		in, err := orStopped(ctx, func() (lint.Input, error) { return o.read(files[i], a.In) })
		if err != nil {
			return in, err
		}
		return o.baselines.give(ctx, in)
	}
	i := 0
	err = linter.Each(ctx, len(files), max(1, o.workers), read, func(r *lint.Result) error {
		r, err := o.mending.take(ctx, a, linter, files[i], r)
		if i++; err != nil {
			return err
		}
		sum.Add(r)
		o.baselines.take(r)
		outs.plan(r)
		return nil
	})
	if err != nil {
		return err
	}
	if err := o.baselines.close(a, sum); err != nil {
		return err
	}
	err = a.finish(outs, sum)
	if o.mending.failed > 0 {
		return exitCode(lint.NotChecked)
	}
	return err
}

// options are what the plans are held to by flag, else by the environment; what
// neither says, the configuration or the plan does.
func (a *app) options(o *lintOptions) (lint.Options, error) {
	options := lint.Options{
		Editions: a.editions, Rules: a.rules, Stage: o.stage, NoWaivers: o.noWaivers, AsOf: a.Now(),
	}
	var err error
	if options.Only, err = named("--only", o.only); err != nil {
		return options, err
	}
	if options.Except, err = named("--except", o.except); err != nil {
		return options, err
	}
	if options.Stage == "" {
		options.Stage = a.Getenv("STP_STAGE")
		if options.Stage != "" && a.edition().Stage(options.Stage) == nil {
			return options, fmt.Errorf("STP_STAGE: %w", likely.NotAmong("stage", options.Stage, a.stages()))
		}
	}
	from, word := "--fail-on", o.failOn
	if word == "" {
		from, word = "STP_FAIL_ON", a.Getenv("STP_FAIL_ON")
	}
	if options.FailOn, err = lint.ParseFailOn(word); err != nil {
		return options, fmt.Errorf("%s: %w", from, err)
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

// named are the rules that a flag names, without what stands empty between
// commas.
func named(flag string, list []string) ([]string, error) {
	names := slices.DeleteFunc(slices.Clone(list), func(name string) bool { return strings.TrimSpace(name) == "" })
	if len(names) == 0 && len(list) > 0 {
		return nil, fmt.Errorf("%s %s: name rules by code, name or family, as in %[1]s FIN,ANS101", flag, strings.Join(list, ","))
	}
	return names, nil
}

func (a *app) stages() []string {
	var keys []string
	for _, s := range a.edition().Stages {
		keys = append(keys, s.Key)
	}
	return keys
}
