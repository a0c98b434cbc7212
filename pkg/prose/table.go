package prose

// table maps hashes to small numbers; 0 stands for none. It is a map for the
// one thing that this package does most: to look a word up.
type table struct {
	slots []slot
	shift uint
	used  int
}

// slot is one hash with its number; the hash is 0 for a free one, and 1 in
// place of 0.
type slot struct {
	hash  uint32
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

// slot is where a hash stands, or would.
func (t *table) slot(hash uint32) *slot {
	const odd = 0x9E3779B9
	last := len(t.slots) - 1
	for i := int(hash * odd >> t.shift); ; i++ {
		if s := &t.slots[i&last]; s.hash == hash || s.hash == 0 {
			return s
		}
	}
}

// get is the number of a hash.
func (t *table) get(hash uint32) int32 { return t.slot(max(hash, 1)).value }

// at is the place of a hash's number, to be set.
func (t *table) at(hash uint32) *int32 {
	if 2*t.used >= len(t.slots) {
		t.grow()
	}
	s := t.slot(max(hash, 1))
	if s.hash == 0 {
		s.hash = max(hash, 1)
		t.used++
	}
	return &s.value
}

func (t *table) grow() {
	bigger := newTable(len(t.slots))
	for _, s := range t.slots {
		if s.hash != 0 {
			*bigger.slot(s.hash) = s
		}
	}
	bigger.used = t.used
	*t = *bigger
}
