package prose

// table maps hashes to small numbers; 0 stands for none. It is a map for the
// one thing that this package does most: to look a word up.
type table struct {
	keys   []uint64 // 0 for a free slot
	values []int32
	shift  uint
	used   int
}

func newTable(room int) *table {
	t := &table{shift: 64}
	size := 1
	for size < 2*room {
		size, t.shift = 2*size, t.shift-1
	}
	t.keys, t.values = make([]uint64, size), make([]int32, size)
	return t
}

// slot is where a key stands, or would.
func (t *table) slot(key uint64) int {
	const odd = 0x9E3779B97F4A7C15
	i, last := int(key*odd>>t.shift), len(t.keys)-1
	for t.keys[i] != key && t.keys[i] != 0 {
		i = (i + 1) & last
	}
	return i
}

func (t *table) get(key uint64) int32 { return t.values[t.slot(key)] }

// put sets a key's number.
func (t *table) put(key uint64, value int32) {
	if 2*t.used >= len(t.keys) {
		t.grow()
	}
	i := t.slot(key)
	if t.keys[i] == 0 {
		t.used++
	}
	t.keys[i], t.values[i] = key, value
}

func (t *table) grow() {
	bigger := newTable(len(t.keys))
	for i, key := range t.keys {
		if key != 0 {
			bigger.put(key, t.values[i])
		}
	}
	*t = *bigger
}
