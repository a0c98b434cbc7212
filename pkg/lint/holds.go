package lint

import (
	"slices"
	"strconv"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// holds runs a rule that asks whether something is there at all. The paths are
// the catalogue's; of a section that is missing as a whole, one finding is
// enough, and cites every requirement that asks for something in it.
func holds(p *rule.Pass, requirements []*guidance.Requirement) {
	said := map[string]*rule.Finding{}
	for _, asks := range requirements {
		for _, path := range asks.Presence {
			n := p.Plan.Node(path)
			words := holdsPlace(n)
			if there(n) && words == "" {
				continue
			}
			at := p.Plan.Find(path)
			for at.Up() != nil && at.Up().Up() != nil && !there(at.Up().Node()) {
				at = at.Up()
			}
			f := said[at.Subject()]
			if f == nil {
				f = p.Report(at, "%s", p.Rule.Holds(title(p.Edition, at)))
				f.Span = at.KeyMark()
				if words != "" {
					f.Span = at.Mark()
					f.Mark("%q only holds its place", words)
				}
				said[at.Subject()] = p.Cite(f, asks.ID)
			} else if f.Requirement != asks && !slices.Contains(f.Also, asks) {
				f.Also = append(f.Also, asks)
			}
		}
	}
}

// holdsPlace are the words of a text that only hold a place for what is still to
// be written; "" for none.
func holdsPlace(n *source.Node) string {
	if n == nil || n.Kind != source.Text {
		return ""
	}
	return prose.Unfinished(n.Text)
}

// there says that something stands at a node: a text with a word in it, a list
// with an item, a section with a key that is not empty. What cannot be read is
// there.
func there(n *source.Node) bool {
	switch {
	case n == nil || n.Kind == source.Null:
		return false
	case n.Kind == source.List:
		return len(n.Items) > 0
	case n.Kind == source.Mapping:
		return slices.ContainsFunc(n.Items, func(n *source.Node) bool { return n.Kind != source.Null })
	case n.Kind == source.Text:
		return hasWord(n.Text)
	}
	return true
}

func hasWord(s string) bool {
	for _, r := range s {
		if r != ' ' && r != '\n' && r != '\t' && r != '\r' {
			return true
		}
	}
	return false
}

// title is the plain words for a place in quotes, from the shape; deep inside a
// section, with what it is part of.
func title(e *guidance.Edition, at *source.At) string {
	var path []string
	for a := at; a.Up() != nil; a = a.Up() {
		path = append([]string{a.Name()}, path...)
	}
	words := func(path []string) string {
		if key := e.At(path); key != nil && key.Title != "" {
			return strconv.Quote(key.Title)
		}
		return strconv.Quote(path[len(path)-1])
	}
	if len(path) > 2 {
		return words(path) + " of " + words(path[:len(path)-1])
	}
	return words(path)
}
