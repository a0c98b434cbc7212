package prose

import (
	"slices"
	"strings"
)

// Placeholder returns the words of a text that hold a place for what is still
// to be written, and "" for a finished text. A blank left in a template (£xm,
// [insert name]) is unfinished wherever it stands. "To be confirmed" and its
// like are unfinished where next to nothing stands beside them: one detail of a
// full answer may well be open.
func (t *Text) Placeholder() string {
	if b := Blank(t.text); b != "" {
		return b
	}
	if isNote(t.text) {
		return t.text
	}
	if p := prompted(t.text); p != "" {
		return p
	}
	from, to := t.deferral()
	return t.text[from:to]
}

// Unfinished is the same for a text other than an answer: a blank, or what makes
// up half of a short text at the least. What stands there may rightly be about
// something that is still to be agreed.
func Unfinished(text string) string {
	const longest = 60 // bytes
	if b := Blank(text); b != "" || len(text) > longest {
		return b
	}
	if isNote(text) {
		return text
	}
	words := prompted(text)
	if words == "" && (defersMidway(text) || strings.Contains(text, doubt)) {
		var room [16]word
		t := newText(text, room[:])
		from, to := t.deferral()
		words = text[from:to]
	}
	if 2*len(words) < len(text) {
		return ""
	}
	return words
}

// defersMidway says that a word in the middle of a text stands in some phrase
// that puts writing off, as one does that makes up half of it, and that such a
// phrase may end there or behind: few texts need be read further.
func defersMidway(text string) bool {
	known, middle := &lexicon().known, len(text)/2
	s := scanner{text: text, at: strings.LastIndexByte(text[:middle], ' ') + 1}
	for in := false; (in || s.at <= middle) && s.toWord(); {
		w, digits, _ := s.fold()
		of := known.get(w.stem(digits).hash())
		if in = in || of&inPhrase != 0; in && of>>endsBy != 0 {
			return true
		}
	}
	return false
}

// notes are whole texts that say where to look, or nothing.
var notes = []string{
	"todo", "to do", "n/a", "na", "see above", "see below", "as above", "see attached", "see annex", "see separate document", "ditto",
}

const longestNote = len("see separate document.")

func isNote(text string) bool {
	if len(text) > longestNote {
		return false
	}
	text = strings.TrimRight(text, ". ")
	return slices.ContainsFunc(notes, func(n string) bool { return len(n) == len(text) && foldedPrefix(text, n) })
}

// deferred is a phrase that puts writing off. It takes its whole sentence with
// it where its words can only be about the text itself, else its clause alone.
type deferred struct {
	// before are the words that may stand in each place before the last, the
	// nearest first.
	before [][]uint32
	whole  bool
	// last says that the clause ends with it.
	last bool
}

// addPhrases adds phrases to the lists by the word that ends them: it is mostly
// rarer than the one that begins them.
func (v *vocabulary) addPhrases(list string, whole bool) {
	for line := range strings.Lines(strings.TrimSpace(list)) {
		line, last := strings.CutSuffix(strings.TrimSpace(line), " $")
		var places [][]uint32
		for _, place := range strings.Fields(line) {
			var stems []uint32
			for _, w := range strings.Split(place, "/") {
				stems = append(stems, stemOf(w))
				v.known.put(stemOf(w), inPhrase)
			}
			places = append(places, stems)
		}
		slices.Reverse(places)
		d := deferred{before: places[1:], whole: whole, last: last}
		for _, stem := range places[0] {
			n := v.known.get(stem) >> endsBy
			if n == 0 {
				n = uint32(len(v.phrases))
				v.known.put(stem, n<<endsBy)
				v.phrases = append(v.phrases, nil)
			}
			v.phrases[n] = append(v.phrases[n], d)
		}
	}
}

// A slash parts words that may stand in one place; $ is the end of a clause.
const wholeSentences = `
text/narrative/wording/details/figures/numbers/content/information to be/follow
text/narrative/wording/details/figures/numbers/content/information will follow
text/narrative/wording/details/figures/numbers/content/information awaited/outstanding/pending/awaiting/missing
text/narrative/wording/details/figures/numbers/content/information not yet
this section/answer/response/text/narrative/chapter/content/paragraph/box is/will/needs/requires/awaits/to/still/remains
section/answer/response/narrative/chapter/content/paragraph under development
to be supplied/drafted/populated/inserted/inputted/advised
still/yet to be confirmed/agreed/decided/determined/drafted/written/finalised/completed/developed/defined/worked
being rewritten/redrafted/drafted/written
be appended/populated/inserted
complete/finish/write/update/revise/submit this/the section/answer/response/text/narrative
input required/needed/requested/outstanding
to provide/supply/add/send/write/draft/review narrative/text/numbers/figures/wording/content/input
when/once/if received $
to review and add/complete/amend/update
awaiting/await/awaits input/text/figures/details/data/information/content/confirmation/narrative/numbers/sign/response/feedback/contribution
awaiting/await/awaits final/detailed/further/the/some/more input/text/figures/details/data/information/content/confirmation/narrative/numbers
no response/return/input/narrative/text/content received/available/to
no response/return/input/narrative/text/content has/was
not yet available/written/drafted/completed/received/known $
not available at the time
holding text/answer/response/statement
place holder
placeholder
work in progress
more/much to come/follow $
coming soon
watch this space
left blank
draft text/answer/response/wording/only
to write/draft/supply/populate/complete/finish $
to write/draft/supply/populate/complete this/section/answer/narrative/figures/numbers
nothing to report
`

