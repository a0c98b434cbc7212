package set

import (
	"fmt"

	"stp.example/stp/pkg/rule"
)

// SET103 asks plans to describe an organisation alike.
var SET103 = rule.Rule{
	Code: "SET103", Name: "organisation-described-differently", Kind: rule.Consistency, Footprints: 2,
	Title: "Two plans call one organisation by two kinds or two names",
	Why: "Organisations that take part in several plans are found by what the plans call them: whose money counts where, " +
		"and who has agreed to what. One that is a trust here and a council there is counted twice or not at all.",
	Mend: "Agree with the other footprint on what the organisation is, and write it the same in both plans. " +
		"Names of CCGs of 2016 and of 2017 count as one.",
	Needs:  []string{"footprint.number", "footprint.name", "organisations.*.id", "organisations.*.name", "organisations.*.kind"},
	Gather: organisations,
	Across: func(p *rule.SetPass) {
		twoKinds(p)
		twoNames(p)
	},
}

// described is one plan's organisation.
type described struct {
	*organisation
	by *rule.Member
}

// twoKinds looks for one name under several kinds. The kind that most plans give
// it, and of as many the first, is taken for the right one.
func twoKinds(p *rule.SetPass) {
	var names []string
	called := map[string][]described{}
	for _, m := range p.Plans {
		all := m.Facts.([]organisation)
		for i := range all {
			name := own(all[i].name)
			if name == "" || all[i].kind == "" {
				continue
			}
			if called[name] == nil {
				names = append(names, name)
			}
			called[name] = append(called[name], described{&all[i], m})
		}
	}
	for _, name := range names {
		count := map[string]int{}
		var right described
		for _, d := range called[name] {
			count[d.kind]++
		}
		for _, d := range called[name] {
			if right.by == nil || count[d.kind] > count[right.kind] {
				right = d
			}
		}
		for _, d := range called[name] {
			if d.kind == right.kind || d.by.Index == right.by.Index {
				continue
			}
			where := "the plan of " + right.by.Called()
			if n := count[right.kind] - 1; n > 0 {
				where += fmt.Sprintf(" and in %d more", n)
			}
			p.Report(d.by, d.kindAt(), "%q is %s here, and %s in %s", d.name, kindWords(d.kind), kindWords(right.kind), where).
				RelateIn(right.by, right.kindAt(), "%s there", kindWords(right.kind))
		}
	}
}
