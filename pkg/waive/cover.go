package waive

import (
	"strconv"

	"stp.example/stp/pkg/source"
)

// cover knows which part of a plan each comment stands for.
type cover struct {
	tree  *source.Tree
	first int // the line of the first key
	// ends holds, for each line on which a key or list item starts, where the
	// longest of them ends, and nodes which that is.
	ends  map[int]int
	nodes map[int]*source.Node
}

func covering(tree *source.Tree) *cover {
	c := &cover{tree: tree, first: tree.File.Lines() + 1, ends: map[int]int{}, nodes: map[int]*source.Node{}}
	if tree.Root != nil && len(tree.Root.Items) > 0 {
		c.first = c.line(tree.Root.Items[0].Mark().Start)
		c.walk(tree.Root)
	}
	return c
}

func (c *cover) line(off int) int { return c.tree.File.Position(off).Line }

func (c *cover) walk(n *source.Node) {
	for _, item := range n.Items {
		line := c.line(item.Mark().Start)
		if end := max(item.Span.End, item.Key.End); end > c.ends[line] {
			c.ends[line], c.nodes[line] = end, item
		}
		c.walk(item)
	}
}

// of is the part of the file that a comment stands for, in bytes, in words and
// as a logical path: the whole file above the first key; what starts on the
// comment's line where it stands behind something; else what starts on the next
// line that says something.
func (c *cover) of(comment source.Comment) (span source.Span, over, path string) {
	text := c.tree.File.Text
	line := c.line(comment.Span.Start)
	if comment.Own {
		if line < c.first {
			return source.Span{Start: 0, End: len(text) + 1}, "the file", ""
		}
		for line++; c.silent(line); line++ {
			if line > c.tree.File.Lines() {
				return source.Span{Start: len(text), End: len(text)}, "", ""
			}
		}
	}
	words, start := c.tree.File.Line(line)
	span = source.Span{Start: start, End: start + len(words)}
	n := c.nodes[line]
	if n == nil {
		return span, "line " + strconv.Itoa(line), ""
	}
	// An empty value ends where its line does.
	span.End = max(span.End, c.ends[line])
	path = n.Path()
	return span, `"` + path + `"`, path
}

// silent says that a line holds nothing but white space or a comment, or that
// the file does not have it.
func (c *cover) silent(line int) bool {
	words, _ := c.tree.File.Line(line)
	for _, b := range []byte(words) {
		switch b {
		case ' ', '\t', '\r':
			continue
		case '#':
			return true
		}
		return false
	}
	return true
}
