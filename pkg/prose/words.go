// Package prose says what can be said of a text by its words alone: that it only
// stands in for one, says next to nothing, hands a question back, names
// nothing that could be checked, or is nearly another text. It knows English as
// planners write it, numbers, abbreviations and notes among it. It refuses to
// know any plan, question or rule, and never says whether a text is right.
package prose

import (
	"encoding/binary"
	"math/bits"
	"strings"
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
	// stem stands for the word whatever its case and ending, same for the word
	// as it is written, whatever its case.
	stem, same uint32
	start, end int32
	// clause counts the parts of the text between stops, commas, dashes and
	// line ends; sentence those between full stops, semicolons and line ends. Both
	// tell neighbours apart, and may begin anew in a very long text.
	clause, sentence uint16
	kind             kind
	class            class
	// ends is the number of the list of phrases that the word may end.
	ends uint16
}

// Text is a text as words, read once for all that is asked of it. It is never
// changed.
type Text struct {
	text  string
	words []word
}

// Read reads the words of a text.
func Read(text string) *Text {
	const usual = 5 // letters in a word
	return &Text{text, read(text, make([]word, 0, len(text)/usual+1))}
}

// read adds the words of a text to a list.
func read(text string, list []word) []word {
	known := lexicon()
	s := scanner{text: text}
	for s.toWord() {
		list = append(list, word{})
		w := &list[len(list)-1]
		w.start, w.clause, w.sentence = int32(s.at), s.clause, s.sentence
		folded, digits, capitals := s.fold()
		w.end = int32(s.at)
		long, last := uint32(len(folded)), uint32(folded[len(folded)-1])
		w.stem = hash(stem(folded))
		w.same = w.stem ^ long<<8 ^ last // of one stem, the ending tells
		known.look(w)
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
	}
	return list
}

// Words is the number of words.
func (t *Text) Words() int { return len(t.words) }

// scanner goes through a text word by word.
type scanner struct {
	text             string
	at               int
	clause, sentence uint16
	// open says that the clause has had a word.
	open bool
	buf  letterRoom
}

// letterRoom holds the letters of one word. What a word has beyond it, if any
// has, does not count.
type letterRoom [48]byte

// toWord goes to the start of the next word, if there is one.
func (s *scanner) toWord() bool {
	for s.at < len(s.text) {
		switch c := s.text[s.at]; {
		case isASCIIWord(c):
			s.open = true
			return true
		case c == ' ':
			s.at++
			continue
		}
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		if unicode.IsLetter(r) || r == '£' {
			s.open = true
			return true
		}
		s.stop(r)
		s.at += size
	}
	return false
}

// fold reads the letters and digits of one word and returns them in small
// letters; 12.5, 3,000, 2019/20, £5m and n/a are one word.
func (s *scanner) fold() (folded []byte, digits, capitals bool) {
	// Most words are no more than letters.
	n := 0
	for n < len(s.buf) && s.at+8 <= len(s.text) {
		small, many, large := eight(s.text[s.at:])
		binary.LittleEndian.PutUint64(s.buf[n:], small)
		n, capitals = n+many, capitals || large
		s.at += many
		if many < 8 {
			break
		}
	}
	if s.at < len(s.text) && s.text[s.at] == ' ' {
		return s.buf[:n], false, capitals
	}
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

// eight reads up to eight ASCII letters at the start of a text that is no
// shorter, all at a time: in small letters, how many they are, and whether any
// is a capital.
func eight(text string) (small uint64, many int, capitals bool) {
	const ones = 0x0101010101010101
	const high = 0x80 * ones
	as := binary.LittleEndian.Uint64([]byte(text[:8]))
	small = as | ones*('a'-'A')
	low := small &^ high // so that no sum reaches into the next byte
	letters := (low + ones*(0x80-'a')) &^ (low + ones*(0x7f-'z')) &^ as & high
	many = bits.TrailingZeros64(letters^high) / 8
	return small, many, (small^as)&lowest(many) != 0
}

// lowest is a mask of so many bytes of eight.
func lowest(n int) uint64 { return ^uint64(0) >> uint(64-8*n) }

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

// hash takes sixteen letters at a time: every word of every text is hashed.
// Behind the letters there is room for fifteen more.
func hash(b []byte) uint32 {
	const odd, other = 0xA0761D6478BD642F, 0xE7037ED1A0B428DB
	h := uint64(len(b)+1) * odd
	for ; len(b) > 16; b = b[16:] {
		h = mix(h^binary.LittleEndian.Uint64(b), other^binary.LittleEndian.Uint64(b[8:]))
	}
	one := binary.LittleEndian.Uint64(b[:8]) & lowest(min(len(b), 8))
	two := binary.LittleEndian.Uint64(b[8:16]) & lowest(max(len(b), 8)-8)
	return uint32(mix(h^one, other^two) >> 32)
}

func mix(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return high ^ low
}
