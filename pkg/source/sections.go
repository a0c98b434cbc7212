package source

import (
	"bytes"
	"strings"
)

// section is the lines of a broken file from one key in column 1 to the next.
type section struct {
	start, end int
	line       int // its first line, from 0
	key        Span
	name       string
	// missing is what keeps its first line from being a key: a colon, or the
	// space behind one. Empty where the line is one.
	missing string
}

// split finds the sections of a file by the look of its lines, since the
// parser cannot say. lead is what stands before the first key; marks are the
// --- lines.
func (r *reader) split() (lead section, sections []section, marks []Span) {
	lead = section{start: r.file.starts[0], end: len(r.text)}
	current := &lead
	// Comments and blank lines above a key belong to that key's section.
	from, fromLine := -1, 0
	for n, start := range r.file.starts {
		end := len(r.text)
		if n+1 < len(r.file.starts) {
			end = r.file.starts[n+1]
		}
		line := bytes.TrimRight(r.text[start:end], " \t\r\n")
		switch {
		case len(line) == 0 || line[0] == '#':
			if from < 0 {
				from, fromLine = start, n
			}
			continue
		case isMarker(line) || line[0] == '%' && len(sections) == 0:
			// A marker ends whatever stands above it.
			current.end = start
			if line[0] == '-' {
				marks = append(marks, Span{start, start + 3})
			}
			sections = append(sections, section{start: end, end: end, line: n + 1})
			current = &sections[len(sections)-1]
		default:
			s, ok := topKey(line, start)
			if ok && s.missing == "colon" && s.key.Len() == len(line) {
				ok = r.opensBlock(n + 1)
			} else if ok && s.missing == "colon" {
				ok = !isHeader(r.firstLine(*current))
			}
			if ok {
				s.start, s.line = start, n
				if from >= 0 {
					s.start, s.line = from, fromLine
				}
				current.end = s.start
				sections = append(sections, s)
				current = &sections[len(sections)-1]
			}
		}
		from = -1
		current.end = end
	}
	current.end = len(r.text)
	return lead, sections, marks
}

func isMarker(line []byte) bool {
	return len(line) >= 3 && (string(line[:3]) == "---" || string(line[:3]) == "...") &&
		(len(line) == 3 || line[3] == ' ' || line[3] == '\t')
}

// topKey reads a line as the key that opens a section.
func topKey(line []byte, start int) (s section, ok bool) {
	if i := quotedKey(line); i > 0 {
		s.key = Span{start, start + i}
		s.name = string(line[1 : i-1])
		return s, true
	}
	if strings.IndexByte(" \t#'\"&*{}[]-", line[0]) >= 0 {
		return s, false
	}
	for _, b := range bullets {
		if bytes.HasPrefix(line, []byte(b)) {
			return s, false
		}
	}
	word := wordAt(line)
	if word > 0 && word+1 < len(line) && line[word] == ':' && strings.IndexByte("[{\"'", line[word+1]) >= 0 {
		s.name, s.key, s.missing = string(line[:word]), Span{start, start + word}, "space"
		return s, true
	}
	if n := keyWithoutColon(line); n > 0 && strings.IndexByte("]}", line[len(line)-1]) >= 0 {
		s.name, s.key, s.missing = string(line[:n]), Span{start, start + n}, "colon"
		return s, true
	}
	colon := bytes.Index(line, []byte(": "))
	if colon < 0 {
		colon = bytes.Index(line, []byte(":\t"))
	}
	if colon < 0 && line[len(line)-1] == ':' {
		colon = len(line) - 1
	}
	if comment := bytes.Index(line, []byte(" #")); colon > 0 && (comment < 0 || colon < comment) {
		s.name = string(bytes.TrimRight(line[:colon], " \t"))
		s.key = Span{start, start + len(s.name)}
		return s, true
	}
	if word == 0 || line[0] >= '0' && line[0] <= '9' {
		return s, false
	}
	s.name = string(line[:word])
	s.key = Span{start, start + word}
	switch rest := line[word:]; {
	case len(rest) > 1 && rest[0] == ':' && rest[1] != '/':
		s.missing = "space"
		return s, true
	case len(rest) == 0, len(rest) == 1 && strings.IndexByte(";.=", rest[0]) >= 0, keyWithoutColon(line) > 0:
		s.missing = "colon"
		return s, true
	}
	return s, false
}

// keyWithoutColon is the length of the word that a line starts with, if the look
// of the rest says that it is a key and its value with no colon between: `stage
// outline`, `vision |`, `region = south`. Otherwise 0.
func keyWithoutColon(line []byte) int {
	word := wordAt(line)
	rest := bytes.TrimLeft(line[word:], " \t")
	if word == 0 || len(rest) == 0 || len(rest) == len(line)-word || line[0] < 'a' || line[0] > 'z' {
		return 0
	}
	if bytes.IndexByte(rest, ' ') < 0 || strings.IndexByte("=|>[{", rest[0]) >= 0 {
		return word
	}
	return 0
}

// firstLine is the line with a section's key.
func (r *reader) firstLine(s section) []byte {
	line := r.text[s.key.Start:s.end]
	if i := bytes.IndexAny(line, "\r\n"); i >= 0 {
		line = line[:i]
	}
	return bytes.TrimRight(line, " \t")
}

// quotedKey is the length of the quoted key that a line starts with, or 0.
func quotedKey(line []byte) int {
	if line[0] != '"' && line[0] != '\'' {
		return 0
	}
	i := bytes.IndexByte(line[1:], line[0])
	if i < 1 {
		return 0
	}
	rest := bytes.TrimLeft(line[i+2:], " \t")
	if len(rest) == 0 || rest[0] != ':' || len(rest) > 1 && rest[1] != ' ' && rest[1] != '\t' {
		return 0
	}
	return i + 2
}

// wordAt is the length of the word, as keys are made of, that s starts with.
func wordAt(s []byte) int {
	i := 0
	for i < len(s) && (isAlnum(s[i]) || s[i] == '_' || s[i] == '-') {
		i++
	}
	return i
}

// opensBlock says whether the next line with anything on it is indented or a
// list item, as below a key.
func (r *reader) opensBlock(n int) bool {
	for ; n < len(r.file.starts); n++ {
		line := r.text[r.file.starts[n]:]
		if len(line) == 0 {
			return false
		}
		switch line[0] {
		case '\n', '\r', '#':
			continue
		case '-':
			return !bytes.HasPrefix(line, []byte("---"))
		}
		return line[0] == ' ' || line[0] == '\t'
	}
	return false
}
