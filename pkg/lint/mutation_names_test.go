package lint_test

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// words harms a word of a list: a word of another list, and where the rest of
// the plan or the register says otherwise, another word of its own.
func words(s *spot) {
	n := s.node
	if s.shape.Is == guidance.YesNo && n.Kind == source.Bool {
		turned := map[string]string{"true": "false", "false": "true"}[n.Text]
		s.do("word", "yes for no", s.value(n, turned))
		return
	}
	if s.shape.Is != guidance.Word || n.Kind != source.Text {
		return
	}
	strange := []string{"various", "monthly", "none_yet", "pending", "whole_system", "see_annex", "primary", "mixed"}
	s.do("word", "word that is not in the list", s.value(n, strange[s.pick(len(strange))]))
	var others []string
	for _, w := range s.shape.Words {
		if w.Key != n.Text {
			others = append(others, w.Key)
		}
	}
	if len(others) > 0 {
		s.do("word", "another word of the list", s.value(n, others[s.pick(len(others))]))
	}
}

// references points at what is not there, or at a thing of another kind.
func references(s *spot) {
	n := s.node
	if s.at("actions.*") {
		s.circles()
	}
	if s.shape.Is != guidance.Ref {
		return
	}
	s.do("reference", "nothing of that name", s.value(n, []string{"north-west-hub", "the-partners", "programme-office", "project-47", "delivery-team"}[s.pick(5)]))
	s.do("reference", "capitals in a reference", s.value(n, strings.ToUpper(n.Text[:1])+n.Text[1:]))
	var kinds []string
	for kind := range s.names {
		if !slices.Contains(s.shape.Refers, kind) {
			kinds = append(kinds, kind)
		}
	}
	slices.Sort(kinds)
	for range 20 {
		list := s.names[kinds[s.pick(len(kinds))]]
		other := list[s.pick(len(list))]
		known := slices.ContainsFunc(s.shape.Refers, func(kind string) bool { return slices.Contains(s.names[kind], other) })
		if !known {
			s.do("reference", "thing of another kind", s.value(n, other))
			return
		}
	}
}

// circles makes an action depend on itself, and on one that depends on it.
func (s *spot) circles() {
	id := s.node.Get("id").Text
	depend := func(operator, on string) {
		if d := s.node.Get("depends_on"); d != nil {
			s.do("reference", operator, s.value(d, "["+on+"]"))
		} else {
			s.do("reference", operator, s.insertKey(s.node.Get("title"), "depends_on: ["+on+"]"))
		}
	}
	depend("depends on itself", id)
	for _, other := range s.node.Up.Items {
		if d := other.Get("depends_on"); d != nil && slices.ContainsFunc(d.Items, func(n *source.Node) bool { return n.Text == id }) {
			depend("depends in a circle", other.Get("id").Text)
			break
		}
	}
}
