package delivery

import (
	"slices"
	"time"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/walk"
	"stp.example/stp/pkg/source"
)

// DEL105 holds actions to the time that the plan covers, and every date to the
// years around it.
var DEL105 = rule.Rule{
	Code: "DEL105", Name: "outside-horizon", Kind: rule.Credibility,
	Title: "An action that lies wholly outside the time the plan covers, or a date far from it",
	Why: "Plans cover October 2016 to March 2021. An action that was over before, or begins after, closes no gap by the plan's end; " +
		"often a year is mistyped.",
	Mend: "Correct the dates. Work that is finished belongs in the account of where the area stands, later work in a later plan.",
	Thresholds: []rule.Threshold{{
		Name: "years", Value: rule.Figure("5"), Unit: "years",
		Why: "a plan speaks of what led to it and of what it leaves behind; five years before its beginning and after its end are as long as the plan itself",
	}},
	Check: func(p *rule.Pass) {
		from, to, ok := horizon(p.Edition)
		if !ok {
			return
		}
		var said []*source.Node
		for i := range p.Plan.Actions.Items {
			switch a := &p.Plan.Actions.Items[i]; {
			case over(a, from):
				said = append(said, a.Starts.Node(), a.Ends.Node())
				p.Report(&a.Ends, "the action %s ends on %s, before the plan begins on %s", name(a), Day(a.Ends.Value), Day(from)).
					Relate(&a.Starts, "starts")
			case toCome(a, to):
				said = append(said, a.Starts.Node(), a.Ends.Node())
				p.Report(&a.Starts, "the action %s starts on %s, after the plan ends on %s", name(a), Day(a.Starts.Value), Day(to)).
					Relate(&a.Ends, "ends")
			}
		}
		years := int(p.Threshold("years").IntPart())
		farOff(p, from.AddDate(-years, 0, 0), to.AddDate(years, 0, 0), said)
	},
}

// farOff reports the dates before one day and after another, wherever they
// stand: most often a year is mistyped. Somebody may be in a post since long.
func farOff(p *rule.Pass, first, last time.Time, said []*source.Node) {
	from, to := first.Format(time.DateOnly), last.Format(time.DateOnly)
	for _, n := range walk.Of(p).Dates {
		if n.Text >= from && n.Text <= to || n.Name == "since" || slices.Contains(said, n) {
			continue
		}
		day, err := time.Parse(time.DateOnly, n.Text)
		at := source.Root(n)
		switch {
		case err != nil:
		case day.Before(first):
			p.Report(&at, "%s lies before %s, years before the plan begins", Day(day), Day(first))
		case day.After(last):
			p.Report(&at, "%s lies after %s, years after the plan has ended", Day(day), Day(last))
		}
	}
}

func over(a *plan.Action, from time.Time) bool { return a.Ends.OK && a.Ends.Value.Before(from) }

func toCome(a *plan.Action, to time.Time) bool { return a.Starts.OK && a.Starts.Value.After(to) }
