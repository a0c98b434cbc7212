package engagement

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// section is where a plan sets out its principles of engagement.
const section = "engagement.principles"

// ENG110 asks for each of the principles of engagement.
var ENG110 = rule.Rule{
	Code: "ENG110", Name: "principle-missing", Kind: rule.Required,
	Title: "One of the principles of engagement is not built into the plan",
	Why: "Six principles for engaging people and communities stand behind the national plan, and each area says how it builds them in. " +
		"They ask for carers, volunteers and communities as people who shape services, not only as people who are asked.",
	Mend: "Say under engagement.principles how the plan holds to each principle, in a sentence that is true of this area, " +
		"and let the question on the principles be answered by engagement.principles.",
	// Where the question stands unanswered, or is answered by a section that is
	// not there, its own finding says it.
	YieldsTo: []string{"ANS101"},
	Check: func(p *rule.Pass) {
		given := &p.Plan.Engagement.Principles
		q, a, state := question(p)
		if q != nil && state != plan.Unanswered && a.AnsweredBy.Value != section {
			return // the answer itself says it, or why not
		}
		if !given.Present() || given.Readable() && len(given.Keys) == 0 {
			var at source.Placed = given
			if none(&p.Plan.Engagement) && !given.Present() {
				at = &p.Plan.Engagement
			}
			broken := p.Plan.Engagement.Present() && !p.Plan.Engagement.Readable()
			if q != nil && p.Plan.Gap(q.Gap).Answers.Present() && !broken {
				at = a
			}
			f := p.ReportKey(at, "the plan does not say how it holds to the %d principles of engagement", len(p.Edition.Principles))
			p.Cite(f, "six-principles-built-in")
			return
		}
		for _, term := range p.Edition.Principles {
			if text := given.Get(term.Key); text == nil || !text.Given() {
				at, blank := given.Under(term.Key, nil), text != nil
				if blank {
					at = text.At
				}
				f := p.ReportKey(&at, "the plan does not say how it holds to the principle %q", term.Title)
				p.Cite(f, asks(term.Key, blank))
			}
		}
	},
}

// question is the one that a section on the principles may answer.
func question(p *rule.Pass) (*guidance.Question, *plan.Answer, plan.State) {
	for i := range p.Edition.Questions {
		if q := &p.Edition.Questions[i]; q.AnsweredBy == section {
			a, state := p.Plan.Answer(q)
			return q, a, state
		}
	}
	return nil, nil, plan.Unanswered
}

// asks is the requirement that is broken where a principle is left out, or is
// named with nothing said of it.
func asks(principle string, blank bool) string {
	switch principle {
	case "created_with_communities":
		return "designed-with-communities"
	case "carers", "volunteering":
		return "carers-and-citizens"
	}
	if blank {
		return "six-principles-followed"
	}
	return "six-principles-built-in"
}
