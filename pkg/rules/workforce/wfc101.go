package workforce

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// WFC101 asks for staff by group and year.
var WFC101 = rule.Rule{
	Code: "WFC101", Name: "workforce-missing", Kind: rule.Credibility,
	Title: "The plan gives no staff by group and year",
	Why: "Care is given by people. Without the staff that each group needs by year, nobody can see whether they can be found, trained and paid in time. " +
		"The annex to the planning guidance asks about workforce in several questions (recalled, not read).",
	Mend:  "Give whole-time equivalents for each group of staff under workforce, for the first year, the last, and those between that you know.",
	Needs: []string{"workforce.*.group", "workforce.*.wte"},
	Check: func(p *rule.Pass) {
		w := &p.Plan.Workforce
		if len(w.Items) == 0 {
			p.Cite(p.ReportKey(w, "the plan gives no figures for its staff by group and year"), "workforce-by-group-and-year")
			return
		}
		for i := range w.Items {
			group(p, &w.Items[i])
		}
	},
}

// group asks of one group that its figures show where it starts and ends.
func group(p *rule.Pass, g *plan.StaffGroup) {
	given := 0
	for _, year := range p.Edition.Years {
		if x := g.WTE.Get(year); x != nil && x.OK {
			given++
		}
	}
	last := p.Edition.LastYear()
	end := g.WTE.Get(last)
	switch {
	case given == 0:
		f := p.Report(&g.WTE, "%q has no figure for any year, and staff are asked for by group and year", title(p, g))
		f.Span = g.Group.KeyMark()
		p.Cite(f, "workforce-by-group-and-year")
	case end == nil || !end.OK:
		at := g.WTE.Under(last, nil)
		p.Cite(p.Report(&at, "%q has no figure for %s, when the plan ends", title(p, g), last), "workforce-strategy")
	case given == 1:
		p.Cite(p.Report(end, "%q has a figure for %s alone: how it is to change is not shown", title(p, g), last), "workforce-strategy")
	default:
		breaksOff(p, g)
	}
}

// title is what a group of staff is called.
func title(p *rule.Pass, g *plan.StaffGroup) string {
	return guidance.Title(p.Edition.WordList(staff), g.Group.Value)
}

// breaksOff reports the first year that a group leaves out between its own
// figures though another group gives it.
func breaksOff(p *rule.Pass, g *plan.StaffGroup) {
	begun := false
	for _, year := range p.Edition.Years {
		if x := g.WTE.Get(year); x != nil && x.Present() {
			begun = true
			continue
		}
		for i := range p.Plan.Workforce.Items {
			if x := p.Plan.Workforce.Items[i].WTE.Get(year); begun && x != nil && x.OK {
				at := g.WTE.Under(year, nil)
				f := p.Report(&at, "%q has no figure for %s, and other groups have", title(p, g), year)
				p.Cite(f, "workforce-by-group-and-year").Relate(x, "another group")
				return
			}
		}
	}
}
