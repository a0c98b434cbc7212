// Package series judges figures by year against each other: one that has the
// wrong sign, is out of scale, or turns back. It serves the families whose rules
// are about measures, staff, beds and activity, and knows nothing of what the
// figures mean.
package series

import (
	"math"
	"slices"

	"stp.example/stp/pkg/plan"
)

// Times is how many times its neighbours a figure has to be to stand out: a
// point or a zero too many makes it ten times, and what truly grows does so over
// several years.
const Times = 4

// steady is by how much the figures beside one may differ among themselves for
// them to say what was to be expected.
const steady = 2

// Oddity is one figure that stands apart from the row it is in.
type Oddity struct {
	At *plan.Number
	// Sign says that it is the only one above zero or below; else it is out of
	// scale.
	Sign bool
	// Beside are the figures next to it.
	Beside []*plan.Number
}

// Row are the figures of a mapping in the order of the years, without those that
// it does not give.
func Row(years []string, of *plan.Years) []*plan.Number {
	row := make([]*plan.Number, 0, len(years)+1)
	for _, year := range years {
		if x := of.Get(year); x != nil && x.OK {
			row = append(row, x)
		}
	}
	return row
}

// Odd is the first figure of a row that stands apart from the others; nil for
// none, or where fewer than three leave nothing to judge by.
func Odd(row []*plan.Number) *Oddity {
	if len(row) < 3 {
		return nil
	}
	v := values(row)
	if i := signed(v); i >= 0 {
		return &Oddity{At: row[i], Sign: true, Beside: beside(row, i)}
	}
	if mixed(v) {
		return nil // of figures on both sides of zero, none is a multiple of another
	}
	for i := range v {
		if outOfScale(v, i) {
			return &Oddity{At: row[i], Beside: beside(row, i)}
		}
	}
	return nil
}

func values(row []*plan.Number) []float64 {
	v := make([]float64, 0, 8) // more than the years of a plan
	for _, x := range row {
		v = append(v, x.Value.InexactFloat64())
	}
	return v
}

func beside(row []*plan.Number, i int) []*plan.Number {
	var list []*plan.Number
	if i > 0 {
		list = append(list, row[i-1])
	}
	if i+1 < len(row) {
		list = append(list, row[i+1])
	}
	return list
}

func mixed(v []float64) bool { return slices.Min(v) < 0 && slices.Max(v) > 0 }

// signed is the one figure on the other side of zero from all others, unless the
// row goes there step by step; -1 for none.
func signed(v []float64) int {
	above, below, up, down := 0, 0, -1, -1
	for i, x := range v {
		if x > 0 {
			above, up = above+1, i
		} else if x < 0 {
			below, down = below+1, i
		}
	}
	i := up
	switch {
	case below == 1 && above > 1:
		i = down
	case above != 1 || below < 2:
		return -1
	}
	step := 0.0 // the largest between others
	last := math.NaN()
	for j, x := range v {
		if j == i {
			continue
		}
		if !math.IsNaN(last) {
			step = max(step, math.Abs(x-last))
		}
		last = x
	}
	next := i + 1
	if next == len(v) {
		next = i - 1
	}
	if (i == 0 || i == len(v)-1) && math.Abs(v[i]-v[next]) <= steady*step {
		return -1
	}
	return i
}

// outOfScale says that a figure is many times those on both sides of it, or a
// small part of them; at an end, that the two next to it agree.
func outOfScale(v []float64, i int) bool {
	x := math.Abs(v[i])
	if x == 0 {
		return false
	}
	left, right := around(v, i, -1), around(v, i, 1)
	switch {
	case left[0] > 0 && right[0] > 0:
		return x >= Times*max(left[0], right[0]) || Times*x <= min(left[0], right[0])
	case left[1] > 0:
		return apart(x, left, Times, steady)
	case right[1] > 0:
		// What is new often starts small.
		return x > right[0] && apart(x, right, Times, steady) || apart(x, right, 2*Times, 1.2)
	}
	return false
}

func apart(x float64, next [2]float64, times, agree float64) bool {
	ratio := max(x/next[0], next[0]/x)
	return ratio >= times && max(next[0]/next[1], next[1]/next[0]) < agree
}

// around are the two figures next to i on one side that are not nil, without
// signs; 0 where there is none.
func around(v []float64, i, by int) (next [2]float64) {
	n := 0
	for j := i + by; j >= 0 && j < len(v) && n < len(next); j += by {
		if v[j] != 0 {
			next[n] = math.Abs(v[j])
			n++
		}
	}
	return next
}

// Turn is the figure at which a row turns back: where it goes up and down and up
// again, or where its last step goes against all before. It is nil for a row
// that turns once on its way.
func Turn(row []*plan.Number) *plan.Number {
	v := values(row)
	turns, at, steps, way := 0, -1, 0, 0.0
	lastTurn := false
	for i := 1; i < len(v); i++ {
		d := v[i] - v[i-1]
		if d == 0 {
			continue
		}
		steps++
		if lastTurn = way*d < 0; lastTurn {
			if turns++; at < 0 {
				at = i
			}
		}
		way = d
	}
	switch {
	case turns >= 2:
		return row[at]
	case turns == 1 && lastTurn && steps >= 4:
		return row[len(row)-1]
	}
	return nil
}

// Ends are the first and the last figure of a series by the years of an edition;
// nil where it does not give two.
func Ends(years []string, of *plan.Years) (first, last *plan.Number) {
	for _, year := range years {
		if x := of.Get(year); x != nil && x.OK {
			if first == nil {
				first = x
			}
			last = x
		}
	}
	if first == last {
		return nil, nil
	}
	return first, last
}
