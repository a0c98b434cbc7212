package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/review"
)

// sheet is what another reader makes of a sheet of the workbook.
type sheet struct {
	Name, Filter string
	Rows         [][]readCell
}

type readCell struct {
	T, Z, F string
	V       any
	L       any // a link
}

// words are the cell's text; those of an empty one are empty.
func (c readCell) words() string {
	switch v := c.V.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}

// column finds a column by its title.
func (s *sheet) column(t *testing.T, title string) int {
	t.Helper()
	i := slices.IndexFunc(s.Rows[0], func(c readCell) bool { return c.words() == title })
	if i < 0 {
		t.Fatalf("sheet %s has no column %q", s.Name, title)
	}
	return i
}

// only are the words of some columns, row by row, sorted.
func (s *sheet) only(t *testing.T, titles ...string) []string {
	t.Helper()
	var rows []string
	for _, row := range s.Rows[1:] {
		var cells []string
		for _, title := range titles {
			cells = append(cells, row[s.column(t, title)].words())
		}
		rows = append(rows, strings.Join(cells, " | "))
	}
	slices.Sort(rows)
	return rows
}

// workbook reads a workbook by SheetJS.
func workbook(t *testing.T, dir, file string) map[string]*sheet {
	t.Helper()
	out, err := exec.Command("node", filepath.Join(dir, "peers.mjs"), "workbook", file).Output()
	if err != nil {
		t.Fatalf("%v\n%.2000s", err, out)
	}
	var list []*sheet
	if err := json.Unmarshal(out, &list); err != nil {
		t.Fatal(err)
	}
	sheets := map[string]*sheet{}
	for _, s := range list {
		sheets[s.Name] = s
	}
	return sheets
}

// reviewed is what the tests read of a review's JSON.
type reviewedJSON struct {
	Plans []struct {
		Path, Error string
		Read        bool
		Counts      struct{ Errors, Warnings, Notes int }
		Findings    []findingJSON
		Waived      []findingJSON
		Known       []findingJSON
		NotRun      []struct{ Code string } `json:"not_run"`
	}
	Review struct {
		Plans []struct {
			Path, Title      string
			Read             bool
			Wave, Met, Asked int
			States           map[string]int
			Answers          []struct{ State string }
			Money            struct {
				DoNothing    years `json:"do_nothing"`
				NHSDoNothing years `json:"nhs_do_nothing"`
				NHSResult    years `json:"nhs_result"`
				Result       years
				Capital      years
				Sectors      []struct {
					Sector    string
					DoNothing years `json:"do_nothing"`
					Result    years
				}
				Steps []struct {
					Kind, Category, Title string
					ByYear                years `json:"by_year"`
				}
			}
			Sections []struct {
				Title                                string
				Asked, Met, Waived, Unmet, Unchecked int
			}
		}
		Missing []struct{ Name string }
	}
}

type years map[string]float64

type findingJSON struct {
	Code, Message string
	Line, Column  int
	Waiver        struct{ Until, Reason string }
}

func readReview(t *testing.T, file string) *reviewedJSON {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got := new(reviewedJSON)
	if err := json.Unmarshal(text, got); err != nil {
		t.Fatal(err)
	}
	return got
}

func sameRows(t *testing.T, what string, got, want []string) {
	t.Helper()
	for i := range want {
		want[i] = report.Visible(want[i]) // as a cell shows it
	}
	slices.Sort(want)
	if slices.Equal(got, want) {
		t.Logf("%s: %d rows are the same", what, len(got))
		return
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Errorf("%s: %d rows and %d in JSON, the first that differs: %q, want %q", what, len(got), len(want), at(got, i), at(want, i))
			return
		}
	}
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return ""
}

