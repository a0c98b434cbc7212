package source

import (
	"bytes"
	"strings"
)

// stray tells a broken section that is none: a line of the section above that
// lost its indentation or its dash, and so starts in column 1. What follows it
// belongs to the section above too.
func (d *doctor) stray(sections []section, i int) (p Problem, ok bool) {
	s := sections[i]
	if i == 0 || sections[i-1].name == "" || s.missing != "" {
		return p, false
	}
	above := sections[i-1]
	dash := []byte("- " + s.name + ":")
	opener, inside := d.block(above)
	opens, deeper := d.block(s)
	switch {
	case bytes.Contains(d.text[above.start:above.end], append([]byte("\n"), dash...)),
		opener && inside < 0 && bytes.Contains(d.text[s.start:s.end], append([]byte("\n"), dash...)):
		return Problem{
			Code: Syntax, Span: s.key,
			Message: "a dash is missing in front of `" + short(s.name) + "`, which starts a list item",
			Help:    "write `- " + short(s.name) + ": ...`",
		}, true
	case !opener:
		return p, false
	case !opens && deeper > 0:
		// A key with its value, and lines below it that are indented.
	case opens && inside > 0 && deeper > 0:
		// A key with a block below it, which breaks where a line stands as the
		// lines of the section above do.
		c := d.examine(s)
		l := d.anatomy(c, c.bad)
		if l.column() != inside || l.dashes == 0 && (deeper-inside > d.step() || d.fewer(c, deeper, 0, l)) || l.dashes > 0 && !d.holds(above, l) {
			return p, false
		}
		deeper = inside
	default:
		return p, false
	}
	if !d.mendsBy(above, s, deeper) {
		return p, false
	}
	return Problem{
		Code: Syntax, Span: s.key,
		Message: "this line is not indented, so it starts a section of its own, and the lines below it are indented by " + spaces(deeper),
		Help:    "indent it by " + spaces(deeper) + " if it belongs to `" + short(above.name) + "`",
		Related: []Related{{above.key, "the section above"}},
	}, true
}

// mendsBy says whether two sections can be read as one once the first line of the
// second is indented.
func (d *doctor) mendsBy(above, s section, indent int) bool {
	var b bytes.Buffer
	b.Write(d.text[above.start:s.key.Start])
	b.WriteString(strings.Repeat(" ", indent))
	b.Write(d.text[s.key.Start:s.end])
	return d.budget > 0 && d.parse(&b, b.Len()) == ""
}

// holds says whether a section has a list item in column 1 that starts as l does.
func (d *doctor) holds(s section, l *anatomy) bool {
	item := append([]byte("\n- "), d.text[l.key.Start:l.key.End]...)
	return l.indent == 0 && bytes.Contains(d.text[s.start:s.end], item)
}

// block says whether a section's key has its value on the lines below, and at
// which column the text of the first of these stands, behind dashes; -1 if there
// are none.
func (d *doctor) block(s section) (opener bool, column int) {
	line := d.firstLine(s)
	value := bytes.TrimLeft(line[s.key.Len():], " \t")
	value = bytes.TrimLeft(bytes.TrimPrefix(value, []byte(":")), " \t")
	opener = len(value) == 0 || value[0] == '#'
	c := &chart{section: s, first: d.file.line(s.key.Start) + 1, last: d.file.line(max(s.end-1, s.start))}
	if n := d.content(c, c.first, +1); n <= c.last {
		return opener, d.anatomy(c, n).column()
	}
	return opener, -1
}
