package rule

import (
	"fmt"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/source"
)

// Pass is one rule looking at one plan.
type Pass struct {
	Rule    *Rule
	Plan    *plan.Plan
	Edition *guidance.Edition
	// Stage is the stage that the plan is checked at.
	Stage string
	// AsOf is today.
	AsOf time.Time
	// Report takes what the rule finds.
	Sink func(*Finding)
}

// Report says something of a value of the plan. For what is not there, the mark
// stands on the nearest thing that is.
func (p *Pass) Report(at source.Placed, format string, args ...any) *Finding {
	place := at.Place()
	f := &Finding{
		Rule:    p.Rule,
		Level:   p.Rule.Kind.Level(),
		Span:    place.Mark(),
		Subject: place.Subject(),
		Message: sprintf(format, args...),
	}
	if place.Present() {
		f.Value = p.Plan.Tree.File.Slice(place.Node().Span)
	}
	if asks := p.Edition.Enforces(p.Rule.Code); len(asks) > 0 {
		f.Requirement = asks[0]
	}
	p.Sink(f)
	return f
}

// ReportKey says something of a key itself, such as an answer as a whole.
func (p *Pass) ReportKey(at source.Placed, format string, args ...any) *Finding {
	f := p.Report(at, format, args...)
	f.Span = at.Place().KeyMark()
	return f
}

// Cite says which requirement asks for this, where the rule serves several.
func (p *Pass) Cite(f *Finding, id string) *Finding {
	if r := p.Edition.Requirement(id); r != nil {
		f.Requirement = r
	}
	return f
}

func sprintf(format string, args ...any) string {
	if len(args) == 0 {
		return format
	}
	return fmt.Sprintf(format, args...)
}
