package governance

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// GOV104 holds the plan's standing to what its organisations have given it.
var GOV104 = rule.Rule{
	Code: "GOV104", Name: "status-overclaimed", Kind: rule.Consistency,
	Title: "The plan is called agreed, and does not record that all its CCGs, trusts and upper-tier councils agree or support it",
	Why: "A plan has no status until it is agreed. That every CCG, trust and upper-tier council has to agree or support it is the reading of this rule. " +
		"Nationally plans are agreed one by one, in waves, after the last submission. " +
		"A plan that claims more than it has loses the trust of those who have not agreed.",
	Mend: "Call the plan draft or submitted until the positions of its organisations say otherwise, " +
		"or record under each organisation that it agrees or supports the plan.",
	Needs: []string{"status", "organisations.*.position", "organisations.*.kind"},
	Check: func(p *rule.Pass) {
		status := &p.Plan.Status
		if !strings.HasPrefix(status.Value, "agreed") {
			return
		}
		says := "the plan says that it is " + strings.ToLower(guidance.Title(p.Edition.WordList("status"), status.Value))
		tooEarly(p, says)
		var against []string
		var places []*plan.Organisation
		bodies := 0
		for i := range p.Plan.Organisations.Items {
			o := &p.Plan.Organisations.Items[i]
			if !statutory(o.Kind.Value) && o.Kind.Value != "upper_tier_council" {
				continue
			}
			bodies++
			if o.Position.Value != "agreed" && o.Position.Value != "supports" {
				against, places = append(against, o.Name.Value), append(places, o)
			}
		}
		if len(against) == 0 && bodies > 0 {
			return
		}
		if bodies == 0 {
			p.Cite(p.Report(status, "%s, and names no CCG, trust or upper-tier council that agrees", says), "no-status-until-agreed")
			return
		}
		f := p.Report(status, "%s, and records no agreement or support from %s", says, rule.ListedNames(against))
		for _, o := range places {
			if o.Position.Present() {
				f.Relate(&o.Position, "position of %s", o.Name.Value)
			} else {
				f.Relate(&o.Name, "no position is recorded")
			}
		}
		p.Cite(f, "no-status-until-agreed")
	},
}

// tooEarly speaks of a plan that is agreed nationally before the stage after
// which plans are.
func tooEarly(p *rule.Pass, says string) {
	own, last := p.Plan.Stage.Value, p.Edition.LastStage()
	if p.Plan.Status.Value != "agreed_nationally" || p.Edition.Stage(own) == nil || own == last {
		return
	}
	f := p.Report(&p.Plan.Status, "%s at the stage %q, and plans are agreed nationally one by one after %q",
		says, stageTitle(p.Edition, own), stageTitle(p.Edition, last))
	p.Cite(f, "agreed-in-waves").Relate(&p.Plan.Stage, "the stage")
}
