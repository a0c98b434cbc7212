// Package prose says what can be said of a text by its words alone: that it only
// stands in for one, says next to nothing, hands a question back, names
// nothing that could be checked, or is nearly another text. It knows English as
// planners write it, numbers, abbreviations and notes among it. It refuses to
// know any plan, question or rule, and never says whether a text is right.
package prose

import "slices"

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

// Text is a text as words, read once for all that is asked of it.
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
