// Package review looks at a set of plans as one reviewer does: a row a plan,
// which questions each answers, its money, how much of what is asked it meets
// and what stands in its way, and what all of them come to together. It judges
// nothing itself: all of it is read from results and plans, so that no figure
// here differs from a finding there. It knows no file and no format.
package review

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// Set is a set of plans under review.
type Set struct {
	// Edition is what the plans are held to: its questions are the columns of
	// every plan's Answers, its years those of every Series.
	Edition *guidance.Edition
	// Plans in order of path, which is the order of every output.
	Plans []*Plan
	// Missing are the footprints that are expected and have no plan.
	Missing []*guidance.Footprint
	// Rules are the rules in force.
	Rules []*rule.Rule
	// Summary adds the results up; the exit code comes from it.
	Summary *lint.Summary

	// text gives a plan's bytes again.
	text func(i int) ([]byte, error)
	// gathering makes results slim as they come in.
	gathering lint.Gathering
}

// Plan is what a reviewer keeps of one plan.
type Plan struct {
	// Result is what its check gave, without its file; see Set.Open.
	Result *lint.Result
	// Read says that the file could be read as a plan; all below rests on it.
	Read bool
	// Footprint is that of the register; nil where the plan names none of it.
	Footprint *guidance.Footprint
	// Title is the footprint's name, else what the plan calls it, else its path;
	// with the path where several plans of a set would go by one.
	Title string
	// Region is the key of the footprint's region.
	Region string
	// Population in people, by the plan, else by the register; 0 for neither.
	// PopulationBy says in words by which, and whether the register read it.
	Population   int64
	PopulationBy string
	// Lead is the person who leads it, as the plan says.
	Lead Lead
	// Status is what the plan says of itself, Submitted its day.
	Status, Submitted string
	// Answers are what it does with each question, in the edition's order.
	Answers []Answer
	// Gaps are what it says of each gap, in the edition's order.
	Gaps  []Gap
	Money Money
	// Sections are what is asked at its stage and how much of it is met; Wave is
	// when it could be agreed. Both are there once the set is closed.
	Sections []Section
	Wave     *Wave
	// Strengths are what it does well, once the set is closed.
	Strengths []*Strength
	// Shared are errors that stand with other plans and are as much this one's,
	// once the set is closed.
	Shared []Shared

	// holds are its top sections in which something stands.
	holds map[string]bool
}

// Shared is an error of another plan of the set that is as much this plan's:
// nobody knows yet which of the two has to change.
type Shared struct {
	With    *Plan
	Finding *rule.Finding
}

// shared are the rules whose errors belong to both plans alike.
var shared = []string{"SET101", "SET103"}

// Lead is the person who leads a plan, by the plan; empty where it names none.
type Lead struct{ Name, Post string }

// New begins a review by an edition and the rules in force; text gives the bytes
// of the i-th plan again, in the order of Add.
func New(e *guidance.Edition, rules []*rule.Rule, sum *lint.Summary, text func(i int) ([]byte, error)) *Set {
	return &Set{Edition: e, Rules: rules, Summary: sum, text: text}
}

// Results are those of all plans, for the rules across them.
func (s *Set) Results() []*lint.Result {
	list := make([]*lint.Result, len(s.Plans))
	for i, p := range s.Plans {
		list[i] = p.Result
	}
	return list
}

// Open returns the result of the i-th plan with its file, for as long as the
// caller holds it. It is an error where the file is no longer the one that was
// reviewed. Several formats may open plans at once.
func (s *Set) Open(i int) (*lint.Result, error) {
	r := *s.Plans[i].Result
	if r.Digest == "" {
		return &r, nil // it was never read
	}
	text, err := s.text(i)
	if err == nil {
		err = r.Reopen(text)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", r.Name, err)
	}
	return &r, nil
}

// Add takes the next plan's result, which must still be whole, and keeps no more
// of it than a reviewer needs: thousands of plans are never all held at once.
func (s *Set) Add(r *lint.Result) *Plan {
	p := row(s.Edition, r)
	s.gathering.Add(r)
	s.Plans = append(s.Plans, p)
	return p
}

// row is what a whole result comes to, before its findings are looked at.
func row(e *guidance.Edition, r *lint.Result) *Plan {
	p := &Plan{Result: r, Title: r.Name, Answers: make([]Answer, len(e.Questions)), Gaps: make([]Gap, len(e.Gaps))}
	if r.Plan != nil {
		p.Read = true
		p.read(e)
		return p
	}
	for i := range p.Answers {
		p.Answers[i].State = NotRun
	}
	return p
}

