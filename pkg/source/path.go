package source

import (
	"sort"
	"strconv"
	"strings"
)

// Path is where a node stands in the plan, in words: keys joined with dots,
// list items by their `id` where they have one, else by their number from 1.
// The root's path is empty.
func (n *Node) Path() string {
	parts := make([]string, 0, 8)
	for ; n != nil && n.Up != nil; n = n.Up {
		parts = append(parts, n.step())
	}
	for i, j := 0, len(parts)-1; i < j; i, j = i+1, j-1 {
		parts[i], parts[j] = parts[j], parts[i]
	}
	return strings.Join(parts, ".")
}

// step is the last part of a node's path.
func (n *Node) step() string {
	if n.Key != (Span{}) {
		return n.Name
	}
	if n.ID != "" {
		return n.ID
	}
	if id := n.Get("id"); id != nil && id.Text != "" && (id.Kind == Text || id.Kind == Number) {
		return id.Text
	}
	// Items stand in file order, so a search by place finds the number
	// without a walk: a list may hold thousands of items with a finding each.
	items := n.Up.Items
	i := sort.Search(len(items), func(i int) bool { return items[i].Span.Start >= n.Span.Start })
	return strconv.Itoa(i + 1)
}
