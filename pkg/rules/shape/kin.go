package shape

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// kin are the mappings of a plan that are of one kind: all savings, all
// milestones whatever their action, all rows of savings by year.
type kin struct {
	members []*source.Node
	under   []*child
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
	for _, c := range k.under {
		if c.shape == s && c.row == key {
			return &c.kin
		}
	}
	c := &child{shape: s, row: key}
	k.under = append(k.under, c)
	return &c.kin
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
	// empty are keys with nothing behind them, rows are figures by year, and lists
	// hold several words, numbers or ids.
	empty []emptied
	rows  []row
	lists []*source.Node
}

type emptied struct {
	in  *source.Node
	key *guidance.Key
}

type row struct {
	*source.Node
	shape *guidance.Shape
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
	empty := 0
	for _, item := range n.Items {
		if !filled(item) {
			empty++
		}
	}
	for _, item := range n.Items {
		key := shape.Key(item.Name)
		if key == nil {
			continue
		}
		switch is := key.Shape; {
		case !filled(item):
			if n.Up != nil && !shape.Open && key.Name != answer && !none(item, is) && mostEmpty*empty <= len(n.Items) {
				s.empty = append(s.empty, emptied{n, key})
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
	if shape.Open {
		s.rows = append(s.rows, row{n, shape})
	}
}

// answer is the key of an answer in words; without it, a question is unanswered.
const answer = "answer"
