package source

import "strings"

// At is the place of one thing in a file, there or not. What is not there
// still has a logical path, and a nearest existing place for a reader to look.
type At struct {
	up   *At
	name string
	node *Node
}

// Root is the place of a whole file.
func Root(n *Node) At { return At{node: n} }

// Under is the place of name inside a, which n holds; nil when it is absent.
func (a *At) Under(name string, n *Node) At { return At{up: a, name: name, node: n} }

// Place lets every type that embeds At say where it stands.
func (a *At) Place() *At { return a }

// Node is what stands there, or nil.
func (a *At) Node() *Node { return a.node }

// Name is the key the thing stands under, or would stand under.
func (a *At) Name() string { return a.name }

// Up is the place around this one; nil for the root.
func (a *At) Up() *At { return a.up }

// Present says that something other than an empty value stands there. What is
// broken is present: its own finding says what is wrong with it.
func (a *At) Present() bool { return a.node != nil && a.node.Kind != Null }

// Readable says that something stands there and could be read.
func (a *At) Readable() bool { return a.Present() && a.node.Kind != Broken && a.node.Kind != Odd }

// Subject is the logical path: keys joined by dots, list items by their id.
func (a *At) Subject() string {
	if a.node != nil {
		return a.node.Path()
	}
	if a.up == nil {
		return ""
	}
	return Join(a.up.Subject(), a.name)
}

// Mark is the span for a reader to look at: the value where one stands, else
// the key of the nearest thing that does, else the first key of the file.
func (a *At) Mark() Span {
	if a.Present() {
		return a.node.Span
	}
	for at := a; at != nil; at = at.up {
		if n := at.node; n != nil && n.Key != (Span{}) {
			return n.Key
		} else if n != nil && at.up != nil && n.Kind == Mapping && len(n.Items) > 0 {
			return n.Items[0].Mark() // a list item: its first key names it
		} else if n != nil && at.up == nil && len(n.Items) > 0 {
			return n.Items[0].Mark()
		}
	}
	return Span{}
}

// KeyMark is the span of the key, for findings about the key itself; of the
// value where it stands under none.
func (a *At) KeyMark() Span {
	if a.node != nil {
		return a.node.Mark()
	}
	return a.Mark()
}

// Join adds a name to a logical path.
func Join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// Inside says that the logical path is outer or lies within it.
func Inside(path, outer string) bool {
	return outer == "" || path == outer || strings.HasPrefix(path, outer) && path[len(outer)] == '.'
}
