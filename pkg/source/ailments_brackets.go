package source

// bracketOpen tells a bracket that is still open where the next key stands.
func (d *doctor) bracketOpen(c *chart, l *anatomy) saying {
	if c.open == "" {
		return saying{}
	}
	opening := d.anatomy(c, c.opened)
	if c.bad != c.opened && (l.indent > opening.indent || d.closes(l)) {
		return saying{}
	}
	at := d.lastOpen(opening)
	if at < 0 {
		return saying{}
	}
	return saying{
		Span{at, at + 1}, "the bracket opened here is never closed",
		"put " + string(closerOf(d.text[at])) + " at the end of the list", nil,
	}
}

func (d *doctor) closes(l *anatomy) bool { c := d.at(l.line.Start); return c == ']' || c == '}' }

func closerOf(open byte) byte {
	if open == '[' {
		return ']'
	}
	return '}'
}

// flowToken walks over the brackets, commas and colons of a line, from a place
// in it on, and leaves out what stands in quotes.
func (d *doctor) flowTokens(from, end int, see func(at int, c byte) bool) {
	s := scanner{text: d.text, at: from, end: end}
	fresh := true // a quotation mark here would open a quoted text
	for s.at < s.end {
		c := s.peek()
		switch {
		case c == '"' && fresh:
			if !s.doubleQuoted() {
				return
			}
			fresh = false
			continue
		case c == '\'' && fresh:
			if !s.singleQuoted() {
				return
			}
			fresh = false
			continue
		case c == '#' && s.at > from && isWhite(d.text[s.at-1]):
			return
		case c == '[' || c == '{' || c == ',' || c == ':' && (s.at+1 == s.end || isWhite(d.text[s.at+1])):
			fresh = true
			if !see(s.at, c) {
				return
			}
		case c == ']' || c == '}':
			fresh = false
			if !see(s.at, c) {
				return
			}
		case !isWhite(c):
			fresh = false
		}
		s.at++
	}
}

// lastOpen is the innermost bracket that a line leaves open, or -1.
func (d *doctor) lastOpen(l *anatomy) int {
	var stack []int
	d.flowTokens(l.value.Start, l.line.End, func(at int, c byte) bool {
		switch c {
		case '[', '{':
			stack = append(stack, at)
		case ']', '}':
			if len(stack) > 0 {
				stack = stack[:len(stack)-1]
			}
		}
		return true
	})
	if len(stack) == 0 {
		return -1
	}
	return stack[len(stack)-1]
}

// bracket looks inside the brackets of a line.
func (d *doctor) bracket(c *chart, l *anatomy) (found saying) {
	first := d.at(l.value.Start)
	if c.open == "" && first != '[' && first != '{' {
		return saying{}
	}
	var stack []int
	colons, comma, last := 0, l.value.Start, -1
	for range c.open {
		stack = append(stack, -1)
	}
	d.flowTokens(l.value.Start, l.line.End, func(at int, ch byte) bool {
		one := Span{at, at + 1}
		switch ch {
		case '[', '{':
			if last >= 0 {
				found = saying{trimmed(d.text, Span{last, l.line.End}), "something stands after the closing bracket", "take it out, or put quotes round the whole text", nil}
				return false
			}
			stack = append(stack, at)
			colons, comma = 0, at+1
		case ']', '}':
			if len(stack) == 0 {
				found = saying{one, "there is a closing bracket too many here", "take it out", nil}
				return false
			}
			open := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if open >= 0 && closerOf(d.text[open]) != ch {
				found = saying{
					one, "this bracket does not fit the one that was opened: " + string(d.text[open]) + " is closed with " + string(closerOf(d.text[open])),
					"write " + string(closerOf(d.text[open])), []Related{{Span{open, open + 1}, "opened here"}},
				}
				return false
			}
			colons = 0
			if len(stack) == 0 {
				last = at + 1
			}
		case ',':
			colons, comma = 0, at+1
		case ':':
			if colons++; colons > 1 {
				found = d.missingComma(comma, at)
				return false
			}
		}
		return true
	})
	switch {
	case found.message != "":
		return found
	case last >= 0:
		if rest := trimmed(d.text, Span{last, l.line.End}); rest.Start < rest.End && d.text[rest.Start] != '#' {
			return saying{rest, "something stands after the closing bracket", "take it out, or put quotes round the whole text", nil}
		}
	case len(stack) > 0 && stack[len(stack)-1] >= 0:
		at := stack[len(stack)-1]
		return saying{
			Span{at, at + 1}, "the bracket opened here is never closed",
			"put " + string(closerOf(d.text[at])) + " at the end of the list", nil,
		}
	}
	if c.spoke("expected ','") {
		return saying{l.line, "a comma or a closing bracket is missing in this line, or at the end of the one above", "put a comma between each two entries", nil}
	}
	return saying{}
}

// missingComma marks the word in front of the second colon of one entry: a key,
// unless by its look or its place it is the text of the first.
func (d *doctor) missingComma(from, colon int) saying {
	start := colon
	for start > from && !isWhite(d.text[start-1]) {
		start--
	}
	word := Span{start, colon}
	before := trimmed(d.text, Span{from, start})
	if !d.keyLike(word) || before.Len() > 0 && d.text[before.End-1] == ':' {
		return saying{Span{colon, colon + 1}, "this text has a colon followed by a space in it", quoteIt, nil}
	}
	return saying{word, "a comma is missing in front of " + d.words(word), "put a comma between each two entries", nil}
}

// keyLike tells a word as keys of a plan are: small letters, or a year.
func (d *doctor) keyLike(word Span) bool {
	for _, c := range d.text[word.Start:word.End] {
		if !isAlnum(c) && c != '_' && c != '/' || c >= 'A' && c <= 'Z' {
			return false
		}
	}
	return word.Len() > 0
}
