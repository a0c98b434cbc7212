package prose

// dictionary maps the hashes of words to what is known of each, which is never
// nothing and takes knownBits at most; 0 stands for a word that is not in it. It is
// a map for the one thing that this package does most, to look a word up, and
// small, so that most of it stays close at hand.
type dictionary [dictionarySize]uint32

const (
	dictionarySize = 1 << 12
	knownBits      = 12
)

// slot is where a hash stands, behind its upper bits, or would stand: its lower
// bits say where to look.
func (d *dictionary) slot(hash uint32) *uint32 {
	for i := hash; ; i++ {
		if s := &d[i%dictionarySize]; *s>>knownBits == hash>>knownBits || *s == 0 {
			return s
		}
	}
}

// get is what is known of a hash.
func (d *dictionary) get(hash uint32) uint32 { return *d.slot(hash) & (1<<knownBits - 1) }

// put adds to what is known of a hash.
func (d *dictionary) put(hash, known uint32) {
	if known>>knownBits != 0 {
		panic("more is known of a word than a dictionary holds") // any text that is read shows it
	}
	*d.slot(hash) |= hash>>knownBits<<knownBits | known
}
