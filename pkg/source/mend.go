package source

import "strings"

// What a help begins with where the doctor can do what it says.
const (
	quoteIt = "put quotes round the whole text"
	spaceIt = "put a space after"
	dashIt  = "write - for"
)

// mend adds to a problem the edit that its help speaks of, if the line that
// broke the section can be read with it.
func (d *doctor) mend(c *chart, p *Problem) {
	var e Edit
	sure := true
	switch {
	case strings.HasPrefix(p.Help, spaceIt):
		e = Edit{Span{p.Span.End, p.Span.End}, " "}
	case strings.HasPrefix(p.Help, dashIt):
		e = Edit{p.Span, "-"}
	case strings.HasPrefix(p.Help, quoteIt):
		if l := d.anatomy(c, c.bad); d.at(l.value.Start) == '{' || d.at(l.value.Start) == '[' {
			e = d.inBraces(l, p.Span.Start)
		} else {
			e, sure = d.inQuotes(c)
		}
	}
	if e.New == "" || !d.helps(c, e) {
		return
	}
	p.Edits, p.Safe = []Edit{e}, sure
}

// mendKey puts in the colon, or the space behind it, that the key of a section
// lacks.
func (d *doctor) mendKey(s section, p *Problem) {
	e := Edit{Span{s.key.End, s.key.End}, ":"}
	switch {
	case s.missing == "space":
		e = Edit{Span{s.key.End + 1, s.key.End + 1}, " "}
	case s.key.End < s.end && !isWhite(d.text[s.key.End]) || strings.HasPrefix(strings.TrimLeft(string(d.text[s.key.End:s.end]), " "), "="):
		return // another sign stands there
	}
	if d.helps(&chart{section: s, bad: d.file.line(s.key.Start)}, e) {
		p.Edits, p.Safe = []Edit{e}, true
	}
}

// helps says that the section can be read as far as the edit goes, and the line
// that broke it, once the edit is made.
func (d *doctor) helps(c *chart, e Edit) bool {
	end := min(c.end, d.lineEnd(max(e.Span.End, d.file.starts[c.bad])))
	text := string(d.text[c.start:e.Span.Start]) + e.New + string(d.text[e.Span.End:end])
	said := d.parse(strings.NewReader(text), len(text))
	return said == "" || c.open != "" && (strings.Contains(said, "expected ',' or ']'") || strings.Contains(said, "expected ',' or '}'"))
}

// lineEnd is where the line of an offset ends, with its line end.
func (d *doctor) lineEnd(off int) int {
	if n := d.file.line(off) + 1; n < len(d.file.starts) {
		return d.file.starts[n]
	}
	return len(d.text)
}

// inQuotes puts quotes round the text that the broken line holds or goes on
// with. It is sure unless one word alone stands in front of a colon: that may
// have been meant as a key.
func (d *doctor) inQuotes(c *chart) (e Edit, sure bool) {
	first := c.bad
	l := d.anatomy(c, first)
	for indent := l.indent; l.key == (Span{}) || l.value.Start == l.value.End || first < c.bad && l.column() >= indent; {
		if first = d.content(c, first-1, -1); first < c.first {
			return e, false
		}
		l = d.anatomy(c, first)
	}
	s := Span{l.value.Start, l.value.End}
	for n := d.content(c, max(first, c.bad-1)+1, +1); n <= c.last; n = d.content(c, n+1, +1) {
		next := d.anatomy(c, n)
		if n > c.bad && (next.indent <= l.column() || next.dashes > 0) {
			break
		}
		if n > c.bad && next.key != (Span{}) && wordAt(d.text[next.key.Start:next.key.End]) == next.key.Len() {
			return e, false // a key, and not text that goes on
		}
		s.End = next.line.End
	}
	text := string(d.file.Text[s.Start:s.End])
	if i := strings.LastIndex(text, " #"); i >= 0 && !strings.Contains(text[i:], "\n") {
		text = strings.TrimRight(text[:i], " \t") // a comment at the end stays one
		s.End = s.Start + len(text)
	}
	if strings.Contains(text, " #") || strings.Contains(text, "\n#") {
		return e, false
	}
	if strings.ContainsAny(text, "[]{}|\t") || strings.Contains(text, "\n") && !isAlnum(text[0]) {
		return e, false // more is wrong with it, or something else
	}
	before, _, colon := strings.Cut(text, ": ")
	return Edit{s, quoted(text)}, !colon || strings.ContainsAny(before, " \n")
}

