package fix

import (
	"bytes"
	"fmt"
	"slices"
)

// around is how many lines that stay are shown on each side of a change.
const around = 3

// Diff is what changed between two texts of a file, as other tools read it: a
// unified diff, or nothing.
func Diff(name string, before, after []byte) []byte {
	if bytes.Equal(before, after) {
		return nil
	}
	a, b := lines(before), lines(after)
	var out bytes.Buffer
	fmt.Fprintf(&out, "--- %s\n+++ %s\n", name, name)
	changes := compare(a, b)
	for len(changes) > 0 {
		n := 1 // changes that share their surroundings stand in one piece
		for n < len(changes) && changes[n].a-changes[n-1].aEnd <= 2*around {
			n++
		}
		hunk(&out, a, b, changes[:n])
		changes = changes[n:]
	}
	return out.Bytes()
}

// change says that lines a to aEnd became lines b to bEnd; lines count from 0.
type change struct{ a, aEnd, b, bEnd int }

func hunk(out *bytes.Buffer, a, b [][]byte, changes []change) {
	first, last := changes[0], changes[len(changes)-1]
	lead := min(around, first.a)
	tail := min(around, len(a)-last.aEnd)
	fmt.Fprintf(out, "@@ -%s +%s @@\n",
		extent(first.a-lead, last.aEnd+tail), extent(first.b-lead, last.bEnd+tail))
	at := first.a - lead
	for _, c := range changes {
		write(out, ' ', a[at:c.a])
		write(out, '-', a[c.a:c.aEnd])
		write(out, '+', b[c.b:c.bEnd])
		at = c.aEnd
	}
	write(out, ' ', a[at:last.aEnd+tail])
}

// extent is a piece's first line, counted from 1, and how many it has.
func extent(from, to int) string {
	if from == to {
		return fmt.Sprintf("%d,0", from)
	}
	return fmt.Sprintf("%d,%d", from+1, to-from)
}

func write(out *bytes.Buffer, sign byte, lines [][]byte) {
	for _, l := range lines {
		out.WriteByte(sign)
		out.Write(l)
		if !bytes.HasSuffix(l, []byte("\n")) {
			out.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

func lines(text []byte) [][]byte {
	list := bytes.SplitAfter(text, []byte("\n"))
	if len(list[len(list)-1]) == 0 {
		list = list[:len(list)-1]
	}
	return list
}

// mostSteps bounds the search for the shortest difference; beyond it, all that
// lies between the first and the last changed line is one change.
const mostSteps = 2000

// compare finds the shortest way from one list of lines to the other (Myers).
func compare(a, b [][]byte) []change {
	start := 0
	for start < min(len(a), len(b)) && bytes.Equal(a[start], b[start]) {
		start++
	}
	endA, endB := len(a), len(b)
	for endA > start && endB > start && bytes.Equal(a[endA-1], b[endB-1]) {
		endA--
		endB--
	}
	list := shortest(a[start:endA], b[start:endB])
	for i := range list {
		list[i].a += start
		list[i].aEnd += start
		list[i].b += start
		list[i].bEnd += start
	}
	return list
}

func shortest(a, b [][]byte) []change {
	most := min(len(a)+len(b), mostSteps)
	reach := make([]int, 2*most+2) // by diagonal: how far into a
	var trace [][]int
	for d := 0; d <= most; d++ {
		trace = append(trace, append([]int(nil), reach[max(0, most-d-1):most+d+2]...))
		for k := -d; k <= d; k += 2 {
			x := 0
			if k == -d || k != d && reach[most+k-1] < reach[most+k+1] {
				x = reach[most+k+1]
			} else {
				x = reach[most+k-1] + 1
			}
			for x < len(a) && x-k < len(b) && bytes.Equal(a[x], b[x-k]) {
				x++
			}
			if reach[most+k] = x; x >= len(a) && x-k >= len(b) {
				return back(trace, len(a), len(b), most)
			}
		}
	}
	return []change{{0, len(a), 0, len(b)}}
}

// back walks the search back from its end and gathers what changed. trace holds
// for each step how far the one before had reached, around the middle diagonal.
func back(trace [][]int, x, y, most int) []change {
	var list []change
	for d := len(trace) - 1; d > 0; d-- {
		first := max(0, most-d-1)
		reach := func(k int) int { return trace[d][most+k-first] }
		k := x - y
		from := k - 1
		if k == -d || k != d && reach(k-1) < reach(k+1) {
			from = k + 1
		}
		beforeX := reach(from)
		beforeY := beforeX - from
		c := change{beforeX, beforeX, beforeY, beforeY + 1}
		if from == k-1 {
			c = change{beforeX, beforeX + 1, beforeY, beforeY}
		}
		if n := len(list); n > 0 && list[n-1].a == c.aEnd && list[n-1].b == c.bEnd {
			list[n-1].a, list[n-1].b = c.a, c.b
		} else {
			list = append(list, c)
		}
		x, y = beforeX, beforeY
	}
	slices.Reverse(list)
	return list
}
