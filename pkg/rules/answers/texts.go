package answers

import (
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// texts are what a plan says outside its answers, for a person to read.
func texts(p *rule.Pass) []*plan.Text {
	return rule.Once(p, "texts", func() []*plan.Text {
		return slices.DeleteFunc(textsOf(p.Plan), func(t *plan.Text) bool { return t.Value == "" })
	})
}

func textsOf(pl *plan.Plan) []*plan.Text {
	g, b, l, e := &pl.Governance, &pl.Footprint.Basis, &pl.LocalGovernment, &pl.Engagement
	list := append(make([]*plan.Text, 0, 512),
		&pl.Vision, &pl.Published.Summary, &pl.Replaces.Changes,
		&pl.Lead.Name, &pl.Lead.Post, &pl.ClinicalLead.Name, &pl.ClinicalLead.Post,
		&b.NaturalCommunities, &b.WorkingRelationships, &b.PatientFlows, &b.Scale, &b.FitWithOtherFootprints,
		&g.Arrangements, &g.DecisionMaking, &g.Accountability, &g.Capacity,
		&l.Partnership.Statement, &l.Partnership.Devolution, &l.Integration.Statement, &l.Integration.BetterCareFund,
		&l.ExistingPlans.Statement, &l.Communities.Statement, &l.Prevention.Statement, &l.Employers.Statement,
		&pl.CareModels.Description, &pl.Finance.Assumptions.Source,
		&pl.Footprint.Devolution.Area, &pl.Footprint.Devolution.BuildsOn,
	)
	for _, group := range []*plan.Engaged{
		&e.Clinicians, &e.Staff, &e.PatientsAndPublic, &e.Carers, &e.VoluntarySector, &e.IndependentSector, &e.Politicians,
	} {
		list = append(list, &group.Statement)
		for i := range group.Done.Items {
			list = append(list, &group.Done.Items[i].What, &group.Done.Items[i].Changed)
		}
		for i := range group.Planned.Items {
			list = append(list, &group.Planned.Items[i].What)
		}
	}
	list = addMap(list, &e.Principles)
	for i := range pl.Gaps.Values {
		gap := &pl.Gaps.Values[i]
		list = append(list, &gap.Now, &gap.ByEnd)
		for j := range gap.Measures.Items {
			list = append(list, &gap.Measures.Items[j].Name, &gap.Measures.Items[j].Source)
		}
	}
	return moreTexts(list, pl)
}

// moreTexts are those of the things that a plan lists.
func moreTexts(list []*plan.Text, pl *plan.Plan) []*plan.Text {
	for i := range pl.Organisations.Items {
		o := &pl.Organisations.Items[i]
		list = append(list, &o.Name, &o.Objection.About, &o.Objection.Response)
	}
	for i := range pl.Governance.Groups.Items {
		list = append(list, &pl.Governance.Groups.Items[i].Name, &pl.Governance.Groups.Items[i].Meets)
	}
	for i := range pl.Priorities.Items {
		list = append(list, &pl.Priorities.Items[i].Title, &pl.Priorities.Items[i].Why)
	}
	for i := range pl.Decisions.Items {
		d := &pl.Decisions.Items[i]
		list = append(list, &d.Decision, &d.Consultation.NotNeeded, &d.NotSubstantial, &d.QualityCase.Evidence)
		list = addMap(list, &d.Tests)
		list = addList(list, &d.QualityCase.Benefits)
		for j := range d.Scrutiny.Items {
			list = append(list, &d.Scrutiny.Items[j].Committee)
		}
		for j := range d.Consensus.Objections.Items {
			list = append(list, &d.Consensus.Objections.Items[j].About)
		}
	}
	for i := range pl.Benefits.Items {
		list = append(list, &pl.Benefits.Items[i].Title)
	}
	for i := range pl.Actions.Items {
		a := &pl.Actions.Items[i]
		list = append(list, &a.Title, &a.Owner.Post)
		for j := range a.Milestones.Items {
			list = append(list, &a.Milestones.Items[j].What)
		}
	}
	for i := range pl.DeliveryPlans.Items {
		list = append(list, &pl.DeliveryPlans.Items[i].Title, &pl.DeliveryPlans.Items[i].Area)
	}
	l := &pl.LocalGovernment
	for i := range l.Partnership.Boards.Items {
		list = append(list, &l.Partnership.Boards.Items[i].Name, &l.Partnership.Boards.Items[i].View)
	}
	for _, plans := range []*plan.List[plan.LocalPlan]{&l.ExistingPlans.Strategies, &l.ExistingPlans.NeedsAssessments} {
		for i := range plans.Items {
			list = append(list, &plans.Items[i].Title)
		}
	}
	list = addList(list, &l.Employers.Employers)
	f := &pl.Finance
	for i := range f.Solutions.Items {
		list = append(list, &f.Solutions.Items[i].Title, &f.Solutions.Items[i].Evidence)
	}
	for i := range f.OtherFunding.Items {
		list = append(list, &f.OtherFunding.Items[i].Title)
	}
	for i := range f.Capital.Items {
		list = append(list, &f.Capital.Items[i].Title)
	}
	for i := range pl.Risks.Items {
		list = append(list, &pl.Risks.Items[i].Risk, &pl.Risks.Items[i].Mitigation)
	}
	return list
}

func addMap(list []*plan.Text, m *plan.Map[plan.Text]) []*plan.Text {
	for i := range m.Values {
		list = append(list, &m.Values[i])
	}
	return list
}

func addList(list []*plan.Text, l *plan.List[plan.Text]) []*plan.Text {
	for i := range l.Items {
		list = append(list, &l.Items[i])
	}
	return list
}

// shapeOf is what the plan's shape calls the place of a node, and the shape there;
// an empty one where it has no such place. What a list holds goes by its title.
func shapeOf(e *guidance.Edition, n *source.Node) (title string, shape *guidance.Shape) {
	if n.Up == nil {
		return e.Title, e.Shape
	}
	switch title, up := shapeOf(e, n.Up); {
	case up.Is == guidance.List:
		return title, up.Of
	case n.Nth > 0:
		key := &up.Keys[n.Nth-1]
		return key.Title, key.Shape
	}
	return "", &guidance.Shape{}
}
