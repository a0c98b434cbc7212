package source

// Kind is what a node was written as. Dates and financial years are Text: a
// plan's own readings of a scalar belong to the rooms above.
type Kind uint8

const (
	// Null is an empty value, or one written null or ~.
	Null Kind = iota
	// Bool is true or false, written so.
	Bool
	// Number is a plain scalar of the form -?(0|[1-9][0-9]*)(\.[0-9]+)? of at
	// most 20 characters; Text keeps it exactly as written.
	Number
	// Text is any other scalar that means what it says.
	Text
	// Odd is a scalar that some readers take otherwise than it is written
	// (1e3, 012, .inf). It is reported, and withheld from the shape schema.
	Odd
	// List is a sequence, Mapping a mapping with text keys.
	List
	Mapping
	// Broken stands for what could not be read: a section with a syntax error,
	// an alias, a value with a tag. A finding says why.
	Broken
)

// Node is one value of a file, with the key it stands under. The zero Span of
// Key says that it stands under none (the root, list items).
type Node struct {
	Kind Kind
	// Style is how a scalar or collection was written.
	Style Style
	// Nth is the number of its key among those that the shape has there, from 1;
	// 0 for list items and for keys that it does not have. The schema room sets it.
	Nth int16
	// Name is the key's text, as it is read: a misspelt key with one likely
	// reading is renamed by the schema room. Empty for list items and the root.
	Name string
	// Text is a scalar's value; for Number as written.
	Text string
	// Items are the values of a list or a mapping, in file order. What stands
	// above this line is all that a walk looks at, and fills one cache line.
	Items []*Node
	// Up is the mapping or list that holds this node; nil for the root.
	Up *Node
	// ID is the name of a list item that is known by another key than id; the
	// schema room sets it.
	ID string
	// Key is where the key stands, Span where the value stands. The span of an
	// empty value is empty, just behind the key's colon.
	Key  Span
	Span Span

	index map[string]*Node
}

// Style is how a value was written.
type Style uint8

const (
	Plain Style = iota
	SingleQuoted
	DoubleQuoted
	Literal
	Folded
	Block
	Flow
)

// smallMapping is the size up to which a walk beats a map.
const smallMapping = 16

// Get returns the value under a key, or nil. The first of duplicate keys wins.
func (n *Node) Get(name string) *Node {
	if n == nil || n.Kind != Mapping {
		return nil
	}
	if len(n.Items) <= smallMapping {
		for _, item := range n.Items {
			if item.Name == name {
				return item
			}
		}
		return nil
	}
	if n.index == nil {
		n.index = make(map[string]*Node, len(n.Items))
		for i := len(n.Items) - 1; i >= 0; i-- {
			n.index[n.Items[i].Name] = n.Items[i]
		}
	}
	return n.index[name]
}

// Rename reads the key of n as another name from now on.
func (n *Node) Rename(name string) {
	n.Name = name
	if n.Up != nil {
		n.Up.index = nil
	}
}

// Mark is where a reader should look first: the key where there is one, else
// the value.
func (n *Node) Mark() Span {
	if n.Key != (Span{}) {
		return n.Key
	}
	return n.Span
}
