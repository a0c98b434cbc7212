package engagement

import (
	"strings"

	"stp.example/stp/pkg/rule"
)

// ENG113 looks for the public version of an agreed plan.
var ENG113 = rule.Rule{
	Code: "ENG113", Name: "not-published", Kind: rule.Hint,
	Title: "An agreed plan without a public version",
	Why: "Plans are to be published once they are final, so that people can see what is meant for their services and hold somebody to it. " +
		"A plan that is agreed and cannot be read is soon taken for a secret one.",
	Mend: "Give under published the date, the address at which the public can read the plan, and a summary.",
	Check: func(p *rule.Pass) {
		if !strings.HasPrefix(p.Plan.Status.Value, "agreed") {
			return
		}
		at := &p.Plan.Published
		switch {
		case !at.On.Present() && !at.Address.Given():
			f := p.ReportKey(at, "the plan is agreed, and no public version is given")
			p.Cite(f.Relate(&p.Plan.Status, "agreed"), "published-once-agreed")
		case !at.Address.Given() && !at.Summary.Given():
			f := p.ReportKey(&at.Address, "the plan is agreed and published, and nothing says where the public can read it")
			p.Cite(f.Relate(&at.On, "published"), "open-to-the-public")
		}
	},
}
