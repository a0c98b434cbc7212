package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner goes through a text word by word.
type scanner struct {
	text             string
	at               int
	clause, sentence uint16
	// open says that the clause has had a word.
	open bool
}

// toWord goes to the start of the next word, if there is one.
func (s *scanner) toWord() bool {
	text, at := s.text, s.at
	for at < len(text) {
		switch c := text[at]; {
		case alphanumeric[c]:
			s.at, s.open = at, true
			return true
		case c == ' ':
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		s.at = at
		if unicode.IsLetter(r) || r == '£' {
			s.open = true
			return true
		}
		s.stop(r)
		at += size
	}
	s.at = at
	return false
}

// fold reads the letters and digits of one word, in small letters; 12.5, 3,000,
// 2019/20, £5m and n/a are one word.
func (s *scanner) fold() (w letters, digits, capitals bool) {
	rest := s.text[s.at:]
	if len(rest) > 8 { // most words are a few letters, and no more
		small, many, large := eight(rest)
		if w = w.andEight(small, many); endsWord[rest[many]] {
			s.at += many
			return w, false, large
		}
		w = letters{}
	}
	for len(rest) >= 8 {
		small, many, large := eight(rest)
		w, capitals, rest = w.andEight(small, many), capitals || large, rest[many:]
		if many < 8 {
			break
		}
	}
	s.at = len(s.text) - len(rest)
	for s.at < len(s.text) {
		c := s.text[s.at]
		switch {
		case 'a' <= c && c <= 'z':
		case 'A' <= c && c <= 'Z':
			capitals = true
			c += 'a' - 'A'
		case '0' <= c && c <= '9', c == '%':
			digits = true
		case c == '\'':
			if !s.letterAt(s.at + 1) {
				return w, digits, capitals
			}
		case c == '.' || c == ',' || c == '/':
			if !s.joins(c, digits) {
				return w, digits, capitals
			}
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s.text[s.at:])
			switch {
			case r == '£':
				digits = true
			case r == '’' && s.letterAt(s.at+size):
				r = '\''
			case unicode.IsLetter(r):
				capitals = capitals || unicode.IsUpper(r)
				r = unicode.ToLower(r)
			default:
				return w, digits, capitals
			}
			for _, c := range utf8.AppendRune(nil, r) {
				w = w.and(c)
			}
			s.at += size
			continue
		default:
			return w, digits, capitals
		}
		w = w.and(c)
		s.at++
	}
	return w, digits, capitals
}

// endsWord are the characters that end a word of letters, whatever follows.
var endsWord = func() (is [256]bool) {
	for c := range utf8.RuneSelf {
		is[c] = !alphanumeric[c] && c != '\'' && c != '/' && c != '%'
	}
	return is
}()

// stop counts clauses and sentences.
func (s *scanner) stop(r rune) {
	switch r {
	case '.', '!', '?', ';', '\n', '•', '|':
		if s.open && (r != '\n' || s.newItem()) {
			s.sentence++
			s.clause++
			s.open = false
		}
	case ',', ':', '(', ')', '[', ']', '–', '—', '-', '+', '&':
		if (r == '-' || r == '&' || r == '+') && !s.spaced() {
			return // a hyphen, or R&D
		}
		if s.open {
			s.clause++
			s.open = false
		}
	}
}

// newItem says that a line end parts two notes and is no mere wrap: the next
// line is empty, or begins with a bullet, or with a word and a colon.
func (s *scanner) newItem() bool {
	for i := s.at + 1; i < len(s.text); i++ {
		switch c := s.text[i]; c {
		case ' ', '\t', '\r':
		case '\n', '-', '*':
			return true
		default:
			line, _, _ := strings.Cut(s.text[i:], "\n")
			sentence, _, _ := strings.Cut(line, ".")
			return strings.IndexByte(sentence, ':') >= 0
		}
	}
	return true
}

func (s *scanner) spaced() bool {
	return s.at > 0 && s.text[s.at-1] == ' ' || s.at+1 < len(s.text) && s.text[s.at+1] == ' '
}

func (s *scanner) letterAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[min(i, len(s.text)):])
	return unicode.IsLetter(r)
}

// joins says that a stop, comma or stroke stands inside a word.
func (s *scanner) joins(c byte, digits bool) bool {
	i := s.at + 1
	if i >= len(s.text) {
		return false
	}
	if digits {
		return '0' <= s.text[i] && s.text[i] <= '9'
	}
	return c == '/' && s.letterAt(i) && !s.letterAt(i+1)
}
