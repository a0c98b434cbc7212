package review

import (
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// Section is one part of what is asked of a plan at its stage: a family of
// rules, or the questions of one gap.
type Section struct {
	// Key is a rule family's code or a gap's key.
	Key, Title string
	// Asked is how many requirements or questions there are at the stage. Met,
	// Waived, Unmet and Unchecked add up to it.
	Asked, Met, Waived, Unmet, Unchecked int
	// Blocks are the errors that stand in its way.
	Blocks []*rule.Finding
}

// Families are the parts that requirements are told apart by, with the code of
// their rules: the reviewer's table of contents.
var Families = []guidance.Term{
	{Key: "YML", Title: "The file itself"},
	{Key: "FPT", Title: "Footprint and lead"},
	{Key: "GOV", Title: "Governance"},
	{Key: "GAP", Title: "Vision, gaps and priorities"},
	{Key: "ANS", Title: "Answers as a whole"},
	{Key: "FIN", Title: "Money"},
	{Key: "WFC", Title: "Workforce"},
	{Key: "LOC", Title: "Local government"},
	{Key: "ENG", Title: "Engagement"},
	{Key: "DEL", Title: "Decisions and delivery"},
	{Key: "SET", Title: "Fit with other plans"},
}

// looksAt are the sections of a plan without any of which there is nothing to
// hold to a family's requirements: an empty plan meets none of them.
var looksAt = map[string][]string{
	"FPT": {"footprint", "lead"},
	"GOV": {"governance", "risks"},
	"GAP": {"gaps", "priorities", "benefits"},
	"ANS": {"gaps"},
	"FIN": {"finance"},
	"WFC": {"workforce"},
	"LOC": {"local_government"},
	"ENG": {"engagement", "decisions"},
	"DEL": {"decisions", "actions", "delivery_plans"},
}

// sections holds a plan to every requirement of its stage, by family, and to
// every question, by gap. A requirement is met where its rules ran, there was
// something to hold to it, and none reports an error or a warning for it. What a
// plan has nothing of is asked only where a rule misses it.
func sections(s *Set, p *Plan) []Section {
	e, r := s.Edition, p.Result
	list := make([]Section, 0, len(Families)+len(e.Gaps))
	for _, f := range Families {
		list = append(list, Section{Key: f.Key, Title: f.Title})
	}
	empty := func(key string) bool {
		return looksAt[key] != nil && !slices.ContainsFunc(looksAt[key], func(section string) bool { return p.holds[section] })
	}
	section := func(key string) *Section {
		for i := range list {
			if list[i].Key == key {
				return &list[i]
			}
		}
		return nil
	}
	broken, waived := cited(r.Findings), map[*guidance.Requirement]bool{}
	for _, w := range r.Waived {
		for q := range cited([]*rule.Finding{w.Finding}) {
			waived[q] = true
		}
	}
	byCode := map[string]*rule.Rule{}
	for _, ru := range s.Rules {
		byCode[ru.Code] = ru
	}
	now := e.StageIndex(r.Stage)
	for i := range e.Requirements {
		q := &e.Requirements[i]
		if e.StageIndex(q.From) > now {
			continue
		}
		ran, blocked := 0, false
		for _, code := range q.EnforcedBy {
			switch ru := byCode[code]; {
			case ru == nil:
			case r.Judged(ru):
				ran++
			case slices.ContainsFunc(r.NotRun, func(n lint.NotRun) bool { return n.Rule == ru && isPlans(n) }):
				blocked = true
			}
		}
		into := section(family(q))
		if into == nil || ran == 0 && !blocked || empty(into.Key) && !broken[q] && !waived[q] {
			continue
		}
		into.Asked++
		switch {
		case broken[q]:
			into.Unmet++
		case waived[q]:
			into.Waived++
		case blocked:
			into.Unchecked++
		default:
			into.Met++
		}
	}
	for _, f := range open(r, rule.Error) {
		into := section(f.Rule.Family())
		if into == nil {
			into = &list[0] // shape, references and waivers
		}
		into.Blocks = append(into.Blocks, f)
	}
	return append(slices.DeleteFunc(list, func(s Section) bool { return s.Asked == 0 && len(s.Blocks) == 0 }), s.questions(p)...)
}

// questions are the questions of each gap, where the stage asks for them.
func (s *Set) questions(p *Plan) []Section {
	if !AsksQuestions(s.Edition, p.Result.Stage) {
		return nil
	}
	var list []Section
	for g := range s.Edition.Gaps {
		x := Section{Key: s.Edition.Gaps[g].Key, Title: "Questions: " + s.Edition.Gaps[g].Title}
		for i := range s.Edition.Questions {
			if s.Edition.Questions[i].Gap != x.Key {
				continue
			}
			x.Asked++
			switch p.Answers[i].State {
			case Answered, Aside:
				x.Met++
			case Waived:
				x.Waived++
			case NotRun:
				x.Unchecked++
			default:
				x.Unmet++
			}
		}
		list = append(list, x)
	}
	return list
}

// cited are the requirements that errors and warnings cite.
func cited(list []*rule.Finding) map[*guidance.Requirement]bool {
	found := map[*guidance.Requirement]bool{}
	for _, f := range list {
		if f.Level < rule.Warning || f.Requirement == nil {
			continue
		}
		found[f.Requirement] = true
		for _, q := range f.Also {
			found[q] = true
		}
	}
	return found
}

// family is the part that a requirement belongs to, by the first rule that
// enforces it.
func family(q *guidance.Requirement) string {
	if len(q.EnforcedBy) == 0 {
		return ""
	}
	return q.EnforcedBy[0][:3]
}

// Met adds up what is met of what is asked, over all sections.
func (p *Plan) Met() (met, asked int) {
	for _, s := range p.Sections {
		met, asked = met+s.Met, asked+s.Asked
	}
	return met, asked
}

// Share is what is met of what is asked, in percent, rounded down; 0 for
// nothing asked.
func (p *Plan) Share() int {
	met, asked := p.Met()
	if asked == 0 {
		return 0
	}
	return 100 * met / asked
}
