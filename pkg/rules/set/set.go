// Package set holds the rules that look at the plans of a set together: whether
// each footprint has one, what plans say of each other and of what they share,
// and whether their money adds up. Each rule takes facts from one plan at a time
// and judges what all of them come to; what a plan is worth by itself the other
// families say.
package set

import (
	"fmt"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// place is where a plan says which footprint it is for.
func place(p *rule.Pass) any {
	if own := &p.Plan.Footprint; own.Number.OK || !own.Name.Present() {
		return p.Spot(&own.Number)
	}
	return p.Spot(&p.Plan.Footprint.Name)
}

// named is a footprint by name and number.
func named(f *guidance.Footprint) string { return fmt.Sprintf("%s (%d)", f.Name, f.Number) }

// titles are footprints by name and number.
func titles(areas []*guidance.Footprint) []string {
	names := make([]string, len(areas))
	for i, f := range areas {
		names[i] = named(f)
	}
	return names
}

// list is names as a sentence has them, the first few of many: A, B and C. Names
// with an "and" or a comma of their own are parted by semicolons.
func list(names []string, most int) string {
	if rest := len(names) - most; rest > 1 {
		return strings.Join(names[:most], "; ") + fmt.Sprintf("; and %d more", rest)
	}
	return rule.ListedNames(names)
}
