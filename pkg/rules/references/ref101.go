package references

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// REF101 looks for what each reference refers to.
var REF101 = rule.Rule{
	Code: "REF101", Name: "unknown-reference", Kind: rule.Consistency,
	Title: "A reference to something that the plan does not set out",
	Why: "The ids tie the plan together: the answer to the action, the action to its owner, the benefit to its measure. " +
		"Where one leads nowhere, nobody can see who does what, and what rests on it is not counted.",
	Mend: "Correct the id, or add the thing that it names. Where the spelling is close to one that is there, `stp lint --fix` writes that one.",
	Check: func(p *rule.Pass) {
		w := read(p.Edition, p.Plan)
		said := map[*source.At]bool{}
		var groups [][]reference
		index := map[string]int{}
		for _, r := range w.refs {
			if w.known(r) {
				continue
			}
			if lost := w.hidden(r.kinds); lost != nil {
				if !said[lost] {
					said[lost] = true
					p.Report(lost, "what stands here cannot be read, and references to %s cannot be followed", one(r.kinds))
				}
				continue
			}
			key := strings.Join(r.kinds, " ")
			if len(w.ids(r.kinds)) > 0 {
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
			w.unknown(p, g)
		}
	},
}

// hidden is the first place at which a thing of these kinds may stand that
// cannot be read; nil where all can.
func (w *web) hidden(kinds []string) *source.At {
	for _, k := range kinds {
		if w.unread[k] != nil {
			return w.unread[k]
		}
	}
	return nil
}

// mostRelated is how many further places of one unknown id a finding shows.
const mostRelated = 10

// unknown speaks of one id that nothing has, however often it is referred to,
// or of all references to a kind of which the plan has nothing.
func (w *web) unknown(p *rule.Pass, refs []reference) {
	first := refs[0]
	id, ids := first.node.Text, w.ids(first.kinds)
	place := at(first.node)
	for _, d := range w.order {
		if d.id.Text == id {
			f := p.Report(place, "%q is %s, and only %s can stand here", id, one([]string{d.kind}), one(first.kinds))
			also(f.Relate(at(d.id), "it is set out here"), refs)
			return
		}
	}
	if len(ids) == 0 && len(refs) > 1 {
		also(p.Report(place, "the plan sets out no %s, and %d references name one", words(first.kinds), len(refs)), refs)
		return
	}
	f := p.Report(place, "the plan sets out no %s %q", words(first.kinds), id)
	if meant := likely.Word(id, ids); meant != "" {
		f.Mark("did you mean %q?", meant)
		f.Fix = &rule.Fix{Title: "writes " + meant, Unsafe: !near(id, meant)}
		for _, r := range refs {
			f.Fix.Edits = append(f.Fix.Edits, source.Edit{Span: r.node.Span, New: meant})
		}
		for _, d := range w.order {
			if d.id.Text == meant && slices.Contains(first.kinds, d.kind) {
				f.Relate(at(d.id), "the one that is close")
				break
			}
		}
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

// near says that two ids are close word by word: east-hospital is no slip of
// the pen for west-hospital.
func near(id, meant string) bool {
	a, b := strings.Split(id, "-"), strings.Split(meant, "-")
	if len(a) != len(b) {
		return strings.Join(a, "") == strings.Join(b, "")
	}
	for i := range a {
		if likely.Word(a[i], b[i:i+1]) == "" {
			return false
		}
	}
	return true
}
