package submissions

import "hash/fnv"

// dice gives the same throws for the same name, on every machine and for ever.
type dice uint64

func diceOf(name string) *dice {
	h := fnv.New64a()
	h.Write([]byte(name))
	d := dice(h.Sum64())
	return &d
}

// next is SplitMix64.
func (d *dice) next() uint64 {
	*d += 0x9E3779B97F4A7C15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// n is a whole number from 0 and below k.
func (d *dice) n(k int) int { return int(d.next() % uint64(k)) }

// between is a whole number from a to b, both included.
func (d *dice) between(a, b int) int { return a + d.n(b-a+1) }

// near is x, give or take so many percent.
func (d *dice) near(x float64, percent int) float64 {
	return x * (1 + float64(d.between(-percent*10, percent*10))/1000)
}

// shuffled are the numbers below k in some order.
func (d *dice) shuffled(k int) []int {
	order := make([]int, k)
	for i := range order {
		j := d.n(i + 1)
		order[i] = order[j]
		order[j] = i
	}
	return order
}
