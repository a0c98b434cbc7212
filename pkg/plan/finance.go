package plan

import "stp.example/stp/pkg/source"

// Finance is the plan's money, in £m; a surplus is positive, a deficit negative.
type Finance struct {
	source.At
	Basis              MoneyBasis          `key:"basis"`
	Assumptions        Assumptions         `key:"assumptions"`
	Allocation         Allocation          `key:"allocation"`
	Funding            Years               `key:"funding"`
	Sectors            List[Sector]        `key:"sectors"`
	DoNothing          Years               `key:"do_nothing"`
	CumulativeGap      Number              `key:"cumulative_gap"`
	Solutions          List[Solution]      `key:"solutions"`
	Commitments        List[Commitment]    `key:"commitments"`
	Contingency        Years               `key:"contingency"`
	Fund               Fund                `key:"fund"`
	OtherFunding       List[OtherFunding]  `key:"other_funding"`
	Result             Years               `key:"result"`
	Complete           Bool                `key:"complete"`
	Organisations      List[Position]      `key:"organisations"`
	SystemControlTotal ControlTotal        `key:"system_control_total"`
	Capital            List[CapitalScheme] `key:"capital"`
}

// MoneyBasis is what the figures already hold.
type MoneyBasis struct {
	source.At
	Prices             Text `key:"prices"`
	SustainabilityFund Text `key:"sustainability_fund"`
	OwnEfficiencies    Text `key:"own_efficiencies"`
	Specialised        Text `key:"specialised"`
}

// Assumptions are in percent a year.
type Assumptions struct {
	source.At
	DemographicGrowth    Number `key:"demographic_growth"`
	NonDemographicGrowth Number `key:"non_demographic_growth"`
	PayAndPrices         Number `key:"pay_and_prices"`
	Efficiency           Number `key:"efficiency"`
	Source               Text   `key:"source"`
}

// Allocation is the indicative allocation from the centre, in £m.
type Allocation struct {
	source.At
	PlaceBased Years `key:"place_based"`
	WithFund   Years `key:"with_fund"`
}

// Sector is one sector's position, in £m.
type Sector struct {
	source.At
	Sector    Text  `key:"sector"`
	DoNothing Years `key:"do_nothing"`
	Result    Years `key:"result"`
}

// Solution is one way of closing the gap. Savings are the effect in a year
// against doing nothing, in £m. Without a sector it is the NHS's.
type Solution struct {
	source.At
	ID         Text            `key:"id"`
	Title      Text            `key:"title"`
	Sector     Text            `key:"sector"`
	Level      Text            `key:"level"`
	Category   Text            `key:"category"`
	Levers     Map[Number]     `key:"levers"`
	Effect     Text            `key:"effect"`
	Recurrent  Bool            `key:"recurrent"`
	Identified Bool            `key:"identified"`
	Owner      Text            `key:"owner"`
	Actions    Refs            `key:"actions"`
	Evidence   Text            `key:"evidence"`
	Savings    Years           `key:"savings"`
	Investment Map[Investment] `key:"investment"`
}

// Investment is what a solution costs in a year, in £m.
type Investment struct {
	source.At
	Amount    Number `key:"amount"`
	Recurrent Bool   `key:"recurrent"`
}

// Commitment is a national programme's cost, tied to no saving, in £m.
type Commitment struct {
	source.At
	ID        Text  `key:"id"`
	Programme Text  `key:"programme"`
	Sector    Text  `key:"sector"`
	Cost      Years `key:"cost"`
}

// Fund is the Sustainability and Transformation Fund, in £m.
type Fund struct {
	source.At
	Sustainability Years `key:"sustainability"`
	Transformation Years `key:"transformation"`
}

// OtherFunding is money from elsewhere, in £m.
type OtherFunding struct {
	source.At
	ID        Text  `key:"id"`
	Title     Text  `key:"title"`
	Sector    Text  `key:"sector"`
	ByYear    Years `key:"by_year"`
	Recurrent Bool  `key:"recurrent"`
	Secured   Bool  `key:"secured"`
}

// Position is one organisation's own position, in £m.
type Position struct {
	source.At
	Organisation      Text  `key:"organisation"`
	Result            Years `key:"result"`
	ResultInFootprint Years `key:"result_in_footprint"`
	ControlTotal      Years `key:"control_total"`
}

// ControlTotal is the system's control total, in £m.
type ControlTotal struct {
	source.At
	Status     Text  `key:"status"`
	ApprovedOn Date  `key:"approved_on"`
	ByYear     Years `key:"by_year"`
}

// CapitalScheme is money for buildings and equipment, in £m.
type CapitalScheme struct {
	source.At
	ID          Text  `key:"id"`
	Title       Text  `key:"title"`
	ByYear      Years `key:"by_year"`
	FundedBy    Text  `key:"funded_by"`
	Secured     Bool  `key:"secured"`
	RevenueCost Years `key:"revenue_cost"`
	Unlocks     Refs  `key:"unlocks"`
}
