package answers

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// ANS111 asks that each topic be touched by a real answer.
var ANS111 = rule.Rule{
	Code: "ANS111", Name: "topic-untouched", Kind: rule.Required,
	Title: "A topic whose questions are all put aside",
	Why: "One question may be put aside with a reason, and a bid not made. " +
		"But a topic of which nothing is answered is a part of care that the plan leaves out: prevention, digital care or general practice belong in every area's. " +
		"Questions that do not apply, bids, and topics of a single question are not held against a plan.",
	Mend: "Answer at least one of the topic's questions, or point with `answered_by` to the section that does.",
	Check: func(p *rule.Pass) {
		for i := range p.Edition.Topics {
			topic := &p.Edition.Topics[i]
			aside := putAside(p, topic.Key)
			if len(aside) < 2 {
				continue
			}
			f := p.ReportKey(aside[0], "nothing of the topic %q is answered: all of its questions are put aside", topic.Title)
			for _, a := range aside[1:] {
				f.Relate(reason(a), "put aside as well")
			}
			if id, ok := strand[topic.Key]; ok {
				p.Cite(f, id)
			} else {
				p.Cite(f, "every-topic-answered")
			}
		}
	},
}

// putAside are the answers to a topic's questions where none is a real one;
// bids and questions with a condition may always be put aside.
func putAside(p *rule.Pass, topic string) []*plan.Answer {
	var aside []*plan.Answer
	for i := range p.Edition.Questions {
		q := &p.Edition.Questions[i]
		if q.Topic != topic {
			continue
		}
		a, state := p.Plan.Answer(q)
		if !state.PutAside() {
			return nil
		}
		if !q.Bid && q.AppliesIf == "" {
			aside = append(aside, a)
		}
	}
	return aside
}

// reason is the text that puts a question aside.
func reason(a *plan.Answer) *plan.Text {
	for _, t := range []*plan.Text{&a.Considered, &a.Declined} {
		if t.Value != "" {
			return t
		}
	}
	return &a.NotApplicable
}

// strand are the requirements that ask for a topic of their own.
var strand = map[string]string{
	"digital":         "technology-and-innovation-used",
	"innovation":      "technology-and-innovation-used",
	"new_care_models": "care-closer-to-home",
	"primary_care":    "primary-and-community-care-deepened",
	"prevention":      "strands-hang-together",
	"activation":      "strands-hang-together",
	"workforce":       "strands-hang-together",
	"demand":          "strands-hang-together",
}
