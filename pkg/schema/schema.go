// Package schema holds a plan's tree against the shape of a plan and says in
// plain English what does not fit, on the key or value at fault. It is the only
// importer of a JSON Schema library. It knows no stage and no rule: what a plan
// should say is not its business, only what may stand where. What is written in
// another form but can only mean one thing it reads as that, and says so.
package schema

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"sync"

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
	shape   func() (*gojsonschema.Schema, error)
	homes   func() map[string][]string
}

// New makes a checker. The edition's schema is compiled once, and only when a
// plan needs it. Every reference in it is local: nothing is ever fetched.
func New(e *guidance.Edition) *Checker {
	return &Checker{
		edition: e,
		shape: sync.OnceValues(func() (*gojsonschema.Schema, error) {
			return gojsonschema.NewSchema(gojsonschema.NewStringLoader(e.ShapeSchema))
		}),
		homes: sync.OnceValue(func() map[string][]string { return homes(e.Shape) }),
	}
}

// check is one tree being held against the shape.
type check struct {
	*Checker
	file     *source.File
	root     *source.Node
	problems []source.Problem
	odd      []source.Problem // what reading said
	// slips are the values that the first problems speak of.
	slips []*source.Node
	// already holds the unknown keys that are close to one that is there, and
	// maybe what others may mean.
	already map[*source.Node]*source.Node
	maybe   map[*source.Node]string
	// ids are the things that a reference may name, once one needs them.
	ids map[string]map[string]string
	// referables are those that can stand in a place.
	referables map[*guidance.Shape][]string
	// guesses counts those that take some time.
	guesses int
	// choices are the keys of mappings in words, once one needs them.
	choices map[*guidance.Shape]string
}

// Check says what in a tree does not fit, in file order. What is misspelt or in
// another form, and has one likely reading, it changes in the tree to that; and
// where the place tells which of two readings is right, in the tree's problems.
func (c *Checker) Check(tree *source.Tree) []source.Problem {
	if tree.Root == nil {
		return nil
	}
	k := &check{
		Checker: c, file: tree.File, root: tree.Root, odd: tree.Problems,
		already: map[*source.Node]*source.Node{}, maybe: map[*source.Node]string{}, choices: map[*guidance.Shape]string{},
		referables: map[*guidance.Shape][]string{},
	}
	k.read(tree.Root, c.edition.Shape)
	for i := range k.problems {
		k.problems[i].Subject = k.slips[i].Path() // all ids are known now
	}
	if !conforms(tree.Root, c.edition.Shape, false) {
		k.ask()
	}
	slices.SortFunc(k.problems, func(a, b source.Problem) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Subject, b.Subject))
	})
	return k.problems
}

// Compile compiles the edition's schema, which Check otherwise does when it has
// to. The error says that the schema is broken: the generator asks before it
// writes one, so that Check need not.
func (c *Checker) Compile() error {
	_, err := c.shape()
	return err
}

// ask puts a tree to the library, and keeps what it says.
func (c *check) ask() {
	shape, err := c.shape()
	if err != nil {
		panic(err) // no schema is written that does not compile
	}
	result, err := shape.Validate(gojsonschema.NewRawLoader(plain(c.root)))
	if err != nil {
		panic(err) // the library takes every value that plain hands over
	}
	said := result.Errors()
	c.problems = slices.Grow(c.problems, len(said))
	for i, e := range said {
		if p, ok := c.problem(e); ok {
			c.problems = append(c.problems, p)
		}
		said[i] = nil // there may be very many, and each is large
	}
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
func (c *check) find(context string) (*source.Node, *guidance.Shape) {
	n, s := c.root, c.edition.Shape
	for _, part := range strings.Split(context, separator)[1:] {
		if n.Kind == source.List {
			i, err := strconv.Atoi(part)
			if err != nil || i >= len(n.Items) {
				return nil, nil
			}
			n, s = n.Items[i], s.Of
			continue
		}
		k := s.Key(part)
		if n = n.Get(part); n == nil || k == nil {
			return nil, nil
		}
		s = k.Shape
	}
	return n, s
}

// unread tells what a finding on reading speaks of already.
func unread(n *source.Node) bool { return n.Kind == source.Broken || n.Kind == source.Odd }

// problem is what the library found, at its place and in plain English. The
// library says that a value does not fit; what is wrong with it is read off the
// value and its shape.
func (c *check) problem(e gojsonschema.ResultError) (p source.Problem, ok bool) {
	n, s := c.find(e.Context().String(separator))
	if n == nil || unread(n) {
		return p, false
	}
	property, _ := e.Details()["property"].(string)
	switch e.Type() {
	case "additional_property_not_allowed":
		item := n.Get(property)
		if item == nil || item.Kind == source.Broken {
			return p, false
		}
		p = c.unknown(item, n, s)
		if meant := c.maybe[item]; meant != "" {
			c.offer(&p, reading{write: meant})
		}
		return p, true
	case "required":
		return source.Problem{
			Code: MissingKey, Span: missingMark(n), Subject: source.Join(n.Path(), property),
			Message: c.describe(n) + " has no " + quote(property),
			Help:    c.helpMissing(s.Key(property)),
		}, true
	case "invalid_type", "enum", "pattern", "number_gte", "number_lte":
		p = c.misfit(n, s)
		if r, ok := c.meant(n, s); ok {
			c.offer(&p, r)
		}
		return p, true
	}
	// Wrappers beside the real error (a condition, an allOf) say nothing.
	return p, false
}

// misfit says what is wrong with a value that does not fit its shape.
func (c *check) misfit(n *source.Node, s *guidance.Shape) source.Problem {
	p := source.Problem{Code: WrongType, Span: n.Span, Subject: n.Path()}
	where := c.describe(n)
	scalar := n.Kind != source.List && n.Kind != source.Mapping
	switch {
	case n.Kind == source.Null:
		p.Span, p.Message, p.Help = n.Mark(), where+" is empty", helpEmpty(s)+", or take the hyphen away"
		if n.Key != (source.Span{}) {
			p.Code, p.Message, p.Help = MissingKey, where+" is empty, and "+c.describe(n.Up)+" cannot do without it", helpEmpty(s)
		}
	case s.Is == guidance.Word && scalar:
		p.Code, p.Message, p.Help = NotOneOf, notOneOf(n, where), "write "+oneOf(words(s))
	case (s.Is == guidance.Year || s.Is == guidance.Date) && scalar, kindOf(s) == source.Text && n.Kind == source.Text:
		p.Code, p.Message, p.Help = BadForm, badForm(n, s), c.helpForm(n, s)
	case kindOf(s) == source.Number && n.Kind == source.Number && !(s.Is == guidance.Count && strings.Contains(n.Text, ".")):
		p.Code, p.Message, p.Help = OutOfRange, where+" is "+n.Text+unit(s)+", and should be "+limits(s), "write a number that is "+limits(s)
	default:
		p.Message, p.Help = where+" should be "+expected(s)+", and is "+given(n), c.helpType(n, s)
	}
	return p
}

// missingMark is where a reader looks for a missing key: at the key of the
// mapping that lacks it, or at a list item's first key.
func missingMark(n *source.Node) source.Span {
	if n.Key != (source.Span{}) || len(n.Items) == 0 {
		return n.Mark()
	}
	return n.Items[0].Mark()
}
