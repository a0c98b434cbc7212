package footprint

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
)

// kindCCG is the kind of organisation, as plans write it.
const kindCCG = "ccg"

// forms are the words for what a CCG is.
var forms = []string{"nhs", "ccg", "clinical", "commissioning", "group"}

// Bare is a CCG's name without what it is: "dorset" for NHS Dorset Clinical
// Commissioning Group.
func Bare(name string) string {
	words := slices.DeleteFunc(guidance.PlainWords(name), func(w string) bool { return slices.Contains(forms, w) })
	return strings.Join(words, " ")
}

// named are the CCGs that a plan names, in bare words.
type named []string

func (n named) has(name string) bool { return slices.Contains(n, Bare(name)) }

// missing are the CCGs of a footprint that nobody is named for. Groups of the
// year of the plan count for the one made from them: all of them, but for one
// whose area lies in another footprint too.
func (n named) missing(e *guidance.Edition, area *guidance.Footprint) []string {
	var names []string
	for _, c := range area.CCGs {
		if n.has(c.Name) {
			continue
		}
		if !slices.ContainsFunc(c.Was, n.has) {
			names = append(names, c.Name)
			continue
		}
		for _, was := range c.Was {
			if !n.has(was) && !shared(e, area, was) {
				names = append(names, was)
			}
		}
	}
	return names
}

// shared says that a former CCG's area lies in another footprint too.
func shared(e *guidance.Edition, area *guidance.Footprint, was string) bool {
	return slices.ContainsFunc(e.Footprints, func(f guidance.Footprint) bool {
		return f.Number != area.Number && slices.ContainsFunc(f.CCGs, func(c guidance.CCG) bool { return slices.Contains(c.Was, was) })
	})
}
