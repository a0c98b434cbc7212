package report

import (
	"fmt"
	"io"
	"strings"

	"stp.example/stp/pkg/lint"
)

// Compact writes one line a finding, each a sentence of its own, for problem
// matchers, editors and screen readers.
type Compact struct{ W io.Writer }

// Plan writes one plan's lines.
func (c *Compact) Plan(r *lint.Result) error {
	var b strings.Builder
	name := shown(r.Name)
	for _, f := range r.Findings {
		at := r.File.Position(f.Span.Start)
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s  %s %s\n", name, at.Line, at.Column, f.Level, oneLine(f.Message)+see(f), f.Rule.Code, f.Rule.Name)
	}
	if r.Err != nil {
		fmt.Fprintf(&b, "%s: could not be checked: %s\n", name, oneLine(r.Err.Error()))
	} else {
		for _, line := range append(notRun(r), setAside(r)...) {
			fmt.Fprintf(&b, "%s: %s\n", name, strings.Join(strings.Fields(Visible(line)), " "))
		}
	}
	_, err := io.WriteString(c.W, b.String())
	return err
}

// End writes the last line.
func (c *Compact) End(s *lint.Summary) error {
	_, err := fmt.Fprintln(c.W, Verdict(s))
	return err
}
