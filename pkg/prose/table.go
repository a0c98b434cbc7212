package prose

// table maps hashes to small numbers; 0 stands for none. It is a map for the
// one thing that this package does most: to look a word up. Of a hash it keeps
// half, so that much of it stays close at hand.
type table struct {
	slots []slot
	shift uint
	used  int
}

// slot is one key with its number; the key is 0 for a free one.
type slot struct {
	key   uint32
	value int32
}

func newTable(room int) *table {
	t := &table{shift: 31}
	size := 2
	for size < 2*room {
		size, t.shift = 2*size, t.shift-1
	}
	t.slots = make([]slot, size)
	return t
}

// slot is where a key stands, or would.
func (t *table) slot(key uint32) *slot {
	const odd = 0x9E3779B9
	last := len(t.slots) - 1
	for i := int(key * odd >> t.shift); ; i++ {
		if s := &t.slots[i&last]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// get is the number of a hash.
func (t *table) get(hash uint64) int32 { return t.slot(keyOf(hash)).value }

// at is the place of a hash's number, to be set.
func (t *table) at(hash uint64) *int32 {
	if 2*t.used >= len(t.slots) {
		t.grow()
	}
	s := t.slot(keyOf(hash))
	if s.key == 0 {
		s.key = keyOf(hash)
		t.used++
	}
	return &s.value
}

// keyOf is the half of a hash that is kept; never 0.
func keyOf(hash uint64) uint32 { return uint32(hash>>32) | 1 }

func (t *table) grow() {
	bigger := newTable(len(t.slots))
	for _, s := range t.slots {
		if s.key != 0 {
			*bigger.slot(s.key) = s
		}
	}
	bigger.used = t.used
	*t = *bigger
}