// Another reader finds in the workbook, and in the CSV files, the figures that
// the JSON has: every one of them, as numbers and dates, and no formula.
func TestWorkbookHoldsTheFiguresOfTheJSON(t *testing.T) {
	dir := peers(t)
	fixture(t)
	if code, out, stderr := called(nil, "review", "plans", "-o", "xlsx=review.xlsx", "-o", "csv=sheets", "-o", "json=review.json"); code != 2 {
		t.Fatalf("exit %d: %s%s", code, out, stderr)
	}
	sheets, got := workbook(t, dir, "review.xlsx"), readReview(t, "review.json")
	if len(got.Plans) < 10 {
		t.Fatalf("%d plans", len(got.Plans))
	}
	numbers := 0
	for _, s := range sheets {
		numbers += sameCells(t, s, filepath.Join("sheets", strings.ReplaceAll(strings.ToLower(s.Name), " ", "-")+".csv"))
	}
	t.Logf("%d sheets with %d numbers and dates", len(sheets), numbers)
	e := guidance.STP2016()
	comparePlans(t, e, sheets, got)
	compareMoney(t, e, sheets, got)
	compareFindings(t, sheets, got)
}

// sameCells compares a sheet with its CSV file, cell by cell, and says how many
// numbers and dates there are.
func sameCells(t *testing.T, s *sheet, file string) (numbers int) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rest, mark := strings.CutPrefix(string(text), "\uFEFF")
	rows, err := csv.NewReader(strings.NewReader(rest)).ReadAll()
	if err != nil || !mark || len(rows) != len(s.Rows) {
		t.Fatalf("%s: %v; byte order mark %v, %d rows, and the sheet has %d", file, err, mark, len(rows), len(s.Rows))
	}
	if !strings.HasPrefix(s.Filter, "A1:") {
		t.Errorf("sheet %s filters %q", s.Name, s.Filter)
	}
	for r, row := range rows {
		for c, want := range row {
			x := s.Rows[r][c]
			is := x.words()
			if x.T == "n" {
				numbers++
				if x.Z == "dd/mm/yyyy" {
					is = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(x.V.(float64))).Format(time.DateOnly)
				}
			}
			_, err := strconv.ParseFloat(want, 64)
			switch {
			case x.F != "" || x.L != nil:
				t.Errorf("%s row %d column %d acts: %+v", s.Name, r, c, x)
			case is != want && "'"+is != want:
				t.Errorf("%s row %d column %d: %q, and the CSV has %q", s.Name, r, c, is, want)
			case err == nil && x.T != "n" && r > 0 && s.Rows[0][c].words() != "fingerprint":
				t.Errorf("%s row %d column %d: %q is text", s.Name, r, c, want)
			}
		}
	}
	return numbers
}

func comparePlans(t *testing.T, e *guidance.Edition, sheets map[string]*sheet, got *reviewedJSON) {
	t.Helper()
	var plans, answers, sections []string
	last := e.LastYear()
	figure := func(y years) string {
		if v, ok := y[last]; ok {
			return strconv.FormatFloat(v, 'f', -1, 64)
		}
		return ""
	}
	for i, p := range got.Review.Plans {
		c := got.Plans[i].Counts
		row := []string{p.Title, fmt.Sprint(p.Wave), fmt.Sprint(c.Errors), fmt.Sprint(c.Warnings), fmt.Sprint(c.Notes), fmt.Sprint(len(got.Plans[i].Waived))}
		if p.Read {
			row = append(row, fmt.Sprint(p.Met), fmt.Sprint(p.Asked))
		} else {
			row = append(row, "", "")
		}
		for _, state := range review.States {
			n := ""
			if p.Read {
				n = fmt.Sprint(p.States[state.Key])
			}
			row = append(row, n)
		}
		row = append(row, figure(p.Money.NHSDoNothing), figure(p.Money.NHSResult), figure(p.Money.DoNothing), figure(p.Money.Result))
		plans = append(plans, strings.Join(row, " | "))
		row = []string{p.Title}
		for q := range e.Questions {
			state := "not-run"
			if p.Read {
				state = p.Answers[q].State
			}
			row = append(row, guidance.Title(review.States, state))
		}
		answers = append(answers, strings.Join(row, " | "))
		for _, x := range p.Sections {
			sections = append(sections, fmt.Sprintf("%s | %s | %d | %d | %d | %d | %d", p.Title, x.Title, x.Asked, x.Met, x.Waived, x.Unmet, x.Unchecked))
		}
	}
	titles := []string{"plan", "wave", "errors", "warnings", "notes", "waived", "met", "asked"}
	for _, state := range review.States {
		titles = append(titles, state.Title)
	}
	for _, x := range []string{"NHS, do nothing", "NHS result", "all sectors, do nothing", "all sectors, result"} {
		titles = append(titles, x+", "+last+", £m")
	}
	sameRows(t, "Plans", sheets["Plans"].only(t, titles...), plans)
	titles = []string{"plan"}
	for i := range e.Questions {
		titles = append(titles, e.Questions[i].Code+" "+e.Questions[i].Title)
	}
	sameRows(t, "Matrix", sheets["Matrix"].only(t, titles...), answers)
	sameRows(t, "Readiness", sheets["Readiness"].only(t, "plan", "section", "asked", "met", "waived", "not met", "not checked"), sections)
}

