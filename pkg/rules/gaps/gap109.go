package gaps

import (
	"fmt"
	"slices"

	"stp.example/stp/pkg/rule"
)

// GAP109 looks whether the national priorities are served.
var GAP109 = rule.Rule{
	Code: "GAP109", Name: "national-priority-unserved", Kind: rule.Credibility,
	Title: "National priorities that no local priority serves",
	Why: "The plan is to show, where possible, how its benefits help to deliver the national priorities. " +
		"One that nothing serves may be rightly left out; then readers will ask why.",
	Mend: "Name the national priority by its number in the `serves` of the local priority that helps with it.",
	Check: func(p *rule.Pass) {
		priorities := &p.Plan.Priorities
		if len(priorities.Items) == 0 {
			return // that there are none is said elsewhere
		}
		var served []int64
		for i := range priorities.Items {
			for _, n := range priorities.Items[i].Serves.Items {
				if n.OK && n.Value.IsInteger() {
					served = append(served, n.Value.IntPart())
				}
			}
		}
		var unserved []string
		for _, national := range p.Edition.Priorities {
			if !slices.Contains(served, int64(national.Number)) {
				unserved = append(unserved, fmt.Sprintf("%d (%s)", national.Number, national.Title))
			}
		}
		var f *rule.Finding
		switch len(unserved) {
		case 0:
			return
		case len(p.Edition.Priorities):
			f = p.ReportKey(priorities, "no priority says which of the %d national priorities it serves", len(unserved))
		case 1:
			f = p.ReportKey(priorities, "no priority serves the national priority %s", unserved[0])
		default:
			f = p.ReportKey(priorities, "no priority serves the national priorities %s", join(unserved, " and "))
		}
		for i := range priorities.Items {
			f.Relate(&priorities.Items[i].Serves, "what this one serves")
		}
	},
}
