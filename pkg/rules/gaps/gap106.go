package gaps

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// GAP106 asks for a priority that closes each gap.
var GAP106 = rule.Rule{
	Code: "GAP106", Name: "gap-without-priority", Kind: rule.Required,
	Title: "A gap that no priority closes",
	Why: "The guidance asks for the main priorities of each gap from the outline on. " +
		"A gap that is sized and that no priority takes up is a problem stated and left.",
	Mend:  "Name the gap in the `closes` of the priority that takes it up, or add a priority.",
	Needs: []string{"priorities.*.closes"},
	Check: func(p *rule.Pass) {
		priorities := &p.Plan.Priorities
		if len(priorities.Items) == 0 {
			p.Cite(p.ReportKey(priorities, "the plan names no priorities"), "priorities-for-the-area")
			return
		}
		// Each gap left open is laid at the door of a priority that closes none,
		// as long as there are such.
		idle := closingNone(priorities.Items)
		for i := range p.Edition.Gaps {
			gap := p.Edition.Gaps[i].Key
			if priorities.Any(func(pr *plan.Priority) bool { return closes(pr, gap) }) {
				continue
			}
			var f *rule.Finding
			if len(idle) > 0 {
				pr := idle[0]
				idle = idle[1:]
				f = p.Report(&pr.Closes, "no priority closes the gap in %s, and %q names no gap that it closes", gapTitle(p.Edition, gap), pr.Title.Value)
			} else {
				f = p.ReportKey(p.Plan.Gap(gap), "no priority closes the gap in %s", gapTitle(p.Edition, gap))
			}
			for j := range priorities.Items {
				f.Relate(&priorities.Items[j].Closes, "what this one closes")
			}
			p.Cite(f, "priorities-for-each-gap")
		}
	},
}

func closes(pr *plan.Priority, gap string) bool {
	return pr.Closes.Any(func(t *plan.Text) bool { return t.Value == gap })
}

// closingNone are the priorities that name no gap.
func closingNone(all []plan.Priority) (idle []*plan.Priority) {
	for i := range all {
		if len(all[i].Closes.Items) == 0 {
			idle = append(idle, &all[i])
		}
	}
	return idle
}
