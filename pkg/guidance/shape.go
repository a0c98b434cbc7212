package guidance

// Shape is what may stand at one place of a plan: what kind of value, which
// keys, words or limits. Shapes that recur are shared.
type Shape struct {
	Is ShapeKind
	// Keys are what a mapping may hold, in the usual order.
	Keys []Key
	// Open says that a mapping's keys are the catalogue's: years, questions, tests;
	// what stands under them is all of one kind.
	Open bool
	// Of is what a list holds.
	Of *Shape
	// Words are the words allowed, for Word and Year.
	Words []Term
	// Unit is a number's unit, such as £m or percent.
	Unit string
	// Lowest and Highest are a number's limits, as written; empty for none.
	Lowest, Highest string
	// Defines is the kind of thing that this id names; Refers are the kinds of
	// things that it may point at.
	Defines string
	Refers  []string
	// IDKey is the key by which a list's items are known, "id" as a rule.
	IDKey string
	// Prose says that the text is for a person to read and judge.
	Prose bool
}

// Key is one key of a mapping, with its words for a person.
type Key struct {
	Name     string
	Title    string
	About    string
	Required bool
	Shape    *Shape
}

// ShapeKind is a kind of value.
type ShapeKind string

const (
	Mapping     ShapeKind = "mapping"
	List        ShapeKind = "list"
	Text        ShapeKind = "text"
	Number      ShapeKind = "number"
	Count       ShapeKind = "count"
	YesNo       ShapeKind = "yes_no"
	YesNoOrText ShapeKind = "yes_no_or_text"
	Word        ShapeKind = "word"
	ID          ShapeKind = "id"
	Ref         ShapeKind = "ref"
	Date        ShapeKind = "date"
	Year        ShapeKind = "year"
	Address     ShapeKind = "address"
	Section     ShapeKind = "section"
)

// Key returns the key of that name, or nil.
func (s *Shape) Key(name string) *Key {
	if i := s.Index(name, 0); i >= 0 {
		return &s.Keys[i]
	}
	return nil
}

// Index is the number of the key of that name, or -1. It is looked for from near
// on first: keys mostly stand in the usual order.
func (s *Shape) Index(name string, near int) int {
	if s == nil {
		return -1
	}
	for i := near; i < len(s.Keys); i++ {
		if s.Keys[i].Name == name {
			return i
		}
	}
	for i := range min(near, len(s.Keys)) {
		if s.Keys[i].Name == name {
			return i
		}
	}
	return -1
}
