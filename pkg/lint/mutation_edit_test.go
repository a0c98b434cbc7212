package lint_test

import (
	"slices"
	"strconv"
	"strings"

	"stp.example/stp/pkg/source"
)

// harm is one thing done to the clean plan that should not pass unnoticed.
type harm struct {
	family, operator string
	// place is the logical path of what is harmed, with list items by their id
	// or number, and here others where the harm stands as well.
	place string
	also  []string
	// pattern is the place with * for items of a list and for open keys.
	pattern string
	edits   []source.Edit
	// gone are names that the harm takes away: whatever still uses one of them
	// is where the harm shows.
	gone []string
}

func (h *harm) String() string { return h.operator + " at " + h.pattern }

// text is the plan with the harm done to it, and the spans of what was written.
func (h *harm) text(plan string) (string, []source.Span) {
	edits := slices.Clone(h.edits)
	slices.SortFunc(edits, func(a, b source.Edit) int { return a.Span.Start - b.Span.Start })
	var b strings.Builder
	var spans []source.Span
	last := 0
	for _, e := range edits {
		b.WriteString(plan[last:e.Span.Start])
		spans = append(spans, source.Span{Start: b.Len(), End: b.Len() + len(e.New)})
		b.WriteString(e.New)
		last = e.Span.End
	}
	b.WriteString(plan[last:])
	return b.String(), spans
}

// editor writes edits of a plan's text.
type editor struct{ plan string }

func edit(start, end int, text string) source.Edit {
	return source.Edit{Span: source.Span{Start: start, End: end}, New: text}
}

func keyed(n *source.Node) bool { return n.Key != (source.Span{}) }

// head is where a node begins: at its key, or at the dash of its list item.
func (e *editor) head(n *source.Node) int {
	switch {
	case keyed(n):
		return n.Key.Start
	case n.Up.Style == source.Flow:
		return n.Span.Start
	}
	return strings.LastIndexByte(e.plan[:n.Span.Start], '-')
}

// tail is where a node ends, without the line break of a block.
func (e *editor) tail(n *source.Node) int {
	end := max(n.Span.End, n.Key.End)
	for end > 0 && e.plan[end-1] == '\n' {
		end--
	}
	if end == n.Key.End {
		end++ // the colon of a key without a value
	}
	return end
}

func (e *editor) lineStart(at int) int { return strings.LastIndexByte(e.plan[:at], '\n') + 1 }

func (e *editor) lineEnd(at int) int {
	if i := strings.IndexByte(e.plan[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(e.plan)
}

// without takes a node away, with its key or its dash.
func (e *editor) without(n *source.Node) source.Edit {
	head, tail := e.head(n), e.tail(n)
	if n.Up.Style == source.Flow {
		if rest := strings.TrimLeft(e.plan[tail:], " \n"); strings.HasPrefix(rest, ",") {
			return edit(head, len(e.plan)-len(strings.TrimLeft(rest[1:], " \n")), "")
		}
		if before := strings.TrimRight(e.plan[:head], " \n"); strings.HasSuffix(before, ",") {
			head = len(before) - 1
		}
		return edit(head, tail, "")
	}
	start, end := e.lineStart(head), e.lineEnd(tail)
	if keyed(n) && strings.Contains(e.plan[start:head], "-") && len(n.Up.Items) > 1 {
		// The first key of a list item: the dash stays for the next key.
		next := n.Up.Items[1].Key.Start
		return edit(head, next, "")
	}
	return edit(start, end, "")
}

// value writes another value in one line.
func (e *editor) value(n *source.Node, text string) source.Edit {
	if !keyed(n) {
		return edit(n.Span.Start, e.tail(n), text)
	}
	if text != "" {
		text = " " + text
	}
	return edit(n.Key.End, e.tail(n), ":"+text)
}

// lines are the lines on which a node stands, and its indent.
func (e *editor) lines(n *source.Node) (text string, end int, indent int) {
	head := e.head(n)
	start := e.lineStart(head)
	end = e.lineEnd(e.tail(n))
	indent = head - start
	return strings.Repeat(" ", indent) + e.plan[head:end], end, indent
}

// again writes a node a second time, after itself, with its text changed by how.
func (e *editor) again(n *source.Node, how func(string) string) source.Edit {
	if n.Up.Style == source.Flow {
		tail := e.tail(n)
		return edit(tail, tail, ", "+how(e.plan[e.head(n):tail]))
	}
	text, end, _ := e.lines(n)
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return edit(end, end, how(text))
}

// insertKey puts a new key before a node's own.
func (e *editor) insertKey(n *source.Node, line string) source.Edit {
	head := n.Key.Start
	if n.Up.Style == source.Flow {
		return edit(head, head, line+", ")
	}
	return edit(head, head, line+"\n"+strings.Repeat(" ", head-e.lineStart(head)))
}

// quoted is a text as a scalar that means what it says.
func quoted(s string) string { return strconv.Quote(strings.TrimSpace(s)) }
