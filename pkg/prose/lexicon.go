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

// lexicon is what the package knows of words, by stem; it is made once, when a
// text is first read. A word of two lists has the class of the first.
var lexicon = sync.OnceValue(func() *table {
	known := newTable(2048)
	for _, list := range []struct {
		class class
		words string
	}{{monthly, monthWords}, {number, numberWords}, {grammar, grammarWords}, {common, commonWords}, {filler, fillerWords}} {
		for _, w := range strings.Fields(list.words) {
			if stem := stemOf(w); known.get(stem) == 0 {
				known.put(stem, int32(list.class))
			}
		}
	}
	return known
})

// stemOf is the stem of one word in small letters.
func stemOf(word string) uint64 { return hash(stem([]byte(word))) }
