package report

import (
	"net/url"
	"path"
	"strings"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// place is a span as people and most tools count: lines and characters from 1,
// the end behind the last character.
type place struct {
	Line      int `json:"line"`
	Column    int `json:"column"`
	EndLine   int `json:"end_line"`
	EndColumn int `json:"end_column"`
}

func placeOf(file *source.File, s source.Span) place {
	from, to := file.Position(s.Start), file.Position(s.End)
	return place{from.Line, from.Column, to.Line, to.Column}
}

// lastLine is the last line that holds something of the place.
func (p place) lastLine() int {
	if p.EndColumn == 1 && p.EndLine > p.Line {
		return p.EndLine - 1
	}
	return p.EndLine
}

// uri is a plan's name as a URI: relative, with forward slashes, where the name
// is.
func uri(name string) string {
	name = path.Clean(clean(name))
	if strings.HasPrefix(name, "/") {
		return (&url.URL{Scheme: "file", Path: name}).String()
	}
	return (&url.URL{Path: name}).String()
}

// help is what to do about a finding: here, or in general.
func help(f *rule.Finding) string {
	if f.Help != "" {
		return f.Help
	}
	return f.Rule.Mend
}
