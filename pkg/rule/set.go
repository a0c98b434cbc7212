package rule

import (
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// Spot is the place of a value without its file: what a rule across plans keeps
// of it, as the plans of a set are never all held at once.
type Spot struct {
	// Span is where the mark stands, Subject the logical path of the thing.
	Span    source.Span
	Subject string
	// Value is what stands there, as written; empty for what is missing, and for
	// lists and sections.
	Value string
}

// Spot is the place of a value, as Report marks it.
func (p *Pass) Spot(at source.Placed) Spot {
	place := at.Place()
	s := Spot{Span: place.Mark(), Subject: strings.Clone(place.Subject())}
	if n := place.Node(); place.Present() && n.Kind != source.List && n.Kind != source.Mapping {
		s.Value = p.Plan.Tree.File.Slice(n.Span)
	}
	return s
}

// KeySpot is the place of a key itself, such as that of an answer as a whole.
func (p *Pass) KeySpot(at source.Placed) Spot {
	return Spot{Span: at.Place().KeyMark(), Subject: strings.Clone(at.Place().Subject())}
}

// Member is one plan of a set, as a rule across plans sees it.
type Member struct {
	// Index is its number in the set, from 0, and Name its path.
	Index int
	Name  string
	// Area is its footprint; nil where its number and name do not say one.
	Area *guidance.Footprint
	// Stage is the stage that the plan itself says, else the one it is checked at.
	Stage string
	// Facts are what the rule gathered from it.
	Facts any

	thresholds map[string]decimal.Decimal
}

// NewMember is a plan of a set, without facts; thresholds are those in force for
// it that are set otherwise than by the rules, by CODE.name.
func NewMember(index int, name string, area *guidance.Footprint, stage string, thresholds map[string]decimal.Decimal) *Member {
	return &Member{Index: index, Name: name, Area: area, Stage: stage, thresholds: thresholds}
}

// With is the plan with what a rule gathered from it.
func (m *Member) With(facts any) *Member {
	n := *m
	n.Facts = facts
	return &n
}

// Called is how a sentence calls the plan: by its footprint, else by its path.
func (m *Member) Called() string {
	if m.Area != nil {
		return m.Area.Name
	}
	return m.Name
}

// SetPass is one rule looking at a set of plans of one edition.
type SetPass struct {
	Rule    *Rule
	Edition *guidance.Edition
	// AsOf is today.
	AsOf time.Time
	// Plans are those that gave facts, in the order of the set: every one where
	// the rule asks for it, else those that speak for a footprint, which are the one
	// of its latest stage, and of several the first. A plan whose footprint is not
	// known speaks for itself.
	Plans []*Member
	// Unread is how many plans of the set could not be read.
	Unread int
	// Expected are the numbers of the footprints that the set is to hold; nil
	// where nothing says.
	Expected []int
	// Sink takes what the rule finds, with the plan that it stands in.
	Sink func(*Member, *Finding)
	// Lacking takes what the set would need for the rule to judge it.
	Lacking func(needs string)
}

// Threshold is the value of one of the rule's thresholds in force for a plan.
func (p *SetPass) Threshold(m *Member, name string) decimal.Decimal {
	return p.Rule.threshold(m.thresholds, name)
}

// SetFinding is a finding in one plan of a set.
type SetFinding struct {
	*Finding
	in *Member
}

// Report says something of a place in one plan.
func (p *SetPass) Report(m *Member, at Spot, format string, args ...any) *SetFinding {
	f := &Finding{
		Rule: p.Rule, Level: p.Rule.Kind.Level(),
		Span: at.Span, Subject: at.Subject, Value: at.Value, Message: sprintf(format, args...),
	}
	if asks := p.Edition.Enforces(p.Rule.Code); len(asks) > 0 {
		f.Requirement = asks[0]
	}
	p.Sink(m, f)
	return &SetFinding{f, m}
}

// RelateIn adds another place, in the same plan or in another.
func (f *SetFinding) RelateIn(m *Member, at Spot, format string, args ...any) *SetFinding {
	r := Related{Span: at.Span, Label: sprintf(format, args...)}
	if m.Index != f.in.Index {
		r.Elsewhere = &Elsewhere{Plan: m.Index, Name: m.Name}
	}
	f.Related = append(f.Related, r)
	return f
}

// Cite says which requirement asks for this, as Pass.Cite does.
func (p *SetPass) Cite(f *SetFinding, id string, also ...string) *SetFinding {
	cite(p.Edition, f.Finding, id, also)
	return f
}

// Elsewhere says that a related place stands in another plan of the set. All of
// it is for a reader: the span of the place is one in that plan's file.
type Elsewhere struct {
	// Plan is the other plan's number in the set, from 0, and Name its path.
	Plan int
	Name string
	// Start and End are the place, the end behind its last character, and Line is
	// its first line as written.
	Start, End source.Position
	Line       string
}
