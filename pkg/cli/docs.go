package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"stp.example/stp/pkg/lint"
)

// page is one page of the documentation.
type page struct{ name, text string }

func (a *app) docsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "docs man|markdown [FOLDER]",
		Short: "Print the reference, as man pages or Markdown, or write it to a folder",
		Long: "Print the reference of all commands and rules, as man pages or as Markdown.\n" +
			"With a folder, each page is written to a file of its own there.",
		Example:   "  stp docs man ~/.local/share/man/man1\n  stp docs markdown > reference.md",
		Args:      cobra.RangeArgs(1, 2),
		ValidArgs: []string{"man", "markdown"},
		RunE: func(cmd *cobra.Command, args []string) error {
			var pages []page
			switch args[0] {
			case "man":
				pages = a.manPages(cmd.Root())
			case "markdown":
				pages = a.markdownPages(cmd.Root())
			default:
				return fmt.Errorf("there is no reference as %q; write man or markdown", args[0])
			}
			if len(args) > 1 {
				return a.writePages(args[1], pages)
			}
			for _, p := range pages {
				if _, err := io.WriteString(a.Out, p.text); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// writePages writes each page to a file of its own, in place of one that is
// there.
func (a *app) writePages(dir string, pages []page) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("%s: %w", dir, plainly(err))
	}
	for _, p := range pages {
		path := filepath.Join(dir, p.name)
		f, err := openFile(path)
		if err != nil {
			return fmt.Errorf("%s: %w", path, plainly(err))
		}
		if _, err := io.WriteString(f, p.text); err != nil {
			f.discard()
			return fmt.Errorf("%s: %w", path, plainly(err))
		}
		if err := f.keep(); err != nil {
			return fmt.Errorf("%s: %w", path, plainly(err))
		}
	}
	return a.say(fmt.Sprintf("wrote %d pages to %s", len(pages), dir))
}

// documented are the commands that have a page, the root first.
func documented(root *cobra.Command) []*cobra.Command {
	list := []*cobra.Command{root}
	for _, cmd := range root.Commands() {
		if !cmd.Hidden && cmd.Name() != "help" {
			list = append(list, cmd)
		}
	}
	return list
}

// flagsOf are the flags of a command, its own and those of every command.
func flagsOf(cmd *cobra.Command) []*pflag.Flag {
	var list []*pflag.Flag
	add := func(f *pflag.Flag) {
		if !f.Hidden && f.Name != "help" {
			list = append(list, f)
		}
	}
	cmd.NonInheritedFlags().VisitAll(add)
	cmd.InheritedFlags().VisitAll(add)
	return list
}

// values are better words for the values of flags than their types.
var values = map[string]string{
	"as-of": "date", "baseline": "file", "color": "when", "config": "file", "except": "rules", "fail-on": "level",
	"files-from": "file", "footprint": "footprints", "question": "question", "region": "region", "sort": "order", "max-size": "size", "max-warnings": "n", "only": "rules", "output": "format",
	"since": "revision", "stage": "stage", "stdin-name": "name", "workers": "n", "write-baseline": "file",
}

// flagForm is a flag as it is written, with a word for its value, and what it
// does: -o, --output FORMAT.
func flagForm(f *pflag.Flag) (form, about string) {
	value, about := pflag.UnquoteUsage(f)
	if v := values[f.Name]; v != "" {
		value = v
	}
	form = "--" + f.Name
	if f.Shorthand != "" {
		form = "-" + f.Shorthand + ", " + form
	}
	if value != "" {
		form += " " + strings.ToUpper(value)
	}
	if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" && f.Name != "workers" {
		about += " (" + f.DefValue + " where it is not given)"
	}
	return form, about
}

// long is what a command does.
func long(cmd *cobra.Command) string {
	if cmd.Long != "" {
		return cmd.Long
	}
	return cmd.Short + "."
}

// variables are those of the environment that stp reads.
var variables = []struct{ name, about string }{
	{"STP_STAGE", "stage to check at, where --stage does not say"},
	{"STP_FAIL_ON", "level to fail at, where --fail-on does not say"},
	{"STP_CONFIG", "configuration to read, where --config does not say"},
	{"NO_COLOR", "anything in it: no colour, unless --color asks for it"},
	{"FORCE_COLOR", "anything in it but 0 and false: colour, into a pipe too"},
	{"TERM", "dumb: no colour"},
	{"GITHUB_STEP_SUMMARY", "file to which -o github adds its table; GitHub Actions sets it"},
}

// exits are the exit codes.
var exits = []struct {
	code  int
	about string
}{
	{lint.Clean, "nothing was found that fails"},
	{lint.Found, "something was found that fails"},
	{lint.NotChecked, "something could not be checked, read or written, or the call has a slip; it beats 1"},
}

// buildDay is the day of the build's commit, or "" where the build has none.
func buildDay() string {
	b, _ := buildInfo()
	day, err := time.Parse(time.RFC3339, b.Date)
	if err != nil {
		return ""
	}
	return day.UTC().Format(time.DateOnly)
}
