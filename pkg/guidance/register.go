package guidance

import (
	"slices"
	"strings"
	"unicode"
)

// Footprint returns the footprint of that number, or nil.
func (e *Edition) Footprint(number int) *Footprint {
	for i := range e.Footprints {
		if e.Footprints[i].Number == number {
			return &e.Footprints[i]
		}
	}
	return nil
}

// FootprintNamed finds a footprint by its name or another name in use, whatever
// the case, "and" or "&", commas and a "the" in front; nil for none.
func (e *Edition) FootprintNamed(name string) *Footprint {
	e.named.Do(func() {
		e.byName = map[string]*Footprint{}
		for i := range e.Footprints {
			for _, n := range e.Footprints[i].Names() {
				e.byName[n], e.byName[Plain(n)] = &e.Footprints[i], &e.Footprints[i]
			}
		}
	})
	if f := e.byName[name]; f != nil {
		return f // as most plans write it
	}
	return e.byName[Plain(name)]
}

// Names are the footprint's name and the other names in use.
func (f *Footprint) Names() []string { return append([]string{f.Name}, f.Also...) }

// Plain is a name without what people write differently: case, "and" and "&",
// punctuation, "the" in front, "NHS" in front and a "CCG" or "council" behind.
func Plain(name string) string { return strings.Join(PlainWords(name), " ") }

// PlainWords are the words of a plain name.
func PlainWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
	return slices.DeleteFunc(words, func(w string) bool { return w == "and" || w == "the" || w == "of" })
}
