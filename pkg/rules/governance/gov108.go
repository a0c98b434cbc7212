package governance

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/rule"
)

// GOV108 asks who has the time to deliver the plan.
var GOV108 = rule.Rule{
	Code: "GOV108", Name: "no-delivery-capacity", Kind: rule.Credibility,
	Title: "No team, time or money to deliver the plan",
	Why: "The King's Fund asked who was to deliver the plans, under the pressures that staff and managers already bear; " +
		"the Royal College of Physicians saw the work come on top of everyone's day. " +
		"A plan that nobody has the time for is carried out late, or not at all.",
	Mend: "Say under governance.capacity how many people work on it, whose time is set free, and what it costs and who pays. " +
		"If there is nothing yet, say by when there is.",
	YieldsTo: []string{"GOV101"},
	Check: func(p *rule.Pass) {
		own := &p.Plan.Governance.Capacity
		text := strings.Join(strings.Fields(strings.ToLower(own.Value)), " ")
		onTop := has(text, dayJob)
		switch {
		case !own.Given():
			p.Cite(p.Report(whole(own), "the plan does not say who has the time and the money to deliver it"), "capacity-to-deliver")
		case text == "":
		case onTop != "" && has(text, relief) == "" && has(text, denials) == "" && !counted(text):
			p.Cite(p.Report(own, "the plan is to be delivered %q, and nobody's time is set free for it", onTop), "work-beside-the-day-job")
		case !counted(text) && has(text, means) == "":
			p.Cite(p.Report(own, "the plan speaks of its capacity and names no team, no time and no money"), "time-and-resources")
		}
	},
}

// counted says that a text has a figure in it.
func counted(text string) bool {
	return strings.ContainsAny(text, "0123456789") || strings.Contains(text, "£") || has(text, numbers) != ""
}

var (
	numbers = []string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "twenty"}
	// dayJob are ways to say that work comes on top of other work.
	dayJob = []string{
		"on top of the day job", "on top of their day jobs", "on top of day jobs", "on top of their other work", "on top of existing roles", "alongside the day job",
		"alongside their day jobs", "alongside day jobs", "alongside existing roles", "alongside their existing roles",
		"alongside their other duties", "beside their other duties", "in addition to their existing roles", "in addition to their day jobs",
		"within existing roles", "within existing capacity", "within existing resources", "within current resources", "from existing resources",
		"from existing capacity", "in their own time", "in spare time", "as part of their existing roles",
	}
	// relief sets people's time free.
	relief = []string{"backfill", "backfilled", "released", "set free", "freed", "seconded", "secondment", "full-time", "full time", "paid", "budget", "recruited"}
	// means are the people, time or money that deliver a plan.
	means = slices.Concat(relief, []string{
		"team", "teams", "office", "unit", "staff", "people", "managers", "manager", "director", "directors", "officer", "officers", "post", "posts", "wte", "fte",
		"analysts", "funded", "funding", "fund", "costs", "cost", "days", "day a week", "hours", "months", "consultants", "consultancy", "pmo",
	})
)
