// Package delivery holds the rules on critical decisions, on the actions that
// carry them out, and on time: what waits for what, and what comes when. It
// takes dates and references as the plan gives them; whether an id is known is
// for the family on references.
package delivery

import (
	"strings"
	"time"
	"unicode/utf8"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// ChangesServices says whether a decision changes services: by its own word, by
// the beds that it closes, or, where it says neither, because it is consulted
// on, scrutinised, tested or argued as such a change is.
func ChangesServices(d *plan.Decision) bool {
	switch {
	case d.ChangesServices.Value, closesBeds(d):
		return true
	case d.ChangesServices.Said():
		return false
	}
	c := &d.Consultation
	return c.From.Present() || c.To.Present() || c.Planned.Value ||
		len(d.Scrutiny.Items) > 0 || len(d.Tests.Keys) > 0 || d.QualityCase.Present()
}

func closesBeds(d *plan.Decision) bool { return d.BedsClosed.OK && d.BedsClosed.Value.IsPositive() }

// name is an action's title in quotes, or its id.
func name(a *plan.Action) string {
	if a.Title.Value != "" {
		return `"` + a.Title.Value + `"`
	}
	return `"` + a.ID.Value + `"`
}

// reportOn reports an item of a list as a whole, and marks its id.
func reportOn(p *rule.Pass, item source.Placed, id *plan.Text, format string, args ...any) *rule.Finding {
	f := p.Report(id, format, args...)
	f.Subject = item.Place().Subject()
	return f
}

// Day is a date as people write it.
func Day(t time.Time) string { return t.Format("2 January 2006") }

// date reads a date of the catalogue.
func date(s string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, s)
	return t, err == nil
}

// horizon is the first and the last day that plans cover.
func horizon(e *guidance.Edition) (from, to time.Time, ok bool) {
	from, ok = date(e.Horizon.From)
	to, also := date(e.Horizon.To)
	return from, to, ok && also
}

// yearEnd is the last day of one of the edition's financial years, counted back
// from the end of its horizon.
func yearEnd(e *guidance.Edition, i int) (time.Time, bool) {
	last, ok := date(e.Horizon.To)
	return last.AddDate(i-len(e.Years)+1, 0, 0), ok
}

// each runs a check over the actions. A plan without any is reported once, at
// the list that it does not have.
func each(p *rule.Pass, without string, check func(*plan.Action)) {
	actions := &p.Plan.Actions
	if len(actions.Items) == 0 {
		p.ReportKey(actions, "%s", without)
		return
	}
	for i := range actions.Items {
		check(&actions.Items[i])
	}
}

// longestCall is how much of a decision's words a sentence quotes, in characters.
const longestCall = 60

// Called is what a sentence calls a decision: its first words, or its id where
// it has none.
func Called(d *plan.Decision) string {
	words := strings.Fields(d.Decision.Value)
	if len(words) == 0 {
		return d.ID.Value
	}
	all := strings.Join(words, " ")
	end, long := len(words[0]), utf8.RuneCountInString(words[0])
	for _, w := range words[1:] {
		n := utf8.RuneCountInString(w)
		if long+n >= longestCall || all[end-1] == '.' {
			break
		}
		end, long = end+1+len(w), long+1+n
	}
	text := strings.TrimRight(all[:end], ".,;:")
	if end < len(all) && all[end-1] != '.' {
		text += " ..."
	}
	return text
}
