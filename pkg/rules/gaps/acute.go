package gaps

import (
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// acute is the category of savings from changing hospitals about.
const acute = "acute_reconfiguration"

// overShare is a part of a whole in words, and whether it is over the rule's
// threshold; exactly half of the effort is not most of it.
func overShare(p *rule.Pass, part, all decimal.Decimal) (share string, over bool) {
	if !all.IsPositive() || !part.IsPositive() {
		return "", false
	}
	percent := part.Mul(decimal.NewFromInt(100)).Div(all)
	return percent.StringFixed(0) + " percent", percent.GreaterThan(p.Threshold("share"))
}

// aboutAcute says that a decision is put into practice by an action that also
// brings savings from changing hospitals about.
func aboutAcute(pl *plan.Plan, d *plan.Decision) bool {
	return pl.Finance.Solutions.Any(func(s *plan.Solution) bool {
		return s.Category.Value == acute && s.Actions.Any(func(a *plan.Text) bool {
			return d.Actions.Any(func(b *plan.Text) bool { return a.Value == b.Value })
		})
	})
}

// unlocksAcute says that a capital scheme unlocks such a saving or decision.
func unlocksAcute(pl *plan.Plan, c *plan.CapitalScheme) bool {
	for _, id := range c.Unlocks.Items {
		for i := range pl.Finance.Solutions.Items {
			if s := &pl.Finance.Solutions.Items[i]; s.ID.Value == id.Value && s.Category.Value == acute {
				return true
			}
		}
		for i := range pl.Decisions.Items {
			if d := &pl.Decisions.Items[i]; d.ID.Value == id.Value && aboutAcute(pl, d) {
				return true
			}
		}
	}
	return false
}
