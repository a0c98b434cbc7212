package finance

import "stp.example/stp/pkg/source"

// severalYears is in how many years the bridge has to be apart before a step as
// a whole is missing, rather than a figure wrong in each of them.
const severalYears = 3

// sayPlain reports the years in which nothing tells where the whole bridge is
// wrong: at their results or, where they are several, once for all.
func (b *bridges) sayPlain() {
	if len(b.plain) >= severalYears {
		first, _ := b.whole(b.plain[0])
		f := b.say(b.absent(), b.plain[0], first, false)
		f.Span = b.absent().Place().KeyMark()
		b.tell(f, b.whole, b.plain)
		f.Advise("a step is missing or stands there twice, as the sum is apart in several years")
		return
	}
	for _, year := range b.plain {
		e, _ := b.whole(year)
		help := "find the figure that differs from your own model, or the step that is missing"
		if nhs, drawn := b.nhs(year); drawn && b.councils() && nhs.holds(nil) {
			help = "the NHS sectors add up on their own: look among the councils' figures"
		}
		b.say(b.result.figures[year], year, e, false).Advise("%s", help)
	}
}

// absent is the place of the step that the bridge most likely lacks: the one
// kind that the plan does not give, else the solutions. Where the result is the
// better, money is missing, and else a cost.
func (b *bridges) absent() source.Placed {
	e, _ := b.whole(b.plain[0])
	f := b.f
	kinds := []*source.At{&f.Contingency.At, &f.Commitments.At}
	if e.apart(nil).IsNegative() {
		kinds = []*source.At{&f.Fund.At, &f.Fund.Sustainability.At, &f.Fund.Transformation.At, &f.OtherFunding.At}
		if blank(&f.Fund.At) {
			kinds = []*source.At{&f.Fund.At, &f.OtherFunding.At}
		}
	}
	var lacks *source.At
	for _, at := range kinds {
		if blank(at) {
			if lacks != nil {
				return &f.Solutions
			}
			lacks = at
		}
	}
	if lacks == nil {
		return &f.Solutions
	}
	return lacks
}
