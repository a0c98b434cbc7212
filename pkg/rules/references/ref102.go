package references

import (
	"strings"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// REF102 looks for ids that name two things.
var REF102 = rule.Rule{
	Code: "REF102", Name: "duplicate-id", Kind: rule.Consistency,
	Title: "One id names two things",
	Why: "Everything that refers to an id means one thing by it. Where two things have the same, " +
		"owners, savings and dates of the one are read as the other's, and nobody sees which was meant.",
	Mend: "Give the second its own id and correct what refers to it; where both are the same thing, take one out.",
	Check: func(p *rule.Pass) {
		w := shared(p)
		for _, d := range w.again {
			f := p.Report(at(d.second), "the id %q names %s already", d.second.Text, one([]string{d.among}))
			f.Relate(at(d.first), "the first")
		}
		for _, d := range w.twice {
			f := p.Report(at(d.second), "%q stands twice among %s", d.second.Text, strings.ToLower(d.among))
			f.Relate(at(d.first), "the first")
		}
		if w.alike {
			w.either(p)
		}
	},
}

// either speaks of ids of two kinds where something that can refer to both does.
func (w *web) either(p *rule.Pass) {
	said := map[*source.Node]bool{}
	for _, r := range w.Refs {
		if len(r.Shape.Refers) < 2 {
			continue
		}
		var kinds []string
		var ids []*source.Node
		for _, k := range r.Shape.Refers {
			if t := w.thing(k, r.Text); t != nil {
				kinds, ids = append(kinds, k), append(ids, t.id)
			}
		}
		if len(ids) < 2 {
			continue
		}
		first, second := 0, 1
		if ids[first].Span.Start > ids[second].Span.Start {
			first, second = 1, 0
		}
		if said[ids[second]] {
			continue
		}
		said[ids[second]] = true
		f := p.Report(at(ids[second]), "%q is the id of %s and of %s, and a reference to it can mean either",
			r.Text, one(kinds[first:first+1]), one(kinds[second:second+1]))
		f.Relate(at(ids[first]), "the first").Relate(at(r.Node), "the reference")
	}
}
