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
	if top := d.textAbove(c); top != nil && top.column() <= l.column() {
		// The text above was to start with a key.
		return d.keyless(top)
	} else if top != nil && l.key != (Span{}) {
		return saying{
			Span{l.key.End, l.key.End + 1}, "this text has a colon followed by a space in it",
			quoteIt + ", or write it after a |", nil,
		}
	}
	switch at := up.column(); {
	case up.key != (Span{}) && up.value.Start < up.value.End && l.indent > at:
		if n := d.content(c, c.bad-1, -1); n > c.first {
			opener := d.above(c, n)
			if opener != nil && opener.key != (Span{}) && opener.value.Start == opener.value.End && opener.column() == at && up.dashes == 0 {
				return saying{
					up.line, "this line is not indented under " + d.words(opener.key) + ", and the line below it is: by " + spaces(l.indent),
					"indent it by " + spaces(l.indent), []Related{{opener.key, "the key above"}},
				}
			}
		}
		return saying{
			l.line, "this line is indented further than the one above it, which has its value already: by " + spaces(l.indent) + ", and " + d.words(up.key) + " by " + spaces(at),
			"indent it by " + spaces(at), []Related{{up.key, "the key above"}},
		}
	}
	return saying{}
}

// textAbove is the first of the lines of text right above the broken one, if
// they stand under a key that has no value yet; else nil.
func (d *doctor) textAbove(c *chart) (top *anatomy) {
	for n := c.bad; n > c.first; {
		if n = d.content(c, n-1, -1); n < c.first {
			return top
		}
		up := d.anatomy(c, n)
		if up.key != (Span{}) || up.dashes > 0 {
			if up.key != (Span{}) && up.value.Start < up.value.End {
				return nil
			}
			if up.key == (Span{}) {
				top = up
			}
			return top
		}
		top = up
	}
	return top
}

// keyless says what keeps a line from being a key.
func (d *doctor) keyless(l *anatomy) saying {
	body := d.text[l.body:l.line.End]
	if word := wordAt(body); word > 0 && word+1 < len(body) && body[word] == ':' && body[word+1] != '/' {
		at := l.body + word
		return saying{
			Span{at, at + 1}, "there is no space after the colon of `" + string(body[:word]) + "`, so it is not read as a key",
			spaceIt + " the colon", nil,
		}
	}
	if s := d.noDashSpace(l); s.message != "" {
		return s
	}
	return saying{
		Span{l.body, l.line.End}, "a colon is missing here: " + d.words(Span{l.body, l.line.End}) + " stands where a key is expected",
		"write a key, a colon and a space, as in `name: Dorset`; if it is the end of the text above, indent it further", nil,
	}
}

// noSpace tells `key:value` and `-item`.
func (d *doctor) noSpace(c *chart, l *anatomy) saying {
	body := d.text[l.body:l.line.End]
	if s := d.noDashSpace(l); s.message != "" {
		return s
	}
	if l.key == (Span{}) && c.open == "" && c.spoke("expected ':'", "expected key", "expected '-'") {
		if word := wordAt(body); word > 0 && word < len(body) && body[word] == ':' {
			return d.keyless(l)
		}
	}
	return saying{}
}

// noDashSpace tells `-item`.
func (d *doctor) noDashSpace(l *anatomy) saying {
	body := d.text[l.body:l.line.End]
	if l.dashes > 0 || len(body) < 2 || body[0] != '-' || body[1] == '-' || digits(string(body[1:2])) {
		return saying{}
	}
	return saying{Span{l.body, l.body + 1}, "there is no space after the dash, so it is not read as a list item", spaceIt + " the dash", nil}
}

// bullets are what list items start with in texts.
var bullets = []string{"•", "◦", "▪", "·", "–", "—", "*"}

// bullet tells list items pasted from a text.
func (d *doctor) bullet(_ *chart, l *anatomy) saying {
	for _, b := range bullets {
		if bytes.HasPrefix(d.text[l.body:l.line.End], []byte(b)) {
			return saying{
				Span{l.body, l.body + len(b)}, "a list item starts with a dash and a space, not with " + b,
				dashIt + " it, or indent it as far as the text above if it belongs to that", nil,
			}
		}
	}
	return saying{}
}

// noColon tells a line that should be a key.
func (d *doctor) noColon(c *chart, l *anatomy) saying {
	if l.key != (Span{}) || c.open != "" || !c.spoke("expected ':'", "expected key", "expected '-'") || strings.IndexByte("[{\"'", d.at(l.body)) >= 0 {
		return saying{}
	}
	return d.keyless(l)
}
