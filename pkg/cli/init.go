package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/scaffold"
)

// schemaFile is the published schema's name beside a plan.
const schemaFile = "plan.schema.json"

func (a *app) initCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "init FOOTPRINT [FILE]",
		Short: "Start a plan for a footprint: what its stage asks for, with the register filled in",
		Long: "Start a plan for a footprint, by number, name or short form (BLMK).\n\n" +
			"Every question stands there with what it asks; councils, boards and CCGs of the register\n" +
			"are filled in. The JSON Schema is written beside it, for editors. FILE - prints the plan.",
		Example: "  stp init 41\n  stp init dorset --stage outline\n  stp init BLMK plans/blmk.yaml --all",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("name a footprint, as in stp init dorset; stp footprints lists them")
			}
			return cobra.MaximumNArgs(2)(cmd, args)
		},
	}
	stage := cmd.Flags().String("stage", a.edition().LastStage(), "stage of the plan: "+strings.Join(a.stages(), ", "))
	all := cmd.Flags().Bool("all", false, "every key there is, asked for or not")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		f, err := a.footprint(args[0])
		if err != nil {
			return err
		}
		if a.edition().Stage(*stage) == nil {
			return likely.NotAmong("stage", *stage, a.stages())
		}
		o := scaffold.Options{Footprint: f, Stage: *stage, All: *all, Schema: schemaFile}
		path := scaffold.ID(f.Name) + ".yaml"
		if len(args) > 1 {
			path = args[1]
		}
		if path == stdin {
			o.Schema = ""
			return a.say(strings.TrimRight(scaffold.Plan(a.edition(), o), "\n"))
		}
		return a.start(path, scaffold.Plan(a.edition(), o))
	}
	return cmd
}

// start writes a new plan, and the schema beside it. A plan that is there
// already is never written over.
func (a *app) start(path, text string) error {
	if err := create(path, text); errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already, and is left as it is; name another file", path)
	} else if err != nil {
		return fmt.Errorf("%s: %w", path, plainly(err))
	}
	beside := filepath.Join(filepath.Dir(path), schemaFile)
	wrote := path
	if err := create(beside, a.edition().PublishedSchema); err == nil {
		wrote += " and " + beside
	} else if !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s: %w", beside, plainly(err))
	}
	return a.say("wrote "+wrote, "next: fill it in, and run stp lint "+path)
}

// create writes a file that must not be there yet.
func create(path, text string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.WriteString(text); err != nil {
		return errors.Join(err, f.Close(), os.Remove(path))
	}
	return f.Close()
}

// footprint finds a footprint by number, name or another name in use.
func (a *app) footprint(name string) (*guidance.Footprint, error) {
	e := a.edition()
	if n, err := strconv.Atoi(name); err == nil {
		if f := e.Footprint(n); f != nil {
			return f, nil
		}
		return nil, fmt.Errorf("there is no footprint %d; they are numbered from 1 to %d", n, len(e.Footprints))
	}
	if f := e.FootprintNamed(name); f != nil {
		return f, nil
	}
	var names []string
	for i := range e.Footprints {
		names = append(names, e.Footprints[i].Names()...)
	}
	unknown := &likely.Unknown{What: "footprint", Name: name, Likely: likely.Word(name, names)}
	if unknown.Likely == "" {
		return nil, fmt.Errorf("%w; stp footprints lists them", unknown)
	}
	return nil, unknown
}
