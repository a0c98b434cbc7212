package review

import (
	"cmp"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
	"stp.example/stp/pkg/waive"
)

// Pair is one plan twice: as it was and as it is. Findings of both are by what
// the stage of the newer asks, so that nothing is new only because more is asked.
type Pair struct {
	Edition  *guidance.Edition
	Old, New *Plan
	// Questions are those with which the plan does something else than before.
	Questions []QuestionChange
	// Figures of the gap and of the result that differ, by sector and year.
	Figures               []FigureChange
	Priorities, Decisions []ItemChange
	// Mended are findings of the older plan alone, Fresh of the newer alone, and
	// Open of both, as the newer has them.
	Mended, Open, Fresh []*rule.Finding
	// Told is what the newer plan tells its public of what moved; empty for
	// nothing.
	Told string
}

// QuestionChange is a question that a plan deals with otherwise than before.
type QuestionChange struct {
	Question *guidance.Question
	Was, Is  Answer
	Kind     ChangeKind
}

// ChangeKind says what became of something.
type ChangeKind string

// The kinds of change. Added and Dropped are also those of an answer.
const (
	Added   ChangeKind = "added"
	Dropped ChangeKind = "dropped"
	Changed ChangeKind = "changed"
)

// FigureChange is one figure in £m that moved.
type FigureChange struct {
	// Of is "do nothing" or "result"; Sector is empty for all together.
	Of, Sector, Year string
	Was, Is          Figure
}

// ItemChange is a priority or decision that came, went or moved on.
type ItemChange struct {
	ID, Title string
	Kind      ChangeKind
	// Was and Is are its status, where that changed.
	Was, Is string
}

// Compare holds two plans against each other; both results must be whole, and
// checked at the same stage. Where one could not be read, nothing is compared.
func Compare(e *guidance.Edition, old, new *lint.Result) *Pair {
	p := &Pair{Edition: e, Old: one(e, old), New: one(e, new)}
	if p.Unread() {
		return p
	}
	p.findings()
	p.questions()
	p.figures()
	p.Priorities = items(priorities(old.Plan), priorities(new.Plan))
	p.Decisions = items(decisions(old.Plan), decisions(new.Plan))
	p.Told = new.Plan.Replaces.Changes.Value
	return p
}

// one is a plan as a set of one has it.
func one(e *guidance.Edition, r *lint.Result) *Plan {
	p := row(e, r)
	p.settle(New(e, nil, new(lint.Summary), nil))
	return p
}

// Unread says that one of the two could not be read whole, so that nothing is
// compared: what is not read would count as lost.
func (p *Pair) Unread() bool { return !p.Old.Whole() || !p.New.Whole() }

// Moved says that the plan itself is not what it was.
func (p *Pair) Moved() bool {
	return len(p.Questions)+len(p.Figures)+len(p.Priorities)+len(p.Decisions) > 0
}

// Worse says that an answer was lost or an error is new.
func (p *Pair) Worse() bool {
	return p.Lost() > 0 || slices.ContainsFunc(p.Fresh, func(f *rule.Finding) bool { return f.Level == rule.Error })
}

// Lost is how many questions are answered no more, Newly how many newly are.
func (p *Pair) Lost() int  { return p.changed(Dropped) }
func (p *Pair) Newly() int { return p.changed(Added) }

func (p *Pair) changed(kind ChangeKind) int {
	n := 0
	for _, q := range p.Questions {
		if q.Kind == kind {
			n++
		}
	}
	return n
}

// questions compares what the plans do with each question. An answer is another
// where its words are, whatever their layout.
func (p *Pair) questions() {
	for i := range p.Edition.Questions {
		q := &p.Edition.Questions[i]
		c := QuestionChange{Question: q, Was: p.Old.Answers[i], Is: p.New.Answers[i]}
		was, is := given(c.Was.State), given(c.Is.State)
		switch {
		case !was && is:
			c.Kind = Added
		case was && !is:
			c.Kind = Dropped
		case was && is && (c.Was.State != c.Is.State && (c.Was.State == Aside || c.Is.State == Aside) || entry(p.Old.Result.Plan, q) != entry(p.New.Result.Plan, q)):
			c.Kind = Changed
		default:
			continue
		}
		p.Questions = append(p.Questions, c)
	}
}

func given(s State) bool { return s == Answered || s == Thin || s == Aside }

// entry is all that a plan writes under a question, without its layout.
func entry(p *plan.Plan, q *guidance.Question) string {
	a, _ := p.Answer(q)
	var b strings.Builder
	flatten(&b, a.Place().Node())
	return b.String()
}

