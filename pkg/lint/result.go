package lint

import (
	"cmp"
	"fmt"
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
	"stp.example/stp/pkg/waive"
)

// Result is what checking one plan gave.
type Result struct {
	// Name is the plan's path as it was given, and Input all that was.
	Name  string
	Input Input
	// Err says why the plan could not be checked; everything else is then
	// empty, or as far as it went.
	Err error

	// Digest identifies the bytes that were checked: sha256:....
	Digest string
	File   *source.File
	// Plan is what was read of it, if Read says that something was.
	Plan    *plan.Plan
	Read    bool
	Edition *guidance.Edition
	// Area is its footprint by the register; nil where its number and name do not
	// say one.
	Area *guidance.Footprint
	// Superseded says that another plan of the set speaks for its footprint.
	Superseded bool
	// Stage is the stage it was checked at.
	Stage string

	// Findings in order: line, column, level, code, subject.
	Findings []*rule.Finding
	// Failing is how many of them are at FailOn, the level that fails, or above.
	Failing int
	FailOn  FailOn
	// Waived are findings that a waiver in the plan sets aside, and Waivers all
	// of its waivers.
	Waived  []Waived
	Waivers []*waive.Waiver
	// Known are findings that were known before, by a baseline or an earlier
	// text, and Gone what the baseline knows that occurs no longer.
	Known []*rule.Finding
	Gone  waive.Known
	// Mended are findings that fixes took out of the plan before this check,
	// with the places where they stood.
	Mended []Mended
	// Forecast is what later stages will ask for and the plan does not hold.
	Forecast []*rule.Finding
	// NotRun are rules that could not judge, with what keeps them from it.
	NotRun []NotRun
	// Notes are what a reader should know about the check itself.
	Notes []string

	// Questions counts them; Answered those with an answer, and PutAside those
	// with a reason instead.
	Questions, Answered, PutAside int
	// LeftOut is how many rules the caller or the settings left out.
	LeftOut int
	// Ran says which rules ran.
	Ran map[*rule.Rule]bool
	// Facts are what the rules across plans took from the plan, until Across has
	// looked at them.
	Facts map[*rule.Rule]any

	unread bool // a part of the file could not be read
	// What Across needs to settle the result: whether it still has to, the
	// findings of an earlier text, and the stage that the plan itself says.
	unsettled bool
	before    waive.Known
	own       string
}

// Judged says that a rule looked at the whole plan, so that what is not found
// is not there: a waiver or a baseline that speaks of it is not needed.
func (r *Result) Judged(ru *rule.Rule) bool {
	if ru.Room == rule.RoomSchema && r.unread {
		return false
	}
	return r.Ran[ru] && !slices.ContainsFunc(r.NotRun, func(n NotRun) bool { return n.Rule == ru })
}

// Waived is a finding with the waiver that sets it aside.
type Waived struct {
	Finding *rule.Finding
	Waiver  *waive.Waiver
}

// Mended is a finding that a fix took out, with the place where it stood.
type Mended struct {
	Finding *rule.Finding
	At      source.Position
}

// NotRun is a rule that could not judge, because something that it needs could
// not be read.
type NotRun struct {
	Rule *rule.Rule
	// Needs is the path of what has to be mended first; where InSet, what the set
	// of plans would have to hold.
	Needs string
	InSet bool
}

// Why says in words what keeps the rule from judging.
func (n NotRun) Why() string {
	if n.InSet {
		return "it needs a set with " + n.Needs
	}
	return "not checked until " + n.Needs + " is mended"
}

// Counts are numbers of findings by level.
type Counts struct{ Errors, Warnings, Notes int }

// Counts counts the findings.
func (r *Result) Counts() (c Counts) {
	for _, f := range r.Findings {
		switch n := 1 + f.More; f.Level {
		case rule.Error:
			c.Errors += n
		case rule.Warning:
			c.Warnings += n
		default:
			c.Notes += n
		}
	}
	return c
}

// Add adds counts up.
func (c Counts) Add(d Counts) Counts {
	return Counts{c.Errors + d.Errors, c.Warnings + d.Warnings, c.Notes + d.Notes}
}

// At counts the findings at a level or above.
func (c Counts) At(level rule.Level) int {
	n := c.Errors
	if level <= rule.Warning {
		n += c.Warnings
	}
	if level <= rule.Note {
		n += c.Notes
	}
	return n
}

// sortFindings puts findings in the order that every output keeps.
func sortFindings(list []*rule.Finding) {
	slices.SortStableFunc(list, func(a, b *rule.Finding) int {
		return cmp.Or(
			cmp.Compare(a.Span.Start, b.Span.Start), // line and column
			-cmp.Compare(a.Level, b.Level),
			cmp.Compare(a.Rule.Code, b.Rule.Code),
			cmp.Compare(a.Subject, b.Subject),
		)
	})
}

// mostOfOne is how many findings of one rule a plan shows one by one.
const mostOfOne = 1000

// capped keeps the first findings of each rule and lets one more stand for the
// rest: nothing is dropped from the count.
func capped(list []*rule.Finding) []*rule.Finding {
	if len(list) <= mostOfOne {
		return list
	}
	seen := map[*rule.Rule]int{}
	rest := map[*rule.Rule]*rule.Finding{}
	list = slices.DeleteFunc(list, func(f *rule.Finding) bool {
		seen[f.Rule]++
		switch {
		case seen[f.Rule] == mostOfOne+1:
			rest[f.Rule] = f
		case seen[f.Rule] > mostOfOne:
			rest[f.Rule].More++
			return true
		}
		return false
	})
	for ru, f := range rest {
		if f.More > 0 {
			f.Message = fmt.Sprintf("this and %d more of %s from here on: %s", f.More, ru.Name, ru.Title)
			f.Related, f.Working, f.Fix = nil, "", nil
		}
	}
	return list
}
