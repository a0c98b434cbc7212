package set

import (
	"slices"

	"stp.example/stp/pkg/rule"
)

// SET110 asks that no CCG stands in two footprints.
var SET110 = rule.Rule{
	Code: "SET110", Name: "ccg-in-two-plans", Kind: rule.Consistency, Footprints: 2,
	Title: "A CCG is a full member of two footprints' plans",
	Why: "Footprints neither overlap nor leave gaps: the people of a CCG and its money belong to one of them. " +
		"A CCG that two plans count as their own is counted twice in both money and people, and gets two sets of instructions.",
	Mend: "Keep it as a full member in the footprint that it belongs to. In the other plan write membership associate, " +
		"or take it out; where its area does lie in both, say so under also_in.",
	Needs: []string{
		"footprint.number", "footprint.name", "organisations.*.id", "organisations.*.name", "organisations.*.kind",
		"organisations.*.membership", "organisations.*.also_in",
	},
	Gather: organisations,
	Across: func(p *rule.SetPass) {
		list, seen := registered(p.Edition), map[string][]entry{}
		for _, m := range p.Plans {
			all := m.Facts.([]organisation)
			for i := range all {
				o := &all[i]
				if m.Area == nil || o.kind != kindCCG || o.membership == associate {
					continue
				}
				here := entry{described{o, m}, list.of(o.name)}
				if other := here.clash(seen); other != nil {
					overlap(p, *other, here)
				}
				for _, name := range here.names {
					seen[name] = append(seen[name], here)
				}
			}
		}
	},
}

// associate is the membership of who takes part and is not of the footprint.
const associate = "associate"

// entry is a CCG that a plan has as a full member.
type entry struct {
	described
	ccg
}

// clash is the first earlier entry of the same CCG in another plan, where neither
// says that it is in both, nor the register; nil for none. Two CCGs of 2016 that
// became one are two.
func (e *entry) clash(seen map[string][]entry) *entry {
	for _, name := range e.names {
		for i := range seen[name] {
			o := &seen[name][i]
			same := slices.Contains(e.names, o.names[0]) || slices.Contains(o.names, e.names[0])
			both := slices.Contains(e.areas, o.by.Area.Number) && slices.Contains(e.areas, e.by.Area.Number) ||
				slices.Contains(o.areas, o.by.Area.Number) && slices.Contains(o.areas, e.by.Area.Number)
			if same && !both && o.by.Index != e.by.Index && !o.saysIn(e.by.Area) && !e.saysIn(o.by.Area) {
				return o
			}
		}
	}
	return nil
}

// overlap reports a CCG in the plan that the register does not have it in; where
// the register is silent, in the later one.
func overlap(p *rule.SetPass, first, later entry) {
	its := append(slices.Clone(first.areas), later.areas...)
	if slices.Contains(its, later.by.Area.Number) {
		first, later = later, first
	}
	f := p.Report(later.by, later.nameAt(), "%s is a full member here and in the plan of %s", later.name, first.by.Called())
	if slices.Contains(its, first.by.Area.Number) {
		f.Message += ", to which it belongs by the register"
	}
	p.Cite(f, "no-gaps-or-overlaps", "no-overlaps", "which-footprints")
	f.RelateIn(first.by, first.nameAt(), "a full member there")
}
