// Package guidance holds what an edition of the national guidance asks: its
// stages, years, gaps, questions, priorities, statements, standards, footprints
// and requirements, each with its source and how certain it is. It is data,
// compiled from schemas/, and it judges nothing: what a plan makes of it is for
// the rules.
package guidance

import "sync"

// Certainty says how a fact of the catalogue is known.
type Certainty string

const (
	// Verified facts were read in a public text.
	Verified Certainty = "verified"
	// Recalled facts were not read; they are marked so wherever they are shown.
	Recalled Certainty = "recalled"
)

// Note is the mark that a recalled fact carries for a reader; empty for one
// that was read.
func (c Certainty) Note() string {
	if c == Recalled {
		return "recalled, not read"
	}
	return ""
}

// Edition is one round of national planning. Its lists keep the guidance's order.
type Edition struct {
	ID           string `key:"id"`
	Title        string `key:"title"`
	About        string `key:"about"`
	BaselineYear string `key:"baseline_year"`
	// Years are the financial years of the plan, such as 2016/17, first to last.
	Years      []string    `key:"years"`
	Horizon    Horizon     `key:"horizon"`
	Stages     []Stage     `key:"stages"`
	Regions    []Term      `key:"regions"`
	Gaps       []Gap       `key:"gaps"`
	Topics     []Term      `key:"topics"`
	Priorities []Priority  `key:"priorities"`
	Statements []Statement `key:"statements"`
	Principles []Term      `key:"principles"`
	Tests      []Test      `key:"tests"`
	Services   []Service   `key:"services"`
	Sectors    []Service   `key:"sectors"`
	Money      []Amount    `key:"money"`

	Questions    []Question
	Standards    []Standard
	Sources      []Source
	Requirements []Requirement
	Footprints   []Footprint
	// Words are the lists of words that a plan's keys allow, by the list's name.
	Words []WordList

	// Shape is the shape of a plan, with the edition's words filled in.
	Shape *Shape
	// ShapeSchema is the JSON Schema that the shape is checked by; it knows no
	// stages. PublishedSchema also holds what each stage requires.
	ShapeSchema     string
	PublishedSchema string

	// What is worked out of the lists, once: which requirements each rule
	// enforces, which standards bear on each question, which question each key and
	// code is, and whose each name is.
	once       sync.Once
	byRule     map[string][]*Requirement
	byQuestion map[string][]*Standard
	asked      map[string]*Question
	named      sync.Once
	byName     map[string]*Footprint
}

// Horizon is the time that a plan covers; dates as 2016-10-01.
type Horizon struct {
	From string `key:"from"`
	To   string `key:"to"`
}

// Stage is one submission that the guidance asks for.
type Stage struct {
	Key   string `key:"key"`
	Title string `key:"title"`
	// Due is the date of the submission, as 2016-10-21.
	Due   string `key:"due"`
	About string `key:"about"`
	// Words are other names in use.
	Words []string `key:"words"`
}

// Term is a key with its plain words.
type Term struct {
	Key   string `key:"key"`
	Title string `key:"title"`
	// Also are other words in use for it, in any case, and for no other.
	Also []string `key:"also"`
}

// Gap is one of the gaps that a plan is to close.
type Gap struct {
	Key   string `key:"key"`
	Title string `key:"title"`
	About string `key:"about"`
}

// Priority is one of the national priorities, by its number.
type Priority struct {
	Number int    `key:"number"`
	Title  string `key:"title"`
	Asks   string `key:"asks"`
	Source string `key:"source"`
}

// Statement is what a plan has to say of local government.
type Statement struct {
	Key         string `key:"key"`
	Title       string `key:"title"`
	Asks        string `key:"asks"`
	Requirement string `key:"requirement"`
	// Extra says that it is not one of the guidance's own statements.
	Extra bool `key:"extra"`
}

// Test is a test of service change; From is the date it came into force.
type Test struct {
	Key       string    `key:"key"`
	Title     string    `key:"title"`
	From      string    `key:"from"`
	Certainty Certainty `key:"certainty"`
}

// Service is a kind of service or a sector of the money; NHS says whose it is.
type Service struct {
	Key   string `key:"key"`
	Title string `key:"title"`
	NHS   bool   `key:"nhs"`
}

// Amount is a national figure; Value as written, in its unit (£m, percent).
type Amount struct {
	Key       string    `key:"key"`
	Title     string    `key:"title"`
	Value     string    `key:"value"`
	Unit      string    `key:"unit"`
	Year      string    `key:"year"`
	Source    string    `key:"source"`
	Certainty Certainty `key:"certainty"`
}

// Question is one question of the guidance, restated in our own words.
type Question struct {
	Code    string `key:"code"`
	Key     string `key:"key"`
	Gap     string `key:"gap"`
	Topic   string `key:"topic"`
	Title   string `key:"title"`
	Asks    string `key:"asks"`
	Measure string `key:"measure"`
	// Priorities are the numbers of the national priorities it serves.
	Priorities []int `key:"priorities"`
	// Bid says that it invites a bid, which a plan may decline.
	Bid bool `key:"bid"`
	// AppliesIf names a condition on the plan; elsewhere it does not apply.
	AppliesIf string `key:"applies_if"`
	Parts     []Term `key:"parts"`
	// PartsAre is "amounts" where the parts are figures in £m.
	PartsAre string `key:"parts_are"`
	// AnsweredBy is a section of the plan that may answer it.
	AnsweredBy string `key:"may_be_answered_by"`
	// AskFor is the kind of answer: plan, date, figure or case.
	AskFor    string    `key:"ask_for"`
	Certainty Certainty `key:"certainty"`
	Doubt     string    `key:"doubt"`
}

// Standard is a national standard or goal that a plan's figures are held to.
type Standard struct {
	Key  string `key:"key"`
	What string `key:"what"`
	// MetWhen is at_least, at_most or above.
	MetWhen string `key:"met_when"`
	Value   string `key:"value"`
	Unit    string `key:"unit"`
	// By is a date, or "always".
	By        string   `key:"by"`
	Questions []string `key:"questions"`
	// Level is "national" for a goal of England as a whole.
	Level     string    `key:"level"`
	Source    string    `key:"source"`
	Certainty Certainty `key:"certainty"`
}

// Source is a document that asks something.
type Source struct {
	Key       string `key:"key"`
	Title     string `key:"title"`
	Publisher string `key:"publisher"`
	Date      string `key:"date"`
	Address   string `key:"address"`
	Read      bool   `key:"read"`
}

// Requirement is one thing that the guidance asks of a plan, restated.
type Requirement struct {
	ID string `key:"id"`
	// From is the stage that asks for it first, or "always".
	From   string `key:"from"`
	Asks   string `key:"asks"`
	Source string `key:"source"`
	// Where is the section or heading of the source.
	Where     string    `key:"where"`
	Certainty Certainty `key:"certainty"`
	Note      string    `key:"certainty_note"`
	// EnforcedBy are the codes of the rules that check it.
	EnforcedBy []string `key:"enforced_by"`
	// Presence are the paths of a plan that must hold something; what the
	// published schema can carry.
	Presence []string `key:"presence"`
	// Sections are other parts of a plan that it speaks of.
	Sections []string `key:"sections"`
}

// WordList is a list of words that a key of a plan allows.
type WordList struct {
	Name  string
	Words []Term
}
