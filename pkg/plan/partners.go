package plan

import "stp.example/stp/pkg/source"

// LocalGovernment is what the plan says of local government.
type LocalGovernment struct {
	source.At
	Partnership   Partnership   `key:"partnership"`
	Integration   Integration   `key:"integration"`
	ExistingPlans ExistingPlans `key:"existing_plans"`
	Communities   Communities   `key:"communities"`
	Prevention    Prevention    `key:"prevention"`
	Employers     Employers     `key:"employers"`
}

// Partnership is how local government takes part.
type Partnership struct {
	source.At
	Statement  Text        `key:"statement"`
	Devolution Text        `key:"devolution"`
	Boards     List[Board] `key:"health_and_wellbeing_boards"`
}

// Board is a health and wellbeing board.
type Board struct {
	source.At
	Name      Text         `key:"name"`
	Council   Text         `key:"council"`
	Covers    Text         `key:"covers"`
	AlsoIn    List[Number] `key:"also_in"`
	EngagedOn Date         `key:"engaged_on"`
	View      Text         `key:"view"`
}

// Integration is how health and social care join up.
type Integration struct {
	source.At
	Statement      Text `key:"statement"`
	BetterCareFund Text `key:"better_care_fund"`
	Actions        Refs `key:"actions"`
}

// ExistingPlans is what the plan builds on.
type ExistingPlans struct {
	source.At
	Statement        Text            `key:"statement"`
	Strategies       List[LocalPlan] `key:"health_and_wellbeing_strategies"`
	NeedsAssessments List[LocalPlan] `key:"needs_assessments"`
}

// LocalPlan is a joint health and wellbeing strategy or needs assessment.
type LocalPlan struct {
	source.At
	ID      Text `key:"id"`
	Title   Text `key:"title"`
	Council Text `key:"council"`
}

// Communities is how local people are involved.
type Communities struct {
	source.At
	Statement Text `key:"statement"`
}

// Prevention is what is done with local government on public health.
type Prevention struct {
	source.At
	Statement     Text `key:"statement"`
	Organisations Refs `key:"organisations"`
	Actions       Refs `key:"actions"`
}

// Employers is how other employers are engaged.
type Employers struct {
	source.At
	Statement Text       `key:"statement"`
	Employers List[Text] `key:"employers"`
}

// Engagement is with whom the plan is made.
type Engagement struct {
	source.At
	Clinicians        Engaged   `key:"clinicians"`
	Staff             Engaged   `key:"staff"`
	PatientsAndPublic Engaged   `key:"patients_and_public"`
	Carers            Engaged   `key:"carers"`
	VoluntarySector   Engaged   `key:"voluntary_sector"`
	IndependentSector Engaged   `key:"independent_sector"`
	Politicians       Engaged   `key:"politicians"`
	Principles        Map[Text] `key:"principles"`
}

// Engaged is the engagement with one group.
type Engaged struct {
	source.At
	Statement Text          `key:"statement"`
	Done      List[Event]   `key:"done"`
	Planned   List[Planned] `key:"planned"`
}

// Event is something done, with how many people it reached.
type Event struct {
	source.At
	Date    Date   `key:"date"`
	What    Text   `key:"what"`
	Reached Number `key:"reached"`
	Changed Text   `key:"changed"`
}

// Planned is something to be done.
type Planned struct {
	source.At
	Date Date `key:"date"`
	What Text `key:"what"`
}
