package guidance

import (
	"slices"
	"strings"
)

// Question returns the question of that key or code, in any case, or nil.
func (e *Edition) Question(name string) *Question {
	e.once.Do(e.index)
	return e.asked[strings.ToLower(name)]
}

// Requirement returns the requirement of that id, or nil.
func (e *Edition) Requirement(id string) *Requirement {
	for i := range e.Requirements {
		if e.Requirements[i].ID == id {
			return &e.Requirements[i]
		}
	}
	return nil
}

// Enforces returns the requirements that a rule enforces, by its code, those of
// the earliest stage first.
func (e *Edition) Enforces(code string) []*Requirement {
	e.once.Do(e.index)
	return e.byRule[code]
}

// StandardsOn returns the standards that bear on a question, by its key.
func (e *Edition) StandardsOn(question string) []*Standard {
	e.once.Do(e.index)
	return e.byQuestion[question]
}

func (e *Edition) index() {
	e.byRule, e.byQuestion = map[string][]*Requirement{}, map[string][]*Standard{}
	for i := range e.Requirements {
		for _, code := range e.Requirements[i].EnforcedBy {
			e.byRule[code] = append(e.byRule[code], &e.Requirements[i])
		}
	}
	for _, list := range e.byRule {
		slices.SortStableFunc(list, func(a, b *Requirement) int { return e.StageIndex(a.From) - e.StageIndex(b.From) })
	}
	e.asked = map[string]*Question{}
	for i := range e.Questions {
		q := &e.Questions[i]
		e.asked[strings.ToLower(q.Key)], e.asked[strings.ToLower(q.Code)] = q, q
	}
	for i := range e.Standards {
		for _, key := range e.Standards[i].Questions {
			e.byQuestion[key] = append(e.byQuestion[key], &e.Standards[i])
		}
	}
}

// RuleFrom is the stage from which a rule's first requirement is asked; "" for
// always, and for a rule that enforces nothing.
func (e *Edition) RuleFrom(code string) string {
	if list := e.Enforces(code); len(list) > 0 && list[0].From != "always" {
		return list[0].From
	}
	return ""
}

// StageIndex is a stage's place in time; 0 for the first stage, and -1 for
// "always" and for no stage.
func (e *Edition) StageIndex(key string) int {
	return slices.IndexFunc(e.Stages, func(s Stage) bool { return s.Key == key })
}

// Stage returns the stage of that key, or nil.
func (e *Edition) Stage(key string) *Stage {
	if i := e.StageIndex(key); i >= 0 {
		return &e.Stages[i]
	}
	return nil
}

// LastStage is the stage that asks for everything.
func (e *Edition) LastStage() string { return e.Stages[len(e.Stages)-1].Key }

// LastYear is the financial year by which the plan's ends are reached.
func (e *Edition) LastYear() string { return e.Years[len(e.Years)-1] }

// Source returns the document of that key, or nil.
func (e *Edition) Source(key string) *Source {
	for i := range e.Sources {
		if e.Sources[i].Key == key {
			return &e.Sources[i]
		}
	}
	return nil
}

// Standard returns the national standard of that key, or nil.
func (e *Edition) Standard(key string) *Standard {
	for i := range e.Standards {
		if e.Standards[i].Key == key {
			return &e.Standards[i]
		}
	}
	return nil
}

// Title is the plain words of a key in a list of terms; the key itself where
// the list does not hold it.
func Title(terms []Term, key string) string {
	for _, t := range terms {
		if t.Key == key {
			return t.Title
		}
	}
	return key
}

// WordList returns the words of that list, or nil.
func (e *Edition) WordList(name string) []Term {
	for _, w := range e.Words {
		if w.Name == name {
			return w.Words
		}
	}
	return nil
}

// At walks the shape along a path of keys and list items and returns the key
// that describes what stands there, or nil. A list item is described by its
// list's items under the list's title.
func (e *Edition) At(path []string) *Key {
	key := &Key{Title: e.Title, About: e.About, Shape: e.Shape}
	for _, name := range path {
		if key.Shape.Is == List {
			key = &Key{Title: key.Title, Shape: key.Shape.Of}
			continue
		}
		if key = key.Shape.Key(name); key == nil {
			return nil
		}
	}
	return key
}
