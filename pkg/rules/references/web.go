// Package references holds the rules on ids and what refers to them. It learns
// from the shape of a plan which key defines an id and which refers to one, and
// walks plan and shape together; it knows no section by name, and nothing of
// what a thing is beyond its kind.
package references

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/source"
)

// organisation is the kind of thing that everybody who makes the plan is.
const organisation = "organisation"

// reference is one place that names a thing of certain kinds.
type reference struct {
	node  *source.Node
	kinds []string
}

// web is what a plan defines and refers to.
type web struct {
	refs []reference
	// defined are the ids by kind, each with the nodes that define it; order
	// are the same in file order.
	defined map[string]map[string][]*source.Node
	order   []definition
	// twice are items of a list that is known by another key than id, of which
	// one stands there before.
	twice []double
	// unread are, by kind, the first place at which an id may be that cannot be
	// read, and dumb the same for references.
	unread, dumb map[string]*source.At

	below map[*guidance.Shape]*bearing
}

type definition struct {
	kind string
	id   *source.Node
}

type double struct {
	title         string
	first, second *source.Node
}

// bearing is what a shape, or anything inside it, defines and refers to.
type bearing struct {
	defines, refers []string
	keyed           bool
	// id is the key that defines, in a mapping that has one, and its kind.
	id, kind string
}

func (b *bearing) bears() bool { return b.keyed || len(b.defines) > 0 || len(b.refers) > 0 }

func (b *bearing) add(other *bearing) {
	b.keyed = b.keyed || other.keyed
	for _, k := range other.defines {
		if !slices.Contains(b.defines, k) {
			b.defines = append(b.defines, k)
		}
	}
	for _, k := range other.refers {
		if !slices.Contains(b.refers, k) {
			b.refers = append(b.refers, k)
		}
	}
}

// read reads what a plan defines and refers to.
func read(e *guidance.Edition, p *plan.Plan) *web {
	w := &web{
		defined: map[string]map[string][]*source.Node{},
		unread:  map[string]*source.At{}, dumb: map[string]*source.At{},
		below: map[*guidance.Shape]*bearing{},
	}
	if p.Tree.Root != nil && e.Shape != nil {
		w.walk(p.Tree.Root, e.Shape, "")
	}
	return w
}

func (w *web) bearing(s *guidance.Shape) *bearing {
	if b := w.below[s]; b != nil {
		return b
	}
	b := &bearing{refers: slices.Clone(s.Refers)}
	w.below[s] = b
	if s.Defines != "" {
		b.defines = []string{s.Defines}
	}
	for i := range s.Keys {
		k := &s.Keys[i]
		if k.Shape.Defines != "" {
			b.id, b.kind = k.Name, k.Shape.Defines
		}
		b.add(w.bearing(k.Shape))
	}
	if s.Of != nil {
		b.keyed = s.Of.IDKey != ""
		b.add(w.bearing(s.Of))
	}
	return b
}

func (w *web) walk(n *source.Node, s *guidance.Shape, title string) {
	b := w.bearing(s)
	switch {
	case !b.bears() || n.Kind == source.Null && s.Defines == "":
	case s.Is == guidance.Mapping && n.Kind == source.Mapping:
		if b.id != "" && n.Get(b.id) == nil {
			at := source.Root(n)
			missing := at.Under(b.id, nil)
			w.lost(b, &missing, false)
		}
		for _, item := range n.Items {
			if k := s.Key(item.Name); k != nil {
				w.walk(item, k.Shape, k.Title)
			}
		}
	case s.Is == guidance.List && n.Kind == source.List:
		if s.Of.IDKey != "" {
			w.double(n, s.Of.IDKey, title)
		}
		for _, item := range n.Items {
			w.walk(item, s.Of, title)
		}
	case s.Defines != "" && n.Kind == source.Text && n.Text != "":
		w.define(s.Defines, n)
	case len(s.Refers) > 0 && n.Kind == source.Text && n.Text != "":
		w.refs = append(w.refs, reference{n, s.Refers})
	default:
		at := source.Root(n)
		w.lost(b, &at, true)
	}
}

// lost notes a place that may define or refer to something and cannot be read;
// where only an id is missing, the references beside it can.
func (w *web) lost(b *bearing, at *source.At, all bool) {
	if !all {
		if w.unread[b.kind] == nil {
			w.unread[b.kind] = at
		}
		return
	}
	for _, k := range b.defines {
		if w.unread[k] == nil {
			w.unread[k] = at
		}
	}
	for _, k := range b.refers {
		if w.dumb[k] == nil {
			w.dumb[k] = at
		}
	}
}

func (w *web) define(kind string, id *source.Node) {
	if w.defined[kind] == nil {
		w.defined[kind] = map[string][]*source.Node{}
	}
	w.defined[kind][id.Text] = append(w.defined[kind][id.Text], id)
	w.order = append(w.order, definition{kind, id})
}

func (w *web) double(list *source.Node, key, title string) {
	first := map[string]*source.Node{}
	for _, item := range list.Items {
		id := item.Get(key)
		switch {
		case id == nil || id.Kind != source.Text:
		case first[id.Text] == nil:
			first[id.Text] = id
		default:
			w.twice = append(w.twice, double{title, first[id.Text], id})
		}
	}
}

// known says that one of the kinds has a thing of that id.
func (w *web) known(r reference) bool {
	return slices.ContainsFunc(r.kinds, func(k string) bool { return len(w.defined[k][r.node.Text]) > 0 })
}

// ids are the ids of things of some kinds, in order.
func (w *web) ids(kinds []string) []string {
	var ids []string
	for _, d := range w.order {
		if slices.Contains(kinds, d.kind) {
			ids = append(ids, d.id.Text)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// words are kinds in a sentence: priority or action.
func words(kinds []string) string { return strings.ReplaceAll(strings.Join(kinds, " or "), "_", " ") }

// one is kinds with their article: a priority or action.
func one(kinds []string) string {
	if strings.ContainsAny(kinds[0][:1], "aeiou") {
		return "an " + words(kinds)
	}
	return "a " + words(kinds)
}

func at(n *source.Node) *source.At {
	place := source.Root(n)
	return &place
}
