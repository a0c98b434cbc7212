package answers

import "stp.example/stp/pkg/plan"

// texts are what a plan says outside its answers, for a person to read.
func texts(pl *plan.Plan) []*plan.Text {
	g, b, l, e := &pl.Governance, &pl.Footprint.Basis, &pl.LocalGovernment, &pl.Engagement
	list := append(make([]*plan.Text, 0, 256),
		&pl.Vision, &pl.Published.Summary, &pl.Replaces.Changes,
		&pl.Lead.Name, &pl.Lead.Post, &pl.ClinicalLead.Name, &pl.ClinicalLead.Post,
		&b.NaturalCommunities, &b.WorkingRelationships, &b.PatientFlows, &b.Scale, &b.FitWithOtherFootprints,
		&g.Arrangements, &g.DecisionMaking, &g.Accountability, &g.Capacity,
		&l.Partnership.Statement, &l.Partnership.Devolution, &l.Integration.Statement, &l.Integration.BetterCareFund,
		&l.ExistingPlans.Statement, &l.Communities.Statement, &l.Prevention.Statement, &l.Employers.Statement,
		&pl.CareModels.Description, &pl.Finance.Assumptions.Source,
	)
	for _, group := range []*plan.Engaged{
		&e.Clinicians, &e.Staff, &e.PatientsAndPublic, &e.Carers, &e.VoluntarySector, &e.IndependentSector, &e.Politicians,
	} {
		list = append(list, &group.Statement)
	}
	list = addMap(list, &e.Principles)
	for i := range pl.Gaps.Values {
		gap := &pl.Gaps.Values[i]
		list = append(list, &gap.Now, &gap.ByEnd)
		for j := range gap.Measures.Items {
			list = append(list, &gap.Measures.Items[j].Name, &gap.Measures.Items[j].Source)
		}
	}
	for i := range pl.Priorities.Items {
		list = append(list, &pl.Priorities.Items[i].Title, &pl.Priorities.Items[i].Why)
	}
	for i := range pl.Decisions.Items {
		d := &pl.Decisions.Items[i]
		list = append(list, &d.Decision, &d.Consultation.NotNeeded, &d.QualityCase.Evidence)
		list = addMap(list, &d.Tests)
	}
	for i := range pl.Actions.Items {
		list = append(list, &pl.Actions.Items[i].Title, &pl.Actions.Items[i].Owner.Post)
	}
	for i := range pl.Finance.Solutions.Items {
		list = append(list, &pl.Finance.Solutions.Items[i].Title, &pl.Finance.Solutions.Items[i].Evidence)
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
