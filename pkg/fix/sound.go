package fix

import (
	"cmp"
	"slices"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// sound says that edits did no harm: what could be read before can be read
// still, and every value and comment that they do not touch stands where it
// stood, as it stood.
func sound(before, after *lint.Result, edits []source.Edit) bool {
	if worse(before, after) {
		return false
	}
	edits = slices.SortedFunc(slices.Values(edits), func(a, b source.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	was := source.Read(before.Name, before.File.Text, source.Limits{})
	is := source.Read(after.Name, after.File.Text, source.Limits{})
	there := leaves(is)
	for at, leaf := range leaves(was) {
		moved, touched := move(leaf.span, edits)
		if !touched && leaf.kind != source.Broken && there[at+moved] != leaf.moved(moved) {
			return false
		}
	}
	return true
}

// worse says that more of a plan cannot be read than before. A section that can
// be read again may show what else is wrong in it.
func worse(before, after *lint.Result) bool {
	lost, odd := unread(after)
	lostBefore, oddBefore := unread(before)
	return lost > lostBefore || lost == lostBefore && odd > oddBefore
}

// unread counts the findings that say that a section could not be read, and those
// that say so of something in one.
func unread(r *lint.Result) (lost, odd int) {
	for _, f := range r.Findings {
		switch {
		case f.Rule.Code == source.Syntax:
			lost++
		case f.Rule.Room == rule.RoomSource && f.Rule.Code != source.SurprisingScalar:
			odd++
		}
	}
	return lost, odd
}

// leaf is one key, value without parts, or comment, at its place.
type leaf struct {
	span source.Span
	kind source.Kind
	text string
}

func (l leaf) moved(by int) leaf {
	l.span.Start += by
	l.span.End += by
	return l
}

// leaves are all keys, plain values and comments of a tree, by where they
// start. A value that is empty stands behind its key and counts with it.
func leaves(tree *source.Tree) map[int]leaf {
	all := map[int]leaf{}
	var walk func(n *source.Node)
	walk = func(n *source.Node) {
		for _, item := range n.Items {
			if item.Key.Len() > 0 {
				all[item.Key.Start] = leaf{item.Key, source.Text, item.Name}
			}
			if item.Kind != source.List && item.Kind != source.Mapping && item.Span.Len() > 0 {
				all[item.Span.Start] = leaf{item.Span, item.Kind, item.Text}
			}
			walk(item)
		}
	}
	if tree.Root != nil {
		walk(tree.Root)
	}
	for _, c := range tree.Comments {
		all[c.Span.Start] = leaf{c.Span, source.Null, c.Text}
	}
	return all
}

// move says by how many bytes sorted edits move a span, and whether they touch
// it: what is put in right before or behind it touches it.
func move(s source.Span, edits []source.Edit) (by int, touched bool) {
	for _, e := range edits {
		switch {
		case e.Span.Start > s.End || e.Span.Start == s.End && e.Span.Len() > 0:
			return by, false
		case e.Span.End > s.Start || e.Span.Len() == 0 && e.Span.Start == s.Start:
			return 0, true
		}
		by += len(e.New) - e.Span.Len()
	}
	return by, false
}
