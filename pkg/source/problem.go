package source

import "sort"

// The codes of what keeps a file from being read as plain YAML.
const (
	// Syntax is broken YAML, at its place.
	Syntax = "YML001"
	// Encoding is text that is not UTF-8, or characters that show as nothing
	// or as something else than they are.
	Encoding = "YML002"
	// DuplicateKey is the same key twice in a mapping.
	DuplicateKey = "YML003"
	// SeveralDocuments is more than one document in a file, or none.
	SeveralDocuments = "YML004"
	// TooLarge is a file deeper or with more keys than the limits allow.
	TooLarge = "YML005"
	// SurprisingScalar is a value that readers of YAML take in different ways.
	SurprisingScalar = "YML006"
	// NotPlain is an anchor, an alias, a merge key, a tag, or a key that is
	// not text.
	NotPlain = "YML007"
)

// Problem is one thing that keeps a file, or a part of it, from being read as
// it is written.
type Problem struct {
	Code string
	// Span is where the mark stands.
	Span Span
	// Message says what is there, and Help what to do, each in one sentence.
	Message string
	Help    string
	// Label is what the marked place says beside its mark, if anything.
	Label string
	// Related are other places with their own words.
	Related []Related
	// Subject is the logical path of the value concerned; empty for the file
	// as a whole.
	Subject string
	// Edits mend it, where one mending is likely; none overlap. Safe says that
	// they change nothing in how the plan is read.
	Edits []Edit
	Safe  bool

	node *Node // for Subject, until the tree is whole
}

// Related is another place that a problem speaks of.
type Related struct {
	Span  Span
	Label string
}

// Edit replaces the text of a span.
type Edit struct {
	Span Span
	New  string
}

// sortProblems puts problems in the order of the file.
func sortProblems(problems []Problem) {
	sort.SliceStable(problems, func(i, j int) bool {
		a, b := &problems[i], &problems[j]
		if a.Span.Start != b.Span.Start {
			return a.Span.Start < b.Span.Start
		}
		return a.Code < b.Code
	})
}
