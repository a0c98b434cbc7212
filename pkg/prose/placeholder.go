package prose

import (
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
	stems [][]uint64
	whole bool
	// last says that the clause ends with it.
	last bool
}

var deferrals = sync.OnceValue(func() map[uint64][]deferred {
	first := map[uint64][]deferred{}
	add := func(list string, whole bool) {
		for line := range strings.Lines(strings.TrimSpace(list)) {
			line, last := strings.CutSuffix(strings.TrimSpace(line), " $")
			d := deferred{whole: whole, last: last}
			for _, choice := range strings.Fields(line) {
				var stems []uint64
				for _, w := range strings.Split(choice, "/") {
					stems = append(stems, stemOf(w))
				}
				d.stems = append(d.stems, stems)
			}
			for _, stem := range d.stems[0] {
				first[stem] = append(first[stem], d)
			}
		}
	}
	add(wholeSentences, true)
	add(clausesAlone, false)
	return first
})

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
	first := deferrals()
	var found string
	s := read(text)
	for w, ok := s.next(); ok; w, ok = s.next() {
		if list := first[w.stem]; len(list) > 0 {
			if d, end := match(list, s, w); d != nil {
				found = text[w.start:end]
				break
			}
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

// match tries phrases whose first word is w; after is the scanner behind it.
func match(list []deferred, after scanner, w word) (*deferred, int) {
	for i := range list {
		d, s, end := &list[i], after, w.end
		all := true
		for _, stems := range d.stems[1:] {
			next, ok := s.next()
			if all = ok && next.clause == w.clause && (&set{stems}).has(next.stem); !all {
				break
			}
			end = next.end
		}
		if all && d.last {
			next, ok := s.next()
			all = !ok || next.clause != w.clause
		}
		if all {
			return d, end
		}
	}
	return nil, 0
}

// beside is what a text says of its own outside its deferrals.
func beside(text string) int {
	first := deferrals()
	var words []word
	clauses, sentences := map[int]bool{}, map[int]bool{}
	s := read(text)
	for w, ok := s.next(); ok; w, ok = s.next() {
		words = append(words, w)
		d, _ := match(first[w.stem], s, w)
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
