package rulestest

import (
	"fmt"
	"strings"

	"stp.example/stp/pkg/source"
)

// editor changes one plan's text at a node.
type editor struct {
	text string
	file *source.File
}

// lineStart and lineEnd are the ends of the line around an offset; lineEnd
// stands behind the line break.
func (e *editor) lineStart(off int) int { return strings.LastIndexByte(e.text[:off], '\n') + 1 }

func (e *editor) lineEnd(off int) int {
	if i := strings.IndexByte(e.text[off:], '\n'); i >= 0 {
		return off + i + 1
	}
	return len(e.text)
}

// head is where a node begins: at its key, or at the dash of its list item.
func (e *editor) head(n *source.Node) int {
	if n.Key != (source.Span{}) {
		return n.Key.Start
	}
	if n.Up.Style == source.Flow {
		return n.Span.Start
	}
	return strings.LastIndexByte(e.text[:n.Span.Start], '-')
}

// tail is where a node ends, without the line break of a block scalar.
func (e *editor) tail(n *source.Node) int {
	end := max(n.Span.End, n.Key.End)
	for end > 0 && e.text[end-1] == '\n' {
		end--
	}
	return end
}

// ownLines says that a node stands on lines of its own.
func (e *editor) ownLines(n *source.Node) bool {
	head := e.head(n)
	return n.Up.Style != source.Flow && strings.TrimLeft(e.text[e.lineStart(head):head], " -") == ""
}

func (e *editor) remove(n *source.Node) string {
	head := e.head(n)
	if n.Up.Style == source.Flow {
		end := e.tail(n)
		if rest := strings.TrimLeft(e.text[end:], " "); strings.HasPrefix(rest, ",") {
			end = len(e.text) - len(strings.TrimLeft(rest[1:], " "))
		} else if before := strings.TrimRight(e.text[:head], " "); strings.HasSuffix(before, ",") {
			head = len(before) - 1
		}
		return e.text[:head] + e.text[end:]
	}
	start := e.lineStart(head)
	if before := e.text[start:head]; strings.Contains(before, "-") && n.Key != (source.Span{}) {
		// The first key of a list item: the dash stays for the next key.
		end := e.lineEnd(e.tail(n))
		next := strings.TrimLeft(e.text[end:], " ")
		return e.text[:start] + before + next
	}
	return e.text[:start] + e.text[e.lineEnd(e.tail(n)):]
}

func (e *editor) replace(n *source.Node, p *part) string {
	if !e.ownLines(n) || n.Key == (source.Span{}) && n.Kind != source.Mapping {
		if n.Key == (source.Span{}) && n.Up.Style != source.Flow {
			return e.text[:n.Span.Start] + p.inline + e.text[n.Span.End:]
		}
		end := e.lineEnd(n.Span.End)
		line := strings.TrimRight(e.text[n.Span.End:end], "\n")
		return e.text[:n.Span.Start] + p.value() + line + p.comment() + e.text[n.Span.End+len(line):]
	}
	head := e.head(n)
	start := e.lineStart(head)
	before := e.text[start:head]
	var lines []string
	if n.Key == (source.Span{}) {
		lines = item(strings.Repeat(" ", len(before)), p)
	} else {
		lines = entry(before, len(before), n.Name, p)
	}
	return e.text[:start] + strings.Join(lines, "\n") + "\n" + e.text[e.lineEnd(e.tail(n)):]
}

// entry is a key with its value, its lines below indented two more.
func entry(before string, column int, name string, p *part) []string {
	return append([]string{strings.TrimRight(before+name+": "+p.inline, " ")}, shift(p.body, column+2)...)
}

// item is a list item; its body's first line stands behind the dash.
func item(indent string, p *part) []string {
	if len(p.body) == 0 {
		return []string{indent + "- " + p.inline}
	}
	lines := shift(p.body, len(indent)+2)
	lines[0] = indent + "- " + strings.TrimLeft(lines[0], " ")
	return lines
}

// shift indents lines so that the first stands in a column.
func shift(lines []string, column int) []string {
	if len(lines) == 0 {
		return nil
	}
	by := column - (len(lines[0]) - len(strings.TrimLeft(lines[0], " ")))
	out := make([]string, len(lines))
	for i, l := range lines {
		switch {
		case strings.TrimSpace(l) == "":
		case by >= 0:
			out[i] = strings.Repeat(" ", by) + l
		default:
			out[i] = l[min(-by, len(l)-len(strings.TrimLeft(l, " "))):]
		}
	}
	return out
}

// insert puts something new into the nearest node that is there.
func (e *editor) insert(into *source.Node, rest []string, p *part) (string, error) {
	for len(rest) > 1 { // write the way to it as nested keys
		nested := part{inline: p.inline, body: p.body}
		p = &part{body: entry("  ", 2, rest[len(rest)-1], &nested)}
		rest = rest[:len(rest)-1]
	}
	switch {
	case into.Kind == source.Null || len(into.Items) == 0 && into.Up != nil:
		lines := entry("  ", 2, rest[0], p)
		return e.replace(into, &part{body: lines}), nil
	case into.Style == source.Flow && into.Kind == source.Mapping && len(p.body) == 0:
		end := into.Span.End - 1
		return e.text[:end] + ", " + rest[0] + ": " + p.value() + e.text[end:], nil
	case into.Style == source.Flow:
		return "", fmt.Errorf("%s stands in a {} or []: write the whole of it", rest[0])
	}
	first := e.head(into.Items[0])
	column := first - e.lineStart(first)
	var lines []string
	if into.Kind == source.List {
		lines = item(strings.Repeat(" ", column), p)
	} else {
		lines = entry(strings.Repeat(" ", column), column, rest[0], p)
	}
	end := e.lineEnd(e.tail(into.Items[len(into.Items)-1]))
	text := e.text[:end]
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return text + strings.Join(lines, "\n") + "\n" + e.text[end:], nil
}
