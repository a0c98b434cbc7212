package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/rule"
)

// table is rows under headings; the last column may be long.
type table struct {
	heads []string
	rows  [][]string
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) write(w io.Writer) error {
	widths := make([]int, len(t.heads))
	for _, row := range append([][]string{t.heads}, t.rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for _, row := range append([][]string{t.heads}, t.rows...) {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell)
			line.WriteString(strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// output is the -o flag of the tables.
func output(cmd *cobra.Command) *string {
	return cmd.Flags().StringP("output", "o", "text", "text or json")
}

// show writes a table or its data as JSON.
func (a *app) show(format string, t *table, data any) error {
	switch format {
	case "text":
		return t.write(a.Out)
	case "json":
		e := json.NewEncoder(a.Out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(data)
	}
	return fmt.Errorf("-o %s: write text or json", format)
}

// ruleRow is a rule as stp rules -o json gives it.
type ruleRow struct {
	Code         string   `json:"code"`
	Name         string   `json:"name"`
	Kind         string   `json:"kind"`
	Level        string   `json:"level"`
	From         string   `json:"from"`
	Title        string   `json:"title"`
	Why          string   `json:"why"`
	Mend         string   `json:"mend"`
	Waivable     bool     `json:"waivable"`
	Requirements []string `json:"requirements"`
}

func (a *app) ruleRow(r *rule.Rule) ruleRow {
	row := ruleRow{
		Code: r.Code, Name: r.Name, Kind: r.Kind.String(), Level: r.Kind.Level().String(), From: "always",
		Title: r.Title, Why: r.Why, Mend: r.Mend, Waivable: r.Waivable(), Requirements: []string{},
	}
	if from := a.edition().RuleFrom(r.Code); from != "" {
		row.From = from
	}
	for _, q := range a.edition().Enforces(r.Code) {
		row.Requirements = append(row.Requirements, q.ID)
	}
	return row
}

func (a *app) rulesCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "rules", Short: "List the rules", Args: cobra.NoArgs}
	format := output(cmd)
	cmd.RunE = func(*cobra.Command, []string) error {
		t := &table{heads: []string{"CODE", "NAME", "LEVEL", "FROM", "WHAT IT REPORTS"}}
		var rows []ruleRow
		for _, r := range a.rules {
			row := a.ruleRow(r)
			rows = append(rows, row)
			t.add(row.Code, row.Name, row.Level, row.From, row.Title)
		}
		return a.show(*format, t, rows)
	}
	return cmd
}

// questionRow is a question as stp questions -o json gives it.
type questionRow struct {
	Code       string   `json:"code"`
	Key        string   `json:"key"`
	Gap        string   `json:"gap"`
	Topic      string   `json:"topic"`
	Title      string   `json:"title"`
	Asks       string   `json:"asks"`
	Measure    string   `json:"measure,omitempty"`
	Priorities []int    `json:"priorities"`
	Parts      []string `json:"parts"`
	Bid        bool     `json:"bid"`
	Certainty  string   `json:"certainty"`
}

func (a *app) questionsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "questions", Short: "List the questions that a plan answers, restated", Args: cobra.NoArgs,
	}
	format := output(cmd)
	cmd.RunE = func(*cobra.Command, []string) error {
		t := &table{heads: []string{"CODE", "KEY", "GAP", "CERTAINTY", "TITLE (RESTATED)"}}
		var rows []questionRow
		for _, q := range a.edition().Questions {
			parts := []string{}
			for _, p := range q.Parts {
				parts = append(parts, p.Key)
			}
			rows = append(rows, questionRow{q.Code, q.Key, q.Gap, q.Topic, q.Title, q.Asks, q.Measure, q.Priorities, parts, q.Bid, string(q.Certainty)})
			t.add(q.Code, q.Key, q.Gap, string(q.Certainty), q.Title)
		}
		return a.show(*format, t, rows)
	}
	return cmd
}

// footprintRow is a footprint as stp footprints -o json gives it.
type footprintRow struct {
	Number     int      `json:"number"`
	Name       string   `json:"name"`
	Also       []string `json:"also"`
	Region     string   `json:"region"`
	ONSCode    string   `json:"ons_code"`
	Population int      `json:"population"`
	Certainty  string   `json:"population_certainty"`
	Councils   []string `json:"councils"`
	CCGs       []string `json:"ccgs"`
}

func (a *app) footprintsCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "footprints", Short: "List the 44 footprints of the national register", Args: cobra.NoArgs}
	format := output(cmd)
	cmd.RunE = func(*cobra.Command, []string) error {
		t := &table{heads: []string{"NO.", "NAME", "REGION", "PEOPLE", "CERTAINTY", "ALSO CALLED"}}
		var rows []footprintRow
		for _, f := range a.edition().Footprints {
			row := footprintRow{
				f.Number, f.Name, append([]string{}, f.Also...), f.Region, f.ONSCode, f.Population,
				string(f.PopulationCertainty), []string{}, []string{},
			}
			for _, c := range f.Councils {
				row.Councils = append(row.Councils, c.Name)
			}
			for _, c := range f.CCGs {
				row.CCGs = append(row.CCGs, c.Name)
			}
			rows = append(rows, row)
			t.add(fmt.Sprint(f.Number), f.Name, f.Region, fmt.Sprint(f.Population), string(f.PopulationCertainty), strings.Join(f.Also, "; "))
		}
		return a.show(*format, t, rows)
	}
	return cmd
}

// say writes lines made safe for a terminal.
func (a *app) say(lines ...string) error {
	var b strings.Builder
	for l := range strings.SplitSeq(strings.Join(lines, "\n"), "\n") {
		b.WriteString(report.Visible(l) + "\n")
	}
	_, err := io.WriteString(a.Out, b.String())
	return err
}
