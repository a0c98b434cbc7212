package prose

import (
	"strings"
	"sync"
)

// class is what the package knows of a word.
type class uint8

const (
	unknown class = iota // of some one matter: weighs most
	grammar              // holds a sentence together
	filler               // could stand in any plan, of any area, about anything
	common               // the daily bread of every plan: says a little
	number               // a number in words
	monthly              // a month or season
)

// vocabulary is what the package knows of words, by stem: their class, and the
// list of the phrases which they may end.
type vocabulary struct {
	known   *table
	phrases [][]deferred
}

// lexicon is the vocabulary, made once, when a text is first read. A word of two
// lists has the class of the first.
var lexicon = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{known: newTable(2048), phrases: [][]deferred{nil}}
	for _, list := range []struct {
		class class
		words string
	}{{monthly, monthWords}, {number, numberWords}, {grammar, grammarWords}, {common, commonWords}, {filler, fillerWords}} {
		for _, w := range strings.Fields(list.words) {
			if stem := stemOf(w); v.known.get(stem) == 0 {
				*v.known.at(stem) = int32(list.class)
			}
		}
	}
	v.addPhrases(wholeSentences, true)
	v.addPhrases(clausesAlone, false)
	return v
})

// endsBy is how far up in a stem's number its list of phrases stands.
const endsBy = 8

// look tells a word what is known of its stem.
func (v *vocabulary) look(w *word) {
	of := v.known.get(w.stem)
	w.class, w.ends = class(of&(1<<endsBy-1)), uint16(of>>endsBy)
}

// stemOf is the stem of one word in small letters.
func stemOf(word string) uint64 {
	var buf letterRoom
	return hash(stem(buf[:copy(buf[:], word)]))
}
