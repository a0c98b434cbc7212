package plan

import "stp.example/stp/pkg/source"

// Decision is one of the critical decisions.
type Decision struct {
	source.At
	ID              Text           `key:"id"`
	Decision        Text           `key:"decision"`
	Status          Text           `key:"status"`
	DecisionDate    Date           `key:"decision_date"`
	ChangesServices Bool           `key:"changes_services"`
	Consultation    Consultation   `key:"consultation"`
	Scrutiny        List[Scrutiny] `key:"scrutiny"`
	NotSubstantial  Text           `key:"not_substantial"`
	QualityCase     QualityCase    `key:"quality_case"`
	Tests           Map[Text]      `key:"tests"`
	BedsClosed      Number         `key:"beds_closed"`
	Actions         Refs           `key:"actions"`
	Consensus       Consensus      `key:"consensus"`
}

// Consultation is the public consultation on a decision.
type Consultation struct {
	source.At
	From      Date `key:"from"`
	To        Date `key:"to"`
	Planned   Bool `key:"planned"`
	NotNeeded Text `key:"not_needed"`
}

// Scrutiny is a council's overview and scrutiny committee.
type Scrutiny struct {
	source.At
	Committee Text `key:"committee"`
	On        Date `key:"on"`
}

// QualityCase is what a decision does for patients.
type QualityCase struct {
	source.At
	Benefits List[Text] `key:"benefits"`
	Evidence Text       `key:"evidence"`
}

// Consensus is how far a decision is supported.
type Consensus struct {
	source.At
	Level      Text                    `key:"level"`
	Objections List[DecisionObjection] `key:"objections"`
}

// DecisionObjection is one organisation's objection to a decision.
type DecisionObjection struct {
	source.At
	Organisation Text `key:"organisation"`
	About        Text `key:"about"`
}

// Benefit is what improves; ByYear in £m or in the measure's unit.
type Benefit struct {
	source.At
	ID        Text  `key:"id"`
	Kind      Text  `key:"kind"`
	Title     Text  `key:"title"`
	Measure   Text  `key:"measure"`
	Priority  Text  `key:"priority"`
	Actions   Refs  `key:"actions"`
	Solutions Refs  `key:"solutions"`
	ByYear    Years `key:"by_year"`
}

// Action is something to be done.
type Action struct {
	source.At
	ID             Text            `key:"id"`
	Title          Text            `key:"title"`
	Level          Text            `key:"level"`
	Owner          Owner           `key:"owner"`
	Who            Refs            `key:"who"`
	WithFootprints List[Number]    `key:"with_footprints"`
	Starts         Date            `key:"starts"`
	Ends           Date            `key:"ends"`
	DependsOn      Refs            `key:"depends_on"`
	Milestones     List[Milestone] `key:"milestones"`
}

// Owner is the one post that answers for an action.
type Owner struct {
	source.At
	Organisation Text `key:"organisation"`
	Post         Text `key:"post"`
}

// Milestone is a dated step of an action.
type Milestone struct {
	source.At
	Date Date `key:"date"`
	What Text `key:"what"`
}

// DeliveryPlan is a plan under the umbrella.
type DeliveryPlan struct {
	source.At
	ID         Text         `key:"id"`
	Title      Text         `key:"title"`
	Kind       Text         `key:"kind"`
	Area       Text         `key:"area"`
	Footprints List[Number] `key:"footprints"`
	Delivers   Refs         `key:"delivers"`
	Owner      Text         `key:"owner"`
	Status     Text         `key:"status"`
}

// Risk is something that may go wrong.
type Risk struct {
	source.At
	ID         Text `key:"id"`
	Risk       Text `key:"risk"`
	Likelihood Text `key:"likelihood"`
	Impact     Text `key:"impact"`
	Mitigation Text `key:"mitigation"`
	Owner      Text `key:"owner"`
}

// Activity is numbers of cases by year.
type Activity struct {
	source.At
	Kind      Text  `key:"kind"`
	DoNothing Years `key:"do_nothing"`
	Plan      Years `key:"plan"`
}

// Beds is numbers of beds by year.
type Beds struct {
	source.At
	Kind   Text  `key:"kind"`
	ByYear Years `key:"by_year"`
}

// StaffGroup is whole-time equivalents by year.
type StaffGroup struct {
	source.At
	Group Text  `key:"group"`
	WTE   Years `key:"wte"`
}
