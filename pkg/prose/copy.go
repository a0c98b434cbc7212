package prose

import (
	"math/bits"
	"slices"
)

// Copies finds texts that are the same, or nearly. What decides is how many of the
// shorter one's words stand in the other in the same order. A sieve tells most
// pairs apart at a glance, and a text that copies an earlier one is not kept.
type Copies struct {
	// share is the least share, in percent, from which a text is a copy.
	share int
	kept  []kept
	// taken is how many texts there have been.
	taken int
}

// kept is a text that copies none, with its number.
type kept struct {
	words  Wording
	number int
	sieve  sieve
}

// sieve has a bit for each word of a text, and hardly the same one for two.
type sieve [4]uint64

const (
	// run is how many words stand in a row: three are seldom shared by chance,
	// and a word changed here and there leaves most runs as they were.
	run = 3
	// leastWords is what a text has to have: a date or a name in a few words
	// may well be the same twice.
	leastWords = 10
	// suspect is the share of runs, in percent, from which two texts are
	// compared: a copy with one word in four changed still has as many. A long
	// text holds most words of a short one somewhere, so that of one more than
	// twice as long more is wanted.
	suspect, suspectInLong = 15, 40
)

// NewCopies makes an empty collection, with room for so many texts to begin
// with. A text is a copy of an earlier one from the share on: of the shorter
// one's words, in percent, that stand in the other in the same order.
func NewCopies(share, texts int) *Copies { return &Copies{share: share, kept: make([]kept, 0, texts)} }

// Add takes the next text and says which earlier text it copies most, by the
// number of the call that brought it, from 0, and by what share of words in
// percent. Where it copies none, of is -1.
func (c *Copies) Add(t Wording) (of, share int) {
	of = -1
	c.taken++
	if len(t) < leastWords {
		return of, 0
	}
	s := sieveOf(t)
	for i := range c.kept {
		other := &c.kept[i]
		if !c.perhaps(t, &s, other) || !suspicious(t, other.words) {
			continue
		}
		if a := alike(t, other.words); a >= c.share && a > share {
			of, share = other.number, a
		}
	}
	if of < 0 {
		c.kept = append(c.kept, kept{t, c.taken - 1, s})
	}
	return of, share
}

func sieveOf(words Wording) (s sieve) {
	for _, w := range words {
		s[w>>6%uint32(len(s))] |= 1 << (w % 64)
	}
	return s
}

// perhaps says that enough of the shorter text's words may stand in the other. A
// word for which the other has no bit does not.
func (c *Copies) perhaps(t Wording, s *sieve, other *kept) bool {
	short, long, words := s, &other.sieve, len(t)
	if len(other.words) < words {
		short, long, words = long, short, len(other.words)
	}
	lacks := 0
	for i := range short {
		lacks += bits.OnesCount64(short[i] &^ long[i])
	}
	return 100*lacks <= (100-c.share)*words
}

// suspicious says that two texts share enough runs to be compared.
func suspicious(t, other Wording) bool {
	var runs []uint32
	eachRun(other, func(r uint32) { runs = append(runs, r) })
	slices.Sort(runs)
	shared := 0
	eachRun(t, func(r uint32) {
		if _, is := slices.BinarySearch(runs, r); is {
			shared++
		}
	})
	short, long := min(len(t), len(other)), max(len(t), len(other))
	wanted := suspect
	if long > 2*short {
		wanted = suspectInLong
	}
	return 100*shared >= wanted*(short-run+1)
}

// alike is how many of the shorter text's words stand in the other in the same
// order, in percent.
func alike(a, b Wording) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	// The longest common subsequence, row by row.
	row := make([]int32, len(a)+1)
	for j := range b {
		last := int32(0)
		for i := range a {
			up := row[i+1]
			switch {
			case a[i] == b[j]:
				row[i+1] = last + 1
			case row[i] > up:
				row[i+1] = row[i]
			}
			last = up
		}
	}
	return int(row[len(a)]) * 100 / len(a)
}

// eachRun goes through the hashes of the runs of three words.
func eachRun(words Wording, do func(uint32)) {
	const odd = 0x9E3779B97F4A7C15
	for i := run - 1; i < len(words); i++ {
		h := ((uint64(words[i-2])*odd^uint64(words[i-1]))*odd ^ uint64(words[i])) * odd
		do(uint32(h >> 32))
	}
}
