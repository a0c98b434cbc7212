// Package cli is the command line: one file a command, from flags to an options
// value to a run function. It is the only importer of cobra and the only reader
// of files, environment and terminal; what plans are held to is not its
// business.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
)

// Streams are what a command reads and writes, so that a test can give its own.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	// Terminal says that a person watches Out, Watched that one watches Err; Width
	// is how many columns Out has.
	Terminal bool
	Watched  bool
	Width    int
	Getenv   func(string) string
	Now      func() time.Time
}

// System are the process's own streams.
func System() *Streams {
	s := &Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Width: 120, Getenv: os.Getenv, Now: time.Now}
	if fd := int(os.Stdout.Fd()); term.IsTerminal(fd) {
		s.Terminal = true
		if w, _, err := term.GetSize(fd); err == nil && w >= 40 {
			s.Width = w
		}
	}
	s.Watched = term.IsTerminal(int(os.Stderr.Fd()))
	return s
}

// app is what every command shares.
type app struct {
	*Streams
	editions []*guidance.Edition
	rules    []*rule.Rule
	color    string
}

// edition is the edition that tables and scaffolds speak of.
func (a *app) edition() *guidance.Edition { return a.editions[0] }

// exitCode is an error that has been said already.
type exitCode int

func (e exitCode) Error() string { return "exit " + strconv.Itoa(int(e)) }

// Main runs stp with its arguments and returns its exit code.
func Main(ctx context.Context, args []string, s *Streams) int {
	// A check makes much garbage and soon ends: the collector may wait.
	debug.SetGCPercent(300)
	debug.SetMemoryLimit(120 << 20) // from here on it works harder instead
	a := &app{Streams: s, editions: []*guidance.Edition{guidance.STP2016()}, rules: rules.All()}
	root := a.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var code exitCode
	switch {
	case err == nil:
		return lint.Clean
	case errors.As(err, &code):
		return int(code)
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(s.Err, "stp: stopped before the check was done")
	default:
		for line := range strings.Lines(err.Error()) {
			fmt.Fprintln(s.Err, "stp:", report.Visible(strings.TrimSuffix(line, "\n")))
		}
	}
	return lint.NotChecked
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "stp",
		Short: "Hold a sustainability and transformation plan against the national guidance",
		Long: "stp reads a sustainability and transformation plan (STP), a YAML file, and says\n" +
			"where it falls short of the national guidance: where, what, why, and how to mend it.",
		SilenceErrors: true, SilenceUsage: true,
		Args:              cobra.ArbitraryArgs,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
	}
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return a.unknownCommand(root, args[0])
		}
		return root.Help()
	}
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	root.SetFlagErrorFunc(flagError)
	root.PersistentFlags().StringVar(&a.color, "color", "auto", "colour: auto, always or never")
	root.AddCommand(a.lintCommand(), a.reviewCommand(), a.compareCommand(), a.convertCommand(), a.explainCommand(), a.rulesCommand(), a.questionsCommand(),
		a.guidanceCommand(), a.footprintsCommand(), a.schemaCommand(), a.initCommand(), a.configCommand(), a.waiversCommand(),
		a.docsCommand(), a.versionCommand())
	a.complete(root)
	return root
}

// palette decides on colour, once: the flag beats NO_COLOR beats FORCE_COLOR
// beats the terminal.
func (a *app) palette() (*report.Palette, error) {
	switch a.color {
	case "always":
		return report.NewPalette(true), nil
	case "never":
		return report.NewPalette(false), nil
	case "auto":
	default:
		return nil, fmt.Errorf("--color %s: write auto, always or never", a.color)
	}
	on := a.Terminal && a.Getenv("TERM") != "dumb"
	if force := a.Getenv("FORCE_COLOR"); force != "" && force != "0" && force != "false" {
		on = true
	}
	if a.Getenv("NO_COLOR") != "" {
		on = false
	}
	return report.NewPalette(on), nil
}
