// Package prose says what can be said of a text by its words alone: that it only
// stands in for one, says next to nothing, hands a question back, names
// nothing that could be checked, or is nearly another text. It knows English as
// planners write it, numbers, abbreviations and notes among it. It refuses to
// know any plan, question or rule, and never says whether a text is right.
package prose

// kind says how a word is written.
type kind uint8

const (
	plain  kind = iota
	figure      // holds a digit
	year        // 2019, 2019/20: says little on its own
)

// word is one word of a text.
type word struct {
	// stem stands for the word whatever its case and ending.
	stem       uint32
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

// Text is a text as words, each read once, and not before it is asked for: of a
// full answer the first sentence or two tell most.
type Text struct {
	text  string
	words []word
	// rest is what is still to be read, and known what is known of words.
	rest  scanner
	known *vocabulary
}

// Read takes a text to be read.
func Read(text string) *Text {
	t := newText(text, nil)
	return &t
}

func newText(text string, room []word) Text {
	return Text{text, room[:0], scanner{text: text}, lexicon()}
}

// Reader reads texts one after another in the same room.
type Reader struct{ texts []*Text }

// Read takes the parts of a text, which stand until it is called again.
func (r *Reader) Read(parts []string) []*Text {
	for len(r.texts) < len(parts) {
		r.texts = append(r.texts, new(Text))
	}
	texts := r.texts[:len(parts)]
	for i, part := range parts {
		*texts[i] = newText(part, texts[i].words)
	}
	return texts
}

// at is a word by its number, from 0; nil where the text has no more. It is for
// reading only: once more words are read, it is a copy.
func (t *Text) at(i int) *word {
	if i == len(t.words) && !t.next() {
		return nil
	}
	return &t.words[i]
}

// all are all words of the text.
func (t *Text) all() []word {
	for t.next() {
	}
	return t.words
}

// next reads one more word.
func (t *Text) next() bool {
	s := &t.rest
	if !s.toWord() {
		return false
	}
	start := s.at
	written, digits, capitals := s.fold()
	stem := written.stem(digits).hash()
	class, ends := t.known.look(stem)
	kind := plain
	switch {
	case !digits && !written.longer(1):
		class = grammar // A&E, plan B
	case class == monthly && !capitals:
		class = filler // they may march
	case digits && isYear(s.text[start:s.at]):
		kind = year
	case digits:
		kind = figure
	}
	t.words = append(t.words, word{})
	w := &t.words[len(t.words)-1]
	w.stem, w.start, w.end, w.clause, w.sentence = stem, int32(start), int32(s.at), s.clause, s.sentence
	w.kind, w.class, w.ends = kind, class, ends
	return true
}

// Words is the number of words.
func (t *Text) Words() int { return len(t.all()) }

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
