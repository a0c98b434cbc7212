package shape

import (
	"strings"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/walk"
	"stp.example/stp/pkg/source"
)

// SCH108 looks for what a list names twice.
var SCH108 = rule.Rule{
	Code: "SCH108", Name: "listed-twice", Kind: rule.Hint,
	Title: "A list names the same thing twice",
	Why: "The second time adds nothing, and is often a slip for another: an organisation, an action or a service that was to stand there " +
		"and is now nowhere.",
	Mend: "Write what was meant, or take the second one out.",
	Check: func(p *rule.Pass) {
		for _, list := range walk.Of(p).Lists {
			twice(list.Items, func(second, first *source.Node) {
				at, before := source.Root(second), source.Root(first)
				p.Report(&at, "%q stands twice in %s%s", second.Text, strings.ReplaceAll(list.Name, "_", " "), led(" of ", owner(p.Edition, list.Up))).
					Relate(&before, "the first time")
			})
		}
	},
}

// few is how many items of a list are looked through one by one.
const few = 16

// twice tells of the items of a list that say what one before them says, with
// the last such one.
func twice(items []*source.Node, tell func(second, first *source.Node)) {
	var seen map[string]*source.Node
	if len(items) > few {
		seen = make(map[string]*source.Node, len(items))
	}
	for i, item := range items {
		var before *source.Node
		if seen != nil {
			before, seen[item.Text] = seen[item.Text], item
		} else {
			for _, b := range items[:i] {
				if b.Text == item.Text {
					before = b
				}
			}
		}
		if before != nil && item.Text != "" && item.Kind == before.Kind {
			tell(item, before)
		}
	}
}
