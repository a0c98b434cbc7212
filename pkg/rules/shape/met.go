package shape

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// met is a plan walked along its shape, once for all rules of this family that
// ask what stands beside what.
type met struct {
	*kinds
	// members are the mappings that may lack something, in file order; count is
	// how many each kind has that is compared, and have how many of them have each
	// of its keys.
	members     []member
	count, have []int32
	// empty are keys with nothing behind them, holes are years that are left out
	// of a row, and lists hold several words, numbers or ids.
	empty []emptied
	holes []emptied
	lists []*source.Node
}

type member struct {
	*source.Node
	kind *kind
}

type emptied struct {
	in  *source.Node
	key *guidance.Key
}

func walked(p *rule.Pass) *met {
	return rule.Once(p, "shape", func() *met {
		all := kindsOf(p.Edition.Shape)
		m := &met{
			kinds: all, count: make([]int32, len(all.alike)), have: make([]int32, all.keys),
			members: make([]member, 0, 256), lists: make([]*source.Node, 0, 128),
		}
		m.meet(p.Plan.Tree.Root, all.root)
		return m
	})
}

// mostEmpty is the part of a mapping that may be empty for it to look overlooked:
// a plan that is new is mostly empty.
const mostEmpty = 2

// meet takes a mapping and all inside it among its kind.
func (m *met) meet(n *source.Node, k *kind) {
	if k.alike || k.halves != nil {
		m.members = append(m.members, member{n, k})
	}
	var have []int32
	if k.alike {
		m.count[k.number]++
		have = m.have[k.first:]
	}
	var open []emptied
	empty := 0
	first, last, given := len(k.inside), -1, 0
	for _, item := range n.Items {
		there := item.Text != "" || filled(item)
		if !there {
			empty++
		}
		i := int(item.Nth) - 1
		if i < 0 {
			continue
		}
		if have != nil {
			have[i]++
		}
		first, last, given = min(first, i), max(last, i), given+1
		switch {
		case !there:
			key := &k.shape.Keys[i]
			if n.Up != nil && !k.shape.Open && key.Name != answer && !none(item, key.Shape) {
				open = append(open, emptied{n, key})
			}
		case item.Kind == source.Mapping:
			if k.inside[i] != nil && k.shape.Keys[i].Shape.Is == guidance.Mapping {
				m.meet(item, k.inside[i])
			}
		case item.Kind == source.List:
			m.meetList(item, k.inside[i], k.shape.Keys[i].Shape)
		}
	}
	if mostEmpty*empty <= len(n.Items) {
		m.empty = append(m.empty, open...)
	}
	if k.years && last-first == given { // one year between is left out
		for first++; n.Get(k.shape.Keys[first].Name) != nil; first++ {
		}
		m.holes = append(m.holes, emptied{n, &k.shape.Keys[first]})
	}
}

// meetList takes the items of a list, of a kind if they are mappings.
func (m *met) meetList(n *source.Node, k *kind, is *guidance.Shape) {
	switch {
	case is.Is != guidance.List:
	case k != nil:
		for _, item := range n.Items {
			if item.Kind == source.Mapping {
				m.meet(item, k)
			}
		}
	case !is.Of.Prose && len(n.Items) > 1:
		m.lists = append(m.lists, n)
	}
}

// none says that an empty list is an answer: also_in: [] is in no other footprint.
func none(n *source.Node, s *guidance.Shape) bool {
	return n.Kind == source.List && s.Is == guidance.List && s.Of.Is == guidance.Count
}

// filled says that something stands at a node, or in it; what cannot be read is
// something.
func filled(n *source.Node) bool {
	switch {
	case n == nil || n.Kind == source.Null:
		return false
	case n.Kind == source.Text:
		return n.Text != ""
	case n.Kind == source.Mapping || n.Kind == source.List:
		for _, item := range n.Items {
			if filled(item) {
				return true
			}
		}
		return false
	}
	return true
}