const clausesAlone = `
tbc
tbd
tba
tbf
wip
to be confirmed/clarified/determined/announced/finalised
to be agreed/decided/identified/arranged/provided/developed/scoped/added/defined/updated/completed/written $
to follow/come $
will follow in/shortly/soon/later/once/when
pending $
awaited $
awaiting confirmation/approval/sign/guidance
under development/discussion
in development/draft $
being finalised/collated/worked/developed/scoped/prepared
in due course
in the next/final/full/later/revised/subsequent version/submission/iteration/draft/return
`

// enoughBeside is what stands beside a deferral in a full answer, in halves of a
// word of its own.
const enoughBeside = 5

// deferral is where the first phrase stands that puts the writing off, if next to
// nothing stands beside those there are; of no length for none.
func (t *Text) deferral() (from, to int32) {
	var beside besides
	for i := 0; ; i++ {
		w := t.at(i)
		if beside.full(w) {
			return 0, 0
		}
		if w == nil {
			return from, to
		}
		d, start := t.deferred(i)
		doubted := strings.HasPrefix(t.text[w.end:], doubt)
		if to == 0 && d != nil {
			from, to = start, w.end
		} else if to == 0 && doubted {
			from, to = w.end, w.end+int32(len(doubt))
		}
		beside.put(w, d != nil || doubted, d != nil && d.whole)
	}
}

// doubt is how an author marks a word that is not settled.
const doubt = "??"

// deferred is the phrase that a word ends, and where it starts; nil for none.
func (t *Text) deferred(i int) (*deferred, int32) {
	list := t.known.phrases[t.words[i].ends]
	for j := range list {
		if start, ok := t.matches(&list[j], i); ok {
			return &list[j], start
		}
	}
	return nil, 0
}

func (t *Text) matches(d *deferred, i int) (start int32, ok bool) {
	clause := t.words[i].clause
	if len(d.before) > i {
		return 0, false
	}
	if d.last {
		if next := t.at(i + 1); next != nil && next.clause == clause {
			return 0, false
		}
	}
	start = t.words[i].start
	for _, stems := range d.before {
		i--
		if w := &t.words[i]; w.clause != clause || !slices.Contains(stems, w.stem) {
			return 0, false
		}
		start = t.words[i].start
	}
	return start, true
}

// besides adds up what a text says of its own beside its deferrals, sentence by
// sentence, as a later word of a sentence may put all of it off.
type besides struct {
	own, sentence, clause int
	// Where it is, behind what class of word, and whether that is put off.
	inSentence, inClause   uint16
	behind                 class
	sentenceOff, clauseOff bool
	// counted are the words counted so far.
	counted wordSet
}

// full says that enough stands in the sentences before w; nil is the end.
func (b *besides) full(w *word) bool {
	if w == nil || w.clause != b.inClause {
		if !b.clauseOff {
			b.sentence += b.clause
		}
		b.clause, b.clauseOff = 0, false
	}
	if w == nil || w.sentence != b.inSentence {
		if !b.sentenceOff {
			b.own += b.sentence
		}
		b.sentence, b.sentenceOff = 0, false
	}
	if w != nil {
		b.inSentence, b.inClause = w.sentence, w.clause
	}
	return b.own >= enoughBeside
}

// put adds a word; off says that it ends a deferral, and whole that it takes
// its sentence with it.
func (b *besides) put(w *word, off, whole bool) {
	b.clauseOff, b.sentenceOff = b.clauseOff || off, b.sentenceOff || whole
	switch {
	case w.class == grammar:
	case w.kind == figure:
		b.clause += figureHalves
	case w.kind == year && b.behind == monthly:
		b.clause += enoughBeside // a date answers what it answers
	case !b.counted.add(w.stem):
	case w.kind == year:
		b.clause += yearHalves
	default:
		b.clause += halves[w.class]
	}
	b.behind = w.class
}
