package walk_test

import (
	"context"
	"reflect"
	"testing"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/walk"
	"stp.example/stp/pkg/source"
)

const text = `
actions:
  - {id: hubs, title: Hubs, owner: trust, starts: 2017-04-01, ends: 2018-03-31, who: [trust, council]}
  - {title: Beds, owner: ~, nobody_knows: {this: [2035-01-01]}}
  - later
beds:
  - {kind: acute, by_year: {2016/17: 900, 2018/19: 850}}
`

// The notes on a plan are what stands in it, in file order: dates under keys that
// nobody knows too, and what cannot be read where an id may be.
func TestNotes(t *testing.T) {
	got := map[string][]string{}
	probe := &rule.Rule{Code: "ZZZ101", Name: "probe", Kind: rule.Hint, Check: func(p *rule.Pass) {
		w := walk.Of(p)
		note := func(list string, n *source.Node) { got[list] = append(got[list], n.Path()+" "+n.Text) }
		for _, n := range w.Dates {
			note("dates", n)
		}
		for _, n := range w.Lists {
			note("lists", n)
		}
		for list, mentions := range map[string][]walk.Mention{"ids": w.IDs, "refs": w.Refs, "amiss": w.Amiss} {
			for _, m := range mentions {
				note(list, m.Node)
			}
		}
		for list, under := range map[string][]walk.Under{"empty": w.Empty, "holes": w.Holes, "named": w.Named} {
			for _, u := range under {
				got[list] = append(got[list], u.Path()+" "+u.Key.Name)
			}
		}
	}}
	lint.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: []byte(text)},
		lint.Options{Editions: []*guidance.Edition{guidance.STP2016()}, Rules: []*rule.Rule{probe}})
	want := map[string][]string{
		"ids":   {"actions.hubs.id hubs"},
		"refs":  {"actions.hubs.who.1 trust", "actions.hubs.who.2 council"},
		"amiss": {"actions.hubs.owner trust", "actions.2 ", "actions.3 later"},
		"dates": {"actions.hubs.starts 2017-04-01", "actions.hubs.ends 2018-03-31", "actions.2.nobody_knows.this.1 2035-01-01"},
		"lists": {"actions.hubs.who "},
		"empty": {"actions.2 owner"},
		"holes": {"beds.acute.by_year 2017/18"},
		"named": {"beds beds"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
