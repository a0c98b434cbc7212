package report

import (
	"fmt"
	"io"
	"strings"

	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/review"
)

// Reviewer writes a whole review in one format.
type Reviewer func(*review.Set) error

// Put makes one file of a folder: write writes it whole, or it is not there.
type Put func(name string, write func(io.Writer) error) error

// ReviewFormat is a format that a review can be written in.
type ReviewFormat struct {
	Name, For string
	// File makes the writer of one file, Folder that of several.
	File   func(run *Run, w io.Writer) Reviewer
	Folder func(run *Run, put Put) Reviewer
}

// ReviewFormats are the formats of a review; those of a check follow them, and
// hold the findings between plans as well.
func ReviewFormats() []ReviewFormat {
	list := []ReviewFormat{
		{Name: TextFormat, For: "people: a row a plan, and what all come to together"},
		{Name: "html", For: "people with a browser: one page with every plan, question, figure and finding", File: Page},
	}
	for _, f := range Formats {
		if f.Name == TextFormat || f.Name == "csv" {
			continue
		}
		file := func(run *Run, w io.Writer) Reviewer { return plans(f.Name, run, w) }
		if f.Name == "json" {
			file = reviewJSON
		}
		list = append(list, ReviewFormat{Name: f.Name, For: f.For, File: file})
	}
	return append(list,
		ReviewFormat{Name: "xlsx", For: "a workbook: plans, matrix, findings, money and waivers as sheets", File: func(run *Run, w io.Writer) Reviewer {
			return (&Workbook{W: w, Run: run}).Review
		}},
		ReviewFormat{Name: "csv", For: "the workbook's sheets as CSV files in a folder", Folder: func(run *Run, put Put) Reviewer {
			return (&CSVFolder{Put: put, Run: run}).Review
		}},
		ReviewFormat{Name: "letters", For: "a letter a plan in a folder, in Markdown: what is good, what must change, what would help", Folder: func(run *Run, put Put) Reviewer {
			return (&Letters{Put: put, Run: run}).Review
		}},
	)
}

// KnownReviewFormat finds a format of a review.
func KnownReviewFormat(name string) (*ReviewFormat, error) {
	var names []string
	for _, f := range ReviewFormats() {
		if f.Name == name {
			return &f, nil
		}
		names = append(names, f.Name)
	}
	if meant := likely.Word(name, names); meant != "" {
		return nil, &likely.Unknown{What: "format", Name: name, Likely: meant}
	}
	return nil, fmt.Errorf("there is no format %q; write one of %s", name, strings.Join(names, ", "))
}

// plans writes a format of a check: every plan in order.
func plans(format string, run *Run, w io.Writer) Reviewer {
	return func(s *review.Set) error {
		out, err := New(format, run, w, nil)
		if err != nil {
			return err
		}
		if err := eachPlan(s, out); err != nil {
			return err
		}
		return out.End(s.Summary)
	}
}

// eachPlan gives every plan to a writer.
func eachPlan(s *review.Set, out Writer) error {
	for i := range s.Plans {
		r, err := s.Open(i)
		if err != nil {
			return err
		}
		if err := out.Plan(r); err != nil {
			return err
		}
	}
	return nil
}

// uncounted says which plans a set's money leaves out, if any.
func uncounted(t *review.Totals) string {
	if t.Counted == t.Checked {
		return ""
	}
	return " (the latest of each footprint)"
}
