package source

import (
	"bytes"
	"strings"
)

// A saying is what a finding says of a broken line. The zero saying says that
// this was not what is wrong.
type saying struct {
	span          Span
	message, help string
	related       []Related
}

// describe says what is wrong with the line that breaks a section, by the look
// of the line first and by what the parser said after that.
func (d *doctor) describe(c *chart) (Span, string, string, []Related) {
	l := d.anatomy(c, c.bad)
	for _, ailment := range []func(*chart, *anatomy) saying{
		d.tab, d.bracketOpen, d.notIndented, d.quote, d.bracket, d.firstCharacter,
		d.colonInText, d.oddOneOut, d.tooDeep, d.noSpace, d.bullet, d.mixed, d.noColon,
	} {
		if s := ailment(c, l); s.message != "" {
			return s.span, s.message, s.help, s.related
		}
	}
	return l.line, "this line does not fit what stands above it, so its section cannot be read from here on",
		"look at its indentation, quotation marks, colons and brackets, and at those of the line above", nil
}

// anatomy is a line as a person reads it: dashes, a key, a value.
type anatomy struct {
	line   Span // without the white space round it
	indent int  // in front of the line
	dashes int  // how many list items start in it
	body   int  // where its text starts, behind the dashes
	key    Span // of `key: value`; the zero Span if it is not of that form
	value  Span // behind the colon, or the body if there is no key
}

// column is how far the text behind the dashes stands from the line's start.
func (l *anatomy) column() int { return l.body - l.line.Start + l.indent }

func (d *doctor) anatomy(c *chart, n int) *anatomy {
	l := &anatomy{line: d.lineSpan(n)}
	l.line.End = min(l.line.End, c.end)
	l.indent = l.line.Start - d.file.starts[n]
	text := d.text[:l.line.End]
	at := l.line.Start
	for at+1 < len(text) && text[at] == '-' && (text[at+1] == ' ' || text[at+1] == '\t') {
		l.dashes++
		for at++; at < len(text) && (text[at] == ' ' || text[at] == '\t'); at++ {
		}
	}
	l.body = at
	l.value = Span{at, l.line.End}
	if at >= len(text) || text[at] == '[' || text[at] == '{' {
		return l
	}
	from := at
	if n := quotedKey(text[at:]); n > 0 {
		from += n
	} else if text[at] == '"' || text[at] == '\'' {
		return l
	}
	colon := colonIn(text[from:])
	if colon < 0 {
		return l
	}
	l.key = Span{at, from + colon}
	l.value.Start = min(from+colon+1, len(text))
	l.value = trimmed(d.text, l.value)
	if l.value.Start < l.value.End && d.text[l.value.Start] == '#' {
		l.value.End = l.value.Start // a comment is no value
	}
	return l
}

// colonIn is the first colon with white space or the end behind it, or -1.
func colonIn(s []byte) int {
	for i, c := range s {
		if c == ':' && (i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\t') {
			return i
		}
		if c == '#' && i > 0 && (s[i-1] == ' ' || s[i-1] == '\t') {
			return -1
		}
	}
	return -1
}

func (d *doctor) at(i int) byte {
	if i < len(d.text) {
		return d.text[i]
	}
	return 0
}

func (d *doctor) words(s Span) string { return "`" + short(string(d.text[s.Start:s.End])) + "`" }

func missingColon(s section) (Span, string, string) {
	if s.missing == "space" {
		return Span{s.key.End, s.key.End + 1}, "there is no space after the colon of `" + s.name + "`, so it is not read as a key",
			"write `" + s.name + ": ...`"
	}
	return s.key, "a colon is missing after `" + s.name + "`, which starts a section", "write `" + s.name + ":`"
}

func (d *doctor) tab(c *chart, l *anatomy) saying {
	start := d.file.starts[c.bad]
	for i := start; i < l.body; i++ {
		if d.text[i] == '\t' {
			end := i + 1
			for end < l.body && d.text[end] == '\t' {
				end++
			}
			if i >= l.line.Start {
				return saying{Span{i, end}, "there is a tab after the dash", "put one space there", nil}
			}
			return saying{Span{i, end}, "this line is indented with a tab", "use spaces, as many as the lines beside it have", nil}
		}
	}
	return saying{}
}

