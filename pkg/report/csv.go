package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// CSV writes a row a finding, as spreadsheets read it.
type CSV struct {
	W io.Writer

	out *csv.Writer
}

var csvHeads = []string{
	"plan", "line", "column", "end_line", "end_column", "state", "set_aside", "level", "code", "name", "subject", "message",
	"working", "asked_for_by", "help", "fixable", "stands_for", "stage", "fingerprint", "elsewhere",
}

// Plan writes one plan's rows: its findings, set aside or not, and the rules that
// could not judge.
func (c *CSV) Plan(r *lint.Result) error {
	if err := c.start(); err != nil {
		return err
	}
	for _, f := range everyFinding(r) {
		c.finding(r, f)
	}
	if r.Err != nil {
		c.row(map[string]string{"plan": shown(r.Name), "state": "not checked", "level": "error", "message": r.Err.Error(), "stage": r.Stage})
	} else {
		for _, n := range r.NotRun {
			c.row(map[string]string{
				"plan": shown(r.Name), "state": "not run", "code": n.Rule.Code, "name": n.Rule.Name,
				"message": n.Why(), "stage": r.Stage,
			})
		}
	}
	c.out.Flush()
	return c.out.Error()
}

func (c *CSV) start() error {
	if c.out != nil {
		return nil
	}
	var err error
	if c.out, err = spreadsheetCSV(c.W); err != nil {
		return err
	}
	return c.out.Write(csvHeads)
}

func (c *CSV) finding(r *lint.Result, f asideFinding) {
	at := placeOf(r.File, f.Span)
	row := map[string]string{
		"plan": shown(r.Name), "line": fmt.Sprint(at.Line), "column": fmt.Sprint(at.Column),
		"end_line": fmt.Sprint(at.EndLine), "end_column": fmt.Sprint(at.EndColumn), "state": f.state, "set_aside": f.why,
		"level": f.Level.String(), "code": f.Rule.Code, "name": f.Rule.Name, "subject": f.Subject, "message": f.Message,
		"working": f.Working, "asked_for_by": strings.Join(askedFor(r.Edition, f.Finding), "; "), "help": help(f.Finding), "fixable": fixable(f.Finding), "stands_for": fmt.Sprint(1 + f.More),
		"stage": r.Stage, "fingerprint": f.Fingerprint, "elsewhere": strings.Join(elsewhere(f.Finding), "; "),
	}
	c.row(row)
}

func fixable(f *rule.Finding) string {
	switch {
	case f.Fix == nil:
		return "no"
	case f.Fix.Unsafe:
		return "unsafe"
	}
	return "yes"
}

// row writes one row; an error waits for Flush.
func (c *CSV) row(cells map[string]string) {
	row := make([]string, len(csvHeads))
	for i, head := range csvHeads {
		row[i] = cell(cells[head])
	}
	_ = c.out.Write(row)
}

// cell is a text as a spreadsheet shows it: one that it would run as a formula
// gets an apostrophe in front. A plain number stays one.
func cell(s string) string {
	s = clean(oneLine(s))
	if acted(s) {
		return "'" + s
	}
	return s
}

// acted says that a spreadsheet would run a text as a formula. A plain number is
// none.
func acted(s string) bool {
	return s != "" && strings.ContainsRune("=+-@|%", rune(s[0])) && strings.Trim(s[1:], "0123456789.") != ""
}

// End closes the file.
func (c *CSV) End(*lint.Summary) error {
	if err := c.start(); err != nil {
		return err
	}
	c.out.Flush()
	return c.out.Error()
}
