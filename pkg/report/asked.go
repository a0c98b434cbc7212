package report

import (
	"strings"

	"stp.example/stp/pkg/guidance"
)

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
