// Package plan is a typed reading of one plan: every value keeps its place in
// the file, whether it is there or not, and money is exact. It reads whatever
// has the right kind and leaves the rest at zero; what is wrong with a plan is
// for the rooms above to say.
package plan

import (
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/source"
)

// Text is a word, an id or prose; white space at both ends is left out.
type Text struct {
	source.At
	Value string
}

// Read takes a text, or a number as it is written.
func (t *Text) Read(n *source.Node) {
	if n != nil && (n.Kind == source.Text || n.Kind == source.Number) {
		t.Value = strings.TrimSpace(n.Text)
	}
}

// Given says that the text has a word in it.
func (t *Text) Given() bool { return t.Value != "" || t.Present() && !t.Readable() }

// Number is an exact figure; its unit is the key's (£m, percent, people).
type Number struct {
	source.At
	Value decimal.Decimal
	// OK says that a figure was read.
	OK bool
}

// Read takes a plain number, with every decimal as written.
func (x *Number) Read(n *source.Node) {
	if n == nil || n.Kind != source.Number {
		return
	}
	v, err := decimal.NewFromString(n.Text)
	x.Value, x.OK = v, err == nil
}

// Slack is half a unit of the last written place: what rounding may hide.
func (x *Number) Slack() decimal.Decimal {
	if !x.OK {
		return decimal.Zero
	}
	return decimal.New(5, x.Value.Exponent()-1)
}

// Date is a day.
type Date struct {
	source.At
	Value time.Time
	// OK says that a day was read.
	OK bool
}

// Read takes a date such as 2016-10-21.
func (d *Date) Read(n *source.Node) {
	if n == nil || n.Kind != source.Text {
		return
	}
	v, err := time.Parse(time.DateOnly, n.Text)
	d.Value, d.OK = v, err == nil
}

// Bool is yes or no; it is yes also where text says how.
type Bool struct {
	source.At
	Value bool
	// How is the text, for keys that take either.
	How string
}

// Read takes true, false, or a text that stands for true.
func (b *Bool) Read(n *source.Node) {
	if n == nil {
		return
	}
	switch n.Kind {
	case source.Bool:
		b.Value = n.Text == "true"
	case source.Text:
		b.How = strings.TrimSpace(n.Text)
		b.Value = b.How != ""
	}
}

// Said says that the plan answers yes or no at all.
func (b *Bool) Said() bool { return b.Present() }

// List is a list of things, in file order.
type List[T any] struct {
	source.At
	Items []T
}

// Grow makes room for n items.
func (l *List[T]) Grow(n int) func(int, string) any {
	l.Items = make([]T, n)
	return func(i int, _ string) any { return &l.Items[i] }
}

// Any says that something holds of one of the items.
func (l *List[T]) Any(is func(*T) bool) bool {
	for i := range l.Items {
		if is(&l.Items[i]) {
			return true
		}
	}
	return false
}

// Map is an open mapping, in file order.
type Map[T any] struct {
	source.At
	Keys   []string
	Values []T
}

// Grow makes room for n values.
func (m *Map[T]) Grow(n int) func(int, string) any {
	m.Keys, m.Values = make([]string, n), make([]T, n)
	return func(i int, name string) any {
		m.Keys[i] = name
		return &m.Values[i]
	}
}

// Get returns the value under a key, or nil.
func (m *Map[T]) Get(key string) *T {
	for i, k := range m.Keys {
		if k == key {
			return &m.Values[i]
		}
	}
	return nil
}

// Years are figures by financial year.
type Years = Map[Number]

// Refs are the ids of other things.
type Refs = List[Text]
