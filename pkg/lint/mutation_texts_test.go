package lint_test

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

var placeholders = []string{
	"TBC", "To follow", "tbd", "[insert text here]", "xxx", "Lorem ipsum dolor sit amet", "...", "?", "To be confirmed",
	"£x m to be added", "TODO", "Awaiting information from partners", "See above", "N/A",
}

// texts takes the sense out of a text: words that hold a place, and a few words
// where many stood.
func texts(s *spot) {
	n := s.node
	if n.Kind != source.Text || s.shape.Is != guidance.Text {
		return
	}
	s.do("text", "placeholder", s.value(n, quoted(placeholders[s.pick(len(placeholders))])))
	words := strings.Fields(n.Text)
	if s.shape.Prose && len(words) >= 20 {
		s.do("text", "shortened", s.value(n, quoted(strings.Join(words[:3], " "))))
	}
	if s.at("local_government.*.statement") {
		var others []string
		for _, sibling := range n.Up.Up.Items {
			if x := sibling.Get("statement"); x != nil && x != n {
				others = append(others, x.Text)
			}
		}
		s.do("text", "copied", s.value(n, quoted(others[s.pick(len(others))])))
	}
}

// answers harms the answers to the questions.
func answers(s *spot) {
	n := s.node
	if s.at("gaps.*.answers.*.answer") || s.at("gaps.*.answers.*.parts.*") && n.Kind == source.Text {
		for other := s.texts[s.pick(len(s.texts))]; ; other = s.texts[s.pick(len(s.texts))] {
			if other != n.Text {
				s.do("answer", "copied", s.value(n, quoted(other)))
				words := strings.Fields(other)
				words[len(words)/2] = "also"
				s.do("answer", "copied and touched up", s.value(n, quoted(strings.Join(words, " "))))
				break
			}
		}
	}
	if !s.at("gaps.*.answers.*") {
		return
	}
	q := s.e.Question(n.Name)
	if a := n.Get("answer"); a != nil && q != nil {
		s.do("answer", "echo of the question", s.value(a, quoted(q.Asks)))
		s.do("answer", "echo of the title", s.value(a, quoted("We will deliver "+strings.ToLower(q.Title)+".")))
		s.do("answer", "not applicable without a reason", edit(a.Key.Start, s.tail(a), `not_applicable: ""`))
		if q.AppliesIf == "" && !q.Bid {
			s.do("answer", "wrongly not applicable", edit(a.Key.Start, s.tail(a), "not_applicable: This does not apply to our area, as the partners agreed in July"))
		}
		var edits []source.Edit
		for _, name := range []string{"actions", "measures", "owner", "by"} {
			if x := n.Get(name); x != nil {
				edits = append(edits, s.without(x))
			}
		}
		if len(edits) > 1 {
			s.do("answer", "prose alone", edits...)
		}
	}
}
