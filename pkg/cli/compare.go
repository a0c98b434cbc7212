package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
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
			o.args = args
			return a.compare(cmd.Context(), &o)
		},
	}
	f := cmd.Flags()
	o.configFlags.flags(f)
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
	olds, err := o.side(a, o.args[0])
	if err != nil {
		return err
	}
	news, err := o.side(a, o.args[1])
	if err != nil {
		return err
	}
	outs, err := a.comparisonOutputs(o.specs)
	if err != nil {
		return err
	}
	defer outs.discard()
	c := &report.Comparison{Edition: a.edition(), Detail: o.all || len(o.footprints) > 0 || len(news) == 1 && len(olds) == 1}
	code := lint.Clean
	one := len(olds) == 1 && len(news) == 1
	taken := map[int]bool{}
	x := &comparer{app: a, o: o, options: options, linters: map[string]*lint.Linter{}}
	for _, newer := range news {
		if err := ctx.Err(); err != nil {
			return err
		}
		at := 0
		if !one {
			at = counterpart(olds, taken, newer)
		}
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
		case pair.Old.Unread() || pair.New.Unread():
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
		return errors.New("there is nothing to compare: no plan in the newer folder has its footprint in the older")
	}
	return a.finishOutputs(outs, code, func(out *reviewOutlet) error { return c.Write(out.lines, out.format, out.palette) })
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
}

// side finds the plans of one side, and what footprint each is of.
func (o *compareOptions) side(a *app, arg string) ([]submission, error) {
	p := o.paths
	p.args = []string{arg}
	files, err := p.find(a)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(arg); err != nil || !info.IsDir() || len(files) == 1 {
		var list []submission
		for _, f := range files {
			list = append(list, submission{planFile: f})
		}
		return list, nil
	}
	list := make([]submission, len(files))
	for i, f := range files {
		list[i].planFile = f
		in, err := p.read(f, a.In)
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

// counterpart is the older plan of a newer one: of the same footprint and file
// name, else of the same footprint, else of the same file name; -1 for none.
func counterpart(olds []submission, taken map[int]bool, newer submission) int {
	same := func(fits func(*submission) bool) int {
		for i := range olds {
			if !taken[i] && fits(&olds[i]) {
				return i
			}
		}
		return -1
	}
	footprint := func(s *submission) bool { return s.footprint == newer.footprint && s.footprint != 0 }
	name := func(s *submission) bool { return filepath.Base(s.path) == filepath.Base(newer.path) }
	if i := same(func(s *submission) bool { return footprint(s) && name(s) }); i >= 0 {
		return i
	}
	if i := same(footprint); i >= 0 {
		return i
	}
	return same(func(s *submission) bool { return name(s) && (s.footprint == 0 || newer.footprint == 0) })
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
