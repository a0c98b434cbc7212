package prose

import (
	"math/bits"
	"slices"
)

// Copies finds texts that are the same, or nearly. Runs of three words that a
// text shares with earlier ones lead to those that it may copy; what decides is
// how many of the shorter one's words stand in the other in the same order. Only
// what shares runs is ever compared, and a text that copies an earlier one is
// not kept: it costs one look-up a run, however often a text comes back.
type Copies struct {
	// share is the least share, in percent, from which a text is a copy.
	share int
	// links are which kept text holds which run, and heads where those of a run
	// begin, by the low bits of its hash.
	links []link
	heads []int32
	texts []Wording
	// shared counts the runs in common while one text is looked up.
	shared []int32
}

// link is a run that a kept text holds, and the next link under the same head; 0
// for none.
type link struct {
	run        uint32
	text, next int32
}

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
func NewCopies(share, texts int) *Copies {
	const usual = 32 // words in a text
	return &Copies{
		share: share, links: make([]link, 1, usual*texts), heads: make([]int32, 1<<bits.Len(uint(usual*texts))),
		texts: make([]Wording, 0, texts), shared: make([]int32, 0, texts),
	}
}

// Add takes the next text and says which earlier text it copies most, by the
// number of the call that brought it, from 0, and by what share of words in
// percent. Where it copies none, of is -1.
func (c *Copies) Add(t Wording) (of, share int) {
	n := int32(len(c.texts))
	c.texts, c.shared = append(c.texts, t), append(c.shared, 0)
	of = -1
	if len(t) < leastWords {
		return of, 0
	}
	before := len(c.links)
	for _, other := range c.suspects(t, n) {
		if s := alike(t, c.texts[other]); s >= c.share && s > share {
			of, share = int(other), s
		}
	}
	if of >= 0 {
		c.unlink(before)
	}
	return of, share
}

// suspects are the kept texts that share enough runs with the words of text n to
// be compared, the earliest first. In passing, n is linked to its runs.
func (c *Copies) suspects(words Wording, n int32) []int32 {
	var met []int32
	eachRun(words, func(r uint32) {
		head := c.head(r)
		again := false
		for l := *head; l != 0; l = c.links[l].next {
			switch link := &c.links[l]; {
			case link.run != r:
			case link.text == n:
				again = true
			default:
				if c.shared[link.text]++; c.shared[link.text] == 1 {
					met = append(met, link.text)
				}
			}
		}
		if !again {
			c.links = append(c.links, link{r, n, *head})
			*head = int32(len(c.links) - 1)
		}
	})
	enough := met[:0]
	for _, t := range met {
		short, long := len(words), len(c.texts[t])
		if short > long {
			short, long = long, short
		}
		wanted := suspect
		if long > 2*short {
			wanted = suspectInLong
		}
		if int(c.shared[t])*100 >= wanted*(short-run+1) {
			enough = append(enough, t)
		}
		c.shared[t] = 0
	}
	slices.Sort(enough)
	return enough
}

// head is where the links of a run begin.
func (c *Copies) head(run uint32) *int32 { return &c.heads[int(run)&(len(c.heads)-1)] }

// unlink takes the last text's links away, which stand from a place on.
func (c *Copies) unlink(from int) {
	for _, l := range slices.Backward(c.links[from:]) {
		*c.head(l.run) = l.next
	}
	c.links = c.links[:from]
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
