package lint_test

import (
	"hash/fnv"
	"math/rand/v2"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// spot is one place of the clean plan that harms are done to.
type spot struct {
	*editor
	node  *source.Node
	shape *guidance.Shape
	path  string
	// pattern is the path with * for items of a list and for open keys.
	pattern string
	root    *source.Node
	// names are the ids of the plan by the kind of thing, and texts the prose of
	// its answers, for harms that copy.
	names map[string][]string
	texts []string
	e     *guidance.Edition
	rand  *rand.Rand
	out   *[]harm
}

// operators are all that may happen to a place; each takes the places that it
// can harm.
var operators = []func(*spot){
	dropped, blanked, wrongKind, misspelt, renamed, doubled, brokenWriting,
	figures, series, dates, texts, answers, words, references,
}

// do writes a harm down.
func (s *spot) do(family, operator string, edits ...source.Edit) *harm {
	*s.out = append(*s.out, harm{family: family, operator: operator, place: s.path, pattern: s.pattern, edits: edits})
	return &(*s.out)[len(*s.out)-1]
}

func (s *spot) pick(n int) int { return s.rand.IntN(n) }

// at says that a place is that of a pattern.
func (s *spot) at(pattern string) bool { return matches(pattern, s.path, false) }

func matches(pattern, path string, deeper bool) bool {
	p, q := strings.Split(pattern, "."), strings.Split(path, ".")
	if len(q) < len(p) || len(q) > len(p) && !deeper {
		return false
	}
	for i := range p {
		if p[i] != "*" && p[i] != q[i] {
			return false
		}
	}
	return true
}

// harms are every harm to a plan, generated from a seed.
func harms(tree *source.Tree, e *guidance.Edition, seed uint64) []harm {
	var list []harm
	first := spot{
		editor: &editor{string(tree.File.Text)}, root: tree.Root, e: e,
		names: map[string][]string{}, out: &list,
	}
	var each func(s spot, see func(*spot))
	each = func(s spot, see func(*spot)) {
		see(&s)
		for _, n := range s.node.Items {
			next := s
			next.node, next.path, next.pattern, next.shape = n, n.Path(), source.Join(s.pattern, "*"), nil
			if s.shape != nil && s.shape.Is == guidance.List {
				next.shape = s.shape.Of
			} else if s.shape != nil {
				if k := s.shape.Key(n.Name); k != nil {
					next.shape = k.Shape
					if !s.shape.Open {
						next.pattern = source.Join(s.pattern, n.Name)
					}
				}
			}
			each(next, see)
		}
	}
	first.node, first.shape = tree.Root, e.Shape
	each(first, func(s *spot) {
		if s.shape != nil && s.shape.Defines != "" {
			first.names[s.shape.Defines] = append(first.names[s.shape.Defines], s.node.Text)
		}
		if s.at("gaps.*.answers.*.answer") {
			first.texts = append(first.texts, s.node.Text)
		}
	})
	each(first, func(s *spot) {
		if s.path == "" || s.shape == nil {
			return
		}
		// Each place has luck of its own, so that a plan's other places do not
		// change what happens to it.
		h := fnv.New64a()
		h.Write([]byte(s.path))
		for i, operator := range operators {
			s.rand = rand.New(rand.NewPCG(seed, h.Sum64()+uint64(i)))
			s.texts = first.texts
			operator(s)
		}
	})
	return list
}
