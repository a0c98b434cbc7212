package report

import (
	"encoding/csv"
	"io"
	"strings"

	"stp.example/stp/pkg/review"
)

// CSVFolder writes the sheets of a review as CSV files, as spreadsheets read
// them; see CSV.
type CSVFolder struct {
	Put Put
	Run *Run
}

// Review writes a file a table.
func (c *CSVFolder) Review(s *review.Set) error {
	for _, t := range Sheets(c.Run, s) {
		name := strings.ReplaceAll(strings.ToLower(t.Name), " ", "-") + ".csv"
		if err := c.Put(name, func(w io.Writer) error { return tableCSV(w, &t) }); err != nil {
			return err
		}
	}
	return nil
}

func tableCSV(w io.Writer, t *Table) error {
	out, err := spreadsheetCSV(w)
	if err != nil {
		return err
	}
	row := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		row[i] = cell(c.Title)
	}
	if err := out.Write(row); err != nil {
		return err
	}
	err = t.Rows(func(cells ...Cell) error {
		for i, c := range cells {
			if row[i] = c.text; c.kind == isText {
				row[i] = cell(c.text)
			}
		}
		return out.Write(row)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// spreadsheetCSV writes lines as spreadsheets read them: UTF-8 with a byte order
// mark, without which Excel shows a pound sign as two odd characters.
func spreadsheetCSV(w io.Writer) (*csv.Writer, error) {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return nil, err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	return out, nil
}
