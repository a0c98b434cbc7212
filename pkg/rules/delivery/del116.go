package delivery

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// bedTest is the test that only a closure of beds has to meet.
const bedTest = "beds"

// DEL116 asks for the tests that a change of services has to meet.
var DEL116 = rule.Rule{
	Code: "DEL116", Name: "change-tests-missing", Kind: rule.Credibility,
	Title: "A change of services that does not show how it meets the tests",
	Why: "Since 2010 each change of services has to meet four tests: engagement, choice, clinical evidence and commissioners' support. " +
		"Significant closures of beds that are decided from 1 April 2017 have to meet a fifth. " +
		"Proposals that cannot show them are stopped late, at great cost.",
	Mend: "Say under the decision's tests, one by one, how it meets each, or how it will before it is decided.",
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Decisions.Items {
			if d := &p.Plan.Decisions.Items[i]; ChangesServices(d) {
				untested(p, d)
			}
		}
	},
}

func untested(p *rule.Pass, d *plan.Decision) {
	var lacks []string
	asked, general := 0, false
	for i := range p.Edition.Tests {
		t := &p.Edition.Tests[i]
		if !inForce(t, d) {
			continue
		}
		asked++
		if text := d.Tests.Get(t.Key); text == nil || !text.Given() {
			lacks = append(lacks, strings.ReplaceAll(t.Key, "_", " "))
			general = general || t.From == ""
		}
	}
	if len(lacks) == 0 || d.Tests.Present() && !d.Tests.Readable() {
		return
	}
	list := strings.Join(lacks, ", ")
	say := func(requirement, format string, args ...any) *rule.Finding {
		f := p.Cite(p.ReportKey(&d.Tests, format, args...), requirement)
		f.Value = list // what is found is what is not shown
		return f
	}
	switch {
	case len(lacks) == asked:
		say("normal-rules-for-service-change", "the decision %q changes services and shows none of the %d tests for it: %s", Called(d), asked, list).
			Relate(&d.ChangesServices, "changes services")
	case general:
		tests := "test"
		if len(lacks) > 1 {
			tests = "tests"
		}
		say("four-tests-met", "the decision %q does not show how it meets the %s on %s", Called(d), tests, list)
	default:
		say("bed-test-met", "the decision %q closes %s beds and is to be decided on %s, and does not show how it meets the test on closing beds",
			Called(d), d.BedsClosed.Value, Day(d.DecisionDate.Value)).
			Relate(&d.BedsClosed, "beds closed").Relate(&d.DecisionDate, "decided")
	}
}

// inForce says whether a decision has to meet a test: one with a date only
// where it is decided from that day, and the one on beds only where some close.
func inForce(t *guidance.Test, d *plan.Decision) bool {
	if t.Key == bedTest && !closesBeds(d) {
		return false
	}
	if t.From == "" {
		return true
	}
	from, ok := date(t.From)
	return ok && d.DecisionDate.OK && !d.DecisionDate.Value.Before(from)
}
