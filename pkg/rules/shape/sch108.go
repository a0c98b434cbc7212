package shape

import (
	"strings"

	"stp.example/stp/pkg/rule"
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
		seen := map[string]*source.Node{}
		for _, list := range walked(p).lists {
			clear(seen)
			for _, item := range list.Items {
				before := seen[item.Text]
				if seen[item.Text] = item; before == nil || item.Text == "" || item.Kind != before.Kind {
					continue
				}
				second, first := source.Root(item), source.Root(before)
				p.Report(&second, "%q stands twice in %s%s", item.Text, strings.ReplaceAll(list.Name, "_", " "), led(" of ", owner(p.Edition, list.Up))).
					Relate(&first, "the first time")
			}
		}
	},
}
