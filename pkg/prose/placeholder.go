package prose

import (
	"slices"
	"strings"
	"sync"
)

// Placeholder returns the words of a text that hold a place for what is still
// to be written, and "" for a finished text. A blank left in a template (£xm,
// [insert name]) is unfinished wherever it stands. "To be confirmed" and its
// like are unfinished where next to nothing stands beside them: one detail of a
// full answer may well be open.
func Placeholder(text string) string {
	if b := Blank(text); b != "" {
		return b
	}
	if p := prompt(text); p != "" {
		return p
	}
	return deferral(text)
}

// deferred is a phrase that puts writing off. It takes its whole sentence with
// it where its words can only be about the text itself, else its clause alone.
type deferred struct {
	// stems are the words that may stand in each place, the last place first.
	stems [][]uint64
	whole bool
	// last says that the clause ends with it.
	last bool
}

// deferrals are the phrases, with their numbers by the word that ends them: it
// is mostly rarer than the one that begins them.
var deferrals = sync.OnceValue(func() *phrases {
	p := &phrases{ending: newTable(128), lists: [][]deferred{nil}}
	p.add(wholeSentences, true)
	p.add(clausesAlone, false)
	return p
})

type phrases struct {
	ending *table
	lists  [][]deferred
}

func (p *phrases) add(list string, whole bool) {
	for line := range strings.Lines(strings.TrimSpace(list)) {
		line, last := strings.CutSuffix(strings.TrimSpace(line), " $")
		d := deferred{whole: whole, last: last}
		places := strings.Fields(line)
		slices.Reverse(places)
		for _, place := range places {
			var stems []uint64
			for _, w := range strings.Split(place, "/") {
				stems = append(stems, stemOf(w))
			}
			d.stems = append(d.stems, stems)
		}
		for _, stem := range d.stems[0] {
			n := p.ending.get(stem)
			if n == 0 {
				n = int32(len(p.lists))
				p.lists = append(p.lists, nil)
				p.ending.put(stem, n)
			}
			p.lists[n] = append(p.lists[n], d)
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
awaiting/await/awaits input/text/figures/details/data/information/content/confirmation/narrative/numbers/sign/response/feedback/contribution
awaiting/await/awaits final/detailed/further/the/some/more input/text/figures/details/data/information/content/confirmation/narrative/numbers
no response/return/input received
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
to write/draft/supply/populate/complete $
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
const enoughBeside = 6

// deferral returns the first phrase that puts the writing off, if next to
// nothing stands beside those there are.
func deferral(text string) string {
	found := ""
	r := reader{scanner: scanner{text: text}, phrases: deferrals()}
	for found == "" && r.next() {
		if d, start := r.deferred(); d != nil {
			found = text[start:r.word().end]
		}
	}
	if found == "" && strings.Contains(text, "??") {
		found = "??"
	}
	if found == "" || beside(text) >= enoughBeside {
		return ""
	}
	return found
}

// beside is what a text says of its own outside its deferrals.
func beside(text string) int {
	var words []word
	clauses, sentences := map[int]bool{}, map[int]bool{}
	r := reader{scanner: read(text), phrases: deferrals()}
	for r.next() {
		w := *r.word()
		words = append(words, w)
		d, _ := r.deferred()
		switch {
		case d != nil && d.whole:
			sentences[w.sentence] = true
		case d != nil, strings.HasPrefix(text[w.end:], "??"): // 400??
			clauses[w.clause] = true
		}
	}
	own := 0
	var seen set
	for i, w := range words {
		switch {
		case clauses[w.clause], sentences[w.sentence], w.class == grammar:
		case w.kind == figure:
			own += figureHalves
		case w.kind == year && i > 0 && words[i-1].class == monthly:
			own += enoughBeside // a date answers what it answers
		case !seen.add(w.stem):
		case w.kind == year:
			own += yearHalves
		default:
			own += halves[w.class]
		}
	}
	return own
}

// reader reads a text and remembers its last words.
type reader struct {
	scanner
	*phrases
	last [8]word
	n    int
}

func (r *reader) next() bool {
	w, ok := r.scanner.next()
	if ok {
		r.n++
		r.last[r.n%len(r.last)] = w
	}
	return ok
}

// word is the last word read.
func (r *reader) word() *word { return &r.last[r.n%len(r.last)] }

// deferred is the phrase that the last word ends, and where it starts; nil for
// none.
func (r *reader) deferred() (*deferred, int) {
	list := r.lists[r.ending.get(r.word().stem)]
	for i := range list {
		if start, ok := r.matches(&list[i]); ok {
			return &list[i], start
		}
	}
	return nil, 0
}

func (r *reader) matches(d *deferred) (start int, ok bool) {
	if len(d.stems) > r.n {
		return 0, false
	}
	for i, stems := range d.stems {
		w := &r.last[(r.n-i)%len(r.last)]
		if w.clause != r.word().clause || !slices.Contains(stems, w.stem) {
			return 0, false
		}
		start = w.start
	}
	if d.last {
		ahead := r.scanner
		next, more := ahead.next()
		if more && next.clause == r.word().clause {
			return 0, false
		}
	}
	return start, true
}
