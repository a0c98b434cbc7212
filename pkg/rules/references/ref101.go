package references

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// REF101 looks for what each reference refers to.
var REF101 = rule.Rule{
	Code: "REF101", Name: "unknown-reference", Kind: rule.Consistency,
	Title: "A reference to something that the plan does not set out",
	Why: "The ids tie the plan together: the answer to the action, the action to its owner, the benefit to its measure. " +
		"Where one leads nowhere, nobody can see who does what, and what rests on it is not counted.",
	Mend:     "Correct the id, or add the thing that it names. Where the spelling is close to one that is there, `stp lint --fix` writes that one.",
	YieldsTo: []string{"SCH103", "SCH105"},
	Check: func(p *rule.Pass) {
		w := shared(p)
		var groups [][]reference
		index := map[string]int{}
		for _, r := range w.unresolved(p) {
			key := strings.Join(r.kinds, " ")
			if w.hasAny(r.kinds) {
				key += "\x00" + r.node.Text
			}
			i, ok := index[key]
			if !ok {
				i = len(groups)
				index[key], groups = i, append(groups, nil)
			}
			groups[i] = append(groups[i], r)
		}
		for _, g := range groups {
			w.report(p, g)
		}
	},
}

// unresolved are the references that lead nowhere. What may stand where nothing
// could be read is left out, and said once. A reference that can be to several
// kinds, and is near to none, counts for those of which the plan has nothing.
func (w *web) unresolved(p *rule.Pass) []reference {
	said := map[*source.At]bool{}
	var list []reference
	for _, r := range w.unknown {
		if lost := w.hidden(r.kinds); lost != nil {
			if !said[lost] {
				said[lost] = true
				p.Report(lost, "what stands here cannot be read, and references to %s cannot be followed", one(r.kinds))
			}
			continue
		}
		empty := slices.DeleteFunc(slices.Clone(r.kinds), func(k string) bool { return slices.Contains(w.has, k) })
		if len(empty) > 0 && len(r.kinds) > 1 && w.guess(r.node.Text, r.kinds) == "" {
			r.kinds = empty
		}
		list = append(list, r)
	}
	return list
}

// mostNamed is how many ids a finding offers.
const mostNamed = 7

// mostRelated is how many further places of one unknown id a finding shows.
const mostRelated = 10

// report speaks of one id that nothing has, however often it is referred to,
// or of all references to a kind of which the plan has nothing.
func (w *web) report(p *rule.Pass, refs []reference) {
	first := refs[0]
	id := first.node.Text
	place := at(first.node)
	for _, k := range w.has {
		if other := w.thing(k, id); other != nil {
			f := p.Report(place, "%q is %s, and only %s can stand here", id, one([]string{k}), one(first.kinds))
			also(f.Relate(at(other.id), "it is set out here"), refs)
			return
		}
	}
	if len(refs) > 1 && !w.hasAny(first.kinds) {
		also(p.Report(place, "the plan sets out no %s, and %d references name one", words(first.kinds), len(refs)), refs)
		return
	}
	f := p.Report(place, "the plan sets out no %s %q", words(first.kinds), id)
	if meant := w.guess(id, first.kinds); meant != "" {
		f.Mark("did you mean %q?", meant)
		f.Fix = &rule.Fix{Title: "writes " + meant, Unsafe: !near(id, meant)}
		for _, r := range refs {
			f.Fix.Edits = append(f.Fix.Edits, source.Edit{Span: r.node.Span, New: meant})
		}
		for _, k := range first.kinds {
			if close := w.thing(k, meant); close != nil {
				f.Relate(at(close.id), "the one that is close")
			}
		}
	} else if ids := w.ids(first.kinds); len(ids) > 0 && len(ids) <= mostNamed {
		f.Advise("write the id of one that is there (%s), or add the thing that this one names", strings.Join(ids, ", "))
	}
	also(f, refs)
}

func also(f *rule.Finding, refs []reference) {
	for i, r := range refs[1:] {
		if i == mostRelated {
			return
		}
		f.Relate(at(r.node), "here too")
	}
}
