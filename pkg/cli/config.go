package cli

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/spf13/cobra"

	"stp.example/stp/pkg/config"
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// configRow is one setting in force, as stp config -o json gives it.
type configRow struct {
	Key   string `json:"key"`
	Value string `json:"value"`
	From  string `json:"from"`
}

// builtIn is where a value comes from that nothing sets.
const builtIn = "built in"

func (a *app) configCommand() *cobra.Command {
	var o lintOptions
	var all bool
	cmd := &cobra.Command{
		Use:   "config [PATH]",
		Short: "Show what is in force for a plan or a folder, and where each value comes from",
		Long: "Show what is in force for a plan or a folder, and where each value comes from.\n\n" +
			"A configuration is a file " + config.Name + ", found upward from the plan to the root of its repository.\n" +
			"Flags beat the environment (STP_STAGE, STP_FAIL_ON, STP_CONFIG) beats the file beats the plan.\n" +
			"stp schema config prints its JSON Schema.",
		Example: "  stp config\n  stp config plans/dorset.yaml --all",
		Args:    cobra.MaximumNArgs(1),
	}
	f := cmd.Flags()
	o.configFlags.flags(f)
	f.StringVar(&o.stage, "stage", "", "as of stp lint")
	f.StringVar(&o.failOn, "fail-on", "", "as of stp lint")
	f.BoolVar(&all, "all", false, "list every rule and threshold, set or not")
	format := output(cmd)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		path := "."
		if len(args) > 0 {
			path = args[0]
		}
		return a.config(&o, path, all, *format)
	}
	return cmd
}

func (a *app) config(o *lintOptions, path string, all bool, format string) error {
	options, err := a.options(o)
	if err != nil {
		return err
	}
	if _, err := lint.New(options); err != nil {
		return err // a stage that there is not
	}
	configs, err := a.configs(o.configFlags)
	if err != nil {
		return err
	}
	if info, err := os.Stat(path); err != nil {
		return fmt.Errorf("%s: %w", path, plainly(err))
	} else if info.IsDir() {
		path = filepath.Join(path, "*.yaml") // any plan in it
	}
	file, from, err := configs.of(path)
	if err != nil {
		return err
	}
	rows := a.inForce(o, file, file.For(from), path, all || format == "json")
	t := &table{heads: []string{"SETTING", "VALUE", "FROM"}}
	for _, row := range rows {
		t.add(row.Key, row.Value, row.From)
	}
	if err := a.show(format, t, rows); err != nil || format == "json" || all {
		return err
	}
	return a.say("", "every other rule and threshold is as built in; --all lists them")
}

// inForce lists the settings in force for a plan.
func (a *app) inForce(o *lintOptions, file *config.File, s *config.Settings, path string, all bool) []configRow {
	if s == nil {
		s = new(config.Settings)
	}
	rows := []configRow{
		{"configuration", "none", "none found"},
		a.stageInForce(o, s, path),
		{"fail_on", cmp.Or(o.failOn, a.Getenv("STP_FAIL_ON"), s.FailOn.Is, "error"),
			origin(o.failOn, "--fail-on", a.Getenv("STP_FAIL_ON"), "STP_FAIL_ON", s.FailOn)},
	}
	if file != nil {
		rows[0] = configRow{"configuration", file.Path, "found from " + path}
		if v := file.LeaveOut; v.Set() {
			rows = append(rows, configRow{"leave_out", strings.Join(v.Is, ", "), v.From})
		}
		if v := file.Footprints; v.Set() {
			rows = append(rows, configRow{"footprints", footprintsInWords(v.Is, a.edition()), v.From})
		}
	}
	if o.none {
		rows[0].From = "--no-config"
	} else if file != nil && o.file != "" {
		rows[0].From = "--config"
	} else if file != nil && a.Getenv("STP_CONFIG") != "" {
		rows[0].From = "STP_CONFIG"
	}
	rows = append(rows, a.levelsInForce(s, all)...)
	for _, r := range a.rules {
		for _, t := range r.Thresholds {
			v := s.Thresholds[r.Code+"."+t.Name]
			if !v.Set() && all {
				v = config.Value[decimal.Decimal]{Is: t.Value, From: builtIn}
			}
			if v.Set() {
				rows = append(rows, configRow{"thresholds." + r.Code + "." + t.Name, v.Is.String() + " " + t.Unit, v.From})
			}
		}
	}
	return rows
}

// levelsInForce lists the levels of rules. Those that one line of a
// configuration sets for a family are one row, unless all are asked for.
func (a *app) levelsInForce(s *config.Settings, all bool) (rows []configRow) {
	by := map[string]int{} // rules by the line that sets them
	for _, v := range s.Levels {
		by[v.From]++
	}
	said := map[string]bool{}
	for _, r := range a.rules {
		switch v := s.Levels[r]; {
		case v.Set() && by[v.From] > 1 && !all:
			if !said[v.From] {
				rows = append(rows, configRow{"levels." + r.Family(), v.Is.String(), v.From})
			}
			said[v.From] = true
		case v.Set():
			rows = append(rows, configRow{"levels." + r.Code + " " + r.Name, v.Is.String(), v.From})
		case all:
			rows = append(rows, configRow{"levels." + r.Code + " " + r.Name, r.Kind.Level().String(), firmly(r)})
		}
	}
	return rows
}

func firmly(r *rule.Rule) string {
	if r.Firm {
		return builtIn + ", and nothing silences it"
	}
	return builtIn
}

// origin says which of a flag, the environment and the file sets a value.
func origin(flag, flagName, env, envName string, file config.Value[string]) string {
	switch {
	case flag != "":
		return flagName
	case env != "":
		return envName
	case file.Set():
		return file.From
	}
	return builtIn
}

// stageInForce is the stage that a plan is checked at; the plan's own where
// nothing else says.
func (a *app) stageInForce(o *lintOptions, s *config.Settings, path string) configRow {
	row := configRow{Key: "stage", Value: cmp.Or(o.stage, a.Getenv("STP_STAGE"), s.Stage.Is)}
	if row.Value != "" {
		row.From = origin(o.stage, "--stage", a.Getenv("STP_STAGE"), "STP_STAGE", s.Stage)
		return row
	}
	row.Value, row.From = "each plan's own", builtIn
	if text, err := os.ReadFile(path); err == nil {
		tree := source.Read(path, text, source.Limits{})
		row.Value, row.From = a.edition().LastStage(), builtIn+", as the plan names none"
		if tree.Root != nil {
			if p := plan.Read(tree); a.edition().Stage(p.Stage.Value) != nil {
				row.Value = p.Stage.Value
				row.From = path + ":" + strconv.Itoa(tree.File.Position(p.Stage.Mark().Start).Line)
			}
		}
	}
	return row
}

// footprintsInWords says which footprints a set is to hold.
func footprintsInWords(f config.Footprints, e *guidance.Edition) string {
	if f.All {
		return fmt.Sprintf("all %d", len(e.Footprints))
	}
	parts := append([]string{}, f.Regions...)
	for _, n := range f.Numbers {
		if one := e.Footprint(n); one != nil {
			parts = append(parts, one.Name)
		}
	}
	return fmt.Sprintf("%s (%d)", strings.Join(parts, ", "), len(f.Expected(e)))
}
