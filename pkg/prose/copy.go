package prose

// Copies finds texts that are the same, or nearly. Each text is cut into runs
// of three words; the runs that two texts share, out of the shorter one's, are
// how far one copies the other. Only what a text shares is ever looked at, and a
// text that copies an earlier one is not kept: a set of many plans costs one
// look-up a run, however often a text comes back.
type Copies struct {
	// share is the least share, in percent, from which a text is a copy.
	share int
	// first and links are the kept texts that hold a run, by its hash.
	first *table
	links []link
	// sizes are the runs of each text; shared counts those in common while one
	// text is looked up.
	sizes, shared []int32
}

// link is one kept text that holds a run, and the next such link; 0 for none.
type link struct{ text, next int32 }

const (
	// run is how many words stand in a row. Three are seldom shared by chance,
	// and a word changed here and there leaves most runs as they were.
	run = 3
	// leastRuns is what a text has to have: a date or a name in a few words may
	// well be the same twice.
	leastRuns = 8
)

// NewCopies makes an empty collection, with room for so many texts to begin
// with. A text is a copy of an earlier one from the share on, in percent of the
// shorter one's runs of three words.
func NewCopies(share, texts int) *Copies {
	const usual = 64 // runs in a text
	return &Copies{share: share, first: newTable(usual * texts), links: make([]link, 1, usual*texts+1)}
}

// Add takes the next text and says which earlier text it copies most, by the
// number of the call that brought it, from 0, and by what share of runs in
// percent. Where it copies none, of is -1.
func (c *Copies) Add(text string) (of, share int) {
	n := len(c.sizes)
	runs := runs(text)
	c.sizes, c.shared = append(c.sizes, int32(len(runs))), append(c.shared, 0)
	if len(runs) < leastRuns {
		return -1, 0
	}
	var met []int32
	for _, r := range runs {
		for l := c.first.get(r); l != 0; l = c.links[l].next {
			t := c.links[l].text
			if c.shared[t]++; c.shared[t] == 1 {
				met = append(met, t)
			}
		}
	}
	of = -1
	for _, t := range met {
		if s := min(100, int(c.shared[t])*100/int(min(c.sizes[t], c.sizes[n]))); s > share || s == share && int(t) < of {
			of, share = int(t), s
		}
		c.shared[t] = 0
	}
	if of >= 0 && share >= c.share {
		return of, share
	}
	for _, r := range runs {
		if l := c.first.get(r); c.links[l].text != int32(n) || l == 0 { // not twice
			c.links = append(c.links, link{int32(n), l})
			c.first.put(r, int32(len(c.links)-1))
		}
	}
	return -1, 0
}

// runs are the hashes of a text's runs of three words, whatever their case.
func runs(text string) []uint64 {
	list := make([]uint64, 0, len(text)/5)
	var a, b uint64
	s := scanner{text: text}
	for i := 1; s.toWord(); i++ {
		folded, _, _ := s.fold()
		word := hash(folded)
		if i >= run {
			list = append(list, mix(a, b, word))
		}
		a, b = b, word
	}
	return list
}

// mix makes one hash of three in their order; never 0.
func mix(a, b, c uint64) uint64 {
	const odd = 0x9E3779B97F4A7C15
	return ((a*odd^b)*odd^c)*odd | 1
}
