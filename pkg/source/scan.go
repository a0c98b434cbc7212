package source

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// scanner walks the bytes of a text once, from one token to the next. The
// parser says what stands there; the scanner finds where it starts and ends,
// and the comments in between.
type scanner struct {
	text     []byte
	at, end  int
	comments []Comment
}

// gap moves over white space, line ends and comments to the next token.
func (s *scanner) gap() {
	for s.at < s.end {
		switch s.text[s.at] {
		case ' ', '\n', '\r', '\t':
			s.at++
		case '#':
			s.comment()
		default:
			return
		}
	}
}

func (s *scanner) comment() {
	start := s.at
	for s.at < s.end && s.text[s.at] != '\n' && s.text[s.at] != '\r' {
		s.at++
	}
	line := bytes.TrimRight(s.text[start:s.at], " \t")
	own := start
	for own > 0 && (s.text[own-1] == ' ' || s.text[own-1] == '\t') {
		own--
	}
	s.comments = append(s.comments, Comment{
		Span: Span{start, start + len(line)},
		Text: strings.TrimSpace(string(line[1:])),
		Own:  s.startsLine(own),
	})
}

func (s *scanner) startsLine(at int) bool {
	return at == 0 || s.text[at-1] == '\n' || s.text[at-1] == '\r' || bytes.HasPrefix(byteOrderMark, s.text[:at])
}

func (s *scanner) peek() byte {
	if s.at < s.end {
		return s.text[s.at]
	}
	return 0
}

// indicator tells whether the byte c stands here as a token of its own, with
// white space or the end behind it.
func (s *scanner) indicator(c byte) bool {
	if s.peek() != c {
		return false
	}
	if s.at+1 >= s.end {
		return true
	}
	switch s.text[s.at+1] {
	case ' ', '\t', '\n', '\r':
		return true
	}
	return false
}

// marker tells whether --- or ... stands here as a line of its own.
func (s *scanner) marker(m string) bool {
	if !s.startsLine(s.at) || s.at+3 > s.end || string(s.text[s.at:s.at+3]) != m {
		return false
	}
	return s.at+3 == s.end || strings.IndexByte(" \t\n\r", s.text[s.at+3]) >= 0
}

// column counts the characters between the line's start and an offset.
func (s *scanner) column(at int) int {
	start := at
	for start > 0 && s.text[start-1] != '\n' && s.text[start-1] != '\r' {
		start--
	}
	if start == 0 {
		start = len(byteOrderMark) * btoi(bytes.HasPrefix(s.text, byteOrderMark))
	}
	return utf8.RuneCount(s.text[min(start, at):at])
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// singleQuoted moves behind the closing quote of the text that starts here.
func (s *scanner) singleQuoted() bool {
	for i := s.at + 1; i < s.end; i++ {
		n := bytes.IndexByte(s.text[i:s.end], '\'')
		if n < 0 {
			return false
		}
		i += n
		if i+1 >= s.end || s.text[i+1] != '\'' {
			s.at = i + 1
			return true
		}
		i++
	}
	return false
}

// doubleQuoted moves behind the closing quote of the text that starts here.
func (s *scanner) doubleQuoted() bool {
	for i := s.at + 1; i < s.end; i++ {
		switch s.text[i] {
		case '\\':
			i++
		case '"':
			s.at = i + 1
			return true
		}
	}
	return false
}

// plain moves behind a plain scalar with the value given, which may have been
// folded from several lines.
func (s *scanner) plain(value string) bool {
	i := s.at
	for v := 0; v < len(value); {
		c := value[v]
		if c != ' ' && c != '\n' && c != '\t' {
			if i >= s.end || s.text[i] != c {
				return false
			}
			i++
			v++
			continue
		}
		for v < len(value) && isWhite(value[v]) {
			v++
		}
		start := i
		for i < s.end && isWhite(s.text[i]) {
			i++
		}
		if i == start {
			return false
		}
	}
	s.at = i
	return true
}

func isWhite(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// block moves behind a block scalar that stands in a collection of the
// indentation given (-1 at the root). What belongs to its value belongs to its
// span: the last line end unless it is stripped (-), and the blank lines that
// follow where they are kept (+).
func (s *scanner) block(indent int) bool {
	i := s.at + 1
	explicit, chomp := 0, byte(0)
	for ; i < s.end; i++ {
		if c := s.text[i]; c == '+' || c == '-' {
			chomp = c
		} else if c >= '1' && c <= '9' {
			explicit = int(c - '0')
		} else {
			break
		}
	}
	for i < s.end && (s.text[i] == ' ' || s.text[i] == '\t') {
		i++
	}
	if i < s.end && s.text[i] == '#' {
		s.at = i
		s.comment()
		i = s.at
	}
	header := len(bytes.TrimRight(s.text[:i], " \t"))
	i = s.lineEnd(i)
	want := 0
	if explicit > 0 {
		want = max(indent, 0) + explicit
	} else {
		want = s.blockIndent(i, indent)
	}
	last, blank := header, i
	for i < s.end {
		start := i
		for i < s.end && i-start < want && s.text[i] == ' ' {
			i++
		}
		if i >= s.end || s.text[i] == '\n' || s.text[i] == '\r' {
			i = s.lineEnd(i)
			blank = i
			continue
		}
		if i-start < want {
			break
		}
		for i < s.end && s.text[i] != '\n' && s.text[i] != '\r' {
			i++
		}
		last = i
		i = s.lineEnd(i)
		blank = i
		if chomp != '-' {
			last = i
		}
	}
	if chomp == '+' {
		last = max(last, blank)
	}
	s.at = last
	return true
}

// blockIndent is the indentation of a block scalar that does not state it: that
// of its first line that is not blank, or of a longer blank line before it.
func (s *scanner) blockIndent(i, indent int) int {
	want := max(indent+1, 1)
	for i < s.end {
		start := i
		for i < s.end && s.text[i] == ' ' {
			i++
		}
		want = max(want, i-start)
		if i < s.end && s.text[i] != '\n' && s.text[i] != '\r' {
			break
		}
		i = s.lineEnd(i)
	}
	return want
}

// lineEnd moves over the line end at i, if there is one.
func (s *scanner) lineEnd(i int) int {
	if i < s.end && s.text[i] == '\r' {
		i++
		if i < s.end && s.text[i] == '\n' {
			i++
		}
		return i
	}
	if i < s.end && s.text[i] == '\n' {
		i++
	}
	return i
}

// anchor moves behind an anchor or alias, whose first byte stands here.
func (s *scanner) anchor() {
	s.at++
	for s.at < s.end && (isAlnum(s.text[s.at]) || s.text[s.at] == '_' || s.text[s.at] == '-') {
		s.at++
	}
}

// tag moves behind a tag, whose first byte stands here.
func (s *scanner) tag() {
	for s.at < s.end && !isWhite(s.text[s.at]) {
		s.at++
	}
}

func isAlnum(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}
