package report

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// askedFor are the lines of AskedBy for all that asks for what a finding misses,
// the first one first; none where nothing does.
func askedFor(e *guidance.Edition, f *rule.Finding) []string {
	if f.Requirement == nil || e == nil {
		return nil
	}
	lines := []string{AskedBy(e, f.Requirement)}
	for _, q := range f.Also {
		if line := AskedBy(e, q); !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return lines
}

// AskedBy says in one line which document asks for something, where in it, from
// which stage, and whether that was read or is recalled.
func AskedBy(e *guidance.Edition, r *guidance.Requirement) string {
	src := e.Source(r.Source)
	if src == nil {
		return ""
	}
	parts := []string{src.Title}
	if r.Where != "" {
		parts = append(parts, `"`+r.Where+`"`)
	}
	if stage := e.Stage(r.From); stage != nil {
		parts = append(parts, "from the "+stage.Title+" stage")
	}
	line := strings.Join(parts, ", ")
	if note := r.Certainty.Note(); note != "" {
		line += " (" + note + ")"
	}
	return line
}
