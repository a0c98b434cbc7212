package shape

import (
	"cmp"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// compare reports what one or a few of a kind lack and the others have. Answers
// have a rule of their own, and no money in a year is no slip.
func (s *opening) compare(k *kin, shape *guidance.Shape) {
	if len(k.members) >= fewestKin && shape.Key(answer) == nil && !money(shape) {
		for i, have := range counted(k.members, shape) {
			without := len(k.members) - have
			if !shape.Keys[i].Required && without > 0 && without <= max(1, len(k.members)/mostLacking) {
				s.lacking(k.members, shape, &shape.Keys[i], have)
			}
		}
	}
	for _, pair := range pairs {
		if one, other := shape.Key(pair[0]), shape.Key(pair[1]); one != nil && other != nil {
			s.halves(k.members, one, other)
			s.halves(k.members, other, one)
		}
	}
	for i := range k.under {
		s.compare(&k.under[i].kin, k.under[i].shape)
	}
}

// counted is how many of a kind have each key of their shape.
func counted(members []*source.Node, shape *guidance.Shape) []int {
	have := make([]int, len(shape.Keys))
	for _, n := range members {
		near := 0
		for _, item := range n.Items {
			if i := shape.Index(item.Name, near); i >= 0 {
				have[i]++
				near = i + 1
			}
		}
	}
	return have
}

func money(s *guidance.Shape) bool {
	return s.Open && len(s.Keys) > 0 && (s.Keys[0].Shape.Unit == "£m" || s.Keys[0].Shape.Is == guidance.Mapping)
}

// mostLacking is the part of a kind that may lack what the others have, for it
// to look overlooked: one in ten.
const mostLacking = 10

// lacking reports the few of a kind that lack a key, which so many others have.
func (s *opening) lacking(members []*source.Node, shape *guidance.Shape, key *guidance.Key, have int) {
	for _, n := range members {
		word, is := needless[key.Name], n.Get(needless[key.Name][0])
		if n.Get(key.Name) == nil && !apart(n, members, shape) && (is == nil || is.Text != word[1]) {
			s.say(n, key, "is left out", ", and the %d others like it have it", have)
		}
	}
}

// pairs are keys that say little one without the other: the first and the last
// day, who objects and to what.
var pairs = [][2]string{{"from", "to"}, {"likelihood", "impact"}, {"organisation", "about"}, {"name", "post"}, {"post", "organisations"}}

// halves reports those that have a key and lack the other of its pair.
func (s *opening) halves(members []*source.Node, has, lacks *guidance.Key) {
	for _, n := range members {
		if filled(n.Get(has.Name)) && n.Get(lacks.Name) == nil {
			s.say(n, lacks, "is left out", ", and %q is given", cmp.Or(has.Title, has.Name))
		}
	}
}

// needless are keys that a word of another key makes needless: who was not asked
// took no position on any day.
var needless = map[string][2]string{"position_on": {"position", "not_asked"}}

// apart says that one of a kind is told in another way than the others: by a key
// that few of them have, or that no plan has.
func apart(n *source.Node, members []*source.Node, shape *guidance.Shape) bool {
	for _, item := range n.Items {
		if shape.Key(item.Name) == nil {
			return true
		}
		have := 0
		for _, m := range members {
			if m.Get(item.Name) != nil {
				have++
			}
		}
		if len(members) < mostLacking && 2*have <= len(members) {
			return true
		}
	}
	return false
}
