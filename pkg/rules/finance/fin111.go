package finance

import "stp.example/stp/pkg/rule"

// FIN111 asks how capital is paid for and what it is for.
var FIN111 = rule.Rule{
	Code: "FIN111", Name: "capital-without-funding", Kind: rule.Credibility,
	Title: "A capital scheme without an amount, a source of money, or what it unlocks",
	Why: "The 44 plans asked for more capital than there was: 37 of them for £9.5bn at the least. " +
		"A scheme is worth considering when it says who pays and which decision or saving waits for it.",
	Mend: "Name the source under funded_by and what the scheme makes possible under unlocks. " +
		"Where the money is not secured yet, name the scheme among the risks, with what is done without it. " +
		"A scheme that only keeps buildings safe may unlock nothing: waive the finding and say so.",
	Needs: []string{"risks.*.id", "risks.*.risk", "risks.*.mitigation"},
	Check: func(p *rule.Pass) {
		for i := range p.Plan.Finance.Capital.Items {
			x := &p.Plan.Finance.Capital.Items[i]
			name := titled(x.Title.Value, x.ID.Value)
			if !x.FundedBy.Given() {
				p.Cite(p.Report(&x.FundedBy, "the capital scheme %s names no source of money", name), "capital-financed")
			}
			if blank(&x.Unlocks.At) {
				p.Cite(p.Report(&x.Unlocks, "the plan does not say which decision or saving the capital scheme %s unlocks", name), "capital-unlocks-efficiency")
			}
			if blank(&x.ByYear.At) {
				p.Cite(p.Report(&x.ByYear, "the capital scheme %s gives no amount for any year", name), "capital-financed")
			}
			if x.Secured.Value || !x.FundedBy.Given() || !x.Title.Given() || risked(p, x.ID.Value, x.Title.Value) {
				continue
			}
			f := p.Report(&x.Secured, "the money for the capital scheme %s is not said to be secured, and no risk names the scheme", name)
			f.Level = rule.Note
			p.Cite(f, "capital-financed")
			f.Advise("name the scheme among the risks, and say what is done if the money does not come")
		}
	},
}
