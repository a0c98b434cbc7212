package governance

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// GOV103 asks how statutory bodies keep their own accountability.
var GOV103 = rule.Rule{
	Code: "GOV103", Name: "accountability-unclear", Kind: rule.Credibility,
	Title: "Not clear that statutory bodies keep their own accountability",
	Why: "A footprint is a partnership and no organisation: it has no formal framework and no powers in law, " +
		"and each trust board, CCG governing body and council still answers for its own decisions. " +
		"A plan that leaves this open, or that counts on powers which it does not have, is undone by the first body that says no.",
	Mend: "Say under governance.accountability that each statutory body keeps its duties and its vote, " +
		"and how that sits with deciding together; where something is delegated, say under which agreement.",
	Needs:    []string{"governance.arrangements", "governance.decision_making"},
	YieldsTo: []string{"GOV101"},
	Check: func(p *rule.Pass) {
		g := &p.Plan.Governance
		if !g.Accountability.Given() {
			f := p.Report(whole(&g.Accountability), "the plan does not say how statutory bodies keep their own accountability")
			p.Cite(f, "statutory-accountability-kept")
		}
		for _, text := range []*plan.Text{&g.Arrangements, &g.DecisionMaking, &g.Accountability} {
			says := strings.ToLower(text.Value)
			if has(says, tooMuch) == "" {
				continue // as nearly always
			}
			if said := claim(says, newBodies, nil); said != "" {
				f := p.Report(text, "the plan speaks of %q, and a footprint is a partnership and not a new organisation", said)
				p.Cite(f, "partnership-not-new-organisation")
			}
			if said := claim(says, powers, lawful); said != "" {
				f := p.Report(text, "the plan counts on %q, and a footprint has no powers in law over its organisations", said)
				p.Cite(f, "no-formal-framework-assumed")
			}
		}
	},
}

var (
	// newBodies are ways to call a footprint an organisation.
	newBodies = []string{
		"new organisation", "new statutory body", "new statutory organisation", "new legal entity", "new legal body",
		"single statutory body", "single legal entity", "single accountable organisation",
	}
	// powers are those that a footprint has not.
	powers = []string{
		"binding on all", "binding on every", "binding on each", "binding on the partners", "binding on partners", "binding on its members",
		"binds all", "binds every", "bind all", "bind every", "bound by its decisions", "overrule", "overrules", "override", "overrides",
		"takes over the powers", "takes over the duties", "takes over their powers", "takes over their duties",
		"power to direct", "powers to direct", "instruct the boards", "instructs the boards",
	}
	// tooMuch is either.
	tooMuch = slices.Concat(newBodies, powers)
	// lawful ways to bind partners.
	lawful = []string{
		"delegated", "delegation", "delegate", "committees in common", "committee in common", "joint committee", "section 75", "section 13z",
		"memorandum", "contract", "statute", "order", "alliance agreement", "by agreement", "have agreed to be bound", "cannot be",
	}
)
