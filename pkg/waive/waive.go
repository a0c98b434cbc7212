// Package waive reads the waivers that authors write into a plan as comments,
// and the file of findings that a team knew of before: what each covers, and
// whether it still holds. It silences nothing itself and runs no rule; what a
// waiver meets is for the room that lints to say.
package waive

import (
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// The codes of what is wrong with a waiver.
const (
	NoReason    = "WVR101"
	Expired     = "WVR102"
	Unused      = "WVR103"
	UnknownRule = "WVR104"
	NotWaivable = "WVR105"
)

// Waiver is one comment that waives rules at a place of a plan:
//
//	# stp:waive ENG105, ANS101(genomics) until 2016-12-21 -- meetings after the by-election
type Waiver struct {
	// Span is the comment, from its # to its end.
	Span source.Span
	// Covers is the part of the file whose findings it waives, Over that part
	// in words, and Path its logical path; empty for the file.
	Covers source.Span
	Over   string
	Path   string
	Items  []Item
	// Until is the last day on which it holds, as written: 2016-12-21.
	Until string
	// Reason is why.
	Reason string
	// RunOut says that its day is over, or that it names none.
	RunOut bool

	dated     bool // its date can be read
	untilSpan source.Span
	own       bool // it stands alone on its line
	noWaiver  bool // it speaks to stp in another word than waive
}

// Item is one rule that a waiver names, or what stands where one should.
type Item struct {
	// Span is where it stands, with its subjects.
	Span source.Span
	// Name is the code or name as written; Rule is nil where there is none such.
	Name string
	Rule *rule.Rule
	// Subjects are the things it is for; empty for all that the waiver covers.
	Subjects []string
	// Met is how many findings it waives, or would if it held.
	Met int
}

// Holds says that the waiver waives what it meets: it has a reason, and a day
// that is not over.
func (w *Waiver) Holds() bool { return w.Reason != "" && !w.RunOut }

// Meets says that an item of the waiver speaks of a finding.
func (w *Waiver) Meets(it *Item, f *rule.Finding) bool {
	if it.Rule != f.Rule || f.Span.Start < w.Covers.Start || f.Span.Start >= w.Covers.End {
		return false
	}
	if len(it.Subjects) == 0 {
		return true
	}
	for _, s := range it.Subjects {
		if within(s, f.Subject) {
			return true
		}
	}
	return false
}

// State is what a waiver does for one of its rules, in a word or two.
type State string

const (
	InUse       State = "in use"
	Needless    State = "unused"
	RunOutState State = "run out"
	Reasonless  State = "no reason"
	NoSuchRule  State = "unknown rule"
	Refused     State = "not waivable"
	NotJudged   State = "not judged"
)

// State says what the waiver does for an item; judged says which rules looked at
// the whole plan.
func (w *Waiver) State(it *Item, judged func(*rule.Rule) bool) State {
	switch {
	case it.Rule == nil:
		return NoSuchRule
	case !it.Rule.Waivable():
		return Refused
	case it.Met == 0 && judged(it.Rule):
		return Needless
	case w.Reason == "":
		return Reasonless
	case w.RunOut:
		return RunOutState
	case it.Met == 0:
		return NotJudged
	}
	return InUse
}

// within says that a subject is the thing named, or has it on its way: genomics
// in gaps.care_and_quality.answers.genomics.parts.
func within(name, subject string) bool {
	for i := 0; i+len(name) <= len(subject); i++ {
		starts := i == 0 || subject[i-1] == '.'
		end := i + len(name)
		if starts && subject[i:end] == name && (end == len(subject) || subject[end] == '.') {
			return true
		}
	}
	return false
}
