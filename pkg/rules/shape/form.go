package shape

import (
	"strings"
	"sync"

	"stp.example/stp/pkg/guidance"
)

// form is a shape as far as things of it can be alike: lists, and mappings with
// their keys.
type form struct {
	keys []formKey
	of   *form
	// siblings says that the values under the keys are alike: answers, years,
	// gaps. years says that the keys are financial years.
	siblings, years bool
	// figures says that it is a row of figures by year, other than money.
	figures bool
}

type formKey struct {
	name, title string
	form        *form
}

// index is the place of a key among the form's, or -1.
func (f *form) index(name string) int {
	for i := range f.keys {
		if f.keys[i].name == name {
			return i
		}
	}
	return -1
}

// mostKeys is how many keys a form can hold; a mapping with more is a list of
// things alike.
const mostKeys = 64

// forms caches what is worked out of an edition's shape; it is never changed.
var forms sync.Map // *guidance.Shape -> *form

func formOf(root *guidance.Shape) *form {
	if f, ok := forms.Load(root); ok {
		return f.(*form)
	}
	f := work(root, map[*guidance.Shape]*form{})
	forms.Store(root, f)
	return f
}

// work works a shape out; nil for one that holds no keys. Shapes are shared, so
// done keeps those that are worked out.
func work(s *guidance.Shape, done map[*guidance.Shape]*form) *form {
	if f, ok := done[s]; ok {
		return f
	}
	var f *form
	switch {
	case s.Of != nil:
		if of := work(s.Of, done); of != nil {
			f = &form{of: of}
		}
	case len(s.Keys) > 0:
		f = &form{siblings: alike(s), years: strings.Contains(s.Keys[0].Name, "/")}
		if first := s.Keys[0].Shape; f.years && (first.Is == guidance.Number || first.Is == guidance.Count) {
			f.figures = first.Unit != "£m"
		}
		for i := range s.Keys {
			k := &s.Keys[i]
			title := k.Title
			if title == "" {
				title = k.Name
			}
			f.keys = append(f.keys, formKey{k.Name, title, work(k.Shape, done)})
		}
		if len(f.keys) > mostKeys && !f.siblings {
			f = nil
		}
	}
	done[s] = f
	return f
}

// alike says that all keys of a mapping hold mappings with the same keys.
func alike(s *guidance.Shape) bool {
	first := s.Keys[0].Shape
	if len(s.Keys) < 2 || len(first.Keys) == 0 {
		return false
	}
	for i := range s.Keys {
		keys := s.Keys[i].Shape.Keys
		if len(keys) != len(first.Keys) {
			return false
		}
		for j := range keys {
			if keys[j].Name != first.Keys[j].Name {
				return false
			}
		}
	}
	return true
}
