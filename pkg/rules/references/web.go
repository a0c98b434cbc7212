// Package references holds the rules on ids and what refers to them. It learns
// from the shape of a plan which key defines an id and which refers to one, and
// walks plan and shape together; it knows no section by name, and nothing of
// what a thing is beyond its kind.
package references

import (
	"cmp"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// organisation is the kind of thing that everybody who makes the plan is.
const organisation = "organisation"

// reference is one place that names a thing of certain kinds.
type reference struct {
	node  *source.Node
	kinds []string
}

// thing is what an id defines.
type thing struct {
	kind string
	id   *source.Node
	// named says that something refers to it; next is a thing of another kind with
	// the same id.
	named bool
	next  *thing
}

// web is what a plan defines and refers to.
type web struct {
	// refs are all references, unknown those to nothing that the plan has.
	refs    []mention
	unknown []reference
	// ids are in file order; byID finds the first thing of each kind.
	ids  []mention
	byID map[string]*thing
	// alike says that things of two kinds have one id.
	alike bool
	// has are the kinds of which there is anything.
	has []string
	// again are ids that a thing of their kind has before, and twice the same for
	// items of a list that is known by another key than id.
	again, twice []double
	// unread are, by kind, the first place at which an id may be that cannot be
	// read, and dumb the same for references.
	unread, dumb map[string]*source.At

	lists   map[string]likely.List
	guessed map[name]string
}

// mention is an id or a reference, with what it defines or may refer to.
type mention struct {
	node *source.Node
	of   *bearing
}

// name is an id of one kind, or of several.
type name struct{ kind, id string }

// double is one thing that is named twice, among those of a kind or title.
type double struct {
	among         string
	first, second *source.Node
}

// read reads what a plan defines and refers to.
func read(e *guidance.Edition, p *plan.Plan) *web {
	w := &web{
		refs: make([]mention, 0, 512), ids: make([]mention, 0, 256),
		unread: map[string]*source.At{}, dumb: map[string]*source.At{},
		lists: map[string]likely.List{}, guessed: map[name]string{},
	}
	if b := bearingOf(e.Shape); b != nil && p.Tree.Root != nil {
		w.walk(p.Tree.Root, b, "")
	}
	w.tie()
	return w
}

// tie finds the things by their ids, and what each reference refers to.
func (w *web) tie() {
	slices.SortStableFunc(w.ids, func(a, b mention) int { return a.node.Span.Start - b.node.Span.Start })
	w.byID = make(map[string]*thing, len(w.ids))
	things := make([]thing, len(w.ids))
	for i, d := range w.ids {
		kind, same := d.of.defines, w.byID[d.node.Text]
		if first := same.of(kind); first != nil {
			w.again = append(w.again, double{kind, first.id, d.node})
			continue
		}
		things[i] = thing{kind: kind, id: d.node, next: same}
		w.byID[d.node.Text], w.alike = &things[i], w.alike || same != nil
	}
	for _, d := range slices.Backward(w.ids) {
		if !slices.Contains(w.has, d.of.defines) {
			w.has = append(w.has, d.of.defines)
		}
	}
	for _, r := range w.refs {
		known := false
		for t := w.byID[r.node.Text]; t != nil; t = t.next {
			if slices.Contains(r.of.refers, t.kind) {
				known, t.named = true, true
			}
		}
		if !known {
			w.unknown = append(w.unknown, reference{r.node, r.of.refers})
		}
	}
}

// of is the thing of a kind among those with one id, or nil.
func (t *thing) of(kind string) *thing {
	for t != nil && t.kind != kind {
		t = t.next
	}
	return t
}

// thing is the first thing of a kind that has an id, or nil.
func (w *web) thing(kind, id string) *thing { return w.byID[id].of(kind) }

// hasAny says that the plan has a thing of one of the kinds.
func (w *web) hasAny(kinds []string) bool {
	return slices.ContainsFunc(kinds, func(k string) bool { return slices.Contains(w.has, k) })
}

func (w *web) walk(n *source.Node, b *bearing, title string) {
	switch {
	case n.Kind == source.Text && n.Text != "" && b.defines != "":
		w.ids = append(w.ids, mention{n, b})
	case n.Kind == source.Text && n.Text != "" && len(b.refers) > 0:
		w.refs = append(w.refs, mention{n, b})
	case n.Kind == source.Null && b.defines == "":
	case n.Kind == source.Mapping && b.is == guidance.Mapping:
		if b.id != "" && n.Get(b.id) == nil {
			missing := at(n).Under(b.id, nil)
			w.unread[b.kind] = cmp.Or(w.unread[b.kind], &missing)
		}
		for _, item := range n.Items {
			if item.Nth == 0 {
				continue
			}
			if k := &b.keys[item.Nth-1]; k.of != nil {
				w.walk(item, k.of, k.title)
			}
		}
	case n.Kind == source.List && b.is == guidance.List:
		if b.itemKey != "" {
			w.double(n, b.itemKey, title)
		}
		if b.of == nil {
			return
		}
		for _, item := range n.Items {
			w.walk(item, b.of, title)
		}
	default:
		w.lost(b, at(n))
	}
}

// lost notes a place that may define or refer to something and cannot be read.
func (w *web) lost(b *bearing, place *source.At) {
	for _, k := range b.allDefines {
		w.unread[k] = cmp.Or(w.unread[k], place)
	}
	for _, k := range b.allRefers {
		w.dumb[k] = cmp.Or(w.dumb[k], place)
	}
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

// mostGuesses is for how many unknown ids a likely one is looked for; a plan
// with more has another problem than spelling.
const mostGuesses = 200

// guess is the id that an unknown one was likely meant to be, or "".
func (w *web) guess(id string, kinds []string) string {
	key := name{strings.Join(kinds, " "), id}
	if meant, ok := w.guessed[key]; ok || len(w.guessed) == mostGuesses {
		return meant
	}
	list, ok := w.lists[key.kind]
	if !ok {
		var ids []string
		for _, d := range w.ids {
			if slices.Contains(kinds, d.of.defines) {
				ids = append(ids, d.node.Text)
			}
		}
		slices.Sort(ids)
		list = likely.Among(slices.Compact(ids))
		w.lists[key.kind] = list
	}
	w.guessed[key] = list.Word(id)
	return w.guessed[key]
}

// hidden is the first place at which a thing of these kinds may stand that
// cannot be read; nil where all can.
func (w *web) hidden(kinds []string) *source.At {
	for _, k := range kinds {
		if w.unread[k] != nil {
			return w.unread[k]
		}
	}
	return nil
}

// near says that two ids are close word by word: east-hospital is no slip of
// the pen for west-hospital.
func near(id, meant string) bool {
	a, b := strings.Split(id, "-"), strings.Split(meant, "-")
	if len(a) != len(b) {
		return strings.Join(a, "") == strings.Join(b, "")
	}
	for i := range a {
		if likely.Word(a[i], b[i:i+1]) == "" {
			return false
		}
	}
	return true
}

// words are kinds in a sentence: needs assessment, strategy or measure.
func words(kinds []string) string {
	last := len(kinds) - 1
	text := kinds[last]
	if last > 0 {
		text = strings.Join(kinds[:last], ", ") + " or " + text
	}
	return strings.ReplaceAll(text, "_", " ")
}

// one is kinds with their article: a priority or action.
func one(kinds []string) string {
	if strings.ContainsAny(kinds[0][:1], "aeiou") {
		return "an " + words(kinds)
	}
	return "a " + words(kinds)
}

// at is the place of a node.
func at(n *source.Node) *source.At {
	place := source.Root(n)
	return &place
}

// shared is the web of a plan, read once for all rules of this family.
func shared(p *rule.Pass) *web {
	return rule.Once(p, "references", func() *web { return read(p.Edition, p.Plan) })
}
