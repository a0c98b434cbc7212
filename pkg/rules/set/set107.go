package set

import (
	"fmt"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/finance"
)

// SET107 asks whether the footprints balance together.
var SET107 = rule.Rule{
	Code: "SET107", Name: "set-not-balanced", Kind: rule.Hint, Footprints: 2,
	Title: "The footprints together do not balance by the last year",
	Why: "The NHS as a whole is to be in balance by the last year of the plans. " +
		"A footprint may be short where another has something left; the set shows whether that is so.",
	Mend: "Look at the plans that are furthest from balance first: what they are short of, no other plan makes up for.",
	Needs: []string{
		"footprint.number", "footprint.name", "finance.result", "finance.sectors.*.sector", "finance.sectors.*.result",
	},
	Gather: compared,
	Across: func(p *rule.SetPass) {
		list := parts(p, func(c *finance.Compared) finance.Figure { return c.Result })
		total, slack := sum(list)
		if len(list) < 2 || !total.IsNegative() || total.Abs().LessThanOrEqual(slack) {
			return
		}
		year := p.Edition.LastYear()
		worst := least(list)
		f := p.Report(worst[0].Member, worst[0].At, "the NHS in %s of this set is %s short in %s, taken together%s",
			plans(len(list)), finance.Amount(total.Neg()), year, silent(p, len(list), "result for that year"))
		var short, left []part
		for _, x := range list {
			if x.Value.IsNegative() {
				short = append(short, x)
			} else {
				left = append(left, x)
			}
		}
		deficits, _ := sum(short)
		rest, _ := sum(left)
		f.Working = fmt.Sprintf("%s in %s that are short, %s in %s that are not: %s; the furthest are %s",
			finance.Amount(deficits), plans(len(short)), finance.Amount(rest), plans(len(left)), finance.Amount(total), shares(worst))
		f.Mark("the furthest from balance")
		beside(f, worst[:min(len(worst), len(short))])
	},
}
