// Package localgov holds the rules on local government: the statements that a
// plan makes, the councils and health and wellbeing boards that take part, and
// the fit with devolution. It knows councils by the register and by the names
// that people give them; what a statement is worth as prose, pkg/prose says.
package localgov

import (
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// Kinds of organisation, as plans write them.
const (
	upperTier = "upper_tier_council"
	district  = "district_council"
	combined  = "combined_authority"
)

// Words of a council's name that people write or leave out: what it is, and
// which rank its place has.
var (
	forms = []string{"council", "councils", "corporation", "authority", "nhs", "cc", "bc", "mbc", "mdc", "lb", "rb"}
	ranks = []string{"county", "borough", "metropolitan", "city", "london", "royal", "district", "unitary"}
)

// core are the words that tell one council from another: "poole" for Borough
// of Poole. A name made of ranks alone, the City of London, keeps them.
func core(name string) []string {
	words := slices.DeleteFunc(guidance.PlainWords(name), func(w string) bool { return slices.Contains(forms, w) })
	bare := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return slices.Contains(ranks, w) })
	if len(bare) > 0 {
		return bare
	}
	return words
}

// called says whether the core of a name is the council's.
func called(c *guidance.Council, words []string) bool {
	return slices.Equal(words, core(c.Name)) ||
		slices.ContainsFunc(c.Also, func(also string) bool { return slices.Equal(words, core(also)) })
}

// mentions says whether a longer name, such as a board's, has the council's in it.
func mentions(c *guidance.Council, name string) bool {
	words := guidance.PlainWords(name)
	return within(words, core(c.Name)) ||
		slices.ContainsFunc(c.Also, func(also string) bool { return within(words, core(also)) })
}

func within(words, part []string) bool {
	for i := range words {
		if len(part) > 0 && i+len(part) <= len(words) && slices.Equal(words[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// label is a council's name for a reader.
func label(c *guidance.Council) string {
	if c.Part {
		return c.Name + " (part of its area)"
	}
	return c.Name
}

// organisation returns the organisation of that id, or nil.
func organisation(p *rule.Pass, id string) *plan.Organisation {
	for i := range p.Plan.Organisations.Items {
		if o := &p.Plan.Organisations.Items[i]; o.ID.Value == id && id != "" {
			return o
		}
	}
	return nil
}

// whole is the highest section around an absent place that the plan does not
// hold either, so that what is missing as a whole is said once.
func whole(at *source.At) *source.At {
	for up := at.Up(); up != nil && up.Up() != nil; up = up.Up() {
		if n := up.Node(); n != nil && len(n.Items) > 0 || up.Present() && !up.Readable() {
			break
		}
		at = up
	}
	return at
}

// councils are the upper-tier councils among a plan's organisations, by the
// words that make up their names, once for all rules of this family.
func councils(p *rule.Pass) [][]string {
	return rule.Once(p, "localgov", func() (cores [][]string) {
		for i := range p.Plan.Organisations.Items {
			if o := &p.Plan.Organisations.Items[i]; o.Kind.Value == upperTier {
				cores = append(cores, core(o.Name.Value))
			}
		}
		return cores
	})
}

// among says that a council of the register is one of them.
func among(cores [][]string, c *guidance.Council) bool {
	return slices.ContainsFunc(cores, func(words []string) bool { return called(c, words) })
}
