package plan

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// Plan is one plan as its file tells it; the shape says what each key means.
type Plan struct {
	source.At
	Tree *source.Tree

	replies map[*guidance.Question]reply

	Edition         Text               `key:"edition"`
	Stage           Text               `key:"stage"`
	Submitted       Date               `key:"submitted"`
	Status          Text               `key:"status"`
	Published       Published          `key:"published"`
	Replaces        Replaces           `key:"replaces"`
	Footprint       Footprint          `key:"footprint"`
	Lead            Lead               `key:"lead"`
	ClinicalLead    Lead               `key:"clinical_lead"`
	Vision          Text               `key:"vision"`
	Organisations   List[Organisation] `key:"organisations"`
	Services        List[Text]         `key:"services"`
	Governance      Governance         `key:"governance"`
	Gaps            Map[Gap]           `key:"gaps"`
	Priorities      List[Priority]     `key:"priorities"`
	Decisions       List[Decision]     `key:"decisions"`
	Benefits        List[Benefit]      `key:"benefits"`
	Actions         List[Action]       `key:"actions"`
	DeliveryPlans   List[DeliveryPlan] `key:"delivery_plans"`
	LocalGovernment LocalGovernment    `key:"local_government"`
	Engagement      Engagement         `key:"engagement"`
	Finance         Finance            `key:"finance"`
	Activity        List[Activity]     `key:"activity"`
	Beds            List[Beds]         `key:"beds"`
	Workforce       List[StaffGroup]   `key:"workforce"`
	CareModels      CareModels         `key:"care_models"`
	Risks           List[Risk]         `key:"risks"`
}

// Read reads a plan from its tree; what the tree does not hold stays absent.
func Read(tree *source.Tree) *Plan {
	p := &Plan{Tree: tree}
	source.Decode(tree.Root, p)
	return p
}

// Published is the public version.
type Published struct {
	source.At
	On      Date `key:"on"`
	Address Text `key:"address"`
	Summary Text `key:"summary"`
}

// Replaces names the earlier submission.
type Replaces struct {
	source.At
	Plan    Text `key:"plan"`
	Changes Text `key:"changes"`
}

// Footprint is the plan's own account of its area; Population in people.
type Footprint struct {
	source.At
	Number        Number     `key:"number"`
	Name          Text       `key:"name"`
	Region        Text       `key:"region"`
	Population    Number     `key:"population"`
	Basis         Basis      `key:"basis"`
	Devolution    Devolution `key:"devolution"`
	SuccessRegime Bool       `key:"success_regime"`
}

// Registered is the register's entry for the area: that of its number, unless
// its name is another's, and without a number that of its name; nil for none.
func (f *Footprint) Registered(e *guidance.Edition) *guidance.Footprint {
	if f.Name.Value == "" {
		return f.Numbered(e)
	}
	named := e.FootprintNamed(f.Name.Value)
	if f.Number.OK && f.Numbered(e) != named {
		return nil
	}
	return named
}

// Numbered is the register's entry of the area's number; nil for none.
func (f *Footprint) Numbered(e *guidance.Edition) *guidance.Footprint {
	if !f.Number.OK || f.Number.Value.Exponent() < 0 {
		return nil
	}
	return e.Footprint(int(f.Number.Value.IntPart()))
}

// Basis is why the footprint is drawn as it is.
type Basis struct {
	source.At
	NaturalCommunities     Text `key:"natural_communities"`
	WorkingRelationships   Text `key:"working_relationships"`
	PatientFlows           Text `key:"patient_flows"`
	Scale                  Text `key:"scale"`
	FitWithOtherFootprints Text `key:"fit_with_other_footprints"`
}

// Devolution is a devolution deal around the footprint.
type Devolution struct {
	source.At
	Deal         Text `key:"deal"`
	Area         Text `key:"area"`
	CoversHealth Bool `key:"covers_health"`
	Boundary     Text `key:"boundary"`
	BuildsOn     Text `key:"builds_on"`
}

