package delivery

import (
	"slices"
	"time"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
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
		Name: "years", Value: "5", Unit: "years",
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
		if p.Plan.Tree.Root != nil {
			years := int(p.Threshold("years").IntPart())
			w := wide{Pass: p, first: from.AddDate(-years, 0, 0), last: to.AddDate(years, 0, 0), said: said}
			w.from, w.to = w.first.Format(time.DateOnly), w.last.Format(time.DateOnly)
			w.farOff(p.Plan.Tree.Root.Items)
		}
	},
}

// wide is the time around the plan's own in which a date may lie.
type wide struct {
	*rule.Pass
	first, last time.Time
	// from and to are the same days as plans write them.
	from, to string
	said     []*source.Node
}

// farOff reports the dates before one day and after another, wherever they
// stand: most often a year is mistyped. Somebody may be in a post since long.
func (w *wide) farOff(items []*source.Node) {
	for _, n := range items {
		if len(n.Items) > 0 {
			w.farOff(n.Items)
		} else if len(n.Text) == len(time.DateOnly) && n.Text[4] == '-' && (n.Text < w.from || n.Text > w.to) {
			w.date(n)
		}
	}
}

// date reports a date that lies too far off, if it is one.
func (w *wide) date(n *source.Node) {
	if n.Kind != source.Text || n.Name == "since" || slices.Contains(w.said, n) {
		return
	}
	day, err := time.Parse(time.DateOnly, n.Text)
	at := source.Root(n)
	switch {
	case err != nil:
	case day.Before(w.first):
		w.Report(&at, "%s lies before %s, years before the plan begins", Day(day), Day(w.first))
	case day.After(w.last):
		w.Report(&at, "%s lies after %s, years after the plan has ended", Day(day), Day(w.last))
	}
}

func over(a *plan.Action, from time.Time) bool { return a.Ends.OK && a.Ends.Value.Before(from) }

func toCome(a *plan.Action, to time.Time) bool { return a.Starts.OK && a.Starts.Value.After(to) }
