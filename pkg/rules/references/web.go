// Package references holds the rules on ids and what refers to them. The shape of
// a plan says which key defines an id and which refers to one; it knows no section
// by name, and nothing of what a thing is beyond its kind.
package references

import (
	"cmp"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/walk"
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
	*walk.Notes
	// unknown are the references to nothing that the plan has.
	unknown []reference
	// byID finds the first thing of each kind.
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

	// By kinds: the ids there are, and the same made ready for guesses.
	known   map[string][]string
	lists   map[string]likely.List
	guessed map[name]string
}

// name is an id of one kind, or of several.
type name struct{ kind, id string }

// double is one thing that is named twice, among those of a kind or title.
type double struct {
	among         string
	first, second *source.Node
}

// read reads what a plan defines and refers to.
func read(notes *walk.Notes) *web {
	w := &web{
		Notes:  notes,
		unread: map[string]*source.At{}, dumb: map[string]*source.At{},
		known: map[string][]string{}, lists: map[string]likely.List{}, guessed: map[name]string{},
	}
	for _, m := range w.Amiss {
		w.lost(m.Node, m.Shape)
	}
	for _, list := range w.Named {
		w.double(list)
	}
	w.tie()
	return w
}

// tie finds the things by their ids, and what each reference refers to.
func (w *web) tie() {
	w.byID = make(map[string]*thing, len(w.IDs))
	things := make([]thing, len(w.IDs))
	for i, d := range w.IDs {
		kind, same := d.Shape.Defines, w.byID[d.Text]
		if first := same.of(kind); first != nil {
			w.again = append(w.again, double{kind, first.id, d.Node})
			continue
		}
		things[i] = thing{kind: kind, id: d.Node, next: same}
		w.byID[d.Text], w.alike = &things[i], w.alike || same != nil
	}
	for _, d := range slices.Backward(w.IDs) {
		if !slices.Contains(w.has, d.Shape.Defines) {
			w.has = append(w.has, d.Shape.Defines)
		}
	}
	for _, r := range w.Refs {
		known := false
		for t := w.byID[r.Text]; t != nil; t = t.next {
			if slices.Contains(r.Shape.Refers, t.kind) {
				known, t.named = true, true
			}
		}
		if !known {
			w.unknown = append(w.unknown, reference{r.Node, r.Shape.Refers})
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

// lost finds what may define or refer to something and cannot be read, in what
// stands at a place of a shape.
func (w *web) lost(n *source.Node, s *guidance.Shape) {
	switch {
	case n.Kind == source.Null && s.Defines == "":
	case n.Kind == source.Text && n.Text != "" && (s.Defines != "" || len(s.Refers) > 0):
	case n.Kind == source.Mapping && s.Is == guidance.Mapping:
		for i := range s.Keys {
			if k := &s.Keys[i]; k.Shape.Defines != "" && n.Get(k.Name) == nil {
				missing := at(n).Under(k.Name, nil)
				w.hides(&missing, k.Shape)
			}
		}
		for _, item := range n.Items {
			if item.Nth > 0 {
				w.lost(item, s.Keys[item.Nth-1].Shape)
			}
		}
	case n.Kind == source.List && s.Is == guidance.List:
		for _, item := range n.Items {
			w.lost(item, s.Of)
		}
	default:
		w.hides(at(n), s)
	}
}

// hides notes a place that cannot be read for all that its shape may define or
// refer to.
func (w *web) hides(place *source.At, s *guidance.Shape) {
	if s.Defines != "" {
		w.unread[s.Defines] = cmp.Or(w.unread[s.Defines], place)
	}
	for _, k := range s.Refers {
		w.dumb[k] = cmp.Or(w.dumb[k], place)
	}
	for i := range s.Keys {
		w.hides(place, s.Keys[i].Shape)
	}
	if s.Of != nil {
		w.hides(place, s.Of)
	}
}

func (w *web) double(list walk.Under) {
	first := map[string]*source.Node{}
	for _, item := range list.Items {
		id := item.Get(list.Key.Shape.Of.IDKey)
		switch {
		case id == nil || id.Kind != source.Text:
		case first[id.Text] == nil:
			first[id.Text] = id
		default:
			w.twice = append(w.twice, double{list.Key.Title, first[id.Text], id})
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
		list = likely.Among(w.ids(kinds))
		w.lists[key.kind] = list
	}
	w.guessed[key] = list.Word(id)
	return w.guessed[key]
}

// ids are those of the things of some kinds.
func (w *web) ids(kinds []string) []string {
	key := strings.Join(kinds, " ")
	ids, ok := w.known[key]
	if !ok {
		for _, d := range w.IDs {
			if slices.Contains(kinds, d.Shape.Defines) {
				ids = append(ids, d.Text)
			}
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		w.known[key] = ids
	}
	return ids
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
	return rule.Once(p, "references", func() *web { return read(walk.Of(p)) })
}
