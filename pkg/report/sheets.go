package report

import (
	"fmt"
	"strconv"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/review"
)

// Table is a part of a review that a spreadsheet shows as a sheet. The workbook
// and the folder of CSV files are both written from it, so that they say the same.
type Table struct {
	// Name is that of its sheet and, in small letters, of its file; About says
	// in a sentence what a row is.
	Name, About string
	Columns     []Column
	// Fixed is how many columns stay in sight.
	Fixed int
	// Rows gives every row to row, as many cells as there are columns, and comes
	// back with the first error.
	Rows func(row func(...Cell) error) error
}

// Column is a column of a table. Width is in characters.
type Column struct {
	Title  string
	Format Format
	Width  int
}

// Format is how the numbers and dates of a column look; a text is shown as text
// in any column.
type Format uint8

// The formats.
const (
	asWords  Format = iota // a text on one line
	asLong                 // a text that is wrapped
	asWhole                // 2,772
	asMoney                // £m: 1,234.5
	asPounds               // £1,234
	asDay                  // 21/10/2016
	asNarrow               // a word of a picture: centred
)

// Cell is one cell: a text, a number or a date.
type Cell struct {
	kind cellKind
	// text is the words, the number as decimals, or the date as 2016-10-21.
	text string
	tone tone
}

type cellKind uint8

const (
	isText cellKind = iota
	isNumber
	isDate
)

// tone is what a cell's colour repeats of its words.
type tone uint8

const (
	plain tone = iota
	good
	doubtful
	aside
	waivedTone
	bad
	unknown
	tones // how many there are
)

// nothing is an empty cell.
var nothing = Cell{}

func words(s string) Cell { return Cell{text: s} }

func toned(s string, t tone) Cell { return Cell{text: s, tone: t} }

func number(n int) Cell { return Cell{kind: isNumber, text: strconv.Itoa(n)} }

// counted is a number that is better at none.
func counted(n int, t tone) Cell {
	c := number(n)
	if n > 0 {
		c.tone = t
	}
	return c
}

func amount(d decimal.Decimal) Cell { return Cell{kind: isNumber, text: d.String()} }

// given is a figure, or nothing where there is none.
func given(f review.Figure) Cell {
	if !f.OK {
		return nothing
	}
	return amount(f.Value)
}

// day is a date written as 2016-10-21; what is no date stays the text it is.
func day(s string) Cell {
	if _, ok := serial(s); !ok {
		return words(s)
	}
	return Cell{kind: isDate, text: s}
}

func yesNo(b bool) Cell {
	if b {
		return words("yes")
	}
	return words("no")
}

// pad fills a row up with empty cells.
func pad(cells []Cell, n int) []Cell { return append(cells, make([]Cell, n-len(cells))...) }

// Sheets are the tables of a review, in the order of the workbook.
func Sheets(run *Run, s *review.Set) []Table {
	list := []Table{
		plansTable(s), matrixTable(s), questionsTable(s), readinessTable(s), findingsTable(s), betweenTable(s), moneyTable(s), waiversTable(run, s),
	}
	return append([]Table{aboutTable(run, s, list)}, list...)
}

// aboutTable says what a review is of, by what, and what each sheet holds.
func aboutTable(run *Run, s *review.Set, list []Table) Table {
	return Table{
		Name: "About", About: "what this review is of, and what each sheet holds",
		Columns: []Column{{"About", asWords, 26}, {"This review", asLong, 110}},
		Rows: func(row func(...Cell) error) error {
			h, t := run.header(), s.Totals()
			rows := [][2]Cell{
				{words("Plans"), words(heading(s))},
				{words("Verdict"), words(ReviewVerdict(s, t))},
				{words("Guidance"), words(s.Edition.Title)},
				{words("As of"), day(run.AsOf)},
				{words("Checked by"), words("stp " + run.Build.Version)},
				{words("Rules"), words(fmt.Sprintf("%d in force; version %s, digest %s", len(run.Rules), h.Rules.Version, h.Rules.Digest))},
				{words("Money"), words("£m by financial year; a surplus is positive, a deficit negative")},
				{words("Recalled"), words("what is marked \"recalled, not read\" was restated from memory of a document that could not be read; look it up before you rest a decision on it")},
				{words("Made-up plans"), words("whether a plan is an area's own or an illustration is said in its file, not here")},
				{nothing, nothing},
			}
			for _, x := range list {
				rows = append(rows, [2]Cell{words("Sheet " + x.Name), words(x.About)})
			}
			rows = append(rows, [2]Cell{nothing, nothing})
			for _, w := range review.Waves() {
				rows = append(rows, [2]Cell{words(fmt.Sprintf("Wave %d", w.Number)), words(w.Title + ": " + w.Rule)})
			}
			rows = append(rows, [2]Cell{words("Order of waves"), words(review.Order)})
			for _, x := range rows {
				if err := row(x[0], x[1]); err != nil {
					return err
				}
			}
			return nil
		},
	}
}
