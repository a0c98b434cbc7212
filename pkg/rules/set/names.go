package set

import "stp.example/stp/pkg/rule"

// twoNames looks for an organisation that one plan says takes part in another's
// footprint, and that goes by another name there. Ids are each plan's own, so
// that one id of two kinds means nothing.
func twoNames(p *rule.SetPass) {
	plans := map[int]*rule.Member{}
	for _, m := range p.Plans {
		if m.Area != nil {
			plans[m.Area.Number] = m
		}
	}
	type pair struct {
		a, b int
		id   string
	}
	said := map[pair]bool{}
	for _, m := range p.Plans {
		all := m.Facts.([]organisation)
		for i := range all {
			for _, n := range all[i].alsoIn {
				there := plans[n]
				if there == nil || there.Index == m.Index {
					continue
				}
				o := otherName(p, &all[i], there.Facts.([]organisation))
				if o == nil {
					continue
				}
				first, later := described{&all[i], m}, described{o, there}
				if later.by.Index < first.by.Index {
					first, later = later, first
				}
				is := pair{first.by.Index, later.by.Index, o.id}
				if said[is] {
					continue
				}
				said[is] = true
				p.Report(later.by, later.nameAt(), "%q takes part in %s as well, whose plan calls it %q", later.name, first.by.Called(), first.name).
					RelateIn(first.by, first.nameAt(), "its name there")
			}
		}
	}
}

// otherName is the organisation of another plan that has an organisation's id and
// kind and another name; nil where its own name is among that plan's, too.
func otherName(p *rule.SetPass, o *organisation, there []organisation) *organisation {
	var found *organisation
	name := own(o.name)
	for i := range there {
		x := &there[i]
		switch other := own(x.name); {
		case name == "" || other == name || o.kind == kindCCG && registered(p.Edition).same(o.name, x.name):
			return nil
		case found == nil && other != "" && x.id == o.id && x.kind == o.kind:
			found = x
		}
	}
	return found
}
