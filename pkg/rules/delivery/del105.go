package delivery

import (
	"time"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// DEL105 holds actions to the time that the plan covers.
var DEL105 = rule.Rule{
	Code: "DEL105", Name: "outside-horizon", Kind: rule.Credibility,
	Title: "An action that lies wholly outside the time the plan covers",
	Why: "Plans cover October 2016 to March 2021. An action that was over before, or begins after, closes no gap by the plan's end; " +
		"often a year is mistyped.",
	Mend: "Correct the dates. Work that is finished belongs in the account of where the area stands, later work in a later plan.",
	Check: func(p *rule.Pass) {
		from, to, ok := horizon(p.Edition)
		if !ok {
			return
		}
		for i := range p.Plan.Actions.Items {
			switch a := &p.Plan.Actions.Items[i]; {
			case over(a, from):
				p.Report(&a.Ends, "the action %s ends on %s, before the plan begins on %s", name(a), Day(a.Ends.Value), Day(from)).
					Relate(&a.Starts, "starts")
			case toCome(a, to):
				p.Report(&a.Starts, "the action %s starts on %s, after the plan ends on %s", name(a), Day(a.Starts.Value), Day(to)).
					Relate(&a.Ends, "ends")
			}
		}
	},
}

func over(a *plan.Action, from time.Time) bool { return a.Ends.OK && a.Ends.Value.Before(from) }

func toCome(a *plan.Action, to time.Time) bool { return a.Starts.OK && a.Starts.Value.After(to) }