func flatten(b *strings.Builder, n *source.Node) {
	if n == nil {
		return
	}
	b.WriteString(n.Name)
	b.WriteString("\x00")
	b.WriteString(strings.Join(strings.Fields(n.Text), " "))
	b.WriteString("\x01")
	for _, item := range n.Items {
		flatten(b, item)
	}
}

// figures compares the gap and the result, by sector and year.
func (p *Pair) figures() {
	was, is := &p.Old.Money, &p.New.Money
	compare := func(of, sector string, a, b Series) {
		for i, y := range p.Edition.Years {
			var x, z Figure
			if a != nil {
				x = a[i]
			}
			if b != nil {
				z = b[i]
			}
			if x.OK != z.OK || x.OK && !x.Value.Equal(z.Value) {
				p.Figures = append(p.Figures, FigureChange{of, sector, y, x, z})
			}
		}
	}
	compare("do nothing", "", was.DoNothing, is.DoNothing)
	for _, s := range p.Edition.Sectors {
		compare("do nothing", s.Title, was.sector(s.Key).DoNothing, is.sector(s.Key).DoNothing)
	}
	compare("result", "", was.Result, is.Result)
	for _, s := range p.Edition.Sectors {
		compare("result", s.Title, was.sector(s.Key).Result, is.sector(s.Key).Result)
	}
}

// sector is a sector's part of the money; empty where the plan has none.
func (m *Money) sector(key string) Sector {
	for _, s := range m.Sectors {
		if s.Key == key {
			return s
		}
	}
	return Sector{}
}

// item is a priority or decision as far as it is compared.
type item struct{ id, title, status string }

func priorities(p *plan.Plan) []item {
	var list []item
	for i := range p.Priorities.Items {
		x := &p.Priorities.Items[i]
		list = append(list, item{x.ID.Value, x.Title.Value, ""})
	}
	return list
}

func decisions(p *plan.Plan) []item {
	var list []item
	for i := range p.Decisions.Items {
		x := &p.Decisions.Items[i]
		list = append(list, item{x.ID.Value, x.Decision.Value, x.Status.Value})
	}
	return list
}

// items compares lists by id, and what has none by its title; of several with one
// id each counts once.
func items(was, is []item) []ItemChange {
	key := func(x *item) string { return cmp.Or(x.id, "\x00"+x.title) }
	var list []ItemChange
	kept := make([]bool, len(was))
	find := func(x *item) *item {
		for i := range was {
			if !kept[i] && key(&was[i]) == key(x) {
				kept[i] = true
				return &was[i]
			}
		}
		return nil
	}
	for _, x := range is {
		switch old := find(&x); {
		case old == nil:
			list = append(list, ItemChange{ID: x.id, Title: x.title, Kind: Added, Is: x.status})
		case old.status != x.status:
			list = append(list, ItemChange{ID: x.id, Title: x.title, Kind: Changed, Was: old.status, Is: x.status})
		}
	}
	for i, x := range was {
		if !kept[i] {
			list = append(list, ItemChange{ID: x.id, Title: x.title, Kind: Dropped, Was: x.status})
		}
	}
	return list
}

// findings tells what is mended, still open and new. A finding is the same by
// its key, and where only the value found moved, by its rule and subject.
func (p *Pair) findings() {
	type loose struct{ code, subject string }
	of := func(f *rule.Finding) loose { return loose{f.Rule.Code, f.Subject} }
	was, waived := found(p.Old.Result)
	was = append(was, waived...)
	is, waived := found(p.New.Result)
	exact, rest := map[waive.Key]int{}, map[loose]int{}
	for _, f := range was {
		exact[waive.KeyOf(f)]++
	}
	var unsure []*rule.Finding
	for _, f := range slices.Concat(is, waived) {
		if k := waive.KeyOf(f); exact[k] > 0 {
			exact[k]--
			p.Open = append(p.Open, f)
		} else {
			unsure = append(unsure, f)
		}
	}
	var left []*rule.Finding
	for _, f := range was {
		if k := waive.KeyOf(f); exact[k] > 0 {
			exact[k]--
			rest[of(f)]++
			left = append(left, f)
		}
	}
	for _, f := range unsure {
		if rest[of(f)] > 0 {
			rest[of(f)]--
			p.Open = append(p.Open, f)
		} else if !slices.Contains(waived, f) {
			p.Fresh = append(p.Fresh, f)
		}
	}
	for _, f := range left {
		if rest[of(f)] > 0 {
			rest[of(f)]--
			p.Mended = append(p.Mended, f)
		}
	}
}

// found are a plan's findings, and those that its waivers set aside: to waive is
// not to mend.
func found(r *lint.Result) (list, waived []*rule.Finding) {
	for _, w := range r.Waived {
		waived = append(waived, w.Finding)
	}
	return slices.Clone(r.Findings), waived
}
