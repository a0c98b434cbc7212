package cli

import (
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// requirementRow is a requirement as stp guidance -o json gives it.
type requirementRow struct {
	ID        string   `json:"id"`
	From      string   `json:"from"`
	Asks      string   `json:"asks"`
	Source    string   `json:"source"`
	Title     string   `json:"source_title"`
	Where     string   `json:"where"`
	Certainty string   `json:"certainty"`
	Note      string   `json:"certainty_note,omitempty"`
	Rules     []string `json:"enforced_by"`
}

func (a *app) guidanceCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "guidance",
		Short: "List what the guidance asks of a plan, restated, and the rules that hold a plan to it",
		Long: "stp guidance lists everything that the guidance asks of a plan, by the stage that asks for it\n" +
			"first and by the document it comes from, restated in our own words, with the rules that\n" +
			"hold a plan to it. What was recalled and not read says so.",
		Example: "  stp guidance\n  stp guidance -o csv > guidance.csv",
		Args:    cobra.NoArgs,
	}
	format := cmd.Flags().StringP("output", "o", "text", "text, json or csv")
	cmd.RunE = func(*cobra.Command, []string) error {
		switch *format {
		case "text":
			return a.say(a.guidanceText()...)
		case "json":
			var rows []requirementRow
			for r := range a.asked {
				rows = append(rows, a.requirementRow(r))
			}
			return a.show("json", nil, rows)
		case "csv":
			return a.guidanceCSV()
		}
		return fmt.Errorf("-o %s: write text, json or csv", *format)
	}
	return cmd
}

// asked yields the requirements by stage, those of every stage first, and within
// a stage by source, in the catalogue's order.
func (a *app) asked(yield func(*guidance.Requirement) bool) {
	e := a.edition()
	stages := []string{"always"}
	for _, s := range e.Stages {
		stages = append(stages, s.Key)
	}
	for _, stage := range stages {
		for _, source := range e.Sources {
			for i := range e.Requirements {
				if r := &e.Requirements[i]; r.From == stage && r.Source == source.Key && !yield(r) {
					return
				}
			}
		}
	}
}

// enforcers are the rules of this build that hold a plan to a requirement.
func (a *app) enforcers(q *guidance.Requirement) []*rule.Rule {
	var list []*rule.Rule
	for _, code := range q.EnforcedBy {
		for _, r := range a.rules {
			if r.Code == code {
				list = append(list, r)
			}
		}
	}
	return list
}

func (a *app) requirementRow(q *guidance.Requirement) requirementRow {
	row := requirementRow{
		ID: q.ID, From: q.From, Asks: q.Asks, Source: q.Source, Title: a.edition().Source(q.Source).Title,
		Where: q.Where, Certainty: string(q.Certainty), Note: q.Note, Rules: []string{},
	}
	for _, r := range a.enforcers(q) {
		row.Rules = append(row.Rules, r.Code)
	}
	return row
}

// guidanceText is what people read: a heading a stage, and below it one a source.
func (a *app) guidanceText() []string {
	e := a.edition()
	counts := map[string]int{}
	recalled := 0
	for r := range a.asked {
		counts[r.From]++
		if r.Certainty.Note() != "" {
			recalled++
		}
	}
	lines := []string{
		wrap(fmt.Sprintf("%s: %d requirements, restated in our words; %d of them recalled, not read. "+
			"The %d questions that a plan answers are beside them: stp questions.",
			e.Title, len(e.Requirements), recalled, len(e.Questions)), 0),
	}
	var stage, source string
	for r := range a.asked {
		if r.From != stage {
			stage, source = r.From, ""
			heading := "At every stage"
			if s := e.Stage(stage); s != nil {
				heading = "From the " + s.Title + " stage on"
			}
			lines = append(lines, "", fmt.Sprintf("%s: %d", heading, counts[stage]))
		}
		if r.Source != source {
			source = r.Source
			src := e.Source(source)
			lines = append(lines, "", "  "+wrap(fmt.Sprintf("%s (%s, %s)", src.Title, src.Publisher, src.Date), 2))
		}
		lines = append(lines, "", "    "+r.ID+"  "+a.enforcedBy(r), "      "+wrap(r.Asks, 6))
		place := `"` + r.Where + `"`
		if note := r.Certainty.Note(); note != "" {
			place += " (" + note + ")"
		}
		lines = append(lines, "      "+wrap(place, 6))
		if r.Note != "" {
			lines = append(lines, "      "+wrap(r.Note, 6))
		}
	}
	return lines
}

// enforcedBy names the rules that hold a plan to a requirement.
func (a *app) enforcedBy(q *guidance.Requirement) string {
	var names []string
	for _, r := range a.enforcers(q) {
		names = append(names, r.Code+" "+r.Name)
	}
	if len(names) == 0 {
		return "no rule of this build"
	}
	return strings.Join(names, ", ")
}

// guidanceCSV is a row a requirement, for a spreadsheet.
func (a *app) guidanceCSV() error {
	w := csv.NewWriter(a.Out)
	w.Write([]string{"id", "from", "asks (restated)", "source", "where", "certainty", "certainty note", "enforced by"}) // Flush keeps its error
	for q := range a.asked {
		row := a.requirementRow(q)
		certain := q.Certainty.Note()
		if certain == "" {
			certain = "read"
		}
		w.Write([]string{row.ID, row.From, row.Asks, row.Title, row.Where, certain, row.Note, strings.Join(row.Rules, " ")})
	}
	w.Flush()
	return w.Error()
}
