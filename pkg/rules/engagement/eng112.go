package engagement

import (
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/delivery"
)

// ENG112 looks for the councils' scrutiny of a change of services.
var ENG112 = rule.Rule{
	Code: "ENG112", Name: "scrutiny-not-involved", Kind: rule.Credibility,
	Title: "A change of services that is not shown to go to overview and scrutiny before it is decided",
	Why: "Councils have to be consulted, as a rule through their overview and scrutiny committees, on substantial developments or variations of health services, and can refer them to the Secretary of State. " +
		"They want to see a proposal before it is settled.",
	Mend: "Name under the decision's scrutiny the committee or joint committee, and the date on which it has the proposal or had it. " +
		"Where the change is not substantial, say under `not_substantial` why, and who in local government agrees.",
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Decisions.Items {
			d := &p.Plan.Decisions.Items[i]
			if !delivery.ChangesServices(d) {
				continue
			}
			first, named := firstScrutiny(d)
			switch {
			case !named && d.NotSubstantial.Given():
				// the law asks for it where a change is substantial
			case !named:
				f := p.ReportKey(&d.Scrutiny, "the decision %q changes services, and no overview and scrutiny committee is named", delivery.Called(d))
				f.Relate(&d.ChangesServices, "changes services")
			case first != nil && d.DecisionDate.OK && first.Value.After(d.DecisionDate.Value):
				f := p.Report(first, "the decision %q is dated %s, and goes to overview and scrutiny only on %s",
					delivery.Called(d), delivery.Day(d.DecisionDate.Value), delivery.Day(first.Value))
				f.Relate(&d.DecisionDate, "decided")
			}
		}
	},
}

// firstScrutiny is the first day on which a committee has a decision, nil where
// one has it on a day that is not given; named says that there is a committee.
func firstScrutiny(d *plan.Decision) (first *plan.Date, named bool) {
	dated := true
	for i := range d.Scrutiny.Items {
		s := &d.Scrutiny.Items[i]
		if !s.Committee.Given() {
			continue
		}
		named, dated = true, dated && s.On.OK
		if first == nil || s.On.Value.Before(first.Value) {
			first = &s.On
		}
	}
	if !dated {
		first = nil
	}
	return first, named
}
