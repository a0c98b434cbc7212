// Package walk goes once through a plan, along the shape of its edition, for the
// families whose rules ask something of every place: what stands beside what, what
// is an id or refers to one, what is a date. It judges nothing.
package walk

import (
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// Notes are what a plan was found to hold, each list in file order.
type Notes struct {
	*kinds
	// Members are the mappings that may lack something.
	Members []Member
	have    []int32
	// Empty are keys with nothing behind them, Holes years that are left out of a
	// row, and Lists hold several words, numbers or ids.
	Empty, Holes []Under
	Lists        []*source.Node
	// IDs and Refs are the ids and references that can be read. Amiss is where such
	// may be and cannot be read: what is empty, is of another kind than its shape,
	// or lacks its id.
	IDs, Refs, Amiss []Mention
	// Named are lists whose items are known by another key than id.
	Named []Under
	// Dates are all texts of a date's length and look, known to the shape or not.
	Dates []*source.Node
}

// Member is a mapping of a kind.
type Member struct {
	*source.Node
	Kind *Kind
}

// Mention is a node and what may stand there.
type Mention struct {
	*source.Node
	Shape *guidance.Shape
}

// Under is a mapping with one of its keys, there or not, or a list with its own.
type Under struct {
	*source.Node
	Key *guidance.Key
}

// Of are the notes on a plan, taken once for all rules.
func Of(p *rule.Pass) *Notes {
	return rule.Once(p, "walk", func() *Notes {
		all, size := kindsOf(p.Edition.Shape), len(p.Plan.Tree.File.Text)
		w := &Notes{
			kinds: all, have: make([]int32, all.keys),
			// In 200 bytes plans have about one mapping and one reference.
			Members: make([]Member, 0, size/200), Refs: make([]Mention, 0, size/180), IDs: make([]Mention, 0, size/500),
			Lists: make([]*source.Node, 0, size/1000), Dates: make([]*source.Node, 0, size/400),
		}
		if root := p.Plan.Tree.Root; root != nil {
			w.value(root, &all.root)
		}
		return w
	})
}

// Have is how many mappings there are of a kind that is compared, and behind it
// how many of them have each of its keys.
func (w *Notes) Have(k *Kind) []int32 { return w.have[k.first:][:len(k.Shape.Keys)+1] }

// unknown is a place that the shape does not have.
var unknown place

// value takes what stands at one place, and all inside it.
func (w *Notes) value(n *source.Node, p *place) {
	if len(n.Text) == len(time.DateOnly) && n.Text[4] == '-' && n.Kind == source.Text {
		w.Dates = append(w.Dates, n)
	}
	switch {
	case n.Kind == source.Mapping && p.kind != nil:
		w.mapping(n, p.kind)
	case n.Kind == source.List && p.of != nil:
		if p.of.words && len(n.Items) > 1 {
			w.Lists = append(w.Lists, n)
		}
		for _, item := range n.Items {
			w.value(item, p.of)
		}
	case n.Kind == source.Text && n.Text != "" && p.defines:
		w.IDs = append(w.IDs, Mention{n, p.key.Shape})
	case n.Kind == source.Text && n.Text != "" && p.refers:
		w.Refs = append(w.Refs, Mention{n, p.key.Shape})
	default:
		w.amiss(n, p)
		for _, item := range n.Items {
			w.value(item, &unknown)
		}
	}
}

// amiss notes what cannot be read, where an id or a reference may be.
func (w *Notes) amiss(n *source.Node, p *place) {
	if p.defines || n.Kind != source.Null && p.bears {
		w.Amiss = append(w.Amiss, Mention{n, p.key.Shape})
	}
}

// mostEmpty is the part of a mapping that may be empty for it to look overlooked:
// a plan that is new is mostly empty.
const mostEmpty = 2

// mapping takes a mapping and all inside it among its kind.
func (w *Notes) mapping(n *source.Node, k *Kind) {
	if k.alike || k.Halves != nil {
		w.Members = append(w.Members, Member{n, k})
	}
	var have []int32
	if k.alike {
		have = w.Have(k)
		have[0]++
	}
	var open []Under
	empty := 0
	for _, item := range n.Items {
		there := item.Text != "" || Filled(item)
		if !there {
			empty++
		}
		if item.Nth == 0 {
			w.value(item, &unknown)
			continue
		}
		if have != nil {
			have[item.Nth]++
		}
		p := &k.inside[item.Nth-1]
		if p.named && item.Kind == source.List {
			w.Named = append(w.Named, Under{item, p.key})
		}
		if there {
			// Of most texts and figures there is nothing more to note.
			if p.bears || len(item.Items) > 0 || len(item.Text) == len(time.DateOnly) {
				w.value(item, p)
			}
			continue
		}
		w.amiss(item, p)
		if n.Up != nil && !k.Shape.Open && p.key.Name != answer && !none(item, p.key.Shape) {
			open = append(open, Under{n, p.key})
		}
	}
	if mostEmpty*empty <= len(n.Items) {
		w.Empty = append(w.Empty, open...)
	}
	if k.id != "" && n.Get(k.id) == nil {
		w.Amiss = append(w.Amiss, Mention{n, k.Shape})
	}
	if k.years {
		w.hole(n, k)
	}
}

// hole notes a row of years with one between that is left out.
func (w *Notes) hole(n *source.Node, k *Kind) {
	first, last, given := len(k.inside), -1, 0
	for _, item := range n.Items {
		if i := int(item.Nth) - 1; i >= 0 {
			first, last, given = min(first, i), max(last, i), given+1
		}
	}
	if last-first == given {
		for first++; n.Get(k.Shape.Keys[first].Name) != nil; first++ {
		}
		w.Holes = append(w.Holes, Under{n, &k.Shape.Keys[first]})
	}
}

// none says that an empty list is an answer: also_in: [] is in no other footprint.
func none(n *source.Node, s *guidance.Shape) bool {
	return n.Kind == source.List && s.Is == guidance.List && s.Of.Is == guidance.Count
}

// Filled says that something stands at a node, or in it; what cannot be read is
// something.
func Filled(n *source.Node) bool {
	switch {
	case n == nil || n.Kind == source.Null:
		return false
	case n.Kind == source.Text:
		return n.Text != ""
	case n.Kind == source.Mapping || n.Kind == source.List:
		for _, item := range n.Items {
			if Filled(item) {
				return true
			}
		}
		return false
	}
	return true
}
