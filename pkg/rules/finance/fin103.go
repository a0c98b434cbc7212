package finance

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// FIN103 asks for the money of every year.
var FIN103 = rule.Rule{
	Code: "FIN103", Name: "year-missing", Kind: rule.Required,
	Title: "A year of the plan has no figure",
	Why: "A gap and a balance at the end say nothing of the way between them. " +
		"Year by year, do nothing, what is spent and saved and the result show whether the plan starts in time and where it may slip.",
	Mend: "Give do nothing, funding and the result for each year of the plan, for each sector that the plan lists, " +
		"and for each solution what it saves in each year from its start. Write 0.0 where a figure is nil.",
	YieldsTo: []string{"FIN101", "FIN104", "GAP101", "GAP102"},
	Check: func(p *rule.Pass) {
		f := &p.Plan.Finance
		if blank(&f.At) {
			p.Report(f, "the plan gives no money for any year: each year from %s to %s is asked for", p.Edition.Years[0], p.Edition.LastYear())
			return
		}
		complete(p, &f.DoNothing, "do nothing")
		complete(p, &f.Funding, "funding")
		for i := range f.Sectors.Items {
			s := &f.Sectors.Items[i]
			title, _ := sector(p.Edition, s.Sector.Value)
			complete(p, &s.DoNothing, `do nothing of "`+title+`"`)
			complete(p, &s.Result, `the result of "`+title+`"`)
		}
		l := open(p)
		for i := range l.steps {
			l.steady(&l.steps[i])
		}
		complete(p, &f.Result, "the result")
	},
}

// steady reports the years in which a step of the bridge breaks off, once; and
// one that has no figures though it stands in a list for their sake.
func (l *ledger) steady(r *row) {
	if blank(r.at) {
		if r.at.Present() || r.kind == "saving" && !r.invested || r.kind == "commitment" || r.kind == "other funding" {
			l.Report(r.at, "%s has no figure for any year: it is asked for year by year", r.name())
		}
		return
	}
	var left []string
	for year, name := range l.years {
		if r.breaksOff(year) && !r.in(name).Place().Present() {
			left = append(left, name)
		}
	}
	if len(left) == 0 {
		return
	}
	at := source.Placed(r.at)
	if len(left) == 1 {
		at = r.in(left[0])
	}
	l.Report(at, "%s breaks off: it has no figure for %s", r.name(), rule.Listed(left)).Span = r.at.KeyMark()
}

// complete reports the years of the plan that a series leaves out, once.
func complete(p *rule.Pass, years *plan.Years, name string) {
	left := missing(p, years)
	switch {
	case len(left) == 0:
	case blank(&years.At):
		p.Report(years, "%s is given for no year: each year from %s to %s is asked for", name, p.Edition.Years[0], p.Edition.LastYear())
	case len(left) == 1:
		at := years.Under(left[0], nil)
		p.Report(&at, "%s is missing for %s", name, left[0])
	default:
		f := p.Report(years, "%s is missing for %s", name, rule.Listed(left))
		f.Span = years.KeyMark()
	}
}

// missing are the years of the plan for which a series holds nothing. What
// cannot be read is not missing.
func missing(p *rule.Pass, years *plan.Years) []string {
	if years.Present() && !years.Readable() {
		return nil
	}
	var left []string
	for _, year := range p.Edition.Years {
		if x := years.Get(year); x == nil || !x.Present() {
			left = append(left, year)
		}
	}
	return left
}
