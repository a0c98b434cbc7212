package set

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/footprint"
	"stp.example/stp/pkg/source"
)

// kindCCG is the kind of a clinical commissioning group.
const kindCCG = "ccg"

// organisation is what rules across plans keep of an organisation; kind and
// membership are the edition's own words.
type organisation struct {
	id, name, kind, membership string
	alsoIn                     []int
	nameSpan, kindSpan         source.Span
}

// nameAt and kindAt are the places of its name and its kind.
func (o *organisation) nameAt() rule.Spot { return o.spot(o.nameSpan, "name", o.name) }
func (o *organisation) kindAt() rule.Spot { return o.spot(o.kindSpan, "kind", o.kind) }

func (o *organisation) spot(at source.Span, key, value string) rule.Spot {
	return rule.Spot{Span: at, Subject: source.Join(source.Join("organisations", o.id), key), Value: value}
}

// organisations are those of a plan, once for all rules.
func organisations(p *rule.Pass) any {
	return rule.Once(p, "organisations for a set", func() []organisation {
		all := make([]organisation, 0, len(p.Plan.Organisations.Items))
		for i := range p.Plan.Organisations.Items {
			o := &p.Plan.Organisations.Items[i]
			if o.Name.Value == "" {
				continue
			}
			one := organisation{
				id: strings.Clone(o.ID.Value), name: strings.Clone(o.Name.Value),
				kind: word(p, "organisation_kind", o.Kind.Value), membership: word(p, "membership", o.Membership.Value),
				nameSpan: o.Name.Mark(), kindSpan: o.Kind.Mark(),
			}
			for _, n := range o.AlsoIn.Items {
				if n.OK {
					one.alsoIn = append(one.alsoIn, int(n.Value.IntPart()))
				}
			}
			all = append(all, one)
		}
		return all
	})
}

// word is a word of one of the edition's lists, as that has it; empty for another.
func word(p *rule.Pass, list, value string) string {
	for _, w := range p.Edition.WordList(list) {
		if w.Key == value {
			return w.Key
		}
	}
	return ""
}

// saysIn says that the plan has the organisation in a footprint, too.
func (o *organisation) saysIn(f *guidance.Footprint) bool {
	return f != nil && slices.Contains(o.alsoIn, f.Number)
}

// words of a name that people write or leave out, and words that many
// organisations have: a name of nothing but these is nobody's own.
var (
	leftOut = []string{"nhs", "foundation"}
	usual   = []string{
		"ccg", "trust", "council", "county", "city", "borough", "district", "hospital", "hospitals", "university", "teaching", "ambulance",
		"service", "services", "community", "mental", "health", "healthcare", "care", "social", "healthwatch", "gp", "federation",
		"voluntary", "sector", "local", "medical", "committee", "england", "board", "partnership", "group", "general", "action", "workforce",
	}
)

// own is a name without what people write differently; "" for one that says no
// more than what kind of organisation it is.
func own(name string) string {
	plain := strings.ReplaceAll(guidance.Plain(name), "clinical commissioning group", "ccg")
	words := slices.DeleteFunc(strings.Fields(plain), func(w string) bool { return slices.Contains(leftOut, w) })
	if !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(usual, w) }) {
		return ""
	}
	return strings.Join(words, " ")
}

// kindWords are a kind of organisation as a sentence has it: an acute trust.
func kindWords(kind string) string {
	words := strings.Split(kind, "_")
	for i, w := range words {
		switch w {
		case "ccg", "gp", "nhs":
			words[i] = strings.ToUpper(w)
		case "england":
			words[i] = "England"
		}
	}
	article := "a "
	if strings.ContainsRune("aeio", rune(kind[0])) {
		article = "an "
	}
	return article + strings.Join(words, " ")
}

// ccg is what a CCG goes by in the register: the bare name as a plan has it, that
// of the CCG of 2017 that it became a part of, and the footprints it belongs to.
type ccg struct {
	names []string
	areas []int
}

// register is the CCGs of the national list by each of their bare names.
type register map[string]ccg

func registered(e *guidance.Edition) register {
	r := register{}
	for i := range e.Footprints {
		for _, one := range e.Footprints[i].CCGs {
			name := footprint.Bare(one.Name)
			for _, old := range append(bare(one.Was), name) {
				c := r[old]
				if old != name {
					c.names = append(c.names, name)
				}
				c.areas = append(c.areas, e.Footprints[i].Number)
				r[old] = c
			}
		}
	}
	return r
}

func bare(names []string) []string {
	var list []string
	for _, n := range names {
		list = append(list, footprint.Bare(n))
	}
	return list
}

// of is the CCG of a name, in the list or not.
func (r register) of(name string) ccg {
	bare := footprint.Bare(name)
	c := r[bare]
	return ccg{append([]string{bare}, c.names...), c.areas}
}

// same says that two names are one CCG's: the same, or one of 2016 and the one
// of 2017 that it became a part of.
func (r register) same(a, b string) bool {
	x, y := r.of(a), r.of(b)
	return slices.Contains(x.names, y.names[0]) || slices.Contains(y.names, x.names[0])
}
