package references

import (
	"slices"
	"sync"

	"stp.example/stp/pkg/guidance"
)

// bearing is what a shape, or anything inside it, defines and refers to; the
// rest of the shape is left out, so that a walk meets only what counts.
type bearing struct {
	is guidance.ShapeKind
	// defines and refers are an id's and a reference's own kinds.
	defines string
	refers  []string
	// id is the key of a mapping that defines, and kind what it defines.
	id, kind string
	// keys are what stands under each key of a mapping, if anything there bears
	// something, and of is what a list holds.
	keys []child
	of   *bearing
	// itemKey is the key by which a list's items are known, where it is not id.
	itemKey string
	// allDefines and allRefers are the kinds of everything inside.
	allDefines, allRefers []string
}

type child struct {
	title string
	of    *bearing
}

// bearings caches what the shape of an edition bears; it is never changed.
var bearings sync.Map // *guidance.Shape -> *bearing

func bearingOf(root *guidance.Shape) *bearing {
	if b, ok := bearings.Load(root); ok {
		return b.(*bearing)
	}
	b := bears(root, map[*guidance.Shape]*bearing{})
	bearings.Store(root, b)
	return b
}

// bears works a shape out; nil for one that bears nothing. Shapes are shared,
// so done keeps those that are worked out.
func bears(s *guidance.Shape, done map[*guidance.Shape]*bearing) *bearing {
	if b, ok := done[s]; ok {
		return b
	}
	b := &bearing{is: s.Is, defines: s.Defines, refers: s.Refers, allRefers: slices.Clone(s.Refers)}
	if s.Defines != "" {
		b.allDefines = []string{s.Defines}
	}
	for i := range s.Keys {
		k := &s.Keys[i]
		inner := bears(k.Shape, done)
		if inner == nil {
			continue
		}
		if b.keys == nil {
			b.keys = make([]child, len(s.Keys))
		}
		if inner.defines != "" {
			b.id, b.kind = k.Name, inner.defines
		}
		b.keys[i] = child{k.Title, inner}
		b.add(inner)
	}
	if s.Of != nil {
		b.itemKey = s.Of.IDKey
		if b.of = bears(s.Of, done); b.of != nil {
			b.add(b.of)
		}
	}
	if b.itemKey == "" && len(b.keys) == 0 && b.of == nil && b.defines == "" && len(b.refers) == 0 {
		b = nil
	}
	done[s] = b
	return b
}

func (b *bearing) add(inner *bearing) {
	for _, k := range inner.allDefines {
		if !slices.Contains(b.allDefines, k) {
			b.allDefines = append(b.allDefines, k)
		}
	}
	for _, k := range inner.allRefers {
		if !slices.Contains(b.allRefers, k) {
			b.allRefers = append(b.allRefers, k)
		}
	}
}
