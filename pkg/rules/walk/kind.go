package walk

import (
	"slices"
	"strings"
	"sync"

	"stp.example/stp/pkg/guidance"
)

// Kind is what all mappings of one kind have in common: all savings, all
// milestones whatever their action, all rows of savings by year.
type Kind struct {
	Shape *guidance.Shape
	// Halves are keys that say little without another: the one, then the other.
	Halves [][2]*guidance.Key
	// row tells rows of years apart by their key; years says that the keys are
	// financial years.
	row   string
	years bool
	// inside is what may stand under each key; id is the key that defines, or "".
	inside []place
	id     string
	// alike says that what all others have counts, and first where the counts of
	// the kind begin.
	alike bool
	first int
}

// place is what may stand under a key, or in a list; the key of what a list holds
// has the list's title, and no name.
type place struct {
	key *guidance.Key
	// kind is that of a mapping, of what a list holds.
	kind *Kind
	of   *place
	// defines says that it is an id, refers that it is a reference, words that it
	// is no mapping and nothing to read, and named that a list's items are known
	// by another key than id.
	defines, refers, bears, words, named bool
}

// kinds are all kinds of mappings in an edition's plans.
type kinds struct {
	root place
	// Alike are those that are compared; keys is how many counts they have together.
	Alike []*Kind
	keys  int
}

// cache holds what follows from the shape of an edition; it is never changed.
var cache sync.Map // *guidance.Shape -> *kinds

func kindsOf(root *guidance.Shape) *kinds {
	if k, ok := cache.Load(root); ok {
		return k.(*kinds)
	}
	k := &kinds{}
	k.root = k.place(new([]*Kind), &guidance.Key{Shape: root})
	cache.Store(root, k)
	return k
}

// place is what may stand under a key, beside others of some kinds.
func (all *kinds) place(others *[]*Kind, key *guidance.Key) place {
	s := key.Shape
	p := place{key: key, defines: s.Defines != "", refers: len(s.Refers) > 0}
	switch s.Is {
	case guidance.Mapping:
		p.kind = all.kind(others, s, key.Name)
	case guidance.List:
		of := all.place(others, &guidance.Key{Title: key.Title, Shape: s.Of})
		p.of, p.named = &of, s.Of.IDKey != ""
	}
	p.bears = p.kind != nil || p.of != nil || p.defines || p.refers
	p.words = p.kind == nil && !s.Prose
	return p
}

// kind is the kind of what has a shape, among those inside one kind. Keys of one
// shape hold things of one kind, such as the groups that a plan engages with;
// rows of years do not.
func (all *kinds) kind(others *[]*Kind, s *guidance.Shape, row string) *Kind {
	if !s.Open {
		row = ""
	}
	if i := slices.IndexFunc(*others, func(x *Kind) bool { return x.Shape == s && x.row == row }); i >= 0 {
		return (*others)[i]
	}
	k := &Kind{Shape: s, row: row, years: s.Open && len(s.Keys) > 0 && strings.Contains(s.Keys[0].Name, "/")}
	*others = append(*others, k)
	// Answers have a rule of their own, and no money in a year is no slip.
	if k.alike = s.Key(answer) == nil && !money(s); k.alike {
		k.first = all.keys
		all.Alike, all.keys = append(all.Alike, k), all.keys+1+len(s.Keys)
	}
	for _, pair := range pairs {
		if one, other := s.Key(pair[0]), s.Key(pair[1]); one != nil && other != nil {
			k.Halves = append(k.Halves, [2]*guidance.Key{one, other}, [2]*guidance.Key{other, one})
		}
	}
	var inner []*Kind
	for i := range s.Keys {
		k.inside = append(k.inside, all.place(&inner, &s.Keys[i]))
		if k.inside[i].defines {
			k.id = s.Keys[i].Name
		}
	}
	return k
}

func money(s *guidance.Shape) bool {
	return s.Open && len(s.Keys) > 0 && (s.Keys[0].Shape.Unit == "£m" || s.Keys[0].Shape.Is == guidance.Mapping)
}

// answer is the key of an answer in words; without it, a question is unanswered.
const answer = "answer"

// pairs are keys that say little one without the other: the first and the last
// day, who objects and to what.
var pairs = [][2]string{{"from", "to"}, {"likelihood", "impact"}, {"organisation", "about"}, {"name", "post"}, {"post", "organisations"}}
