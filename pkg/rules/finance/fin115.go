package finance

import (
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// FIN115 holds what an answer says of the levers on demand to the savings.
var FIN115 = rule.Rule{
	Code: "FIN115", Name: "answer-disagrees-with-finance", Kind: rule.Credibility,
	Title: "The answer on the levers and the savings under finance differ",
	Why: "The same lever is asked for twice: in words and figures among the answers, and as a saving in the money. " +
		"Where the two differ, the answer promises a saving that the balance does not rest on, or the balance rests on one that nobody answers for.",
	Mend: "Give the same figure for the last year in both places. A saving that pulls several levers says under levers what each brings.",
	Needs: []string{
		"gaps.*.answers.*.parts", "finance.solutions.*.savings", "finance.solutions.*.levers", "finance.solutions.*.category",
	},
	YieldsTo: []string{"FIN114", "FIN122"},
	Check: func(p *rule.Pass) {
		l := open(p)
		said := map[string]bool{}
		for i := range p.Edition.Questions {
			q := &p.Edition.Questions[i]
			if q.PartsAre != "amounts" {
				continue
			}
			a, _ := p.Plan.Answer(q)
			for j := range a.Parts.Values {
				if x := &a.Parts.Values[j].Amount; x.OK {
					v := lever{l, a.Parts.Keys[j], guidance.Title(q.Parts, a.Parts.Keys[j]), x}
					said[v.key] = v.judge()
				}
			}
		}
		for i := range p.Plan.Finance.Solutions.Items {
			x := &p.Plan.Finance.Solutions.Items[i]
			if !slices.ContainsFunc(x.Levers.Keys, func(key string) bool { return said[key] }) {
				l.leversInSaving(x)
			}
		}
	},
}

// lever is what an answer says that one lever brings in the last year.
type lever struct {
	*ledger
	key, title string
	figure     *plan.Number
}

// judge says whether it reports that the lever's figures differ.
func (v *lever) judge() bool {
	e := v.underFinance()
	text, said := v.inWords()
	switch {
	case e.holds(nil):
		if said == nil || said.Sub(v.figure.Value).Abs().LessThanOrEqual(slackOf(*said).Add(v.figure.Slack())) {
			return false
		}
		v.Report(&text.Answer, `the answer speaks of %s, and the part "%s" is %s`, pounds(*said), v.title, pounds(v.figure.Value)).
			Relate(v.figure, "the part in £m")
		return true
	case blank(&v.f.Solutions.At), !v.settled(v.last()):
		return false // other rules speak of the savings first
	}
	f := v.Report(inThousands(&e, v.figure), `the part "%s" brings %s in %s, and the savings under finance %s, %s apart`,
		v.title, pounds(v.figure.Value), v.Edition.LastYear(), amount(e.left.total(nil)), pounds(e.apart(nil)))
	if len(e.left.operands) > 0 {
		e.show(f)
	}
	if said != nil {
		f.Relate(&text.Answer, "says %s", pounds(*said))
	}
	for i := range v.f.Solutions.Items {
		if x := &v.f.Solutions.Items[i]; x.Category.Value == v.key && len(x.Levers.Keys) > 0 && !e.hasKind("lever", v.called(x.ID.Value)) {
			f.Relate(&x.Levers, "of this kind, and gives nothing for this lever: %s", v.called(x.ID.Value))
		}
	}
	return true
}

// underFinance is what the solutions say of the lever, against the answer.
func (v *lever) underFinance() (e equation) {
	for i := range v.f.Solutions.Items {
		x := &v.f.Solutions.Items[i]
		switch pulled := x.Levers.Get(v.key); {
		case pulled != nil && pulled.OK:
			e.left.operands = append(e.left.operands, operand{pulled, false, &words{"lever", v.called(x.ID.Value)}})
		case x.Category.Value == v.key && len(x.Levers.Keys) == 0:
			if s := x.Savings.Get(v.Edition.LastYear()); s != nil && s.OK {
				e.left.operands = append(e.left.operands, operand{s, false, &words{"saving", v.called(x.ID.Value)}})
			}
		}
	}
	e.right.operands = []operand{{v.figure, false, &words{"answer", v.title}}}
	return e
}

// inThousands is the figure by which an equation holds if it is in thousands,
// else the one given.
func inThousands(e *equation, figure *plan.Number) *plan.Number {
	for _, o := range append(slices.Clone(e.left.operands), e.right.operands...) {
		if magnitude(o.figure.Value) > 3 && e.holds(reading{o.figure: o.figure.Value.Shift(-3)}) {
			return o.figure
		}
	}
	return figure
}
