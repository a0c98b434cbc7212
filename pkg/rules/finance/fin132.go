package finance

import (
	"slices"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// FIN132 asks for money behind the priorities of the health gap.
var FIN132 = rule.Rule{
	Code: "FIN132", Name: "prevention-unfunded", Kind: rule.Credibility,
	Title: "A priority of the health gap with no money",
	Why: "Prevention is the first thing that plans promise and the last that they pay for. " +
		"The King's Fund asked in 2018 that spending follows priorities, and the LGA that plans invest in prevention.",
	Mend:  "Give the priority's actions an investment under finance.solutions, or a commitment to prevention, in the year in which they start.",
	Needs: []string{"priorities", "finance.solutions.*.investment", "finance.solutions.*.actions", "finance.commitments", "benefits"},
	Check: func(p *rule.Pass) {
		if !p.Plan.Finance.Present() {
			return // FIN101 asks for the money as a whole
		}
		var poor []*plan.Priority
		funded := false
		for i := range p.Plan.Priorities.Items {
			x := &p.Plan.Priorities.Items[i]
			if !has(&x.Closes, "health_and_wellbeing") || len(x.Actions.Items) == 0 {
				continue // that nothing is to be done is for other rules
			}
			if paidFor(p, x) {
				funded = true
			} else {
				poor = append(poor, x)
			}
		}
		for _, x := range poor {
			f := p.Report(x, "the priority %s closes the health gap, and no investment is tied to it", titled(x.Title.Value, x.ID.Value))
			f.Span = x.ID.KeyMark()
			f.Relate(&x.Actions, "its actions")
			if funded {
				p.Cite(f, "spending-follows-priorities")
			} else {
				p.Cite(f, "prevention-invested-in")
			}
		}
	},
}

// paidFor says that money is invested in what a priority does: through its
// actions, its benefits, or the national programme of prevention. Investment in
// prevention that names no action yet is not held against it.
func paidFor(p *rule.Pass, x *plan.Priority) bool {
	f := &p.Plan.Finance
	for i := range f.Commitments.Items {
		if c := &f.Commitments.Items[i]; c.Programme.Value == "prevention" && len(c.Cost.Keys) > 0 {
			return true
		}
	}
	for i := range f.Solutions.Items {
		s := &f.Solutions.Items[i]
		if invests(s) && (len(s.Actions.Items) == 0 && s.Category.Value == "prevention" || slices.ContainsFunc(s.Actions.Items, func(a plan.Text) bool { return has(&x.Actions, a.Value) }) || servedBy(p, x, s)) {
			return true
		}
	}
	return false
}

// servedBy says that a benefit of the priority comes from a solution.
func servedBy(p *rule.Pass, x *plan.Priority, s *plan.Solution) bool {
	for i := range p.Plan.Benefits.Items {
		b := &p.Plan.Benefits.Items[i]
		if b.Priority.Value == x.ID.Value && has(&b.Solutions, s.ID.Value) {
			return true
		}
	}
	return false
}

func invests(s *plan.Solution) bool {
	for i := range s.Investment.Values {
		if s.Investment.Values[i].Amount.Value.IsPositive() {
			return true
		}
	}
	return false
}

func has(refs *plan.Refs, id string) bool {
	return slices.ContainsFunc(refs.Items, func(t plan.Text) bool { return t.Value == id })
}