// notIndented tells a line of a longer text (behind | or >) that is not indented
// as far as the text's first line.
func (d *doctor) notIndented(c *chart, l *anatomy) saying {
	if l.key != (Span{}) || l.dashes > 0 && !c.spoke("expected key", "expected ':'") {
		return saying{}
	}
	header, first := -1, -1
	for n := c.bad - 1; n >= c.first && n > c.bad-200; n-- {
		up := d.lineSpan(n)
		if up.Start == up.End {
			continue
		}
		indent := up.Start - d.file.starts[n]
		if isHeader(d.text[up.Start:up.End]) && indent <= l.indent {
			header = n
			break
		}
		if indent <= l.indent && first >= 0 || indent < l.indent {
			return saying{}
		}
		first = indent
	}
	if header < 0 {
		return saying{}
	}
	key := d.anatomy(c, header)
	switch {
	case key.indent == l.indent && d.likeKey(l):
		return saying{}
	case first < 0:
		if s := d.headerTooDeep(c, key, l); s.message != "" {
			return s
		}
		return saying{
			l.line, "this text belongs to the key above it, and is not indented under it",
			"indent every line of the text by two spaces more than its key", nil,
		}
	case first <= l.indent:
		return saying{}
	case key.indent < l.indent && d.fewer(c, first, key.column(), l):
		l = d.anatomy(c, d.content(c, header+1, +1))
		return saying{
			l.line, "the first line of this text is indented by " + spaces(first) + ", and lines below it by less",
			"indent all lines of the text alike", nil,
		}
	}
	return saying{
		l.line, "this line is not indented as far as the text that it belongs to: by " + spaces(l.indent) + ", and the text above by " + spaces(first),
		"indent it by " + spaces(first), []Related{{key.line, "the text starts here"}},
	}
}

// likeKey tells a line without a colon that was to be a key rather than text.
func (d *doctor) likeKey(l *anatomy) bool {
	body := d.text[l.body:l.line.End]
	word := wordAt(body)
	return word > 0 && (word == len(body) || bytes.IndexByte(body[word:], ' ') < 0 || keyWithoutColon(body) > 0)
}

// isHeader tells a line that ends in | or >, with or without its indicators.
func isHeader(line []byte) bool {
	if i := bytes.Index(line, []byte(" #")); i >= 0 {
		line = bytes.TrimRight(line[:i], " \t")
	}
	line = bytes.TrimRight(line, "+-123456789")
	n := len(line)
	return n > 1 && (line[n-1] == '|' || line[n-1] == '>') && (line[n-2] == ' ' || line[n-2] == '\t')
}

func spaces(n int) string {
	if n == 0 {
		return "no spaces"
	}
	return count(n, "space")
}

// spoke says whether the parser's words hold any of the pieces.
func (c *chart) spoke(pieces ...string) bool {
	for _, p := range pieces {
		if strings.Contains(c.said, p) {
			return true
		}
	}
	return false
}

// quote looks at a value that starts with a quotation mark.
func (d *doctor) quote(c *chart, l *anatomy) saying {
	mark := d.at(l.value.Start)
	if l.value.Start == l.value.End || mark != '"' && mark != '\'' {
		return saying{}
	}
	s := scanner{text: d.text, at: l.value.Start, end: l.value.End}
	opened := Span{l.value.Start, l.value.Start + 1}
	if mark == '"' {
		if bad, ok := badEscape(d.text, l.value.Start, c.end); ok && c.spoke("escape", "hexdecimal") {
			return saying{
				bad, "a backslash in double quotes starts a special character, and " + d.words(bad) + " is none",
				"write two backslashes, or put the text in single quotes", nil,
			}
		}
		if !s.doubleQuoted() {
			return saying{opened, "the quotation mark opened here is never closed", "put \" at the end of the text", nil}
		}
	} else if !s.singleQuoted() {
		return saying{opened, "the quotation mark opened here is never closed", "put ' at the end of the text; an apostrophe in it is written twice", nil}
	}
	rest := trimmed(d.text, Span{s.at, l.value.End})
	if rest.Start == rest.End || d.text[rest.Start] == '#' {
		return saying{}
	}
	closing := Span{s.at - 1, s.at}
	switch next := d.text[rest.Start]; {
	case next == mark || next == '"' || next == '\'':
		return saying{Span{rest.Start, rest.Start + 1}, "there is a quotation mark too many here", "take it out", nil}
	case mark == '\'' && rest.Start == s.at && isAlnum(next):
		return saying{
			closing, "this apostrophe ends the text, which is in single quotes",
			"write the apostrophe twice (''), or put the text in double quotes", []Related{{opened, "opened here"}},
		}
	}
	return saying{
		rest, "text goes on after the closing quotation mark",
		quoteIt + ", and write quotation marks inside it as single ones", []Related{{opened, "opened here"}},
	}
}

