package schema

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/source"
)

// readLikely walks a tree along its shape and reads every misspelt key and word
// that has one likely reading as that reading, so that nothing follows from the
// slip but the finding itself. It also lets list items be known by the key that
// names them.
func (c *check) readLikely(n *source.Node, s *guidance.Shape) {
	switch {
	case n.Kind == source.Mapping && s.Is == guidance.Mapping:
		c.readKeys(n, s)
		for _, item := range n.Items {
			if k := s.Key(item.Name); k != nil {
				c.readLikely(item, k.Shape)
			}
		}
	case n.Kind == source.List && s.Is == guidance.List:
		for _, item := range n.Items {
			if key := s.Of.IDKey; key != "" {
				if id := item.Get(key); id != nil {
					item.ID = id.Text
				}
			}
			c.readLikely(item, s.Of)
		}
	case n.Kind == source.Text && (s.Is == guidance.Word || s.Is == guidance.Year):
		c.readWord(n, s)
	}
}

func (c *check) readKeys(n *source.Node, s *guidance.Shape) {
	var free []string // keys of the shape that the mapping does not hold
	for _, item := range n.Items {
		if s.Key(item.Name) != nil {
			continue
		}
		if free == nil {
			for _, k := range s.Keys {
				if n.Get(k.Name) == nil {
					free = append(free, k.Name)
				}
			}
		}
		written := item.Name
		meant := likely.Word(written, free)
		if meant == "" || n.Get(meant) != nil {
			continue
		}
		p := source.Problem{
			Code:    UnknownKey,
			Span:    item.Key,
			Message: unknownKey(written, n, c.describe(n)),
			Label:   "did you mean " + quote(meant) + "?",
			Help:    "write " + meant + ", or run stp lint --fix",
			Edits:   []source.Edit{{Span: item.Key, New: meant}},
			Safe:    true,
		}
		item.Rename(meant)
		p.Subject = item.Path()
		c.problems = append(c.problems, p)
	}
}

func (c *check) readWord(n *source.Node, s *guidance.Shape) {
	words := make([]string, len(s.Words))
	for i, w := range s.Words {
		if w.Key == n.Text {
			return
		}
		words[i] = w.Key
	}
	meant := likely.Word(n.Text, words)
	if meant == "" || s.Is == guidance.Year && len(meant) != len(n.Text) {
		return
	}
	c.problems = append(c.problems, source.Problem{
		Code:    NotOneOf,
		Span:    n.Span,
		Subject: n.Path(),
		Message: notOneOf(n, s, c.describe(n)),
		Label:   "did you mean " + quote(meant) + "?",
		Help:    "write " + meant + ", or run stp lint --fix",
		Edits:   []source.Edit{{Span: n.Span, New: meant}},
		Safe:    true,
	})
	n.Text = meant
}
