// Package fix applies the fixes of a plan's findings to its text, as edits of
// bytes, and believes none of them: the plan is read and checked again, and
// what did harm or no good is taken back. It writes no file, and it knows no
// rule.
package fix

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"slices"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// mostRounds is how often a plan is mended and checked again. One mending may
// make room for the next: a key that is spelt rightly now has a word to mend.
const mostRounds = 12

// mostTries is how many fixes are tried one by one where all at once do harm.
const mostTries = 64

// Plan mends what can be mended in the plan of a result, and returns the result
// of the plan as it is then, with what was Mended. Fixes that may change what
// the plan means are made only if unsafe says so. The text to write is that of
// the result's Input; where nothing is mended the result is the same.
func Plan(ctx context.Context, l *lint.Linter, r *lint.Result, unsafe bool) (*lint.Result, error) {
	m := &mender{ctx: ctx, linter: l, unsafe: unsafe, vain: map[string]bool{}}
	if r.Err != nil || r.File == nil || !m.any(r) && inOrder(r) {
		return r, nil
	}
	if r.File.Recoded {
		return r, errors.New("it is written in UTF-16; save it as UTF-8 first")
	}
	for range mostRounds {
		next := m.round(r)
		if next == nil {
			break
		}
		r = next
	}
	return m.order(r), ctx.Err()
}

// mender mends one plan.
type mender struct {
	ctx    context.Context
	linter *lint.Linter
	unsafe bool
	// vain are the fixes that did no good, by finding and edits.
	vain map[string]bool
}

// any says that there is something to mend.
func (m *mender) any(r *lint.Result) bool { return len(m.choose(r)) > 0 }

// wanted says that a finding has a fix which is asked for.
func (m *mender) wanted(f *rule.Finding) bool {
	return f.Fix != nil && len(f.Fix.Edits) > 0 && (m.unsafe || !f.Fix.Unsafe) && !m.vain[f.Key()]
}

// choose takes fixes in the order of the file, leaving out those that overlap
// one taken before: the next round has them.
func (m *mender) choose(r *lint.Result) []*rule.Finding {
	var chosen []*rule.Finding
	var taken []source.Span
	for _, f := range r.Findings {
		if m.wanted(f) && !slices.ContainsFunc(f.Fix.Edits, func(e source.Edit) bool { return overlaps(e.Span, taken) }) {
			chosen = append(chosen, f)
			for _, e := range f.Fix.Edits {
				taken = append(taken, e.Span)
			}
		}
	}
	return chosen
}

// overlaps says that a span shares a byte with one of some others, or starts or
// ends where one does: the order of two such edits would matter.
func overlaps(s source.Span, taken []source.Span) bool {
	return slices.ContainsFunc(taken, func(t source.Span) bool { return s.Start <= t.End && t.Start <= s.End })
}

// round makes all fixes that do not get in each other's way; where that does
// harm, one after the other, without those that do it. It returns nil if nothing
// was mended.
func (m *mender) round(r *lint.Result) *lint.Result {
	all := m.choose(r)
	if len(all) == 0 {
		return nil
	}
	if next := m.try(r, all); next != nil {
		return next
	}
	var mended *lint.Result
	var kept []*rule.Finding
	for _, f := range all[:min(mostTries, len(all))] {
		if next := m.try(r, append(kept, f)); next != nil {
			mended, kept = next, append(kept, f)
		} else {
			m.vain[f.Key()] = true
		}
	}
	return mended
}

// try makes some fixes and checks the plan again; nil if that did harm.
func (m *mender) try(r *lint.Result, fixes []*rule.Finding) *lint.Result {
	var edits []source.Edit
	for _, f := range fixes {
		edits = append(edits, f.Fix.Edits...)
	}
	in := r.Input
	in.Text = Apply(r.File.Text, edits)
	if bytes.Equal(in.Text, r.Input.Text) {
		return nil
	}
	next := m.linter.Run(m.ctx, in)
	if next.Err != nil || !sound(r, next, edits) || !gone(r, next, fixes) {
		return nil
	}
	next.Mended = slices.Clone(r.Mended)
	for _, f := range fixes {
		next.Mended = append(next.Mended, lint.Mended{Finding: f, At: r.File.Position(f.Span.Start)})
	}
	return next
}

// Apply makes edits, which must not overlap, and leaves every other byte.
func Apply(text []byte, edits []source.Edit) []byte {
	edits = slices.SortedFunc(slices.Values(edits), func(a, b source.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	var out []byte
	at := 0
	for _, e := range edits {
		out = append(append(out, text[at:e.Span.Start]...), e.New...)
		at = e.Span.End
	}
	return append(out, text[at:]...)
}

// gone says that each finding fixed occurs less often than before.
func gone(before, after *lint.Result, fixes []*rule.Finding) bool {
	was, is := count(before.Findings), count(after.Findings)
	for _, f := range fixes {
		if is[f.Key()] >= was[f.Key()] {
			return false
		}
	}
	return true
}

func count(list []*rule.Finding) map[string]int {
	n := map[string]int{}
	for _, f := range list {
		n[f.Key()] += 1 + f.More
	}
	return n
}
