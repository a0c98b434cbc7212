package source

import (
	"bytes"
	"strings"
)

// above is the anatomy of the nearest line with content above a line; nil at
// the top of the section.
func (d *doctor) above(c *chart, line int) *anatomy {
	n := d.content(c, line-1, -1)
	if n < c.first {
		return nil
	}
	return d.anatomy(c, n)
}

// tooDeep tells a line under one that has its value already, or that lacks its
// colon.
func (d *doctor) tooDeep(c *chart, l *anatomy) saying {
	up := d.above(c, c.bad)
	if up == nil || !c.spoke("mapping values are not allowed", "entries are not allowed") {
		return saying{}
	}
	depth := up.body - (up.line.Start - up.indent)
	switch {
	case up.key == (Span{}) && l.indent >= up.indent:
		// The line above was to be a key.
		if s := d.keyless(up); s.message != "" {
			return s
		}
	case up.key != (Span{}) && up.value.Start < up.value.End && l.indent > depth:
		return saying{
			l.line, "this line is indented further than the one above it, which has its value already: by " + spaces(l.indent) + ", and " + d.words(up.key) + " by " + spaces(depth),
			"indent it by " + spaces(depth), []Related{{up.key, "the key above"}},
		}
	}
	return saying{}
}

// keyless says what keeps a line from being a key.
func (d *doctor) keyless(l *anatomy) saying {
	body := d.text[l.body:l.line.End]
	if word := wordAt(body); word > 0 && word+1 < len(body) && body[word] == ':' && body[word+1] != '/' {
		at := l.body + word
		return saying{
			Span{at, at + 1}, "there is no space behind the colon of `" + string(body[:word]) + "`, so it is not read as a key",
			"put a space behind the colon", nil,
		}
	}
	if len(body) > 1 && body[0] == '-' && l.dashes == 0 {
		return saying{Span{l.body, l.body + 1}, "there is no space behind the dash, so it is not read as a list item", "put a space behind the dash", nil}
	}
	return saying{
		Span{l.body, l.line.End}, "a colon is missing here: " + d.words(Span{l.body, l.line.End}) + " stands where a key is expected",
		"write a key, a colon and a space, as in `name: Dorset`; if it is the end of the text above, indent it further", nil,
	}
}

// noSpace tells `key:value` and `-item`.
func (d *doctor) noSpace(c *chart, l *anatomy) saying {
	body := d.text[l.body:l.line.End]
	if l.dashes == 0 && len(body) > 1 && body[0] == '-' && isAlnum(body[1]) && !digits(string(body[1:2])) {
		return d.keyless(l)
	}
	if l.key == (Span{}) && c.open == "" && c.spoke("expected ':'", "expected key", "expected '-'") {
		if word := wordAt(body); word > 0 && word < len(body) && body[word] == ':' {
			return d.keyless(l)
		}
	}
	return saying{}
}

// bullet tells list items pasted from a text.
func (d *doctor) bullet(c *chart, l *anatomy) saying {
	if l.key != (Span{}) {
		return saying{}
	}
	for _, b := range []string{"•", "◦", "▪", "·", "–", "—", "*"} {
		if bytes.HasPrefix(d.text[l.body:l.line.End], []byte(b)) {
			return saying{
				Span{l.body, l.body + len(b)}, "a list item starts with a dash and a space, not with " + b,
				"write - for it, or indent it as far as the text above if it belongs to that", nil,
			}
		}
	}
	return saying{}
}

// mixed tells lines at an indentation, or of a form, that does not fit the list
// or the keys around them.
func (d *doctor) mixed(c *chart, l *anatomy) saying {
	if !c.spoke("expected key", "expected '-'") {
		return saying{}
	}
	levels := d.levels(c, l)
	if l.dashes > 0 {
		for _, at := range levels.items {
			if at != l.indent {
				return saying{
					l.line, "this list item is indented by " + spaces(l.indent) + ", and those above it by " + spaces(at),
					"indent it by " + spaces(at), nil,
				}
			}
		}
		return saying{
			Span{l.line.Start, l.line.Start + 1}, "a list item stands among keys here",
			"take the dash out, or give the list a key of its own", nil,
		}
	}
	if l.key == (Span{}) {
		return saying{}
	}
	for _, at := range levels.items {
		if at == l.indent {
			return saying{
				l.key, "this key stands where a list item is expected: it is indented by " + spaces(l.indent) + ", as the dashes above are",
				"indent it as far as the other keys of its item, or put a dash in front if it starts a new item", nil,
			}
		}
	}
	for _, at := range levels.keys {
		if at == l.indent {
			return saying{}
		}
	}
	if len(levels.keys) > 0 {
		return saying{
			l.key, "this key is indented by " + spaces(l.indent) + ", which fits none of the keys above it: the nearest stands at " + spaces(nearest(levels.keys, l.indent)),
			"indent it as far as the keys that it stands beside", nil,
		}
	}
	return saying{}
}

func nearest(levels []int, to int) int {
	best := levels[0]
	for _, at := range levels {
		if max(at-to, to-at) < max(best-to, to-best) {
			best = at
		}
	}
	return best
}

// indents are the indentations that are open above a line, the innermost first.
type indents struct{ keys, items []int }

func (d *doctor) levels(c *chart, l *anatomy) (open indents) {
	limit := 1 << 30
	for n, seen := c.bad-1, 0; n >= c.first && seen < 400 && limit > 0; n, seen = n-1, seen+1 {
		s := d.lineSpan(n)
		indent := s.Start - d.file.starts[n]
		if s.Start == s.End || d.text[s.Start] == '#' || indent >= limit {
			continue
		}
		up := d.anatomy(c, n)
		if up.dashes == 0 && up.key == (Span{}) {
			continue
		}
		if body := up.body - d.file.starts[n]; up.key != (Span{}) && body < limit {
			open.keys = append(open.keys, body)
		}
		if up.dashes > 0 {
			open.items = append(open.items, indent)
		}
		limit = indent
	}
	return open
}

// noColon tells a line that should be a key.
func (d *doctor) noColon(c *chart, l *anatomy) saying {
	if l.key != (Span{}) || c.open != "" || !c.spoke("expected ':'", "expected key", "expected '-'") || strings.IndexByte("[{\"'", d.at(l.body)) >= 0 {
		return saying{}
	}
	return d.keyless(l)
}
