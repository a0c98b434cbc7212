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
	Why: "Prevention is easily promised, and easily left without money of its own. " +
		"The King's Fund asked in 2018 that spending follows priorities, and the LGA that plans invest in prevention.",
	Mend:  "Give the priority's actions an investment under finance.solutions, or a commitment to prevention, in the year in which they start.",
	Needs: []string{"priorities", "finance.solutions.*.investment", "finance.solutions.*.actions", "finance.commitments", "benefits"},
	Check: func(p *rule.Pass) {
		if len(p.Plan.Finance.Solutions.Items) == 0 {
			return // that nothing is put forward at all is for other rules
		}
		paid := investments(p)
		var poor []*plan.Priority
		funded := false
		for i := range p.Plan.Priorities.Items {
			x := &p.Plan.Priorities.Items[i]
			if !slices.ContainsFunc(x.Closes.Items, closesHealth) || len(x.Actions.Items) == 0 {
				continue // that nothing is to be done is for other rules
			}
			if paid.all || paid.priorities[x.ID.Value] || holdsAny(&x.Actions, paid.actions) {
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

func closesHealth(gap plan.Text) bool { return gap.Value == "health_and_wellbeing" }

// paid is what money is invested in: actions, and priorities through their
// benefits; or all there is to prevention, by the national programme or by
// investment in prevention that names no action yet.
type paid struct {
	all                 bool
	actions, priorities map[string]bool
}

func investments(p *rule.Pass) paid {
	x := paid{actions: map[string]bool{}, priorities: map[string]bool{}}
	f := &p.Plan.Finance
	for i := range f.Commitments.Items {
		c := &f.Commitments.Items[i]
		x.all = x.all || c.Programme.Value == "prevention" && len(c.Cost.Keys) > 0
	}
	solutions := map[string]bool{}
	for i := range f.Solutions.Items {
		s := &f.Solutions.Items[i]
		if !invests(s) {
			continue
		}
		solutions[s.ID.Value] = true
		x.all = x.all || len(s.Actions.Items) == 0 && s.Category.Value == "prevention"
		for _, a := range s.Actions.Items {
			x.actions[a.Value] = true
		}
	}
	for i := range p.Plan.Benefits.Items {
		if b := &p.Plan.Benefits.Items[i]; holdsAny(&b.Solutions, solutions) {
			x.priorities[b.Priority.Value] = true
		}
	}
	return x
}

func invests(s *plan.Solution) bool {
	for i := range s.Investment.Values {
		if s.Investment.Values[i].Amount.Value.IsPositive() {
			return true
		}
	}
	return false
}

func holdsAny(refs *plan.Refs, of map[string]bool) bool {
	return slices.ContainsFunc(refs.Items, func(t plan.Text) bool { return of[t.Value] })
}