// badEscape is the first backslash in double quotes that YAML has no reading
// for.
func badEscape(text []byte, at, end int) (Span, bool) {
	for i := at + 1; i+1 < end && text[i] != '"'; i++ {
		if text[i] != '\\' {
			continue
		}
		digits := 0
		switch c := text[i+1]; {
		case c == 'x':
			digits = 2
		case c == 'u':
			digits = 4
		case c == 'U':
			digits = 8
		case strings.IndexByte("0abt\tnvfre \"'\\N_LP\n\r", c) < 0:
			return Span{i, i + 2}, true
		}
		for k := i + 2; k < i+2+digits; k++ {
			if k >= end || strings.IndexByte("0123456789abcdefABCDEF", text[k]) < 0 {
				return Span{i, min(k, end)}, true
			}
		}
		i++
	}
	return Span{}, false
}

// firstCharacter tells text that starts with a character that means something
// else in YAML.
func (d *doctor) firstCharacter(c *chart, l *anatomy) saying {
	at := l.value.Start
	if at >= l.value.End {
		return saying{}
	}
	one := Span{at, at + 1}
	switch ch := d.text[at]; ch {
	case '@', '`', '%':
		if ch == '%' && !c.spoke("cannot start") && !c.spoke("directive") {
			return saying{}
		}
		return saying{one, "text cannot start with " + string(ch), quoteIt, nil}
	case '*':
		if at == l.body && d.at(at+1) == ' ' {
			return saying{one, "a list item starts with a dash, not with a star", dashIt + " *", nil}
		}
		fallthrough
	case '&', '!':
		if !c.spoke("alphabetic", "anchor", "tag", "'!'") {
			return saying{}
		}
		return saying{one, "text that starts with " + string(ch) + " has a special meaning", quoteIt, nil}
	case '|', '>':
		if isHeader(append([]byte(" "), d.text[at:l.value.End]...)) {
			return saying{}
		}
		return saying{
			one, "text that starts with " + string(ch) + " has a special meaning: what follows is read from the next line on",
			quoteIt + ", or start it on the next line, indented", nil,
		}
	case '-':
		if l.key != (Span{}) && (at+1 == l.value.End || isWhite(d.text[at+1])) {
			return saying{one, "a list starts on the line below its key", "move the dash to the next line, or put quotes round the text", nil}
		}
	case ']', '}':
		return saying{one, "this bracket closes nothing", "take it out, or put quotes round the text", nil}
	case ',':
		if c.open == "" {
			return saying{one, "text cannot start with a comma", quoteIt, nil}
		}
	}
	return saying{}
}

// colonInText tells a plain text with a colon and a space in it.
func (d *doctor) colonInText(c *chart, l *anatomy) saying {
	if l.key == (Span{}) || l.value.Start >= l.value.End || strings.IndexByte("\"'[{|>", d.text[l.value.Start]) >= 0 {
		return saying{}
	}
	colon := colonIn(d.text[l.value.Start:l.value.End])
	if colon < 0 {
		return saying{}
	}
	at := l.value.Start + colon
	return saying{
		Span{at, at + 1}, "this text has a colon followed by a space in it",
		quoteIt, nil,
	}
}
