package cli

import (
	"cmp"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/waive"
)

// waiverRow is one rule that a waiver names, as stp waivers -o json gives it.
type waiverRow struct {
	Rule     string      `json:"rule"`
	Name     string      `json:"name"`
	Subjects []string    `json:"subjects"`
	Plan     string      `json:"plan"`
	Line     int         `json:"line"`
	Column   int         `json:"column"`
	Until    string      `json:"until"`
	Reason   string      `json:"reason"`
	State    waive.State `json:"state"`
	Findings int         `json:"findings"`
}

// register is what stp waivers gathers.
type register struct {
	rows      []waiverRow
	plans     int
	unchecked int
}

func (a *app) waiversCommand() *cobra.Command {
	var o lintOptions
	var format string
	cmd := &cobra.Command{
		Use:   "waivers [FILE|FOLDER|GLOB]...",
		Short: "List the waivers in plans: what they leave open, why, until when, and whether they are needed",
		Long: "List the waivers in plans: what they leave open, why, until when, and whether they are needed.\n\n" +
			"Without a path, the plans in this folder and below. A waiver is a comment in a plan, on the line of\n" +
			"a finding, above its section, or at the top of the file:\n\n" +
			"  # stp:waive ENG105 until 2016-12-21 -- meetings after the by-election\n" +
			"  # stp:waive ANS101(genomics), ENG102 until 2016-12-21 -- agreed with the board on 3 October",
		Example: "  stp waivers plans/\n  stp waivers -o csv plans/ > waivers.csv\n  stp waivers --as-of 2016-12-31 plan.yaml",
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.args = args; len(args) == 0 && o.filesFrom == "" {
				o.args = []string{"."}
			}
			return a.waivers(cmd.Context(), &o, format)
		},
	}
	f := cmd.Flags()
	o.paths.flags(f)
	f.StringVar(&o.stage, "stage", "", "stage to check at, instead of the plan's own: "+strings.Join(a.stages(), ", "))
	f.StringVar(&o.asOf, "as-of", "", "list as if today were this date, such as 2016-10-21")
	f.StringVarP(&format, "output", "o", "text", "text, json or csv")
	return cmd
}

func (a *app) waivers(ctx context.Context, o *lintOptions, format string) error {
	if !slices.Contains([]string{"text", "json", "csv"}, format) {
		return fmt.Errorf("-o %s: write text, json or csv", format)
	}
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
	var list register
	read := func(i int) (lint.Input, error) {
		return orStopped(ctx, func() (lint.Input, error) { return o.read(files[i], a.In) })
	}
	err = linter.Each(ctx, len(files), runtime.GOMAXPROCS(0), read, func(r *lint.Result) error {
		if list.take(r); r.Err != nil {
			_, err := fmt.Fprintf(a.Err, "stp: %s could not be checked: %s\n", report.Visible(r.Name), report.Visible(r.Err.Error()))
			return err
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := list.write(a, format); err != nil {
		return err
	}
	if list.unchecked > 0 {
		return exitCode(lint.NotChecked)
	}
	return nil
}

// take adds the waivers of a plan.
func (g *register) take(r *lint.Result) {
	g.plans++
	if r.Err != nil {
		g.unchecked++
	}
	for _, w := range r.Waivers {
		for i := range w.Items {
			it := &w.Items[i]
			at := r.File.Position(it.Span.Start)
			row := waiverRow{
				Rule: it.Name, Subjects: append([]string{}, it.Subjects...), Plan: r.Name, Line: at.Line, Column: at.Column,
				Until: w.Until, Reason: w.Reason, State: w.State(it, r.Judged), Findings: it.Met,
			}
			if it.Rule != nil {
				row.Rule, row.Name = it.Rule.Code, it.Rule.Name
			}
			g.rows = append(g.rows, row)
		}
	}
}

func (g *register) write(a *app, format string) error {
	switch format {
	case "json":
		e := json.NewEncoder(a.Out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(append([]waiverRow{}, g.rows...))
	case "csv":
		return g.csv(a)
	}
	t := &table{heads: []string{"UNTIL", "STATE", "RULE", "PLAN", "REASON"}}
	for _, row := range g.rows {
		t.add(cmp.Or(row.Until, "-"), string(row.State), strings.TrimSpace(row.rule()+" "+row.Name), fmt.Sprintf("%s:%d", row.Plan, row.Line), cmp.Or(row.Reason, "-"))
	}
	for _, cells := range t.rows {
		for i := range cells {
			cells[i] = report.Visible(cells[i])
		}
	}
	if len(t.rows) > 0 {
		if err := t.write(a.Out); err != nil {
			return err
		}
	}
	return a.say(g.last())
}

// rule is the rule with the subjects that it is waived for.
func (row *waiverRow) rule() string {
	if len(row.Subjects) == 0 {
		return row.Rule
	}
	return row.Rule + "(" + strings.Join(row.Subjects, ", ") + ")"
}

// csv writes the register for a spreadsheet. A text that a spreadsheet would
// take for a formula gets an apostrophe in front.
func (g *register) csv(a *app) error {
	w := csv.NewWriter(a.Out)
	rows := [][]string{{"rule", "name", "plan", "line", "until", "state", "findings", "reason"}}
	for _, row := range g.rows {
		rows = append(rows, []string{row.rule(), row.Name, row.Plan, fmt.Sprint(row.Line), row.Until, string(row.State), fmt.Sprint(row.Findings), row.Reason})
	}
	for _, cells := range rows {
		for i, cell := range cells {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				cells[i] = "'" + cell
			}
		}
		if err := w.Write(cells); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// last is the line that sums the register up.
func (g *register) last() string {
	count := map[waive.State]int{}
	for _, row := range g.rows {
		count[row.State]++
	}
	var parts []string
	for _, s := range []waive.State{waive.InUse, waive.RunOutState, waive.Needless, waive.Reasonless, waive.NoSuchRule, waive.Refused, waive.NotJudged} {
		if count[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", count[s], s))
		}
	}
	line := fmt.Sprintf("%s in %s", counted(len(g.rows), "waiver"), counted(g.plans, "plan"))
	if len(parts) > 0 {
		line = "\n" + line + ": " + strings.Join(parts, ", ")
	}
	if g.unchecked > 0 {
		line += fmt.Sprintf("; %s could not be checked", counted(g.unchecked, "plan"))
	}
	return line
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
