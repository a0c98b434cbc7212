package shape

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// compare reports what one or a few of a kind lack and the others have. Answers
// have a rule of their own, and no money in a year is no slip.
func (s *opening) compare(k *kin, shape *guidance.Shape) {
	if len(k.members) >= fewestKin && shape.Key(answer) == nil && !money(shape) {
		for i := range shape.Keys {
			s.lacking(k.members, shape, &shape.Keys[i])
		}
	}
	for _, c := range k.under {
		s.compare(&c.kin, c.shape)
	}
}

func money(s *guidance.Shape) bool {
	return s.Open && len(s.Keys) > 0 && (s.Keys[0].Shape.Unit == "£m" || s.Keys[0].Shape.Is == guidance.Mapping)
}

// mostLacking is the part of a kind that may lack what the others have, for it
// to look overlooked: one in ten.
const mostLacking = 10

func (s *opening) lacking(members []*source.Node, shape *guidance.Shape, key *guidance.Key) {
	var without []*source.Node
	for _, n := range members {
		if n.Get(key.Name) == nil {
			without = append(without, n)
		}
	}
	if key.Required || len(without) == 0 || len(without) > max(1, len(members)/mostLacking) {
		return
	}
	for _, n := range without {
		word, is := needless[key.Name], n.Get(needless[key.Name][0])
		if !apart(n, members, shape) && (is == nil || is.Text != word[1]) {
			s.say(n, key, "is left out, and the %d others like it have it", len(members)-len(without))
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

// holes reports a year without a figure in a row that has all the years around
// it.
func (s *opening) holes(r row) {
	n, shape := r.Node, r.shape
	first, last, given := -1, -1, 0
	for i := range shape.Keys {
		if n.Get(shape.Keys[i].Name) != nil {
			if first < 0 {
				first = i
			}
			last = i
			given++
		}
	}
	if last-first != given || !strings.Contains(shape.Keys[0].Name, "/") {
		return // no year is left out, or more than one
	}
	for i := first; i < last; i++ {
		if n.Get(shape.Keys[i].Name) == nil {
			at := source.Root(n)
			s.ReportKey(&at, "%s leaves out %s, between years that have a figure", strings.TrimPrefix(owner(n), " of "), shape.Keys[i].Name)
		}
	}
}
