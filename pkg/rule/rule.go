// Package rule says what a rule is and what it says: a rule is a struct value,
// a finding stands at a value of the plan, and its level follows from the kind
// of rule and the stage of the plan. It knows no single rule, and nothing of
// files, configuration or output.
package rule

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// Level is how much a finding weighs.
type Level uint8

const (
	Note Level = iota
	Warning
	Error
)

func (l Level) String() string { return [...]string{"note", "warning", "error"}[l] }

// Kind is what a rule holds a plan to. With the plan's stage it gives the level.
type Kind uint8

const (
	// Required: the guidance asks for it. Nothing but a forecast before its
	// stage, an error from then on.
	Required Kind = iota
	// Consistency: the plan contradicts itself or the register. Always an error.
	Consistency
	// Credibility: a careful reviewer would ask. Off before its stage, if it
	// has one, and a warning from then on.
	Credibility
	// Hint: worth a thought. Always a note.
	Hint
)

func (k Kind) String() string {
	return [...]string{"required", "consistency", "credibility", "hint"}[k]
}

// Level is the level of a finding of this kind.
func (k Kind) Level() Level { return [...]Level{Error, Error, Warning, Note}[k] }

// Rooms that report rules which have no check of their own.
const (
	RoomSource = "source"
	RoomSchema = "schema"
	RoomWaive  = "waive"
)

// AnyOther in a rule's YieldsTo is every other rule, on the same subject or
// something inside it.
const AnyOther = "*"

// Rule is one thing that plans are held to. Exactly one of Check, Holds, Across
// and Room says who reports it. Which requirements it serves, and from which stage,
// stands in the edition's catalogue.
type Rule struct {
	// Code is for machines and never used again; Name is for people.
	Code, Name string
	// Title says what the rule reports, in a few words.
	Title string
	Kind  Kind
	// Why says why it matters, Mend what to do about it.
	Why, Mend string
	// Needs are the paths without which it cannot judge; * stands for any key.
	// Where a finding on reading or shape lies inside one, the rule is not run.
	Needs []string
	// YieldsTo are the codes of rules whose finding on the same subject already
	// says it; AnyOther stands for all.
	YieldsTo []string
	// Unanswers says that what the rule finds in an answer leaves its question
	// unanswered.
	Unanswers bool
	// Firm rules can be silenced by nothing.
	Firm bool
	// Thresholds are figures that a configuration may set otherwise.
	Thresholds []Threshold

	// Check looks at a plan and reports.
	Check func(*Pass)
	// Holds is for rules that ask whether something is there at all: the paths
	// are the catalogue's, and Holds says what is missing when title is, which
	// stands in quotes.
	Holds func(title string) string
	// Across is for rules that look at the plans of a set together. Each plan is
	// let go once Gather has taken from it what the rule has to know: facts that
	// hold nothing of the plan, its tree or its text. It looks at one plan for a
	// footprint, unless it is to see Every plan. Footprints is how many footprints
	// have to have a plan before it can judge a set.
	Gather     func(*Pass) any
	Across     func(*SetPass)
	Every      bool
	Footprints int
	// Room is the room that reports it while it reads a plan.
	Room string
}

// Threshold is a figure from which a rule speaks up.
type Threshold struct {
	// Name is the key in a configuration, in snake_case.
	Name string
	// Value is in Unit (percent, words, £m).
	Value decimal.Decimal
	Unit  string
	// Why is the public reason for the value.
	Why string
}

// Figure is the value of a threshold, as it is written in a rule.
func Figure(s string) decimal.Decimal { return decimal.RequireFromString(s) }

// Family is the first three letters of the code: FIN, ANS.
func (r *Rule) Family() string { return r.Code[:3] }

// Finding is what a rule says of one place in one file.
type Finding struct {
	Rule  *Rule
	Level Level
	// Span is the place in the file; Subject the logical path of the thing
	// found wanting, there or not.
	Span    source.Span
	Subject string
	// Message is one sentence, without a full stop.
	Message string
	// Label is what the marked place says beside its mark, if anything.
	Label string
	// Value is what was found there, as written; empty for what is missing.
	Value   string
	Related []Related
	// Working is a sum, with every operand.
	Working string
	// Requirement is what asks for it, if the guidance does; Also are others that
	// the same finding breaks.
	Requirement *guidance.Requirement
	Also        []*guidance.Requirement
	// Help is what to do about it here; the rule's Mend is the general advice.
	Help string
	Fix  *Fix
	// More is how many further findings of the same rule this one stands for.
	More int
	// Fingerprint identifies it among all findings of its plan, from run to run,
	// as 32 hexadecimal digits; the engine sets it.
	Fingerprint string
}

// Related is another place that the finding rests on, with its own words.
type Related struct {
	Span  source.Span
	Label string
	// Elsewhere says that it is a place in another plan; nil for the same.
	Elsewhere *Elsewhere
}

// Fix is a change to the file that mends a finding.
type Fix struct {
	// Title says what it does: "renames it".
	Title string
	// Unsafe fixes may change what the plan means.
	Unsafe bool
	Edits  []source.Edit
}

// Key identifies the finding from run to run, whatever its line: the rule, the
// subject and the value found.
func (f *Finding) Key() string { return f.Rule.Code + "\x00" + f.Subject + "\x00" + f.Value }

// Relate adds another place, where there is one.
func (f *Finding) Relate(at source.Placed, format string, args ...any) *Finding {
	if p := at.Place(); p.Present() {
		f.Related = append(f.Related, Related{Span: p.Mark(), Label: sprintf(format, args...)})
	}
	return f
}

// Advise sets what to do about it here.
func (f *Finding) Advise(format string, args ...any) *Finding {
	f.Help = sprintf(format, args...)
	return f
}

// Mark says something beside the marked place.
func (f *Finding) Mark(format string, args ...any) *Finding {
	f.Label = sprintf(format, args...)
	return f
}
