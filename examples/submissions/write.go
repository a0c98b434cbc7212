package submissions

import (
	"strings"
	"unicode/utf8"
)

const columns = 88

// render writes a plan as YAML, in the manner of examples/plans.
func render(n *node) []byte {
	w := &writer{}
	for i, key := range n.keys {
		v := n.items[i]
		if len(v.keys) > 0 || v.list && !v.flow || v.prose {
			w.WriteByte('\n')
		}
		w.entry(0, key, v)
	}
	return []byte(w.String())
}

type writer struct{ strings.Builder }

func (w *writer) line(indent int, s string) {
	w.WriteString(strings.Repeat(" ", indent) + s + "\n")
}

func (w *writer) entry(indent int, key string, v *node) {
	for _, c := range v.above {
		w.line(indent, "# "+c)
	}
	note := ""
	if v.note != "" {
		note = " # " + v.note
	}
	switch {
	case v.prose && indent+len(key)+utf8.RuneCountInString(v.text)+4 > columns+20:
		w.line(indent, key+": |"+note)
		w.wrap(indent+2, v.text)
	case len(v.keys) == 0 && !v.list || v.flow || len(v.items) == 0:
		w.line(indent, key+": "+inline(v, false)+note)
	case v.list:
		w.line(indent, key+":"+note)
		for _, item := range v.items {
			w.item(indent+2, item)
		}
	default:
		w.line(indent, key+":"+note)
		w.mapping(indent+2, v)
	}
}

func (w *writer) mapping(indent int, n *node) {
	for i, key := range n.keys {
		w.entry(indent, key, n.items[i])
	}
}

func (w *writer) item(indent int, n *node) {
	for _, c := range n.above {
		w.line(indent, "# "+c)
	}
	if n.flow || len(n.keys) == 0 {
		w.line(indent, "- "+inline(n, false))
		return
	}
	inner := &writer{}
	inner.mapping(indent+2, n)
	text := inner.String()
	w.WriteString(strings.Repeat(" ", indent) + "- " + text[indent+2:])
}

func (w *writer) wrap(indent int, text string) {
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && indent+utf8.RuneCountInString(line)+utf8.RuneCountInString(word)+1 > columns {
			w.line(indent, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	w.line(indent, line)
}

// inline is a value on one line, perhaps within brackets.
func inline(n *node, within bool) string {
	var parts []string
	switch {
	case n.list:
		for _, item := range n.items {
			parts = append(parts, inline(item, true))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case len(n.keys) > 0 || n.flow:
		for i, key := range n.keys {
			parts = append(parts, key+": "+inline(n.items[i], true))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case n.raw:
		return n.text
	}
	return scalar(n.text, within)
}

// scalar quotes a text where YAML would read it as something else.
func scalar(s string, within bool) string {
	plain := !strings.Contains(s, ": ") && !strings.Contains(s, " #") && !strings.HasSuffix(s, ":") && !strings.ContainsAny(s[:1], "-?:#&*!|>%@`' 0123456789~=[]{},\"") &&
		!(within && strings.ContainsAny(s, "{}[],"))
	switch strings.ToLower(s) {
	case "yes", "no", "on", "off", "true", "false", "null", "y", "n":
		plain = false
	}
	if plain {
		return s
	}
	return `"` + strings.ReplaceAll(strings.ReplaceAll(s, `\`, `\\`), `"`, `\"`) + `"`
}
