// Package prose says what can be said of a text by its words alone: that it only
// stands in for one, says next to nothing, hands a question back, names
// nothing that could be checked, or is nearly another text. It knows English as
// planners write it, numbers, abbreviations and notes among it. It refuses to
// know any plan, question or rule, and never says whether a text is right.
package prose

import (
	"slices"
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

// Reader reads texts one after another in the same room.
type Reader struct {
	words []word
	room  []Text
	texts []*Text
}

// Read reads the parts of a text, which stand until it is called again.
func (r *Reader) Read(parts []string) []*Text {
	r.words, r.room, r.texts = r.words[:0], slices.Grow(r.room[:0], len(parts)), r.texts[:0]
	for _, part := range parts {
		from := len(r.words)
		r.words = read(part, r.words)
		r.room = append(r.room, Text{part, r.words[from:]})
		r.texts = append(r.texts, &r.room[len(r.room)-1])
	}
	return r.texts
}

// Wording is a text's words in order, each as a number that stands for it
// whatever its case: all that is needed to hold it against other texts.
type Wording []uint32

// Wording is the text's.
func (t *Text) Wording() Wording {
	w := make(Wording, len(t.words))
	for i := range t.words {
		w[i] = t.words[i].same
	}
	return w
}

// read adds the words of a text to a list.
func read(text string, list []word) []word {
	known := lexicon()
	s := scanner{text: text}
	for s.toWord() {
		list = append(list, word{})
		w := &list[len(list)-1]
		w.start, w.clause, w.sentence = int32(s.at), s.clause, s.sentence
		written, digits, capitals := s.fold()
		w.end = int32(s.at)
		w.stem = written.stem(digits).hash()
		w.same = w.stem ^ uint32(written.lo) // of one stem, the last letters tell
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
		case w.kind == plain && !written.longer(1):
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
}

// toWord goes to the start of the next word, if there is one.
func (s *scanner) toWord() bool {
	text, at := s.text, s.at
	for at < len(text) {
		switch c := text[at]; {
		case wordByte[c]:
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
	// Most words are no more than letters.
	rest := s.text[s.at:]
	for len(rest) >= 8 {
		small, many, large := eight(rest)
		w, capitals, rest = w.andEight(small, many), capitals || large, rest[many:]
		if many < 8 {
			break
		}
	}
	s.at = len(s.text) - len(rest)
	if len(rest) > 0 && rest[0] == ' ' {
		return w, false, capitals
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
