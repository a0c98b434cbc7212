package finance

import (
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// FIN104 asks for the position of the last year beside a gap added up over the
// years.
var FIN104 = rule.Rule{
	Code: "FIN104", Name: "no-single-year-position", Kind: rule.Required,
	Title: "A gap added up over the years, without the position of the last year",
	Why: "A gap added up over several years looks several times as large as the gap of any one year, and cannot be held against the balance that is asked of the last year. " +
		"Plans have published figures of both kinds, which nobody could compare.",
	Mend:  "Give do nothing for the last year itself, under finance.do_nothing. The gap added up over the years may stand beside it.",
	Needs: []string{"finance.cumulative_gap", "finance.do_nothing", "finance.sectors.*.do_nothing"},
	Check: func(p *rule.Pass) {
		l := open(p)
		gap := &l.f.CumulativeGap
		if !gap.Present() || l.doNothing.figures[l.last()] != nil {
			return
		}
		for i := range l.sectors {
			if l.sectors[i].doNothing.figures[l.last()] != nil {
				return
			}
		}
		at := source.Placed(&l.f.DoNothing)
		if len(missing(p, &l.f.DoNothing)) == 1 {
			at = l.doNothing.in(p.Edition.LastYear())
		}
		f := p.Report(at, "the gap is only given added up over the years (%s): where the area stands in %s if nothing is done is asked for",
			pounds(gap.Value), p.Edition.LastYear())
		f.Span = gap.Mark()
		f.Mark("several years added up")
	},
}
