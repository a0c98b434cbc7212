package source

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// repairBudget is how many bytes may be parsed again in search of the broken
// lines of one file, each parse counted with probeCost more. Behind it, a
// section is still reported, at the place where the parser stopped.
const (
	repairBudget = 6 << 20
	probeCost    = 2048
	// nearby is how many lines are tried one by one before the search goes
	// by halves.
	nearby = 40
	// mostOpen is how many open brackets the end of a prefix may leave.
	mostOpen = 6
)

// doctor finds the line that breaks a section, and says what is wrong with it.
//
// The parser is fed line by line, so that how far it read bounds the place from
// below. From there upwards the doctor looks for the longest beginning of the
// section that can be read, counting brackets that are still open as closed;
// the line behind it is the one that breaks the section.
type doctor struct {
	*reader
	budget     int
	indentedBy int // spaces a step; 0 until it is known
}

// chart is what the doctor knows of one broken section.
type chart struct {
	section
	first, last int    // its lines, from 0
	bad         int    // the line that breaks it
	said        string // what the parser says of the section up to that line
	open        string // the brackets still to be closed before that line
	opened      int    // the line in which they were opened
}

// diagnose finds and describes what breaks a section.
func (d *doctor) diagnose(s section) Problem {
	p := Problem{Code: Syntax}
	if s.missing != "" {
		p.Span, p.Message, p.Help = missingColon(s)
		d.mendKey(s, &p)
		return p
	}
	c := d.examine(s)
	p.Span, p.Message, p.Help, p.Related = d.describe(c)
	d.mend(c, &p)
	return p
}

func (d *doctor) examine(s section) *chart {
	c := &chart{section: s, first: s.line, last: max(s.line, d.file.line(max(s.end-1, s.start)))}
	c.bad = d.content(c, d.file.line(d.skipTop(s)), +1)
	if d.budget <= 0 {
		return c
	}
	reached, said := d.stream(c)
	if said == "" {
		return c // one section alone cannot be told from two
	}
	c.said = said
	c.bad = d.search(c, reached)
	// What the parser says may have come of a later line, far behind an open
	// quotation mark.
	if open, now := d.prefix(c, c.bad); now != "" {
		c.said = now
	} else if open != "" {
		// The section ends with the bracket open.
		c.open = open
		d.findOpening(c, c.bad)
		c.bad = c.opened
		return c
	}
	if c.bad > c.first {
		if open, now := d.prefix(c, c.bad-1); now == "" && open != "" {
			c.open = open
			d.findOpening(c, c.bad-1)
		}
	}
	return c
}

// skipTop is where a section's own text starts, behind the comments above it.
func (d *doctor) skipTop(s section) int {
	if s.key != (Span{}) {
		return s.key.Start
	}
	return s.start
}

// stream parses a section line by line: the line that the parser had reached
// when it gave up, and what it said.
func (d *doctor) stream(c *chart) (reached int, said string) {
	feed := &lineReader{text: d.text[c.start:c.end], end: lineBreak(d.file.Text)}
	said = d.parse(feed, c.end-c.start)
	return min(c.first+max(feed.lines-1, 0), c.last), said
}

// prefix parses a section up to and with a line. Brackets that the line leaves
// open are closed, and given.
func (d *doctor) prefix(c *chart, line int) (open, said string) {
	end := c.end
	if line+1 < len(d.file.starts) {
		end = min(end, d.file.starts[line+1])
	}
	text := d.text[c.start:end:end]
	try := func(open string) string {
		return d.parse(bytes.NewReader(append(text, open...)), len(text))
	}
	said = try("")
	for len(open) < 2*mostOpen && said != "" && d.budget > 0 {
		bracket := "\n]"
		switch {
		case strings.Contains(said, "expected ',' or ']'"):
		case strings.Contains(said, "expected ',' or '}'"):
			bracket = "\n}"
		case strings.Contains(said, "expected node content"):
			// Nothing behind a bracket or a comma: the parser does not say
			// which bracket is open.
			if again := try(open + "\n]"); strings.Contains(again, "expected node content") {
				bracket = "\n}"
			}
		default:
			return open, said
		}
		open += bracket
		said = try(open)
	}
	return open, said
}

