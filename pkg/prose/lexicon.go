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
	known   dictionary
	phrases [][]deferred
}

// lexicon is the vocabulary, made once, when a text is first read. A word of two
// lists has the class of the first.
var lexicon = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{phrases: [][]deferred{nil}}
	for _, list := range []struct {
		class class
		words string
	}{{monthly, monthWords}, {number, numberWords}, {grammar, grammarWords}, {common, commonWords}, {filler, fillerWords}} {
		for _, w := range strings.Fields(list.words) {
			if stem := stemOf(w); v.known.get(stem) == 0 {
				v.known.put(stem, uint32(list.class))
			}
		}
	}
	v.addPhrases(wholeSentences, true)
	v.addPhrases(clausesAlone, false)
	return v
})

// A stem's number holds its class, whether it stands in some phrase, and the
// list of those that it ends.
const (
	classBits = 1<<4 - 1
	inPhrase  = 1 << 4
	endsBy    = 5
)

// look is what is known of a stem.
func (v *vocabulary) look(stem uint32) (c class, ends uint16) {
	of := v.known.get(stem)
	return class(of & classBits), uint16(of >> endsBy)
}

// stemOf is the stem of one word in small letters.
func stemOf(word string) uint32 { return lettersOf(word).stem(false).hash() }
