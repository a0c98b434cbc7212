// Package set holds the rules that look at the plans of a set together: whether
// each footprint has one, what plans say of each other and of what they share,
// and whether their money adds up. Each rule takes facts from one plan at a time
// and judges what all of them come to; what a plan is worth by itself the other
// families say.
package set

import (
	"fmt"

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
