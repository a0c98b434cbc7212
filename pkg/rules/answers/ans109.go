package answers

import (
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// ANS109 holds the pace of an answer to the national date.
var ANS109 = rule.Rule{
	Code: "ANS109", Name: "later-than-national-date", Kind: rule.Credibility,
	Title: "An answer's date is after the national date",
	Why: "For some services the country has set a date by which everyone is to have them. " +
		"An area that plans to be later leaves its own people behind the rest, and ought to know that it does. " +
		"Only questions that ask for a date are held to one, and a goal for England as a whole binds no single area.",
	Mend: "Bring the date forward. If it cannot be, say in the answer why this area is later and what its people have until then, and waive the finding.",
	Check: func(p *rule.Pass) {
		each(p, func(q *guidance.Question, a *plan.Answer, state plan.State) {
			if state != plan.Answered || q.AskFor != "date" || !a.By.OK {
				return
			}
			standard, date := nationalDate(p.Edition, q)
			if standard == nil || !a.By.Value.After(date) {
				return
			}
			f := p.Report(&a.By, "%q is planned for %s, after the national date of %s", q.Title, day(a.By.Value), day(date))
			f.Mark("nationally: %s", standard.What)
			for _, r := range p.Edition.Enforces(p.Rule.Code) {
				if r.Source == standard.Source {
					p.Cite(f, r.ID)
				}
			}
		})
	},
}

// nationalDate is the earliest standard with a date that a question bears on,
// and that date; nil for none.
func nationalDate(e *guidance.Edition, q *guidance.Question) (*guidance.Standard, time.Time) {
	var first *guidance.Standard
	var date time.Time
	for _, s := range e.StandardsOn(q.Key) {
		if s.Level == "national" {
			continue
		}
		if by, err := time.Parse(time.DateOnly, s.By); err == nil && (first == nil || by.Before(date)) {
			first, date = s, by
		}
	}
	return first, date
}
