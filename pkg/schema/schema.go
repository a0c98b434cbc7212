// Package schema holds a plan's tree against the shape of a plan and says in
// plain English what does not fit, on the key or value at fault. It is the only
// importer of a JSON Schema library. It knows no stage and no rule: what a plan
// should say is not its business, only what may stand where.
package schema

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/xeipuuv/gojsonschema"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// The codes of what does not fit the shape.
const (
	UnknownKey = "SCH101"
	MissingKey = "SCH102"
	WrongType  = "SCH103"
	NotOneOf   = "SCH104"
	BadForm    = "SCH105"
	OutOfRange = "SCH106"
)

// Checker holds plans against an edition's shape. It is safe for concurrent use.
type Checker struct {
	edition *guidance.Edition
	shape   *gojsonschema.Schema
}

// New compiles an edition's shape. Every reference in it is local: nothing is
// ever fetched. The error says that the edition itself is broken.
func New(e *guidance.Edition) (*Checker, error) {
	loader := gojsonschema.NewStringLoader(e.ShapeSchema)
	shape, err := gojsonschema.NewSchema(loader)
	return &Checker{e, shape}, err
}

// check is one tree being held against the shape.
type check struct {
	*Checker
	root     *source.Node
	problems []source.Problem
}

// Check says what in a tree does not fit, in file order. It renames misspelt
// keys and words in the tree, where one reading is likely.
func (c *Checker) Check(tree *source.Tree) []source.Problem {
	if tree.Root == nil {
		return nil
	}
	k := &check{Checker: c, root: tree.Root}
	k.readLikely(tree.Root, c.edition.Shape)
	result, err := c.shape.Validate(gojsonschema.NewRawLoader(plain(tree.Root)))
	if err != nil {
		// The library answers so only for a value that it cannot take, and
		// plain hands over none.
		panic(err)
	}
	seen := map[string]bool{}
	for _, e := range result.Errors() {
		p, ok := k.problem(e)
		if id := p.Code + p.Subject; ok && !seen[id] {
			seen[id] = true
			k.problems = append(k.problems, p)
		}
	}
	slices.SortFunc(k.problems, func(a, b source.Problem) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Subject, b.Subject))
	})
	return k.problems
}

// plain is a node as the library takes it. What could not be read is handed
// over as empty; problem leaves out what is said of it.
func plain(n *source.Node) any {
	switch n.Kind {
	case source.Bool:
		return n.Text == "true"
	case source.Number:
		return json.Number(n.Text)
	case source.Text:
		return n.Text
	case source.List:
		list := make([]any, len(n.Items))
		for i, item := range n.Items {
			list[i] = plain(item)
		}
		return list
	case source.Mapping:
		m := make(map[string]any, len(n.Items))
		for _, item := range n.Items {
			m[item.Name] = plain(item)
		}
		return m
	}
	return nil
}

// separator stands in no key: the reader reports control characters and puts
// others in their place.
const separator = "\x00"

// find follows the library's path to the node and its shape.
func (c *check) find(context string) (*source.Node, *guidance.Shape, *guidance.Key) {
	n, key := c.root, &guidance.Key{Title: "the plan", Shape: c.edition.Shape}
	for _, part := range strings.Split(context, separator)[1:] {
		if n.Kind == source.List {
			i, err := strconv.Atoi(part)
			if err != nil || i >= len(n.Items) {
				return nil, nil, nil
			}
			n, key = n.Items[i], &guidance.Key{Title: key.Title, Shape: key.Shape.Of}
			continue
		}
		if n, key = n.Get(part), key.Shape.Key(part); n == nil || key == nil {
			return nil, nil, nil
		}
	}
	return n, key.Shape, key
}

func unread(n *source.Node) bool { return n.Kind == source.Broken || n.Kind == source.Odd }

func (c *check) problem(e gojsonschema.ResultError) (p source.Problem, ok bool) {
	n, s, key := c.find(e.Context().String(separator))
	if n == nil || unread(n) {
		return p, false
	}
	p.Span, p.Subject = n.Span, n.Path()
	property, _ := e.Details()["property"].(string)
	switch e.Type() {
	case "additional_property_not_allowed":
		item := n.Get(property)
		if item == nil || item.Kind == source.Broken {
			return p, false
		}
		p.Code, p.Span, p.Subject = UnknownKey, item.Key, item.Path()
		p.Message = unknownKey(property, n, c.describe(n))
		p.Help = "take it out, or move what it says to one of: " + orList(keys(s))
		if meant := c.elsewhere(property); meant != "" {
			p.Help = "a key of that name belongs to " + meant
		}
	case "required":
		p.Code, p.Span, p.Subject = MissingKey, c.missingMark(n), source.Join(n.Path(), property)
		p.Message = missingKey(property, c.describe(n), s)
		p.Help = helpMissing(s.Key(property))
	case "invalid_type":
		p.Code, p.Message, p.Help = WrongType, wrongType(n, s, c.describe(n)), helpType(n, s)
		if n.Kind == source.Null {
			p.Span = n.Mark()
			if c.requiredHere(n) {
				p.Code, p.Message = MissingKey, quote(n.Name)+" is empty: "+c.describe(n.Up)+" cannot do without it"
			}
		}
		if n.Kind == source.Number && isText(s) {
			p.Edits, p.Safe = []source.Edit{{Span: n.Span, New: `"` + n.Text + `"`}}, true
		}
	case "enum":
		p.Code, p.Message, p.Help = NotOneOf, notOneOf(n, s, c.describe(n)), helpWords(s)
		if s.Is == guidance.Year {
			p.Code, p.Message, p.Help = BadForm, badForm(n, s, key), helpForm(s)
		}
		if n.Kind == source.Null {
			p.Span = n.Mark()
		}
	case "pattern":
		p.Code, p.Message, p.Help = BadForm, badForm(n, s, key), helpForm(s)
	case "number_gte", "number_lte":
		p.Code, p.Message, p.Help = OutOfRange, outOfRange(n, s, c.describe(n)), helpRange(s)
	default:
		// Wrappers beside the real error (a condition, an allOf) say nothing.
		return p, false
	}
	return p, true
}

// missingMark is where a reader looks for a missing key: at the key of the
// mapping that lacks it, or at a list item's first key.
func (c *check) missingMark(n *source.Node) source.Span {
	if n.Key != (source.Span{}) || len(n.Items) == 0 {
		return n.Mark()
	}
	return n.Items[0].Mark()
}

func (c *check) requiredHere(n *source.Node) bool {
	if n.Up == nil || n.Up.Kind != source.Mapping {
		return false
	}
	s := c.shapeOf(n.Up)
	k := s.Key(n.Name)
	return k != nil && k.Required
}
