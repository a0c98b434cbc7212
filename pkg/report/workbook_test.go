package report_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rules"
)

// reviewed is a review of results, the footprints of numbers expected.
func reviewed(list []*lint.Result, expected ...int) *review.Set {
	texts := make([][]byte, len(list))
	s := review.New(guidance.STP2016(), rules.All(), blank().Summary(), func(i int) ([]byte, error) { return texts[i], nil })
	for i, x := range list {
		if texts[i] = x.Input.Text; texts[i] == nil && x.File != nil { // made up
			texts[i] = x.File.Text
			x.Digest = fmt.Sprintf("sha256:%x", sha256.Sum256(texts[i]))
		}
		s.Add(x)
	}
	s.Close(expected)
	return s
}

// reviewFiles are what a format makes of a review, by name; a format of one file
// has it under the empty name.
func reviewFiles(t testing.TB, format string, s *review.Set) map[string]string {
	t.Helper()
	f, err := report.KnownReviewFormat(format)
	if err != nil {
		t.Fatal(err)
	}
	r := run(linter(t, lint.Options{}))
	files := map[string]string{}
	put := func(name string, write func(io.Writer) error) error {
		var b bytes.Buffer
		err := write(&b)
		if _, there := files[name]; there {
			t.Errorf("%s is written twice", name)
		}
		files[name] = b.String()
		return err
	}
	if f.Folder != nil {
		err = f.Folder(r, put)(s)
	} else {
		err = put("", func(w io.Writer) error { return f.File(r, w)(s) })
	}
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// hostileSet is a set of plans whose every word is an attack: results that were
// made up, and plans that were read.
func hostileSet(t testing.TB, attack string) *review.Set {
	t.Helper()
	l := linter(t, lint.Options{})
	quoted, err := yamlText(attack)
	if err != nil {
		t.Fatal(err)
	}
	text := "# stp:waive GAP111 until 2016-12-31 -- " + strings.Join(strings.Fields(attack), " ") + "\nedition: stp-2016\nstage: submission\nstatus: " + quoted + "\nsubmitted: " + quoted +
		"\nfootprint: {name: " + quoted + ", region: " + quoted + "}\nlead: {name: " + quoted + ", post: " + quoted + ", organisations: [a]}\n" +
		"organisations:\n  - {id: a, name: " + quoted + ", kind: ccg}\nfinance:\n  sectors: [{sector: " + quoted + ", do_nothing: {2020/21: -2}, result: {2020/21: -1.5}}]\n" +
		"  solutions: [{id: s, title: " + quoted + ", category: " + quoted + ", sector: " + quoted + ", savings: {2020/21: 1}}]\n  other_funding: [{id: o, title: " + quoted + ", by_year: {2020/21: 1}}]\n" +
		"gaps: {health_and_wellbeing: {answers: {obesity: {answer: " + quoted + "}}}}\n"
	list := []*lint.Result{
		hostile(attack), {Name: attack, Err: errors.New(attack)},
		l.Run(t.Context(), lint.Input{Name: attack, Text: []byte(text)}),
	}
	return reviewed(list, 1, 2)
}

// yamlText is a text in YAML's quotes; what YAML cannot hold is left out.
func yamlText(s string) (string, error) {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == utf8.RuneError:
		case r == '"' || r == '\\':
			b.WriteString("\\" + string(r))
		case r < 0x20 || r >= 0x7F && r < 0xA0 || r == '\u2028' || r == '\u2029' || r == '\uFEFF' || r > 0xFFFD && r < 0x10000:
			fmt.Fprintf(&b, "\\u%04X", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + `"`, nil
}

// Whatever a plan says, no spreadsheet runs it, and none is led elsewhere.
func TestNoSpreadsheetRunsAPlan(t *testing.T) {
	for _, a := range attacks {
		s := hostileSet(t, a)
		if err := inertWorkbook(reviewFiles(t, "xlsx", s)[""]); err != nil {
			t.Errorf("%.80q: %v", a, err)
		}
		for name, text := range reviewFiles(t, "csv", s) {
			if err := inertSheet(text); err != nil {
				t.Errorf("%.80q: %s: %v", a, name, err)
			}
		}
		if err := inertJSON(reviewFiles(t, "json", s)[""], 0); err != nil {
			t.Errorf("%.80q: %v", a, err)
		}
	}
}

// inertSheet says whether a cell of a CSV file would be run.
func inertSheet(text string) error {
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF"))).ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows {
		if len(row) != len(rows[0]) {
			return fmt.Errorf("a row has %d cells, and the head %d", len(row), len(rows[0]))
		}
		for _, c := range row {
			if c != "" && strings.ContainsRune("=+-@|%\t\r", rune(c[0])) && strings.Trim(c[1:], "0123456789.") != "" {
				return fmt.Errorf("a cell is run: %.60q", c)
			}
		}
	}
	return acting(strings.ReplaceAll(strings.TrimPrefix(text, "\uFEFF"), "\r\n", "\n"))
}

// parts are the parts of a workbook, by name.
func parts(text string) (map[string]string, error) {
	in, err := zip.NewReader(strings.NewReader(text), int64(len(text)))
	if err != nil {
		return nil, err
	}
	list := map[string]string{}
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		part, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		list[f.Name] = string(part)
	}
	return list, nil
}

