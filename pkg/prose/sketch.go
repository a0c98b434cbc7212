package prose

import (
	"math"
	"slices"
)

// Sketch is what is kept of a text to tell its near-copies, where the texts
// themselves are too many to keep: some of the hashes of its runs of three words,
// the smallest ones, in order. Texts with most runs in common have most of these
// in common. A text of few words is kept whole; one of fewer than leastWords has
// no sketch, as such may well be the same twice.
type Sketch []uint32

const (
	// sketched is how many hashes a sketch has: with so many, the share of words
	// that two texts have in common is known within some five percent.
	sketched = 32
	// fewShared is how many hashes two sketches have to share before they are
	// compared: fewer may be a turn of phrase.
	fewShared = 4
)

// NewSketch sketches a text, in one part or several.
func NewSketch(parts ...*Text) Sketch {
	var words []uint32
	for _, t := range parts {
		for i := range t.words {
			words = append(words, t.words[i].same)
		}
	}
	if len(words) < leastWords {
		return nil
	}
	s := make(Sketch, 0, len(words))
	eachRun(words, func(r uint64) { s = append(s, uint32(r>>32)) })
	slices.Sort(s)
	s = slices.Compact(s)
	return slices.Clone(s[:min(len(s), sketched)])
}

// Alike is about how many of the words of the text with fewer runs stand in the
// other as well, in percent; 0 where the sketches say too little.
func (s Sketch) Alike(other Sketch) int {
	// Above the last hash of a full sketch nothing is known of its text.
	known := uint32(math.MaxUint32)
	for _, x := range [2]Sketch{s, other} {
		if len(x) == sketched {
			known = min(known, x[sketched-1])
		}
	}
	s, other = s.upTo(known), other.upTo(known)
	shared, i := 0, 0
	for _, h := range s {
		for i < len(other) && other[i] < h {
			i++
		}
		if i < len(other) && other[i] == h {
			shared++
		}
	}
	if shared < fewShared {
		return 0
	}
	// A run is the same where all of its words are.
	return int(100 * math.Pow(float64(shared)/float64(min(len(s), len(other))), 1./run))
}

func (s Sketch) upTo(most uint32) Sketch {
	n, found := slices.BinarySearch(s, most)
	if found {
		n++
	}
	return s[:n]
}

// Copied is a text that copies an earlier one, by their numbers, and by about
// what share of words, in percent.
type Copied struct{ Text, Of, Share int }

// NearCopies finds the texts that copy one of another owner's, each with the
// earliest that it copies most; owner says whose a text is. Of many copies of one
// text each is found as a copy of the first, so that the work and what is found
// grow with the texts and not with their pairs.
func NearCopies(texts []Sketch, owner func(text int) int, share int) []Copied {
	// Pairs of numbers, one in each half, sort fast and as they should.
	pair := func(a, b uint32) uint64 { return uint64(a)<<32 | uint64(b) }
	halves := func(p uint64) (uint32, int) { return uint32(p >> 32), int(uint32(p)) }
	n := 0
	for _, s := range texts {
		n += len(s)
	}
	held := make([]uint64, 0, n) // a hash, and a text that holds it
	for i, s := range texts {
		for _, h := range s {
			held = append(held, pair(h, uint32(i)))
		}
	}
	slices.Sort(held)

	// Each hash leads from the texts that hold it to the first that does.
	var met []uint64 // a text, and an earlier one
	for i := 0; i < len(held); {
		hash, first := halves(held[i])
		for i++; i < len(held) && uint32(held[i]>>32) == hash; i++ {
			if _, text := halves(held[i]); owner(text) != owner(first) {
				met = append(met, pair(uint32(text), uint32(first)))
			}
		}
	}
	slices.Sort(met)

	var found []Copied
	for len(met) > 0 {
		is, end := met[0], 1
		for end < len(met) && met[end] == is {
			end++
		}
		if met = met[end:]; end < fewShared {
			continue
		}
		text, of := halves(is)
		c := Copied{int(text), of, texts[text].Alike(texts[of])}
		if c.Share < share {
			continue
		}
		if last := len(found) - 1; last >= 0 && found[last].Text == c.Text {
			if c.Share > found[last].Share {
				found[last] = c
			}
			continue
		}
		found = append(found, c)
	}
	return found
}
