package finance

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// FIN112 holds the organisations' results to the system's.
var FIN112 = rule.Rule{
	Code: "FIN112", Name: "organisations-do-not-add-up", Kind: rule.Consistency,
	Title: "The organisations' results do not add up to the system's",
	Why: "Where a plan says that its list of organisations is complete, what each of them ends with in this footprint has to make the system's result. " +
		"A difference may be a deficit that no board has accepted, or a surplus that is counted twice.",
	Mend: "Put right the organisation or the total that differs. What an organisation does in other footprints is left out by giving its result_in_footprint. " +
		"If organisations are missing from the list, say complete: false.",
	Needs: []string{
		"finance.result", "finance.complete", "finance.organisations.*.organisation", "finance.organisations.*.result", "finance.organisations.*.result_in_footprint",
	},
	YieldsTo: []string{"FIN102", "FIN114", "FIN118"},
	Check: func(p *rule.Pass) {
		l := open(p)
		if l.f.Complete.Value {
			for i := range l.f.Organisations.Items {
				x := &l.f.Organisations.Items[i]
				l.silentYears(&l.owns[i], &l.result, "the list of organisations is said to be complete, and %s gives no result for %s", x)
			}
		}
		var off []int
		for year := range l.years {
			e, drawn := l.organisations(year)
			if !drawn || e.holds(nil) {
				continue
			}
			switch s := l.mending(&e); {
			case s != nil:
				l.sayOrganisations(s.at, []int{year})
			case l.resultAtFault(year, &e):
				at := l.sectorsAtFault(year)
				if at == nil {
					at = l.result.figures[year]
				}
				l.sayOrganisations(at, []int{year})
			default:
				off = append(off, year)
			}
		}
		if len(off) > 0 {
			l.sayOrganisations(&l.f.Organisations, off).Span = l.f.Organisations.KeyMark()
		}
	},
}

// silentYears reports the years for which a row gives nothing, where the system
// does: once for an organisation.
func (l *ledger) silentYears(own, system *row, text string, x *plan.Position) {
	var years []string
	for year, whole := range system.figures {
		if whole != nil && own.figures[year] == nil && !present(own.in(l.years[year])) {
			years = append(years, l.years[year])
		}
	}
	if len(years) == 0 {
		return
	}
	at := source.Placed(own.at)
	if len(years) == 1 {
		at = own.in(years[0])
	}
	f := l.Report(at, text, titled("", l.called(x.Organisation.Value)), rule.Listed(years))
	if own.at.Present() && len(years) > 1 {
		f.Span = own.at.KeyMark()
	}
}

func present(at source.Placed) bool { return at.Place().Present() }

// resultAtFault says that sectors or bridge agree with the organisations in a
// year, so that it is the result itself that is wrong.
func (l *ledger) resultAtFault(year int, e *equation) bool {
	if sectors, drawn := l.together(atEnd, year); drawn && !sectors.holds(nil) {
		sectors.right = e.left
		return sectors.holds(nil)
	}
	if bridge, drawn := l.whole(year); drawn && !bridge.holds(nil) {
		bridge.right = e.left
		return bridge.holds(nil)
	}
	return false
}

func (l *ledger) sayOrganisations(at source.Placed, years []int) *rule.Finding {
	e, _ := l.organisations(years[0])
	f := l.Report(at, "the organisations' results add up to %s in %s, and the system's result is %s, %s apart",
		position(e.left.total(nil)), l.years[years[0]], position(e.right.total(nil)), pounds(e.apart(nil)))
	l.tell(f, l.organisations, years)
	return f
}
