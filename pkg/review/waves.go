package review

import (
	"cmp"
	"slices"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// Wave is when a plan could be agreed: the guidance agrees plans in waves, the
// best first. Rule says who is in it, in words that a reader can argue with.
type Wave struct {
	Number            int
	Title, Rule, Then string
	// Asks is what it means for the area, as a sentence of a letter.
	Asks string
}

// waves in their order. The last is for what could not be looked at.
var waves = []Wave{
	{
		1, "nothing in the way at its stage", "no error, nothing left unchecked, and no error hidden by a baseline", "read the warnings and agree it",
		"Nothing that we found stands in the way of agreeing it",
	},
	{
		2, "ready once completed", "errors that the area can mend by itself: none about money, local government or another plan", "send the letter and look again",
		"Please mend the points below, send the plan again, and we will look at it again",
	},
	{
		3, "needs work between partners first", "an error about money, about the local government that it needs, or between it and another plan", "meet the area",
		"We would like to meet you and your partners about the points below before you send it again",
	},
	{
		4, "could not be looked at", "no plan, or one that cannot be read whole", "ask for a plan that can be read",
		"Please send one that can be read, and we will look at it at once",
	},
}

// Waves are all waves, for a legend.
func Waves() []Wave { return waves }

// Order says how plans stand within a wave.
const Order = "within a wave by the share of what is asked that is met, then fewest errors, fewest warnings, and the footprint's number"

// partners are the families whose errors no author mends alone.
var partners = []string{"FIN", "LOC", "SET"}

// wave says when a plan could be agreed.
func wave(p *Plan) *Wave {
	r := p.Result
	if !p.Whole() {
		return &waves[3]
	}
	errors := open(r, rule.Error)
	hidden := slices.ContainsFunc(r.Known, func(f *rule.Finding) bool { return f.Level == rule.Error })
	switch {
	case len(p.Shared) > 0, slices.ContainsFunc(errors, func(f *rule.Finding) bool { return slices.Contains(partners, f.Rule.Family()) }):
		return &waves[2]
	case len(errors) > 0 || slices.ContainsFunc(r.NotRun, isPlans) || hidden:
		return &waves[1]
	}
	return &waves[0]
}

// isPlans says that what could not be checked lies in the plan itself; what only
// a larger set would show is not held against it.
func isPlans(n lint.NotRun) bool { return n.Rule.Across == nil }

// Ready are the plans in the order in which they could be agreed; see Order.
func (s *Set) Ready() []*Plan {
	list := slices.Clone(s.Plans)
	slices.SortStableFunc(list, func(a, b *Plan) int {
		am, aa := a.Met()
		bm, ba := b.Met()
		x, y := a.Result.Counts(), b.Result.Counts()
		return cmp.Or(
			a.Wave.Number-b.Wave.Number,
			bm*aa-am*ba, // the larger share first, exactly
			x.Errors-y.Errors,
			x.Warnings-y.Warnings,
			a.number()-b.number(),
		)
	})
	return list
}

// number is the footprint's number; after all of them where there is none.
func (p *Plan) number() int {
	if p.Footprint == nil {
		return 1 << 30
	}
	return p.Footprint.Number
}
