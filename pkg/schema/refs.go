package schema

import (
	"maps"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/source"
)

// refMeant is the id that a reference in another form means: dorset-ccg for
// Dorset_CCG where there is one, or where there is a thing of that name.
func (c *check) refMeant(text string, s *guidance.Shape) (id string, sure bool) {
	for _, kind := range s.Refers {
		for _, known := range []string{idMeant(text), folded(text)} {
			if meant := c.defined()[kind][known]; meant != "" {
				return meant, true
			}
		}
	}
	known := c.referable(s)
	switch {
	case len(known) == 0:
		return idMeant(text), false
	case c.mayGuess():
		return likely.Word(idMeant(text), known), false
	}
	return "", false
}

// mayGuess says that there is still time for a guess that takes some: a plan that
// wants many has another problem than slips.
func (c *check) mayGuess() bool {
	c.guesses++
	return c.guesses <= mostGuesses
}

// defined are the ids that the plan defines, by kind.
func (c *check) defined() map[string]map[string]string {
	if c.ids == nil {
		c.ids = map[string]map[string]string{}
		c.collect(c.root, c.edition.Shape)
	}
	return c.ids
}

// referable are the ids that can stand in a place.
func (c *check) referable(s *guidance.Shape) []string {
	ids, ok := c.referables[s]
	if !ok {
		for _, kind := range s.Refers {
			ids = slices.AppendSeq(ids, maps.Values(c.defined()[kind]))
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		c.referables[s] = ids
	}
	return ids
}

func folded(name string) string { return strings.ToLower(strings.TrimSpace(name)) }

// collect finds the ids that a tree defines, by kind, and under the names of
// the things too.
func (c *check) collect(n *source.Node, s *guidance.Shape) {
	switch {
	case n.Kind == source.List && s.Is == guidance.List:
		for _, item := range n.Items {
			c.collect(item, s.Of)
		}
	case n.Kind == source.Mapping && s.Is == guidance.Mapping:
		for _, item := range n.Items {
			k := s.Key(item.Name)
			if k == nil {
				continue
			}
			if kind := k.Shape.Defines; kind != "" && item.Text != "" {
				if c.ids[kind] == nil {
					c.ids[kind] = map[string]string{}
				}
				id := item.Text
				if !isID(id) {
					id = idMeant(id)
				}
				for _, key := range []string{"name", "title"} {
					if name := n.Get(key); name != nil && name.Text != "" {
						c.ids[kind][folded(name.Text)] = id
					}
				}
				c.ids[kind][id] = id
			}
			c.collect(item, k.Shape)
		}
	}
}
