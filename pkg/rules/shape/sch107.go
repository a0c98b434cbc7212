package shape

import (
	"math/bits"
	"strconv"
	"strings"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// SCH107 looks for the one thing among many alike that lacks a key.
var SCH107 = rule.Rule{
	Code: "SCH107", Name: "left-out-here", Kind: rule.Hint,
	Title: "A key that everything like this one gives, and this one does not",
	Why: "Where every other action says when it ends and one does not, it was most likely forgotten: " +
		"a line lost in copying, or a blank that nobody came back to. " +
		"No rule asks for such a key as such, and the plan's own habit does.",
	Mend:     "Fill it in. If it is left out on purpose, nothing needs to be done.",
	YieldsTo: []string{"SCH102", "SCH103", "GAP104", "FIN112"},
	Thresholds: []rule.Threshold{{
		Name: "alike", Value: "7", Unit: "others",
		Why: "a habit takes a few to show; with fewer alike, one that differs is as likely meant",
	}},
	Check: func(p *rule.Pass) {
		if p.Plan.Tree.Root == nil || p.Stage != p.Edition.LastStage() {
			return // a plan under way has blanks that it knows of
		}
		w := habits{Pass: p, least: int(p.Threshold("alike").IntPart())}
		w.walk(formOf(p.Edition.Shape), []*source.Node{p.Plan.Tree.Root})
	},
}

// habits looks at groups of things alike, through the whole plan.
type habits struct {
	*rule.Pass
	least int
}

// walk looks at nodes of one form, and at all that they hold.
func (w *habits) walk(f *form, nodes []*source.Node) {
	if f == nil || len(nodes) == 0 {
		return
	}
	if f.of != nil {
		var items []*source.Node
		for _, n := range nodes {
			items = append(items, n.Items...)
		}
		w.walk(f.of, items)
		return
	}
	if f.siblings {
		var items []*source.Node
		for _, n := range nodes {
			items = append(items, n.Items...)
		}
		w.walk(f.keys[0].form, items)
		if !f.years {
			return
		}
	}
	under := make([][]*source.Node, len(f.keys))
	masks := make([]uint64, len(nodes))
	for i, n := range nodes {
		for _, item := range n.Items {
			if k := f.index(item.Name); k >= 0 {
				under[k] = append(under[k], item)
				if said(item) {
					masks[i] |= 1 << k
				}
			}
		}
	}
	w.judge(f, nodes, masks)
	if f.siblings {
		return
	}
	for k := range f.keys {
		w.walk(f.keys[k].form, under[k])
	}
}

// judge reports what one of the nodes lacks and all others give that say as
// much as it does.
func (w *habits) judge(f *form, nodes []*source.Node, masks []uint64) {
	if len(nodes) <= w.least {
		return
	}
	every := uint64(0)
	for _, m := range masks {
		every |= m
	}
	for i, own := range masks {
		if own == 0 || own == every {
			continue
		}
		all, others := every&^own, 0
		for j, m := range masks {
			if j != i && m&own == own {
				all &= m
				others++
			}
		}
		if others < w.least {
			continue
		}
		var lacks []string
		var at *source.At
		for ; all != 0; all &= all - 1 {
			k := bits.TrailingZeros64(all)
			if f.years && own&(1<<k-1) == 0 {
				continue // a row may begin later than others
			}
			if lacks = append(lacks, strconv.Quote(f.keys[k].title)); at == nil {
				node := source.Root(nodes[i])
				place := node.Under(f.keys[k].name, nodes[i].Get(f.keys[k].name))
				at = &place
			}
		}
		if at != nil {
			found := w.Report(at, "%s left out here: %d others that say as much as this one all give it", areLeftOut(lacks), others)
			found.Span = at.KeyMark()
		}
	}
}

// areLeftOut says what is left out: "Owner" is.
func areLeftOut(lacks []string) string {
	if len(lacks) == 1 {
		return lacks[0] + " is"
	}
	return strings.Join(lacks[:len(lacks)-1], ", ") + " and " + lacks[len(lacks)-1] + " are"
}

// said says that something stands there.
func said(n *source.Node) bool {
	switch n.Kind {
	case source.Null:
		return false
	case source.Text:
		return strings.TrimSpace(n.Text) != ""
	case source.List, source.Mapping:
		return len(n.Items) > 0
	}
	return true
}
