package prose

import (
	"math"
	"slices"
)

// Sketch is what is kept of a text to tell its near-copies, where the texts
// themselves are too many to keep: hashes of its runs of three words, in order,
// and of a long text's the smallest ones. Texts with most runs in common have most
// of these in common. A text of fewer than leastWords words has no sketch, as such
// may well be the same twice.
type Sketch []uint32

const (
	// sketched is how many hashes a sketch has at most: all runs of most answers.
	sketched = 64
	// fewShared is how many runs two texts have to share before they are compared:
	// fewer may be a turn of phrase.
	fewShared = 4
	// fewOwners is how many may have a run before it is everybody's: the words of
	// the guidance or of a template say nothing of who copied whom.
	fewOwners = 4
)

// NewSketch sketches a text, in one part or several.
func NewSketch(parts ...Wording) Sketch {
	words := parts[0]
	if len(parts) > 1 {
		words = slices.Concat(parts...)
	}
	if len(words) < leastWords {
		return nil
	}
	s := make(Sketch, 0, len(words))
	eachRun(words, func(r uint32) { s = append(s, r) })
	slices.Sort(s)
	s = slices.Compact(s)
	return slices.Clone(s[:min(len(s), sketched)])
}

// Alike is about how many of two texts' words are the same, in percent.
func (s Sketch) Alike(other Sketch) int {
	s, other = known(s, other)
	n := shared(s, other, nil)
	if n < fewShared {
		return 0
	}
	// A run is the same where all of its words are.
	return int(100 * math.Pow(float64(2*n)/float64(len(s)+len(other)), 1./run))
}

// own is how much of the wording that few have two texts share, in percent of the
// one that has less of it; 100 where one has none. common are the runs of many.
func (s Sketch) own(other Sketch, common []uint32) int {
	s, other = known(s, other)
	least := min(shared(s, s, common), shared(other, other, common))
	if least == 0 {
		return 100
	}
	return 100 * shared(s, other, common) / least
}

// known cuts two sketches to what both know of: above the last hash of a full
// sketch nothing is known of its text.
func known(a, b Sketch) (Sketch, Sketch) {
	most := uint32(math.MaxUint32)
	for _, s := range [2]Sketch{a, b} {
		if len(s) == sketched {
			most = min(most, s[sketched-1])
		}
	}
	upTo := func(s Sketch) Sketch {
		n, found := slices.BinarySearch(s, most)
		if found {
			n++
		}
		return s[:n]
	}
	return upTo(a), upTo(b)
}

// shared counts the hashes that stand in both sketches, and not among others.
func shared(a, b Sketch, but []uint32) int {
	n, i := 0, 0
	for _, h := range a {
		for i < len(b) && b[i] < h {
			i++
		}
		if i == len(b) || b[i] != h {
			continue
		}
		if _, is := slices.BinarySearch(but, h); !is {
			n++
		}
	}
	return n
}

// Copied is a text that copies an earlier one, by their numbers, and by about
// what share of words, in percent.
type Copied struct{ Text, Of, Share int }

// NearCopies finds the texts that copy one of another owner's, each with the
// earliest that it copies most: about a share of all their words are the same,
// and a part of the wording that few owners have, both in percent. Owner says
// whose a text is; the texts of one stand together. Of many copies of one text
// each is found as a copy of the first, so that the work and what is found grow
// with the texts and not with their pairs.
func NearCopies(texts []Sketch, owner func(text int) int, share, part int) []Copied {
	met, common := meet(texts, owner)
	var found []Copied
	for len(met) > 0 {
		is, end := met[0], 1
		for end < len(met) && met[end] == is {
			end++
		}
		if met = met[end:]; end < fewShared {
			continue
		}
		text, of := is.halves()
		c := Copied{text, of, texts[text].Alike(texts[of])}
		if c.Share < share || texts[text].own(texts[of], common) < part {
			continue
		}
		if last := len(found) - 1; last < 0 || found[last].Text != text {
			found = append(found, c)
		} else if c.Share > found[last].Share {
			found[last] = c
		}
	}
	return found
}

// pair is two numbers, which sort fast and as they should.
type pair uint64

func pairOf(a, b int) pair { return pair(a)<<32 | pair(b) }

func (p pair) halves() (int, int) { return int(p >> 32), int(p & math.MaxUint32) }

// meet leads from each text to the earlier ones that share its runs, once for each
// run: to all of them where few owners have it, else to the first. common are the
// runs that many have.
func meet(texts []Sketch, owner func(int) int) (met []pair, common []uint32) {
	n := 0
	for _, s := range texts {
		n += len(s)
	}
	held := make([]pair, 0, n) // a hash, and a text that holds it
	for i, s := range texts {
		for _, h := range s {
			held = append(held, pairOf(int(h), i))
		}
	}
	slices.Sort(held)
	for len(held) > 0 {
		hash, first := held[0].halves()
		end, owners, last := 1, 1, owner(first)
		for ; end < len(held) && int(held[end]>>32) == hash; end++ {
			if _, text := held[end].halves(); owner(text) != last {
				owners, last = owners+1, owner(text)
			}
		}
		leads := held[:1]
		if owners <= fewOwners {
			leads = held[:end]
		} else {
			common = append(common, uint32(hash))
		}
		for i := range held[:end] {
			_, text := held[i].halves()
			for _, lead := range leads[:min(i, len(leads))] {
				if _, of := lead.halves(); owner(of) != owner(text) {
					met = append(met, pairOf(text, of))
				}
			}
		}
		held = held[end:]
	}
	slices.Sort(met)
	return met, common
}
