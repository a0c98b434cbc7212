package prose

import "slices"

// wordSet are the words of a text by their stems, each once.
type wordSet struct {
	// first are the first n, and more the others.
	first [24]uint32
	n     int
	more  []uint32
	// sieve has a bit for each: most that is looked for is none of them.
	sieve uint64
}

func (s *wordSet) has(stem uint32) bool {
	return s.sieve>>(stem%64)&1 != 0 && (slices.Contains(s.first[:s.n], stem) || slices.Contains(s.more, stem))
}

// add adds a word, and says whether it is new.
func (s *wordSet) add(stem uint32) bool {
	if s.has(stem) {
		return false
	}
	s.sieve |= 1 << (stem % 64)
	if s.n < len(s.first) {
		s.first[s.n] = stem
		s.n++
	} else {
		s.more = append(s.more, stem)
	}
	return true
}
