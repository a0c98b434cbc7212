package lint

import (
	"fmt"

	"stp.example/stp/pkg/rule"
)

// The exit codes of a check. What could not be checked beats what was found.
const (
	Clean      = 0
	Found      = 1
	NotChecked = 2
)

// FailOn is the level at which findings fail a check; error where none is set.
type FailOn struct {
	level      rule.Level
	never, set bool
}

func (f FailOn) String() string {
	switch {
	case f.never:
		return "never"
	case !f.set:
		return rule.Error.String()
	}
	return f.level.String()
}

// FailLevels are the words for FailOn.
var FailLevels = []string{"error", "warning", "note", "never"}

// ParseFailOn reads one of FailLevels; nothing for the level that is not set.
func ParseFailOn(word string) (FailOn, error) {
	switch word {
	case "":
		return FailOn{level: rule.Error}, nil
	case "never":
		return FailOn{never: true, set: true}, nil
	}
	level, err := rule.ParseLevel(word)
	if err != nil {
		return FailOn{}, fmt.Errorf("%q is not a level to fail on; write error, warning, note or never", word)
	}
	return FailOn{level: level, set: true}, nil
}

// Fails says that a finding of a level fails a check.
func (f FailOn) Fails(level rule.Level) bool {
	if !f.set {
		return level >= rule.Error
	}
	return !f.never && level >= f.level
}

// Summary adds results up; the last line and the exit code both come from it.
type Summary struct {
	// MaxWarnings is how many warnings may stand before a check fails for their
	// number alone; nil for any.
	MaxWarnings *int

	Plans, Unchecked int
	// Failing counts the plans with a finding that fails.
	Failing int
	Counts  Counts
	// Fixable counts the findings with a fix, Unsafe those whose fix may change
	// what the plan means, and Fixed those mended before the check.
	Fixable, Unsafe, Fixed int
	// Waived and Known count the findings set aside by waivers and a baseline.
	Waived, Known int
	// LeftOut is the most rules left out of the check of a plan.
	LeftOut int
	// Questions over all plans, answered and put aside with a reason.
	Questions, Answered, PutAside int
	// Stages are the stages that the plans were checked at, in order met.
	Stages []string
}

// Add counts one more result.
func (s *Summary) Add(r *Result) {
	s.Plans++
	if r.Err != nil {
		s.Unchecked++
	}
	s.Counts = s.Counts.Add(r.Counts())
	if r.Failing > 0 {
		s.Failing++
	}
	s.LeftOut = max(s.LeftOut, r.LeftOut)
	s.Waived += len(r.Waived)
	s.Known += len(r.Known)
	for _, f := range r.Findings {
		switch {
		case f.Fix == nil:
		case f.Fix.Unsafe:
			s.Unsafe++
		default:
			s.Fixable++
		}
	}
	s.Fixed += len(r.Mended)
	s.Questions += r.Questions
	s.Answered += r.Answered
	s.PutAside += r.PutAside
	if r.Stage != "" && (len(s.Stages) == 0 || s.Stages[len(s.Stages)-1] != r.Stage) {
		s.Stages = append(s.Stages, r.Stage)
	}
}

// TooManyWarnings says that there are more warnings than may stand.
func (s *Summary) TooManyWarnings() bool {
	return s.MaxWarnings != nil && s.Counts.Warnings > *s.MaxWarnings
}

// Exit is the exit code of the whole check. Nothing checked is never a pass.
func (s *Summary) Exit() int {
	switch {
	case s.Unchecked > 0 || s.Plans == 0:
		return NotChecked
	case s.Failing > 0 || s.TooManyWarnings():
		return Found
	}
	return Clean
}
