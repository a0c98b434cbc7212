package shape

import (
	"slices"
	"strings"
	"sync"

	"stp.example/stp/pkg/guidance"
)

// kind is what all mappings of one kind have in common: all savings, all
// milestones whatever their action, all rows of savings by year.
type kind struct {
	shape *guidance.Shape
	// row tells rows of years apart by their key.
	row string
	// inside are the kinds of what stands under each key, or is listed there; nil
	// where that is no mapping.
	inside []*kind
	// alike says that what all others have counts. Of the kinds for which it does,
	// number is the kind's own, and first that of its first key.
	alike         bool
	number, first int
	// halves are keys that say little without another: the one, then the other.
	halves [][2]*guidance.Key
	// years says that the keys are financial years.
	years bool
}

// kinds are all kinds of mappings in an edition's plans.
type kinds struct {
	root *kind
	// alike are those that are compared; keys is how many keys they have together.
	alike []*kind
	keys  int
}

// cache holds what follows from the shape of an edition; it is never changed.
var cache sync.Map // *guidance.Shape -> *kinds

func kindsOf(root *guidance.Shape) *kinds {
	if k, ok := cache.Load(root); ok {
		return k.(*kinds)
	}
	k := &kinds{}
	k.root = k.of(nil, root, "")
	cache.Store(root, k)
	return k
}

// of is the kind of what has a shape, among those inside one kind. Keys of one
// shape hold things of one kind, such as the groups that a plan engages with;
// rows of years do not.
func (all *kinds) of(others []*kind, s *guidance.Shape, row string) *kind {
	if !s.Open {
		row = ""
	}
	if i := slices.IndexFunc(others, func(x *kind) bool { return x != nil && x.shape == s && x.row == row }); i >= 0 {
		return others[i]
	}
	k := &kind{shape: s, row: row, years: s.Open && len(s.Keys) > 0 && strings.Contains(s.Keys[0].Name, "/")}
	// Answers have a rule of their own, and no money in a year is no slip.
	if k.alike = s.Key(answer) == nil && !money(s); k.alike {
		k.number, k.first = len(all.alike), all.keys
		all.alike, all.keys = append(all.alike, k), all.keys+len(s.Keys)
	}
	for _, pair := range pairs {
		if one, other := s.Key(pair[0]), s.Key(pair[1]); one != nil && other != nil {
			k.halves = append(k.halves, [2]*guidance.Key{one, other}, [2]*guidance.Key{other, one})
		}
	}
	for i := range s.Keys {
		var inside *kind
		switch is := s.Keys[i].Shape; {
		case is.Is == guidance.Mapping:
			inside = all.of(k.inside, is, s.Keys[i].Name)
		case is.Is == guidance.List && is.Of.Is == guidance.Mapping:
			inside = all.of(k.inside, is.Of, "")
		}
		k.inside = append(k.inside, inside)
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
