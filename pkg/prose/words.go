// Package prose says what can be said of a text by its words alone: that it only
// stands in for one, says next to nothing, hands a question back, names
// nothing that could be checked, or is nearly another text. It knows English as
// planners write it, numbers, abbreviations and notes among it. It refuses to
// know any plan, question or rule, and never says whether a text is right.
package prose

import (
	"encoding/binary"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// kind says how a word is written.
type kind uint8

const (
	plain  kind = iota
	figure      // holds a digit
	year        // 2019, 2019/20: says little on its own
)

// word is one word of a text.
type word struct {
	start, end int32
	// stem stands for the word whatever its case and ending.
	stem  uint64
	kind  kind
	class class
	// clause counts the parts of the text between stops, commas, dashes and
	// line ends; sentence those between full stops, semicolons and line ends.
	clause, sentence int32
}

// scanner reads a text word by word, without keeping anything of it.
type scanner struct {
	text             string
	at               int
	clause, sentence int32
	// open says that the clause has had a word.
	open bool
	// known is the lexicon; nil where the class of words is of no use.
	known *table
	buf   [48]byte
}

func read(text string) scanner { return scanner{text: text, known: lexicon()} }

// next returns the next word; ok is false at the end of the text.
func (s *scanner) next() (w word, ok bool) {
	if !s.toWord() {
		return w, false
	}
	w.start, w.clause, w.sentence = int32(s.at), s.clause, s.sentence
	folded, digits, capitals := s.fold()
	w.end = int32(s.at)
	w.stem = hash(stem(folded))
	if s.known != nil {
		w.class = class(s.known.get(w.stem))
	}
	switch {
	case digits && isYear(s.text[w.start:w.end]):
		w.kind = year
	case digits:
		w.kind = figure
	}
	switch {
	case w.class == monthly && !capitals:
		w.class = filler // they may march
	case w.kind == plain && len(folded) == 1:
		w.class = grammar // A&E, plan B
	}
	return w, true
}

// toWord goes to the start of the next word, if there is one.
func (s *scanner) toWord() bool {
	for s.at < len(s.text) {
		if isASCIIWord(s.text[s.at]) {
			s.open = true
			return true
		}
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		if unicode.IsLetter(r) || r == '£' {
			s.open = true
			return true
		}
		if r != ' ' {
			s.stop(r)
		}
		s.at += size
	}
	return false
}

// fold reads the letters and digits of one word and returns them in small
// letters; 12.5, 3,000, 2019/20, £5m and n/a are one word.
func (s *scanner) fold() (folded []byte, digits, capitals bool) {
	text, at, n := s.text, s.at, 0
	for at < len(text) && n < len(s.buf) && letters[text[at]] != 0 { // most words are no more than this
		s.buf[n] = letters[text[at]]
		capitals = capitals || s.buf[n] != text[at]
		n, at = n+1, at+1
	}
	s.at = at
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
				return s.buf[:n], digits, capitals
			}
		case c == '.' || c == ',' || c == '/':
			if !s.joins(c, digits) {
				return s.buf[:n], digits, capitals
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
				return s.buf[:n], digits, capitals
			}
			if n+utf8.UTFMax <= len(s.buf) {
				n += utf8.EncodeRune(s.buf[n:], r)
			}
			s.at += size
			continue
		default:
			return s.buf[:n], digits, capitals
		}
		if n < len(s.buf) {
			s.buf[n] = c
			n++
		}
		s.at++
	}
	return s.buf[:n], digits, capitals
}

// letters are the ASCII letters in small; 0 for all else.
var letters = func() (small [256]byte) {
	for c := byte('a'); c <= 'z'; c++ {
		small[c], small[c-'a'+'A'] = c, c
	}
	return small
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
			for ; i < len(s.text) && s.text[i] != '\n' && s.text[i] != '.'; i++ {
				if s.text[i] == ':' {
					return true
				}
			}
			return false
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

// isYear takes 2019, 2019/20 and 2019/2020.
func isYear(s string) bool {
	if len(s) < 4 || s[:2] != "20" {
		return false
	}
	for i := range len(s) {
		if (s[i] < '0' || s[i] > '9') && s[i] != '/' {
			return false
		}
	}
	return len(s) == 4 || s[4] == '/'
}

// hash takes eight letters at a time: every word of every text is hashed.
func hash(b []byte) uint64 {
	const odd = 0xA0761D6478BD642F
	h := uint64(len(b)+1) * odd
	for ; len(b) >= 8; b = b[8:] {
		h = mix(h^binary.LittleEndian.Uint64(b), odd)
	}
	var rest uint64
	for _, c := range b {
		rest = rest<<8 | uint64(c)
	}
	return mix(h^rest, odd)
}

func mix(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return high ^ low
}
