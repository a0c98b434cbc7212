package report

import (
	"archive/zip"
	"bufio"
	"cmp"
	"compress/flate"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"

	"stp.example/stp/pkg/review"
)

// Workbook writes a review as an Office Open XML workbook: the sheets of Sheets,
// as they come, so that a set of any size streams. The same review is the same
// bytes.
//
// It is written here and not by a library because the one that is kept well costs
// every start of stp, whatever is asked of it, as much again as all the rest; a
// second reader holds what is written against the results.
type Workbook struct {
	W   io.Writer
	Run *Run

	rows   int // that a sheet has room for, if fewer than mostRows
	zip    *zip.Writer
	extent []string // by sheet: the last cell, such as N45
}

// What a sheet has room for.
const (
	mostRows       = 1 << 20
	mostCharacters = 32_767
)

// Review writes the whole workbook.
func (b *Workbook) Review(s *review.Set) error {
	b.zip = zip.NewWriter(b.W)
	b.zip.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	tables := Sheets(b.Run, s)
	if err := b.part("[Content_Types].xml", contentTypes(len(tables))); err != nil {
		return err
	}
	for i := range tables {
		if err := b.sheet(i, &tables[i]); err != nil {
			return err
		}
	}
	for _, p := range [...]struct{ name, text string }{
		{"_rels/.rels", packageRelations}, {"docProps/core.xml", coreProperties(heading(s), b.Run.AsOf)}, {"docProps/app.xml", appProperties},
		{"xl/workbook.xml", workbookPart(tables, b.extent)}, {"xl/_rels/workbook.xml.rels", workbookRelations(len(tables))}, {"xl/styles.xml", styles()},
	} {
		if err := b.part(p.name, p.text); err != nil {
			return err
		}
	}
	return b.zip.Close()
}

// create begins a part of the package. Its time is the first that the format
// knows: nothing in a workbook depends on a clock.
func (b *Workbook) create(name string) (io.Writer, error) {
	return b.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
}

func (b *Workbook) part(name, text string) error {
	w, err := b.create(name)
	if err == nil {
		_, err = io.WriteString(w, xml.Header+text)
	}
	return err
}

// sheet writes one table, row by row.
func (b *Workbook) sheet(i int, t *Table) error {
	part, err := b.create(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1))
	if err != nil {
		return err
	}
	w := &sheetWriter{Writer: bufio.NewWriterSize(part, 64<<10), table: t}
	w.head(i == 0)
	left, most := 0, cmp.Or(b.rows, mostRows)
	err = t.Rows(func(cells ...Cell) error {
		if w.rows >= most-1 {
			left++
			return nil
		}
		w.row(cells)
		return nil
	})
	if err != nil {
		return err
	}
	if left > 0 {
		w.row(pad([]Cell{nothing, toned(fmt.Sprintf("and %s more, which a sheet has no room for: -o csv=FOLDER writes them all", grouped(left)), bad)}, len(t.Columns)))
	}
	b.extent = append(b.extent, fmt.Sprintf("$%s$%d", column(len(t.Columns)-1), w.rows))
	w.foot()
	return w.Flush()
}

// sheetWriter writes the XML of one sheet; an error waits for Flush.
type sheetWriter struct {
	*bufio.Writer
	table *Table
	rows  int
}

func (w *sheetWriter) say(parts ...string) {
	for _, p := range parts {
		_, _ = w.WriteString(p)
	}
}

// head writes all that stands before the rows, and the row of titles.
func (w *sheetWriter) head(first bool) {
	t := w.table
	w.say(xml.Header, `<worksheet xmlns="`, mainSpace, `">`)
	if t.printsWhole() {
		w.say(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
	}
	w.say(`<sheetViews><sheetView workbookViewId="0"`)
	if first {
		w.say(` tabSelected="1"`)
	}
	corner := fmt.Sprint(column(t.Fixed), 2)
	if t.Fixed > 0 {
		w.say(fmt.Sprintf(`><pane xSplit="%d" ySplit="1" topLeftCell="%s" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="%[2]s" sqref="%[2]s"/>`, t.Fixed, corner))
	} else {
		w.say(`><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>`)
	}
	w.say(`</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`)
	for i, c := range t.Columns {
		w.say(fmt.Sprintf(`<col min="%d" max="%[1]d" width="%d" style="%d" customWidth="1"/>`, i+1, c.Width, styleOf(c.Format, Cell{})))
	}
	w.say(`</cols><sheetData>`)
	cells := make([]Cell, len(t.Columns))
	for i, c := range t.Columns {
		cells[i] = words(c.Title)
	}
	w.begin(cells, true)
	for i, c := range cells {
		w.cell(i, c, headStyle(t.Columns[i].Format))
	}
	w.say(`</row>`)
}

// printsWhole says that a sheet can be read where a page is as wide as it.
func (t *Table) printsWhole() bool {
	wide := 0
	for _, c := range t.Columns {
		wide += c.Width
	}
	return wide < 300
}

// begin begins a row that is high enough for the texts that are wrapped in it.
func (w *sheetWriter) begin(cells []Cell, head bool) {
	w.rows++
	lines := 1
	for i, c := range cells {
		if column := w.table.Columns[i]; head || column.Format == asLong {
			lines = max(lines, (len(c.text)+column.Width-3)/(column.Width-2))
		}
	}
	const line, highest = 15, 400 // points; a row cannot be higher than 409
	w.say(fmt.Sprintf(`<row r="%d" ht="%d">`, w.rows, min(line*lines, highest)))
}

func (w *sheetWriter) row(cells []Cell) {
	for i := range cells {
		if cells[i].kind == isText {
			cells[i].text = inCell(cells[i].text)
		}
	}
	w.begin(cells, false)
	for i, c := range cells {
		if c.text != "" {
			w.cell(i, c, styleOf(w.table.Columns[i].Format, c))
		}
	}
	w.say(`</row>`)
}

// cell writes one cell. A text is always a text: no spreadsheet takes it for a
// formula, whatever it begins with.
func (w *sheetWriter) cell(at int, c Cell, style int) {
	w.say(fmt.Sprintf(`<c r="%s%d" s="%d"`, column(at), w.rows, style))
	switch c.kind {
	case isNumber:
		w.say(`><v>`, c.text, `</v></c>`)
	case isDate:
		n, _ := serial(c.text)
		w.say(`><v>`, n, `</v></c>`)
	default:
		w.say(` t="inlineStr"><is><t xml:space="preserve">`)
		_ = xml.EscapeText(w, []byte(c.text))
		w.say(`</t></is></c>`)
	}
}

// foot writes all that stands behind the rows.
func (w *sheetWriter) foot() {
	w.say(fmt.Sprintf(`</sheetData><autoFilter ref="A1:%s%d"/>`, column(len(w.table.Columns)-1), w.rows),
		`<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="70" fitToHeight="0" orientation="landscape"/>`,
		`<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`)
}

// column is the name of a column, from 0: A, B, ... Z, AA.
func column(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// inCell is a text as a cell shows it: on one line, as long as a cell may be, and
// without what the format would read as a character's number.
func inCell(s string) string {
	s = clean(oneLine(s))
	if len(s) > mostCharacters/4 { // a character is up to four bytes, and counted as up to two
		s = short(s, mostCharacters/2)
	}
	if strings.Contains(s, "_x") {
		s = numbered.ReplaceAllString(s, "_x005F$0")
	}
	return s
}

var numbered = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// short is a text of so many characters at most.
func short(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-3]) + "..."
	}
	return s
}
