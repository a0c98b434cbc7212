package submissions

import (
	"fmt"
	"slices"
	"strings"
)

// node is a part of a plan as it will be written: a mapping in the order of its
// keys, a list, or a text. Faults find their place in it by path.
type node struct {
	keys  []string
	items []*node // the values of keys, or of a list
	list  bool
	text  string
	flow  bool // on one line, in brackets
	prose bool // a text that is wrapped
	raw   bool // a text that is written as it is: a number, a date, a word
	above []string
	note  string
}

// word is a text that needs no quotes: a key, an id, a number, a date.
type word string

// obj makes a mapping of keys and values; a value may be a node, a text, a
// word, a list of ids, a whole number or a truth. One that is nil is left out.
func obj(pairs ...any) *node {
	n := &node{}
	for i := 0; i < len(pairs); i += 2 {
		n.put(pairs[i].(string), value(pairs[i+1]))
	}
	return n
}

func value(v any) *node {
	switch v := v.(type) {
	case *node:
		return v
	case string:
		if v == "" {
			return nil
		}
		return &node{text: v}
	case word:
		return &node{text: string(v), raw: true}
	case []string:
		if len(v) == 0 {
			return nil
		}
		n := &node{list: true, flow: true}
		for _, s := range v {
			n.items = append(n.items, &node{text: s})
		}
		return n
	case []int:
		n := &node{list: true, flow: true}
		for _, x := range v {
			n.items = append(n.items, value(word(fmt.Sprint(x))))
		}
		return n
	case int, bool:
		return &node{text: fmt.Sprint(v), raw: true}
	}
	panic(fmt.Sprintf("no plan holds a %T", v))
}

// flow is a mapping on one line.
func flow(pairs ...any) *node {
	n := obj(pairs...)
	n.flow = true
	return n
}

func list(items ...*node) *node { return &node{list: true, items: items} }

// wrapped is a text that is written over as many lines as it needs.
func wrapped(s string) *node { return &node{text: s, prose: true} }

func (n *node) put(key string, v *node) {
	if v == nil {
		return
	}
	if i := slices.Index(n.keys, key); i >= 0 {
		n.items[i] = v
		return
	}
	n.keys, n.items = append(n.keys, key), append(n.items, v)
}

func (n *node) add(items ...*node) { n.items = append(n.items, items...) }

// noted has a comment after it.
func (n *node) noted(s string) *node { n.note = s; return n }

// child is the index of a key, or of the list's item with that id.
func (n *node) child(key string) int {
	if !n.list {
		return slices.Index(n.keys, key)
	}
	return slices.IndexFunc(n.items, func(x *node) bool {
		return slices.ContainsFunc([]string{"id", "organisation", "sector", "kind", "council", "group"}, func(name string) bool {
			i := slices.Index(x.keys, name)
			return i >= 0 && x.items[i].text == key
		})
	})
}

// at is what stands at a path of keys and ids; it is a fault of the generator's
// own if nothing does.
func (n *node) at(path string) *node {
	for key := range strings.SplitSeq(path, ".") {
		i := n.child(key)
		if i < 0 {
			panic("nothing stands at " + path + ": no " + key)
		}
		n = n.items[i]
	}
	return n
}

func (n *node) has(path string) bool {
	for key := range strings.SplitSeq(path, ".") {
		i := n.child(key)
		if i < 0 {
			return false
		}
		n = n.items[i]
	}
	return true
}

// cut takes out what stands at a path.
func (n *node) cut(path string) {
	parent, key := n, path
	if i := strings.LastIndex(path, "."); i >= 0 {
		parent, key = n.at(path[:i]), path[i+1:]
	}
	i := parent.child(key)
	if i < 0 {
		panic("nothing to take out at " + path)
	}
	parent.items = slices.Delete(parent.items, i, i+1)
	if !parent.list {
		parent.keys = slices.Delete(parent.keys, i, i+1)
	}
}

// set writes a value at a path, whose parent stands.
func (n *node) set(path string, v any) {
	parent, key := n, path
	if i := strings.LastIndex(path, "."); i >= 0 {
		parent, key = n.at(path[:i]), path[i+1:]
	}
	parent.put(key, value(v))
}