// inBraces puts quotes round the text of an entry between curly brackets, in
// which a colon stands. There is no edit where its end cannot be told.
func (d *doctor) inBraces(l *anatomy, colon int) (e Edit) {
	from := -1
	d.flowTokens(l.value.Start, colon, func(at int, c byte) bool {
		if c == ':' && from < 0 {
			from = at + 1
		} else if c != ':' {
			from = -1
		}
		return true
	})
	to := -1
	d.flowTokens(colon+1, l.line.End, func(at int, c byte) bool {
		if c == ':' {
			return true
		}
		to = at
		if rest := strings.TrimLeft(string(d.text[at+1:l.line.End]), " "); c == ',' {
			if n := strings.IndexByte(rest, ':'); n < 0 || !d.keyLike(Span{l.line.End - len(rest), l.line.End - len(rest) + n}) {
				to = -1 // the comma may be one of the text
			}
		} else if c == '[' || c == '{' {
			to = -1
		}
		return false
	})
	if from < 0 || to < 0 {
		return e
	}
	s := trimmed(d.text, Span{from, to})
	return Edit{s, quoted(string(d.file.Text[s.Start:s.End]))}
}

// quoted puts a text in quotation marks that it does not hold.
func quoted(text string) string {
	if strings.ContainsAny(text, `"\`) {
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return `"` + text + `"`
}

// mostSlips is how many problems of one section are looked for.
const mostSlips = 200

// allOf finds what breaks a section, and what would break it behind that, as
// long as each can be mended: an author who mends one line should not meet the
// next only then.
func (d *doctor) allOf(s section) []Problem {
	var list []Problem
	var made []Edit // in places of the file
	at := d
	for len(list) < mostSlips {
		p := at.diagnose(s)
		next := at
		if p.Safe {
			next = at.after(p.Edits[0])
			s.end += len(next.text) - len(at.text)
			s.missing = ""
		}
		p = backTo(made, p)
		if n := len(list); n > 0 && p.Span.Start <= list[n-1].Span.Start {
			break
		}
		list = append(list, p)
		if next == at || next.budget <= 0 {
			break
		}
		made = append(made, p.Edits...)
		if at = next; at.parse(strings.NewReader(string(at.text[s.start:s.end])), s.end-s.start) == "" {
			break
		}
	}
	d.budget = min(d.budget, at.budget)
	return list
}

// copyCost is how many bytes copied cost as much as one that is parsed.
const copyCost = 16

// after is a doctor of the text as an edit makes it.
func (d *doctor) after(e Edit) *doctor {
	change := func(text []byte) []byte {
		return []byte(string(text[:e.Span.Start]) + e.New + string(text[e.Span.End:]))
	}
	r := &reader{file: NewFile(d.file.Name, change(d.file.Text)), text: change(d.text), limits: d.limits}
	return &doctor{reader: r, budget: d.budget - len(d.text)/copyCost, indentedBy: d.indentedBy}
}

// backTo gives a problem its places in the text as it was before some edits,
// which are in order.
func backTo(made []Edit, p Problem) Problem {
	back := func(s Span) Span {
		for _, e := range made {
			if s.Start < e.Span.Start {
				break
			}
			by := len(e.New) - e.Span.Len()
			s.Start, s.End = max(s.Start-by, e.Span.Start), max(s.End-by, e.Span.Start)
		}
		return s
	}
	p.Span = back(p.Span)
	for i := range p.Related {
		p.Related[i].Span = back(p.Related[i].Span)
	}
	for i := range p.Edits {
		p.Edits[i].Span = back(p.Edits[i].Span)
	}
	return p
}
