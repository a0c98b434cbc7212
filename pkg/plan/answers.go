package plan

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// State is what a plan does with one question.
type State uint8

const (
	// Unanswered: no entry, or an empty one.
	Unanswered State = iota
	// Answered in prose, or by a section of the plan that is there.
	Answered
	// Considered, Declined and NotApplicable give a reason instead.
	Considered
	Declined
	NotApplicable
	// Unread: an entry stands there that could not be read.
	Unread
)

// PutAside says that a reason stands where an answer would.
func (s State) PutAside() bool {
	return s == Considered || s == Declined || s == NotApplicable
}

// reply is an answer with what it comes to, worked out once for all rules.
type reply struct {
	answer *Answer
	state  State
}

// Answer returns what the plan does with a question; the answer has its place
// also where it is absent. It is not safe for concurrent use.
func (p *Plan) Answer(q *guidance.Question) (*Answer, State) {
	r, ok := p.replies[q]
	if !ok {
		r.answer, r.state = p.answer(q)
		if p.replies == nil {
			p.replies = make(map[*guidance.Question]reply, p.written())
		}
		p.replies[q] = r
	}
	return r.answer, r.state
}

// written is how many answers the plan holds.
func (p *Plan) written() (n int) {
	for i := range p.Gaps.Values {
		n += len(p.Gaps.Values[i].Answers.Keys)
	}
	return n
}

func (p *Plan) answer(q *guidance.Question) (*Answer, State) {
	gap := p.Gap(q.Gap)
	a := gap.Answers.Get(q.Key)
	if a == nil {
		a = new(Answer)
		source.DecodeAt(gap.Answers.Under(q.Key, nil), a)
	}
	switch {
	case unread(&gap.At), unread(&gap.Answers.At), unread(&a.At), unread(&a.Answer.At):
		return a, Unread
	case a.Answer.Value != "":
		return a, Answered
	case a.AnsweredBy.Value != "":
		return a, Answered
	case a.Considered.Value != "":
		return a, Considered
	case a.Declined.Value != "":
		return a, Declined
	case a.NotApplicable.Value != "":
		return a, NotApplicable
	}
	return a, Unanswered
}

func unread(at *source.At) bool { return at.Present() && !at.Readable() }

// Gap returns a gap; it has its place also where the plan does not hold it.
func (p *Plan) Gap(key string) *Gap {
	if g := p.Gaps.Get(key); g != nil {
		return g
	}
	g := new(Gap)
	source.DecodeAt(p.Gaps.Under(key, nil), g)
	return g
}

// Find walks a logical path of keys and returns the place at its end, there or
// not. List items are found by id.
func (p *Plan) Find(path string) *source.At {
	at := p.Place()
	for _, name := range strings.Split(path, ".") {
		next := at.Under(name, child(at.Node(), name))
		at = &next
	}
	return at
}

// Node is what stands at a logical path, or nil.
func (p *Plan) Node(path string) *source.Node {
	n := p.Place().Node()
	for name := range strings.SplitSeq(path, ".") {
		n = child(n, name)
	}
	return n
}

func child(n *source.Node, name string) *source.Node {
	if n == nil || n.Kind != source.List {
		return n.Get(name)
	}
	for _, item := range n.Items {
		if id := item.Get("id"); id != nil && id.Text == name || item.ID == name {
			return item
		}
	}
	return nil
}