// parse gives what the parser has against a text; empty if nothing.
func (d *doctor) parse(in io.Reader, size int) (said string) {
	d.budget -= size + probeCost
	defer func() {
		if p := recover(); p != nil {
			said = "panic"
		}
	}()
	decoder := yaml.NewDecoder(in)
	for i := 0; i < maxDocuments; i++ {
		if err := decoder.Decode(new(yaml.Node)); err == io.EOF {
			break
		} else if err != nil {
			return err.Error()
		}
	}
	return ""
}

// search finds the line that breaks the section: the first one with which no
// beginning of it can be read any more.
func (d *doctor) search(c *chart, reached int) int {
	if bad, ok := d.openQuote(c); ok {
		return bad
	}
	bad := reached
	for i := 0; i < nearby && bad >= c.first; i++ {
		line := d.content(c, bad, -1)
		if line < c.first || d.budget <= 0 {
			break
		}
		if _, said := d.prefix(c, line); said == "" {
			return d.behind(c, line)
		}
		bad = line - 1
	}
	good := c.first - 1
	for bad > good+1 && d.budget > 0 {
		middle := (good + bad) / 2
		if _, said := d.prefix(c, middle); said == "" {
			good = middle
		} else {
			bad = middle
		}
	}
	if d.budget <= 0 {
		return d.content(c, reached, -1)
	}
	return d.behind(c, good)
}

// behind is the next line with content behind one that ends a good prefix; the
// line itself if there is none.
func (d *doctor) behind(c *chart, good int) int {
	if next := d.content(c, good+1, +1); next <= c.last {
		return next
	}
	return max(good, c.first)
}

// openQuote looks where the parser says that a quotation mark opens, if it says
// so: it then read to the end of the section, far from the place.
func (d *doctor) openQuote(c *chart) (int, bool) {
	if !strings.Contains(c.said, "unexpected end of stream") {
		return 0, false
	}
	line := c.first
	if _, number, ok := strings.Cut(c.said, "line "); ok {
		n, _ := strconv.Atoi(number[:max(strings.IndexByte(number, ':'), 0)])
		line += n - 1
	}
	for _, try := range []int{line, line - 1, line + 1, c.first} {
		if try < c.first || try > c.last {
			continue
		}
		if _, said := d.prefix(c, try); said == "" {
			continue
		}
		if above := d.content(c, try-1, -1); above >= c.first {
			if _, said := d.prefix(c, above); said != "" {
				continue
			}
		}
		return try, true
	}
	return 0, false
}

// findOpening finds the line in which the brackets that are open at the end of
// a line were opened.
func (d *doctor) findOpening(c *chart, line int) {
	c.opened = line
	for i := 0; i < nearby && d.budget > 0; i++ {
		above := d.content(c, c.opened-1, -1)
		if above < c.first {
			return
		}
		if open, said := d.prefix(c, above); said != "" || open == "" {
			return
		}
		c.opened = above
	}
}

// content is the nearest line, from a line on in a direction, that holds more
// than white space and a comment. It may lie one line outside the section.
func (d *doctor) content(c *chart, line, step int) int {
	for ; line >= c.first && line <= c.last; line += step {
		s := d.lineSpan(line)
		if s.Start < s.End && d.text[s.Start] != '#' {
			return line
		}
	}
	return line
}

// lineReader gives a text line by line and counts the lines given.
type lineReader struct {
	text  []byte
	end   byte
	lines int
	open  bool // in the middle of a line
}

func (l *lineReader) Read(p []byte) (int, error) {
	if len(l.text) == 0 {
		return 0, io.EOF
	}
	n := bytes.IndexByte(l.text, l.end) + 1
	if n == 0 {
		n = len(l.text)
	}
	if !l.open {
		l.lines++
	}
	l.open = n > len(p)
	n = copy(p, l.text[:n])
	l.text = l.text[n:]
	return n, nil
}
