package shape

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// kin are the mappings of a plan that are of one kind: all savings, all
// milestones whatever their action, all rows of savings by year.
type kin struct {
	members []*source.Node
	under   []child
}

// child is the kin of one kind inside another: rows of years by their key.
type child struct {
	shape *guidance.Shape
	row   string
	kin
}

// fewestKin is how many there are, the one that lacks something among them,
// before what all others have counts for anything.
const fewestKin = 8

// of is the kin of what has a shape inside these. Keys of one shape hold things
// of one kind, such as the groups that a plan engages with; rows of years do not.
func (k *kin) of(s *guidance.Shape, key string) *kin {
	if !s.Open {
		key = ""
	}
	for i := range k.under {
		if c := &k.under[i]; c.shape == s && c.row == key {
			return &c.kin
		}
	}
	k.under = append(k.under, child{shape: s, row: key})
	return &k.under[len(k.under)-1].kin
}

// none says that an empty list is an answer: also_in: [] is in no other footprint.
func none(n *source.Node, s *guidance.Shape) bool {
	return n.Kind == source.List && s.Is == guidance.List && s.Of.Is == guidance.Count
}

// mostEmpty is the part of a mapping that may be empty for it to look overlooked:
// a plan that is new is mostly empty.
const mostEmpty = 2

// met is a plan walked along its shape, once for all rules of this family that
// ask what stands beside what.
type met struct {
	all kin
	// empty are keys with nothing behind them, holes are years that are left out
	// of a row, and lists hold several words, numbers or ids.
	empty []emptied
	holes []emptied
	lists []*source.Node
}

type emptied struct {
	in  *source.Node
	key *guidance.Key
}

func walked(p *rule.Pass) *met {
	return rule.Once(p, "shape", func() *met {
		m := &met{}
		m.meet(&m.all, p.Plan.Tree.Root, p.Edition.Shape)
		return m
	})
}

// meet takes a mapping and all inside it among its kin.
func (s *met) meet(k *kin, n *source.Node, shape *guidance.Shape) {
	k.members = append(k.members, n)
	var open []emptied
	empty, near := 0, 0
	first, last, given := len(shape.Keys), -1, 0
	for _, item := range n.Items {
		there := filled(item)
		if !there {
			empty++
		}
		i := shape.Index(item.Name, near)
		if i < 0 {
			continue
		}
		key := &shape.Keys[i]
		near = i + 1
		first, last, given = min(first, i), max(last, i), given+1
		switch is := key.Shape; {
		case !there:
			if n.Up != nil && !shape.Open && key.Name != answer && !none(item, is) {
				open = append(open, emptied{n, key})
			}
		case is.Is == guidance.Mapping && item.Kind == source.Mapping:
			s.meet(k.of(is, item.Name), item, is)
		case is.Is == guidance.List && is.Of.Is == guidance.Mapping:
			for _, item := range item.Items {
				if item.Kind == source.Mapping {
					s.meet(k.of(is.Of, ""), item, is.Of)
				}
			}
		case is.Is == guidance.List && !is.Of.Prose && len(item.Items) > 1:
			s.lists = append(s.lists, item)
		}
	}
	if mostEmpty*empty <= len(n.Items) {
		s.empty = append(s.empty, open...)
	}
	if shape.Open && last-first == given && strings.Contains(shape.Keys[0].Name, "/") { // one year between is left out
		for first++; n.Get(shape.Keys[first].Name) != nil; first++ {
		}
		s.holes = append(s.holes, emptied{n, &shape.Keys[first]})
	}
}

// answer is the key of an answer in words; without it, a question is unanswered.
const answer = "answer"
