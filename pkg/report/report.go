package report

import (
	"fmt"
	"io"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// Writer writes results in one format: every plan in order, and then what
// stands behind all of them. The first error of what it writes to comes back.
type Writer interface {
	Plan(*lint.Result) error
	End(*lint.Summary) error
}

// Run is what all results of a check share.
type Run struct {
	Build Build
	// Set is the whole set of rules that the program has, and Editions those of
	// the guidance; Rules are the rules in force.
	Set, Rules []*rule.Rule
	Editions   []*guidance.Edition
	// AsOf is the date that counts as today: 2016-10-21.
	AsOf        string
	MaxWarnings *int
}

// Build is what a program says of its own making; all but the version may be
// empty. Date is as in 2026-11-22T05:00:00Z.
type Build struct{ Version, Commit, Date string }

// Summary is where a check of this kind starts to count.
func (r *Run) Summary() *lint.Summary {
	return &lint.Summary{MaxWarnings: r.MaxWarnings}
}

// TextFormat is the one format that New does not make: it needs to know who
// reads it.
const TextFormat = "text"

// Formats are the words for formats, and what each is for.
var Formats = []struct{ Name, For string }{
	{TextFormat, "people: each finding with the lines it speaks of"},
	{"compact", "one line a finding, for editors, problem matchers and screen readers"},
	{"json", "everything; stp convert makes any other format of it"},
	{"sarif", "code scanning, such as GitHub's (SARIF 2.1.0)"},
	{"junit", "test reports, such as those of Jenkins, GitLab and Azure"},
	{"github", "annotations in GitHub Actions, and the table of the step summary"},
	{"gitlab", "code quality in GitLab's merge requests"},
	{"csv", "spreadsheets, one row a finding"},
	{"markdown", "comments and wikis: a table a plan"},
}

// KnownFormat says that there is no such format, with the likely one.
func KnownFormat(name string) error {
	var names []string
	for _, f := range Formats {
		if f.Name == name {
			return nil
		}
		names = append(names, f.Name)
	}
	if meant := likely.Word(name, names); meant != "" {
		return &likely.Unknown{What: "format", Name: name, Likely: meant}
	}
	return fmt.Errorf("there is no format %q; write one of %s", name, strings.Join(names, ", "))
}

// New makes the writer of a format. summary is where GitHub's step summary goes,
// nil for nowhere.
func New(format string, run *Run, w, summary io.Writer) (Writer, error) {
	switch format {
	case "compact":
		return &Compact{W: w}, nil
	case "json":
		return &JSON{W: w, Run: run}, nil
	case "sarif":
		return &SARIF{W: w, Run: run}, nil
	case "junit":
		return &JUnit{W: w, Run: run}, nil
	case "github":
		return &GitHub{W: w, Summary: summary}, nil
	case "gitlab":
		return &GitLab{W: w}, nil
	case "csv":
		return &CSV{W: w}, nil
	case "markdown":
		return &Markdown{W: w}, nil
	}
	return nil, KnownFormat(format)
}