// Lead is a named leader.
type Lead struct {
	source.At
	Name          Text `key:"name"`
	Post          Text `key:"post"`
	Organisations Refs `key:"organisations"`
	Since         Date `key:"since"`
}

// Organisation is one of those who make the plan.
type Organisation struct {
	source.At
	ID              Text            `key:"id"`
	Name            Text            `key:"name"`
	Kind            Text            `key:"kind"`
	Membership      Text            `key:"membership"`
	AlsoIn          List[Number]    `key:"also_in"`
	Position        Text            `key:"position"`
	PositionOn      Date            `key:"position_on"`
	Objection       Objection       `key:"objection"`
	OperationalPlan OperationalPlan `key:"operational_plan"`
}

// Objection is what an organisation does not agree with, and the answer to it.
type Objection struct {
	source.At
	About    Text `key:"about"`
	Response Text `key:"response"`
}

// OperationalPlan is an organisation's own plan for one year.
type OperationalPlan struct {
	source.At
	Year   Text `key:"year"`
	Agreed Bool `key:"agreed"`
}

// Governance is how the plan is made and carried out.
type Governance struct {
	source.At
	Arrangements   Text        `key:"arrangements"`
	DecisionMaking Text        `key:"decision_making"`
	Accountability Text        `key:"accountability"`
	Capacity       Text        `key:"capacity"`
	Groups         List[Group] `key:"groups"`
}

// Group is a board or group.
type Group struct {
	source.At
	ID      Text `key:"id"`
	Name    Text `key:"name"`
	Chair   Text `key:"chair"`
	Members Refs `key:"members"`
	Meets   Text `key:"meets"`
}

// Gap is one of the gaps, with the answers to the questions under it.
type Gap struct {
	source.At
	Now      Text          `key:"now"`
	ByEnd    Text          `key:"by_end"`
	Measures List[Measure] `key:"measures"`
	Answers  Map[Answer]   `key:"answers"`
}

// Measure is a figure that shows a gap closing, in its own unit.
type Measure struct {
	source.At
	ID         Text     `key:"id"`
	Name       Text     `key:"name"`
	Unit       Text     `key:"unit"`
	Better     Text     `key:"better"`
	Inequality Bool     `key:"inequality"`
	Standard   Text     `key:"standard"`
	DoNothing  Years    `key:"do_nothing"`
	Baseline   Baseline `key:"baseline"`
	Trajectory Years    `key:"trajectory"`
	Source     Text     `key:"source"`
}

// Baseline is where a measure starts.
type Baseline struct {
	source.At
	Year  Text   `key:"year"`
	Value Number `key:"value"`
}

// Answer is the answer to one question. A part is prose, or a figure in £m.
type Answer struct {
	source.At
	Answer        Text      `key:"answer"`
	Parts         Map[Part] `key:"parts"`
	Considered    Text      `key:"considered"`
	Declined      Text      `key:"declined"`
	NotApplicable Text      `key:"not_applicable"`
	AnsweredBy    Text      `key:"answered_by"`
	Owner         Text      `key:"owner"`
	By            Date      `key:"by"`
	Actions       Refs      `key:"actions"`
	Measures      Refs      `key:"measures"`
}

// Part is one part of an answer.
type Part struct {
	source.At
	Text   string
	Amount Number
}

// Read takes prose or a figure.
func (p *Part) Read(n *source.Node) {
	p.Amount.At = p.At
	p.Amount.Read(n)
	var t Text
	t.Read(n)
	p.Text = t.Value
}

// Priority is one of the plan's own priorities.
type Priority struct {
	source.At
	ID      Text         `key:"id"`
	Title   Text         `key:"title"`
	Closes  List[Text]   `key:"closes"`
	Serves  List[Number] `key:"serves"`
	From    Refs         `key:"from"`
	Actions Refs         `key:"actions"`
	Why     Text         `key:"why"`
}

// CareModels is the reach of new care models, in percent of the population.
type CareModels struct {
	source.At
	Description     Text  `key:"description"`
	PopulationShare Years `key:"population_share"`
}
