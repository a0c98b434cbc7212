package localgov

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
)

// LOC111 asks for something in a statement that could be checked.
var LOC111 = rule.Rule{
	Code: "LOC111", Name: "statement-without-substance", Kind: rule.Credibility,
	Title: "A statement on local government that names nothing",
	Why: "Statements on local government are easily written so that they commit nobody: a box ticked. " +
		"A statement is worth what it names: a board, a strategy, a needs assessment, an employer, an action, a date, a figure. " +
		"Data beside it, such as a list of boards or actions, counts as well.",
	Mend: "Name who, what and when in the statement, or list the boards, strategies, employers or actions beside it.",
	Check: func(p *rule.Pass) {
		for _, s := range statements(&p.Plan.LocalGovernment) {
			i := slices.IndexFunc(p.Edition.Statements, func(x guidance.Statement) bool { return x.Key == s.key })
			if i < 0 || s.text.Value == "" || s.beside {
				continue
			}
			asks := &p.Edition.Statements[i]
			text, asked := prose.Read(s.text.Value), prose.Ask(asks.Title, asks.Asks)
			if text.Substance(asked, nil) != "" || text.Substance(asked, known(p)) != "" {
				continue // most name something without a look at all that the plan names
			}
			f := p.Report(s.text, "the statement on %q could stand in any plan: it names no %s", strings.ToLower(asks.Title), s.wants)
			if s.key == "prevention" {
				p.Cite(f, "wider-determinants-acted-on")
			} else {
				p.Cite(f, "statements-have-substance")
			}
		}
	},
}

// statement is one statement, with what the plan holds beside it.
type statement struct {
	key    string
	text   *plan.Text
	beside bool
	// wants is what a reader looks for in it.
	wants string
}

func statements(l *plan.LocalGovernment) []statement {
	return []statement{
		{"partnership", &l.Partnership.Statement, len(l.Partnership.Boards.Items) > 0, "council, board, date or action"},
		{"integration", &l.Integration.Statement, len(l.Integration.Actions.Items) > 0, "service, fund, action or date"},
		{"existing_plans", &l.ExistingPlans.Statement, len(l.ExistingPlans.Strategies.Items)+len(l.ExistingPlans.NeedsAssessments.Items) > 0,
			"strategy, needs assessment or other plan"},
		{"communities", &l.Communities.Statement, false, "body, event, place or date"},
		{"prevention", &l.Prevention.Statement, len(l.Prevention.Organisations.Items)+len(l.Prevention.Actions.Items) > 0,
			"organisation, action, place or figure"},
		{"employers", &l.Employers.Statement, len(l.Employers.Employers.Items) > 0, "employer, offer or date"},
	}
}

// known are the names that a statement may call on.
func known(p *rule.Pass) []string {
	names := []string{}
	add := func(t *plan.Text) {
		if t.Value != "" {
			names = append(names, t.Value)
		}
	}
	l := &p.Plan.LocalGovernment
	for i := range l.Partnership.Boards.Items {
		add(&l.Partnership.Boards.Items[i].Name)
	}
	for _, plans := range []*plan.List[plan.LocalPlan]{&l.ExistingPlans.Strategies, &l.ExistingPlans.NeedsAssessments} {
		for i := range plans.Items {
			add(&plans.Items[i].Title)
		}
	}
	for i := range l.Employers.Employers.Items {
		add(&l.Employers.Employers.Items[i])
	}
	for i := range p.Plan.Actions.Items {
		add(&p.Plan.Actions.Items[i].Title)
	}
	for i := range p.Plan.Organisations.Items {
		add(&p.Plan.Organisations.Items[i].Name)
	}
	return names
}