// Close works out what rests on all findings, those between plans among them.
// expected are the numbers of the footprints that the set is to hold.
func (s *Set) Close(expected []int) {
	have := map[*guidance.Footprint]bool{}
	titles := map[string]int{}
	for _, p := range s.Plans {
		titles[p.Title]++
	}
	s.share()
	for _, p := range s.Plans {
		if titles[p.Title] > 1 && p.Title != p.Result.Name {
			p.Title += " (" + p.Result.Name + ")"
		}
		have[p.Footprint] = true
		p.settle(s)
		s.Summary.Add(p.Result)
	}
	for i := range s.Edition.Footprints {
		if f := &s.Edition.Footprints[i]; !have[f] && slices.Contains(expected, f.Number) {
			s.Missing = append(s.Missing, f)
		}
	}
}

// share tells each plan of the errors of others that are as much its own.
func (s *Set) share() {
	for _, p := range s.Plans {
		for _, f := range open(p.Result, rule.Error) {
			if !slices.Contains(shared, f.Rule.Code) {
				continue
			}
			told := map[int]bool{}
			for _, rel := range f.Related {
				if to := rel.Elsewhere; to != nil && !told[to.Plan] {
					told[to.Plan] = true
					s.Plans[to.Plan].Shared = append(s.Plans[to.Plan].Shared, Shared{p, f})
				}
			}
		}
	}
}

// read takes from a whole plan what a reviewer keeps of it.
func (p *Plan) read(e *guidance.Edition) {
	from := &p.Result.Plan.Footprint
	p.Footprint = p.Result.Area
	if from.Name.Given() {
		p.Title = from.Name.Value
	}
	p.Region = from.Region.Value
	if p.Footprint != nil {
		p.Title, p.Region, p.Population = p.Footprint.Name, p.Footprint.Region, int64(p.Footprint.Population)
		p.PopulationBy = "the register"
		if note := p.Footprint.PopulationCertainty.Note(); note != "" {
			p.PopulationBy += " (" + note + ")"
		}
	}
	// What is beyond all whole numbers of people is nobody's population.
	if n := from.Population.Value.IntPart(); from.Population.OK && n > 0 && from.Population.Value.Truncate(0).Equal(decimal.NewFromInt(n)) {
		p.Population, p.PopulationBy = n, "the plan"
	}
	p.Lead = Lead{p.Result.Plan.Lead.Name.Value, p.Result.Plan.Lead.Post.Value}
	p.Status = p.Result.Plan.Status.Value
	if d := p.Result.Plan.Submitted; d.OK {
		p.Submitted = d.Value.Format("2006-01-02")
	}
	p.holds = map[string]bool{}
	for _, n := range p.Result.Plan.Tree.Root.Items {
		p.holds[n.Name] = n.Text != "" || len(n.Items) > 0
	}
	p.answers(e)
	p.gaps(e)
	p.Money = money(p.Result.Plan, e)
}

// settle works out what rests on the plan's findings.
func (p *Plan) settle(s *Set) {
	p.Wave = wave(p)
	if !p.Read {
		return
	}
	p.mark(s.Edition)
	p.Sections = sections(s, p)
	p.Strengths = strengths(p)
}

// Unread says that the plan could not be looked at, so that nothing but its
// findings, if any, is known.
func (p *Plan) Unread() bool { return !p.Read || p.Result.Err != nil }

// Whole says that the plan could be looked at, and all of it: what stands behind
// a slip of YAML may be lost.
func (p *Plan) Whole() bool {
	return !p.Unread() && !slices.ContainsFunc(p.Result.Findings, func(f *rule.Finding) bool { return f.Rule.Code == "YML001" && f.Level == rule.Error })
}

// Worst orders plans as a reviewer wants to see them: what could not be checked,
// then most errors, most warnings, fewest answers, and by title.
func Worst(a, b *Plan) int {
	unread := func(p *Plan) int {
		if p.Unread() {
			return 1
		}
		return 0
	}
	x, y := a.Result.Counts(), b.Result.Counts()
	return cmp.Or(
		unread(b)-unread(a),
		y.Errors-x.Errors,
		y.Warnings-x.Warnings,
		a.Answered()-b.Answered(),
		cmp.Compare(a.Title, b.Title),
		cmp.Compare(a.Result.Name, b.Result.Name),
	)
}
