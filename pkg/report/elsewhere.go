package report

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// marked is a place that a finding shows, in the file that it stands in. Of
// another plan's file only the place's first line is known.
type marked struct {
	*source.File
	span  source.Span
	at    place // in the plan, as people count
	label string
	// name is the plan's; empty for the finding's own.
	name string
}

func markedOf(file *source.File, rel rule.Related) marked {
	to := rel.Elsewhere
	if to == nil {
		return marked{File: file, span: rel.Span, at: placeOf(file, rel.Span), label: rel.Label}
	}
	// As in a sparse file, a byte order mark and a line end keep those that the
	// line has from being taken for such.
	const before = "\uFEFF"
	line := source.NewFile(to.Name, []byte(before+to.Line+"\r\n"))
	start := len(before) + bytesTo(to.Line, to.Start.Column)
	end := len(before) + len(to.Line)
	if to.End.Line == to.Start.Line {
		end = len(before) + bytesTo(to.Line, to.End.Column)
	}
	return marked{
		File: line, span: source.Span{Start: start, End: max(start, end)}, label: rel.Label, name: to.Name,
		at: place{to.Start.Line, to.Start.Column, to.End.Line, to.End.Column},
	}
}

// bytesTo is how many bytes of a line stand before a column, from 1.
func bytesTo(line string, column int) int {
	at := 0
	for ; column > 1 && at < len(line); column-- {
		_, size := utf8.DecodeRuneInString(line[at:])
		at += size
	}
	return at
}

// where is the place as editors and terminals follow it: plan.yaml:12:3.
func (m marked) where() string { return fmt.Sprintf("%s:%d:%d", shown(m.name), m.at.Line, m.at.Column) }

// mostElsewhere is how many places in other plans stand beside a sentence.
const mostElsewhere = 5

// see are the places of a finding in other plans, as the end of its sentence.
func see(f *rule.Finding) string {
	if places := elsewhere(f); places != nil {
		return "; see " + strings.Join(places, "; ")
	}
	return ""
}

// elsewhere are the places of a finding in other plans, each with its words, for
// formats that have one text for all there is to say.
func elsewhere(f *rule.Finding) []string {
	var list []string
	more := 0
	for _, rel := range f.Related {
		switch {
		case rel.Elsewhere == nil:
		case len(list) == mostElsewhere:
			more++
		default:
			m := markedOf(nil, rel)
			text := m.where()
			if m.label != "" {
				text += " (" + oneLine(m.label) + ")"
			}
			list = append(list, text)
		}
	}
	if more > 0 {
		list = append(list, fmt.Sprintf("and %d more", more))
	}
	return list
}