func compareMoney(t *testing.T, e *guidance.Edition, sheets map[string]*sheet, got *reviewedJSON) {
	t.Helper()
	var rows []string
	titles := []string{"plan", "line", "sector or category", "what"}
	for _, y := range e.Years {
		titles = append(titles, y+", £m")
	}
	for _, p := range got.Review.Plans {
		row := func(line, part, what string, y years) {
			if len(y) == 0 {
				return
			}
			cells := []string{p.Title, line, part, what}
			for _, year := range e.Years {
				cell := ""
				if v, ok := y[year]; ok {
					cell = strconv.FormatFloat(v, 'f', -1, 64)
				}
				cells = append(cells, cell)
			}
			rows = append(rows, strings.Join(cells, " | "))
		}
		m := &p.Money
		row("Do nothing", "all sectors", "", m.DoNothing)
		row("Do nothing", "NHS sectors together", "", m.NHSDoNothing)
		row("Result", "all sectors", "", m.Result)
		row("Result", "NHS sectors together", "", m.NHSResult)
		row("Capital, outside the result", "", "", m.Capital)
		for _, x := range m.Sectors {
			i := slices.IndexFunc(e.Sectors, func(s guidance.Service) bool { return s.Key == x.Sector })
			row("Do nothing", e.Sectors[i].Title, "", x.DoNothing)
			row("Result", e.Sectors[i].Title, "", x.Result)
		}
		for _, x := range m.Steps {
			i := slices.IndexFunc(review.Kinds, func(k struct {
				review.Kind
				Title string
			}) bool {
				return string(k.Kind) == x.Kind
			})
			row(review.Kinds[i].Title, guidance.Title(e.WordList("solution_category"), x.Category), x.Title, x.ByYear)
		}
	}
	sameRows(t, "Finance by year", sheets["Finance by year"].only(t, titles...), rows)
}

func compareFindings(t *testing.T, sheets map[string]*sheet, got *reviewedJSON) {
	t.Helper()
	var findings, waivers []string
	for _, p := range got.Plans {
		row := func(state, code, line, column, what string) {
			findings = append(findings, strings.Join([]string{p.Path, state, code, line, column, what}, " | "))
		}
		for state, list := range map[string][]findingJSON{"finding": p.Findings, "waived": p.Waived, "known": p.Known} {
			for _, f := range list {
				row(state, f.Code, fmt.Sprint(f.Line), fmt.Sprint(f.Column), f.Message)
			}
		}
		if p.Error != "" {
			row("not checked", "", "", "", p.Error)
		}
		for _, n := range p.NotRun {
			if p.Error == "" {
				row("not run", n.Code, "", "", "")
			}
		}
		for _, f := range p.Waived {
			waivers = append(waivers, strings.Join([]string{f.Waiver.Until, f.Waiver.Reason, f.Message, fmt.Sprint(f.Line)}, " | "))
		}
	}
	s := sheets["Findings"]
	for _, row := range s.Rows[1:] { // what a rule needs is said of what is not run
		if row[s.column(t, "state")].words() == "not run" {
			row[s.column(t, "what")].V = ""
		}
	}
	sameRows(t, "Findings", s.only(t, "file", "state", "code", "line", "column", "what"), findings)
	s = sheets["Waivers"]
	for _, row := range s.Rows[1:] {
		c := &row[s.column(t, "until")]
		c.V = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(c.V.(float64))).Format(time.DateOnly)
	}
	if len(waivers) == 0 {
		t.Error("nothing is waived")
	}
	sameRows(t, "Waivers", s.only(t, "until", "reason", "what is waived", "line"), waivers)
}
