package engagement

import (
	"strings"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/delivery"
)

// ENG109 looks for engagement that has happened.
var ENG109 = rule.Rule{
	Code: "ENG109", Name: "nothing-done-yet", Kind: rule.Credibility,
	Title: "Engagement that is all still to come",
	Why: "In the first round much of the engagement was left until the plans were written. " +
		"The guidance wants patients, staff and communities in from the start, and by October more of it shown than in June.",
	Mend: "List under done what has happened with this group, with its date and what changed because of it, and under planned what is to come. " +
		"If nothing has, begin before the plan is final.",
	Check: func(p *rule.Pass) {
		e := &p.Plan.Engagement
		var idle []group
		var who []string
		begun := false
		for _, g := range groups(e) {
			misplaced(p, g)
			switch {
			case len(g.engaged.Done.Items) > 0 || g.engaged.Done.Present() && !g.engaged.Done.Readable():
				begun = true
			case !silent(g.engaged) || g.asked && begins(g.engaged):
				idle = append(idle, g)
				who = append(who, g.who)
			}
		}
		if !begun && len(idle) > 1 {
			f := p.ReportKey(e, "all engagement is still to come: nothing is shown as done with %s", strings.Join(who, ", "))
			p.Cite(f, "engagement-under-way").Value = ""
			return
		}
		for _, g := range idle {
			switch n := len(g.engaged.Planned.Items); {
			case n > 0:
				f := p.ReportKey(&g.engaged.Done, "engagement with %s is all still to come: %s, and nothing is shown as done", g.who, planned(n))
				p.Cite(f.Relate(&g.engaged.Planned, "planned"), "engaged-from-the-start")
			case g.asked:
				p.Cite(p.ReportKey(&g.engaged.Done, "nothing is shown as done with %s, and nothing planned", g.who), "engagement-deepened")
			}
		}
	},
}

// misplaced reports what stands among the things done and lies behind the day
// of the plan, which is that of its publication where that comes last, and what
// stands among those planned and lies before it was submitted.
func misplaced(p *rule.Pass, g group) {
	submitted := &p.Plan.Submitted
	last := submitted
	if on := &p.Plan.Published.On; on.OK && (!last.OK || on.Value.After(last.Value)) {
		last = on
	}
	for i := range g.engaged.Done.Items {
		if x := &g.engaged.Done.Items[i]; last.OK && x.Date.OK && x.Date.Value.After(last.Value) {
			f := p.Report(&x.Date, "%q stands among what has been done with %s, and is dated %s, after the plan itself (%s)",
				x.What.Value, g.who, delivery.Day(x.Date.Value), delivery.Day(last.Value))
			p.Cite(f, "engagement-under-way").Relate(last, "the plan's own day")
		}
	}
	for i := range g.engaged.Planned.Items {
		if x := &g.engaged.Planned.Items[i]; submitted.OK && x.Date.OK && x.Date.Value.Before(submitted.Value) {
			f := p.Report(&x.Date, "%q stands among what is planned with %s, and was to be on %s, before the plan was submitted on %s",
				x.What.Value, g.who, delivery.Day(x.Date.Value), delivery.Day(submitted.Value))
			p.Cite(f, "engagement-under-way").Relate(submitted, "submitted")
		}
	}
}

func planned(n int) string {
	if n == 1 {
		return "one thing is planned"
	}
	words := []string{"two", "three", "four", "five"}
	if n-2 < len(words) {
		return words[n-2] + " things are planned"
	}
	return "several things are planned"
}
