package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
)

// outputFlags are the flags that say what is written where.
type outputFlags struct {
	specs  []string
	noFold bool
}

func (o *outputFlags) flags(f *pflag.FlagSet) {
	var names []string
	for _, format := range report.Formats {
		names = append(names, format.Name)
	}
	f.StringArrayVarP(&o.specs, "output", "o", nil,
		"write `FORMAT` to standard output or FORMAT=FILE; may be given several times: "+strings.Join(names, ", "))
	f.BoolVar(&o.noFold, "no-fold", false, "show every finding in full, however many there are")
}

// allowance is --max-warnings: nil for any number.
type allowance struct{ most *int }

func (a *allowance) String() string { return "" } // help shows no default
func (a *allowance) Type() string   { return "number" }

func (a *allowance) Set(text string) error {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		return errors.New("write how many may stand, 0 or more")
	}
	a.most = &n
	return nil
}

// run is what all results of a check share.
func (a *app) run(l *lint.Linter, o lint.Options, warnings allowance) *report.Run {
	run := a.blankRun()
	run.Rules, run.AsOf, run.MaxWarnings = l.Rules(), o.AsOf.Format(time.DateOnly), warnings.most
	return run
}

// blankRun is what every run of this program shares.
func (a *app) blankRun() *report.Run {
	build, _ := buildInfo()
	return &report.Run{Build: build, Set: a.rules, Editions: a.editions}
}

// outputs are all that one run writes. One that fails does not stop the others.
type outputs []*outlet

// outlet is one format on its way to one place.
type outlet struct {
	report.Writer
	sink
}

// outputs makes ready what the flags ask for. The error is a slip in the flags;
// a place that cannot be written is said at the end, when the others are there.
// Where standard output is taken, only the last line is said, on standard error.
func (a *app) outputs(o *outputFlags, run *report.Run, outTaken bool) (outputs, error) {
	palette, err := a.palette()
	if err != nil {
		return nil, err
	}
	specs := o.specs
	if len(specs) == 0 && outTaken {
		return outputs{{Writer: lastLine{a.text(a.Err, palette, true, true)}, sink: sink{place: "standard error"}}}, nil
	}
	targets, err := targets(specs, func(name string) (bool, error) { return false, report.KnownFormat(name) })
	if err != nil {
		return nil, err
	}
	var all outputs
	for _, to := range targets {
		out := &outlet{sink: sink{place: to.path}}
		var w io.Writer = a.Out
		switch {
		case to.path == "" && outTaken:
			all.discard()
			return nil, fmt.Errorf("-o %s: the changes go to standard output; write -o %s=FILE", to.spec, to.format)
		case to.path == "":
			out.place = "standard output"
		default:
			if out.file, out.err = openFile(to.path); out.err == nil {
				w = out.file
			}
		}
		all = append(all, out)
		if out.err != nil {
			continue
		}
		if to.format == report.TextFormat {
			out.Writer = a.text(w, palette, out.file == nil, o.noFold)
			continue
		}
		out.lines = bufio.NewWriterSize(w, 64<<10)
		if out.Writer, err = report.New(to.format, run, out.lines, a.stepSummary()); err != nil {
			all.discard()
			return nil, err
		}
	}
	return all, nil
}

// lastLine says nothing but the last line.
type lastLine struct{ *report.Text }

func (lastLine) Plan(*lint.Result) error { return nil }

// text is the view for people: painted and folded only where one is watching.
func (a *app) text(w io.Writer, palette *report.Palette, out, noFold bool) *report.Text {
	watched := out && a.Terminal
	if !out {
		palette = report.NewPalette(false)
	}
	return &report.Text{W: w, Palette: palette, Width: a.Width, Wrap: watched, Fold: watched && !noFold}
}

// stepSummary is where GitHub Actions takes the summary of a step from, or nil.
func (a *app) stepSummary() io.Writer {
	if path := a.Getenv("GITHUB_STEP_SUMMARY"); path != "" {
		return appended(path)
	}
	return nil
}

// appended is a file to whose end everything is written.
type appended string

// Len is how many bytes stand there already.
func (path appended) Len() int {
	info, err := os.Stat(string(path))
	if err != nil {
		return 0 // nothing is there yet
	}
	return int(info.Size())
}

func (path appended) Write(text []byte) (int, error) {
	f, err := os.OpenFile(string(path), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return 0, fmt.Errorf("the step's summary: %w", plainly(err))
	}
	n, err := f.Write(text)
	return n, errors.Join(err, f.Close())
}

// each does something to every output that has not failed yet.
func (all outputs) each(do func(*outlet) error) {
	for _, out := range all {
		if out.err == nil {
			out.err = do(out)
		}
	}
}

// spare is an error where an output would replace a plan that is to be checked.
func (all outputs) spare(files []planFile) error {
	for _, out := range all {
		if err := spare(files, out.place, out.file); err != nil {
			return err
		}
	}
	return nil
}

// plan writes one plan to all.
func (all outputs) plan(r *lint.Result) { all.each(func(o *outlet) error { return o.Plan(r) }) }

// discard leaves every place as it was, after a run that did not come to its end.
func (all outputs) discard() {
	for _, out := range all {
		out.discard()
	}
}

// finish writes what stands behind all plans, puts every file in its place, and
// returns the check's exit code as an error. What could not be written is named.
func (a *app) finish(all outputs, sum *lint.Summary) error {
	all.each(func(o *outlet) error { return o.End(sum) })
	for _, out := range all {
		out.keep()
	}
	all.discard()
	code := sum.Exit()
	for _, out := range all {
		if out.err != nil {
			a.unwritten(out.place, out.err)
			code = lint.NotChecked
		} else if s, ok := out.Writer.(interface{ Said() string }); ok && s.Said() != "" {
			fmt.Fprintf(a.Err, "stp: %s: %s\n", report.Visible(out.place), s.Said())
		}
	}
	if code != lint.Clean {
		return exitCode(code)
	}
	return nil
}
