package finance

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// FIN113 holds a system control total to those of the organisations.
var FIN113 = rule.Rule{
	Code: "FIN113", Name: "control-total-departed-from", Kind: rule.Consistency,
	Title: "A system control total apart from the organisations' own, without approval",
	Why: "Each organisation's control total stays its own. A footprint that wants one for the system, set otherwise than the sum, needs national approval for it: " +
		"until then each is held to its own, and its sustainability money depends on it.",
	Mend:     "Set the system's total to the sum of the organisations'. If it is meant to differ, say status: requested, or status: approved and when.",
	Needs:    []string{"finance.organisations.*.organisation", "finance.organisations.*.control_total", "finance.system_control_total"},
	YieldsTo: []string{"FIN112", "FIN114"},
	Check: func(p *rule.Pass) {
		l := open(p)
		system := &l.f.SystemControlTotal
		if status := system.Status.Value; status == "requested" || status == "approved" {
			return
		}
		var off []int
		for year := range l.years {
			e, drawn := l.control(year)
			if !drawn || e.holds(nil) {
				continue
			}
			if s := l.mending(&e); s != nil {
				l.sayControl(s.at, []int{year})
				continue
			}
			if results, drawn := l.organisations(year); drawn && !results.holds(nil) {
				l.sayControl(&l.f.Organisations, []int{year}) // the list is what is wrong
				continue
			}
			off = append(off, year)
		}
		for i := range l.f.Organisations.Items {
			x := &l.f.Organisations.Items[i]
			if system.Status.Value == "sum" && x.ControlTotal.Present() {
				l.silentYears(&l.controls[i], &l.system, "the system control total is said to be the sum of the organisations', and %s gives none for %s", x)
			}
		}
		if len(off) == 1 {
			l.sayControl(system.ByYear.Get(l.years[off[0]]), off)
		} else if len(off) > 1 {
			l.sayControl(&system.ByYear, off).Span = system.ByYear.KeyMark()
		}
	},
}

func (l *ledger) sayControl(at source.Placed, years []int) *rule.Finding {
	e, _ := l.control(years[0])
	f := l.Report(at, "the system control total for %s is %s without national approval, and the organisations' own add up to %s, %s apart",
		l.years[years[0]], position(e.right.total(nil)), position(e.left.total(nil)), pounds(e.apart(nil)))
	l.tell(f, l.control, years)
	for i := range l.f.Organisations.Items {
		if x := &l.f.Organisations.Items[i]; !x.ControlTotal.Present() && l.hasControlTotal(x.Organisation.Value) {
			f.Relate(&x.Organisation, "no control total")
		}
	}
	return f
}

// hasControlTotal says that an organisation is of a kind that has a control
// total: a CCG or a trust.
func (l *ledger) hasControlTotal(id string) bool {
	return slices.ContainsFunc(l.Plan.Organisations.Items, func(o plan.Organisation) bool {
		return o.ID.Value == id && (o.Kind.Value == "ccg" || strings.HasSuffix(o.Kind.Value, "_trust"))
	})
}
