package finance

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/series"
)

// FIN131 holds the beds that close to the use that is planned for them.
var FIN131 = rule.Rule{
	Code: "FIN131", Name: "beds-fall-without-demand", Kind: rule.Credibility,
	Title: "More hospital beds close than planned use allows",
	Why: "Where beds close and as many people need them, the wards that are left fill up and patients wait. " +
		"The template of October 2016 put activity and beds side by side (recalled, not read), and from April 2017 a significant closure has to meet a test of its own.",
	Mend:  "Close beds as bed days fall, or show which planned activity makes room for it.",
	Needs: []string{"beds.*.kind", "beds.*.by_year", "activity.*.kind", "activity.*.plan"},
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Beds.Items {
			b := &p.Plan.Beds.Items[i]
			if b.Kind.Value != "acute" {
				continue
			}
			was, is := series.Ends(p.Edition.Years, &b.ByYear)
			if was != nil && was.Value.GreaterThan(is.Value) {
				judgeBeds(p, was, is)
			}
		}
	},
}

// judgeBeds holds a fall in beds to the fall in bed days; where the plan gives
// none, admissions have to fall as well.
func judgeBeds(p *rule.Pass, was, is *plan.Number) {
	use := inHospital(p)
	if len(use) == 0 {
		f := p.Report(&p.Plan.Activity, "acute beds fall from %s to %s by %s, and the plan gives no hospital activity that makes room for it",
			grouped(was.Value.String()), grouped(is.Value.String()), is.Name())
		f.Span = is.Mark()
		f.Relate(was, "beds before")
		return
	}
	before, after := decimal.Zero, decimal.Zero
	for _, x := range use {
		a, z := series.Ends(p.Edition.Years, &x.Plan)
		before, after = before.Add(a.Value), after.Add(z.Value)
	}
	further := was.Value.Sub(is.Value).Mul(before).GreaterThan(before.Sub(after).Mul(was.Value))
	if use[0].Kind.Value != "bed_days" {
		further = after.GreaterThanOrEqual(before)
	}
	if !further {
		return
	}
	f := p.Report(is, "acute beds fall by %s percent by %s, from %s to %s, and planned use of hospital %s",
		rounded(percent(was.Value.Sub(is.Value), was.Value)), is.Name(), grouped(was.Value.String()), grouped(is.Value.String()),
		moves(percent(after.Sub(before), before)))
	f.Relate(was, "beds before")
	for _, x := range use {
		a, z := series.Ends(p.Edition.Years, &x.Plan)
		f.Relate(z, "planned use")
		if a != z {
			f.Relate(a, "use before")
		}
	}
	f.Working = "beds " + is.Value.String() + " of " + was.Value.String() + ", use " + after.String() + " of " + before.String()
}

// moves is a change in percent, in words.
func moves(change decimal.Decimal) string {
	switch {
	case change.IsNegative():
		return "falls by only " + rounded(change.Neg()) + " percent"
	case change.IsPositive():
		return "rises by " + rounded(change) + " percent"
	}
	return "stays as it is"
}

// inHospital is the planned activity that fills beds: bed days, else admissions
// that stay.
func inHospital(p *rule.Pass) (use []*plan.Activity) {
	for _, kinds := range [][]string{{"bed_days"}, {"emergency_admissions", "elective_admissions"}} {
		for i := range p.Plan.Activity.Items {
			x := &p.Plan.Activity.Items[i]
			for _, kind := range kinds {
				if x.Kind.Value != kind {
					continue
				}
				if a, _ := series.Ends(p.Edition.Years, &x.Plan); a != nil && a.Value.IsPositive() {
					use = append(use, x)
				}
			}
		}
		if len(use) > 0 {
			return use
		}
	}
	return nil
}
