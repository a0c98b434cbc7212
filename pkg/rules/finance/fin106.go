package finance

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// FIN106 asks where the savings come from.
var FIN106 = rule.Rule{
	Code: "FIN106", Name: "savings-not-identified", Kind: rule.Credibility,
	Title: "Part of the savings is unidentified: it has no source yet",
	Why: "The plans of 2016 were criticised for savings that were not realistic. " +
		"A saving without a source is a gap by another name, and it comes back as a deficit.",
	Mend: "Say where the saving comes from, or set it out as a risk that names it, by its title or id, with what is done until it is found. " +
		"A plan without any solutions puts them forward, even if at a high level.",
	Needs:    []string{"finance.solutions.*.savings", "finance.solutions.*.identified", "finance.do_nothing", "finance.result", "risks.*.id", "risks.*.risk", "risks.*.mitigation"},
	YieldsTo: []string{"FIN102"},
	Thresholds: []rule.Threshold{{
		Name: "share", Value: rule.Figure("0"), Unit: "percent",
		Why: "the King's Fund wrote in 2018 that the plans before proposed unrealistic savings: each part without a source is worth a question",
	}},
	Check: func(p *rule.Pass) {
		l := open(p)
		if blank(&l.f.Solutions.At) {
			noSolutions(l)
			return
		}
		year := l.lastSaved()
		if year < 0 {
			return
		}
		all, _ := l.of("saving", year, false, nil)
		vague := decimal.Zero
		var found []*plan.Solution
		for i := range l.f.Solutions.Items {
			x := &l.f.Solutions.Items[i]
			if !x.Identified.Said() || x.Identified.Value || faced(p, x.ID.Value, x.Title.Value) {
				continue
			}
			found = append(found, x)
			if s := x.Savings.Get(l.years[year]); s != nil && s.OK {
				vague = vague.Add(s.Value)
			}
		}
		if len(found) == 0 || !all.IsPositive() || percent(vague, all).LessThanOrEqual(p.Threshold("share")) {
			return
		}
		f := p.Report(&found[0].Identified, "%s of %s savings in %s (%s percent) have no source yet, and no risk says what is done about it",
			pounds(vague), pounds(all), l.years[year], rounded(percent(vague, all)))
		p.Cite(f, "savings-have-a-source")
		for _, x := range found {
			if s := x.Savings.Get(l.years[year]); s != nil {
				f.Relate(s, "saving: %s", l.called(x.ID.Value))
			}
		}
		for _, x := range found[1:] {
			f.Relate(&x.Identified, "not identified: %s", l.called(x.ID.Value))
		}
	},
}

// lastSaved is the last year for which the plan gives a saving; -1 for none.
func (l *ledger) lastSaved() int {
	for year := l.last(); year >= 0; year-- {
		if _, given := l.of("saving", year, false, nil); given {
			return year
		}
	}
	return -1
}

// noSolutions reports a gap without any solution, from the stage on at which a
// balance is asked for.
func noSolutions(l *ledger) {
	gap := l.doNothing.figures[l.last()]
	from := l.Edition.StageIndex(l.Edition.RuleFrom("FIN101"))
	if gap == nil || !gap.Value.IsNegative() || l.Edition.StageIndex(l.Stage) < from {
		return
	}
	f := l.Report(&l.f.Solutions, "the plan puts forward no solutions for a gap of %s in %s", pounds(gap.Value), l.Edition.LastYear())
	l.Cite(f, "solutions-put-forward").Relate(gap, "do nothing")
}