// cells is a sheet as its XML has it.
type cells struct {
	Rows []struct {
		Cells []struct {
			Kind    string  `xml:"t,attr"`
			Style   int     `xml:"s,attr"`
			Formula *string `xml:"f"`
			Value   string  `xml:"v"`
			Text    string  `xml:"is>t"`
		} `xml:"c"`
	} `xml:"sheetData>row"`
	Pane struct {
		Columns int    `xml:"xSplit,attr"`
		Rows    int    `xml:"ySplit,attr"`
		State   string `xml:"state,attr"`
	} `xml:"sheetViews>sheetView>pane"`
	Filter struct {
		Ref string `xml:"ref,attr"`
	} `xml:"autoFilter"`
	Widths []struct {
		Width float64 `xml:"width,attr"`
	} `xml:"cols>col"`
	Links []struct{} `xml:"hyperlinks"`
}

func inertWorkbook(text string) error {
	list, err := parts(text)
	if err != nil {
		return err
	}
	var look struct {
		Formats []struct {
			Quoted bool `xml:"quotePrefix,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := xml.Unmarshal([]byte(list["xl/styles.xml"]), &look); err != nil {
		return err
	}
	for name, part := range list {
		if err := acting(part); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if strings.Contains(part, "<f>") || strings.Contains(name, "Macro") || strings.Contains(part, "TargetMode") {
			return fmt.Errorf("%s acts", name)
		}
		if !strings.HasPrefix(name, "xl/worksheets/") {
			continue
		}
		var s cells
		if err := xml.Unmarshal([]byte(part), &s); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for _, row := range s.Rows {
			for _, c := range row.Cells {
				switch {
				case c.Formula != nil || len(s.Links) > 0:
					return fmt.Errorf("%s runs %q", name, c.Value)
				case c.Kind == "" && strings.Trim(c.Value, "-0123456789.") != "":
					return fmt.Errorf("%s: %q is no number", name, c.Value)
				case len(c.Text) > 32_767:
					return fmt.Errorf("%s: a text of %d bytes", name, len(c.Text))
				case c.Text != "" && strings.ContainsRune("=+-@|%", rune(c.Text[0])) && strings.Trim(c.Text[1:], "0123456789.") != "" && !look.Formats[c.Style].Quoted:
					return fmt.Errorf("%s: %.60q is run once it is edited", name, c.Text)
				}
			}
		}
	}
	return nil
}

// A text that looks like a character's number in this format stays what it is.
func TestWorkbookKeepsTexts(t *testing.T) {
	const text = "a_x0041_b _x005F_ <&> \"c\""
	r := hostile("x")
	r.Findings[0].Message = text
	list, err := parts(reviewFiles(t, "xlsx", reviewed([]*lint.Result{r}))[""])
	if err != nil {
		t.Fatal(err)
	}
	if want := "a_x005F_x0041_b _x005F_x005F_ &lt;&amp;&gt; &#34;c&#34;"; !strings.Contains(list["xl/worksheets/sheet6.xml"], want) {
		t.Errorf("the findings do not hold %s", want)
	}
}

// Every sheet keeps its head and its plans in sight, filters, and has widths; and
// the same review is the same bytes.
func TestWorkbookIsFitForWork(t *testing.T) {
	l := linter(t, lint.Options{})
	s := reviewed(results(t, l, 0), 1, 2, 3)
	text := reviewFiles(t, "xlsx", s)[""]
	if again := reviewFiles(t, "xlsx", s)[""]; again != text {
		t.Error("the same review is not the same bytes")
	}
	list, err := parts(text)
	if err != nil {
		t.Fatal(err)
	}
	sheets := 0
	for name, part := range list {
		if !strings.HasPrefix(name, "xl/worksheets/") {
			continue
		}
		sheets++
		var x cells
		if err := xml.Unmarshal([]byte(part), &x); err != nil {
			t.Fatal(err)
		}
		if x.Pane.State != "frozen" || x.Pane.Rows != 1 || x.Filter.Ref == "" || len(x.Widths) != len(x.Rows[0].Cells) {
			t.Errorf("%s: pane %+v, filter %q, %d widths of %d columns", name, x.Pane, x.Filter.Ref, len(x.Widths), len(x.Rows[0].Cells))
		}
		if name != "xl/worksheets/sheet1.xml" && x.Pane.Columns != 2 {
			t.Errorf("%s: the plan does not stay in sight", name)
		}
	}
	if sheets != 9 {
		t.Errorf("%d sheets", sheets)
	}
	if core := list["docProps/core.xml"]; strings.Count(core, "2016-11-01T00:00:00Z") != 2 {
		t.Errorf("the file's dates are not the day that counts as today: %s", core)
	}
	if plans := list["xl/worksheets/sheet2.xml"]; strings.Count(plans, "no plan") != 3 {
		t.Error("a plan that is expected and not there has a row")
	}
}
