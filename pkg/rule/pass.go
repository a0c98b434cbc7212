package rule

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/source"
)

// Pass is one rule looking at one plan.
type Pass struct {
	Rule *Rule
	*Sight
}

// Sight is what all rules see of one plan.
type Sight struct {
	Plan    *plan.Plan
	Edition *guidance.Edition
	// Stage is the stage that the plan is checked at.
	Stage string
	// AsOf is today.
	AsOf time.Time
	// Thresholds are those set otherwise than by the rules, by CODE.name.
	Thresholds map[string]decimal.Decimal
	// Shared holds what several rules work out of the same plan; see Once.
	Shared map[string]any
	// Sink takes what the rules find.
	Sink func(*Finding)
}

// Threshold is the value in force of one of the rule's thresholds.
func (p *Pass) Threshold(name string) decimal.Decimal {
	return p.Rule.threshold(p.Thresholds, name)
}

func (r *Rule) threshold(set map[string]decimal.Decimal, name string) decimal.Decimal {
	if len(set) > 0 {
		if v, ok := set[r.Code+"."+name]; ok {
			return v
		}
	}
	for _, t := range r.Thresholds {
		if t.Name == name {
			return t.Value
		}
	}
	panic("rule " + r.Code + " has no threshold " + name) // a slip in the rule; its archive shows it
}

// Once works something out of the plan the first time that a rule asks, and
// gives it to every rule that asks under the same key. What it gives must not be
// changed.
func Once[T any](p *Pass, key string, work func() T) T {
	v, ok := p.Shared[key]
	if !ok {
		v = work()
		p.Shared[key] = v
	}
	return v.(T)
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

// Cite says which requirement asks for this, where the rule serves several, and
// which others the same finding breaks. Ids that the edition lacks are passed
// over.
func (p *Pass) Cite(f *Finding, id string, also ...string) *Finding {
	cite(p.Edition, f, id, also)
	return f
}

func cite(e *guidance.Edition, f *Finding, id string, also []string) {
	var cited []*guidance.Requirement
	for _, id := range append([]string{id}, also...) {
		if r := e.Requirement(id); r != nil {
			cited = append(cited, r)
		}
	}
	if len(cited) > 0 {
		f.Requirement, f.Also = cited[0], cited[1:]
	}
}

func sprintf(format string, args ...any) string {
	if len(args) == 0 {
		return format
	}
	return fmt.Sprintf(format, args...)
}
