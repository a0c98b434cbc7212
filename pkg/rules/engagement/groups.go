// Package engagement holds the rules on those with whom a plan is made:
// clinicians, staff, the public and others, how far decisions are supported,
// and consultation on changes of services. It counts what a plan records as
// done or planned, and never whether people were listened to.
package engagement

import (
	"slices"

	"stp.example/stp/pkg/plan"
)

// group is one of those with whom a plan is made.
type group struct {
	engaged *plan.Engaged
	// who they are, in a sentence.
	who string
	// asked says that the guidance asks for engagement with them from the start.
	asked bool
}

func groups(e *plan.Engagement) []group {
	return []group{
		{&e.Clinicians, "clinicians", true},
		{&e.Staff, "staff", true},
		{&e.PatientsAndPublic, "patients and the public", true},
		{&e.Carers, "carers", false},
		{&e.VoluntarySector, "the voluntary sector", false},
		{&e.IndependentSector, "the independent sector", false},
		{&e.Politicians, "local politicians", false},
	}
}

// silent says that a plan tells nothing of the engagement with a group.
func silent(e *plan.Engaged) bool {
	return !e.Statement.Given() && len(e.Done.Items) == 0 && len(e.Planned.Items) == 0
}

// begins says that the plan has a section on a group, with keys in it.
func begins(e *plan.Engaged) bool {
	n := e.Node()
	return n != nil && len(n.Items) > 0
}

// none says that a plan tells of no engagement with anybody. That is said once,
// by the rules that ask for clinicians, staff and the public.
func none(e *plan.Engagement) bool {
	return !slices.ContainsFunc(groups(e), func(g group) bool { return !silent(g.engaged) })
}
