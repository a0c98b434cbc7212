package prose

import "math/bits"

// letters are the last sixteen letters of a word, as one number: the last letter
// is its last byte, so that endings are quick to tell and to cut. What a word has
// before does not count.
type letters struct{ hi, lo uint64 }

// lettersOf are those of a word in small letters.
func lettersOf(word string) (l letters) {
	for i := range len(word) {
		l = l.and(word[i])
	}
	return l
}

// and puts a letter behind the others.
func (l letters) and(c byte) letters { return letters{l.hi<<8 | l.lo>>56, l.lo<<8 | uint64(c)} }

// andEight puts so many of eight letters behind the others; small holds them as
// they stand in memory, the first letter in its last byte.
func (l letters) andEight(small uint64, many int) letters {
	by := uint(8 * many)
	return letters{l.hi<<by | l.lo>>(64-by), l.lo<<by | bits.ReverseBytes64(small)>>(64-by)}
}

// less takes the last letters away.
func (l letters) less(n int) letters {
	by := uint(8 * n)
	return letters{l.hi >> by, l.lo>>by | l.hi<<(64-by)}
}

// longer says that there are more than so many letters, of up to seven.
func (l letters) longer(n int) bool { return l.lo>>uint(8*n) != 0 }

// last is the last letter.
func (l letters) last() byte { return byte(l.lo) }

// ending is how a word may end.
type ending struct {
	letters, mask uint64
	long          int
}

func endingOf(s string) ending { return ending{lettersOf(s).lo, 1<<uint(8*len(s)) - 1, len(s)} }

func (l letters) ends(e *ending) bool { return l.lo&e.mask == e.letters }

// without cuts an ending off, where at least so many letters stand before it.
func (l letters) without(e *ending, leave int) letters {
	if l.ends(e) && l.longer(e.long+leave-1) {
		return l.less(e.long)
	}
	return l
}

// hash is a number for the word that hardly any other has.
func (l letters) hash() uint32 { return hash(l.hi, l.lo) }

func hash(a, b uint64) uint32 {
	const odd, other = 0xA0761D6478BD642F, 0xE7037ED1A0B428DB
	high, low := bits.Mul64(b^odd, a^other)
	return uint32((high ^ low) >> 32)
}

// eight reads up to eight ASCII letters at the start of a text that is no
// shorter, all at a time: in small letters, how many they are, and whether any
// is a capital.
func eight(text string) (small uint64, many int, capitals bool) {
	as := eightOf(text)
	small = as | ones*('a'-'A')
	low := small &^ high // so that no sum reaches into the next byte
	letter := (low + ones*(0x80-'a')) &^ (low + ones*(0x7f-'z')) &^ as & high
	many = bits.TrailingZeros64(letter^high) / 8
	return small, many, (small^as)<<uint(64-8*many) != 0
}
