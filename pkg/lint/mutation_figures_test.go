package lint_test

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

var thousand, ten = decimal.NewFromInt(1000), decimal.NewFromInt(10)

// figures harms one figure: its sign, its unit, its point, and the sum it is
// part of.
func figures(s *spot) {
	n := s.node
	if n.Kind != source.Number || s.shape.Is != guidance.Number && s.shape.Is != guidance.Count {
		return
	}
	v := decimal.RequireFromString(n.Text)
	places := max(0, -v.Exponent())
	if s.summed() {
		by := decimal.New(int64(11+s.pick(40)), -1)
		if s.pick(2) == 0 {
			by = by.Neg()
		}
		s.do("figure", "sum broken", s.value(n, v.Add(by).StringFixed(places)))
	}
	if v.IsZero() {
		return
	}
	s.do("figure", "sign turned", s.value(n, v.Neg().StringFixed(places)))
	s.do("figure", "thousands for millions", s.value(n, v.Mul(thousand).String()))
	moved := v.Mul(ten)
	if s.shape.Is == guidance.Number && s.pick(2) == 0 {
		moved = v.Div(ten)
	}
	s.do("figure", "point moved", s.value(n, moved.String()))
}

// summed says that a figure is part of a sum that the plan has to satisfy.
func (s *spot) summed() bool {
	for _, p := range []string{
		"finance.do_nothing.*", "finance.result.*", "finance.sectors.*.*.*", "finance.solutions.*.savings.*",
		"finance.solutions.*.investment.*.amount", "finance.commitments.*.cost.*", "finance.contingency.*", "finance.fund.*.*",
		"finance.other_funding.*.by_year.*", "finance.capital.*.revenue_cost.*", "finance.organisations.*.*.*",
		"finance.system_control_total.by_year.*", "finance.solutions.*.levers.*", "benefits.*.by_year.*",
		"gaps.finance_and_efficiency.answers.demand_levers.parts.*",
	} {
		if s.at(p) {
			return true
		}
	}
	return false
}

// series harms a row of years: two years in the wrong order, and all its signs
// or units wrong.
func series(s *spot) {
	items := s.node.Items
	if s.node.Kind != source.Mapping || len(items) == 0 {
		return
	}
	figures := make([]*source.Node, len(items))
	for i, item := range items {
		if figures[i] = item; item.Get("amount") != nil {
			figures[i] = item.Get("amount")
		}
		if !strings.Contains(item.Name, "/") || figures[i].Kind != source.Number {
			return
		}
	}
	if !slices.ContainsFunc(figures, func(n *source.Node) bool { return strings.Trim(n.Text, "0.") != "" }) {
		return // nothing but noughts is the same in every unit
	}
	all := func(operator string, how func(decimal.Decimal) decimal.Decimal) {
		var edits []source.Edit
		for _, n := range figures {
			edits = append(edits, s.value(n, how(decimal.RequireFromString(n.Text)).String()))
		}
		s.do("series", operator, edits...)
	}
	all("every sign turned", decimal.Decimal.Neg)
	all("all in thousands", func(v decimal.Decimal) decimal.Decimal { return v.Mul(thousand) })
	var pairs [][2]*source.Node
	for i, a := range figures {
		for _, b := range figures[i+1:] {
			if a.Text != b.Text {
				pairs = append(pairs, [2]*source.Node{a, b})
			}
		}
	}
	if len(pairs) > 0 {
		p := pairs[s.pick(len(pairs))]
		s.do("series", "years swapped", s.value(p[0], p[1].Text), s.value(p[1], p[0].Text))
	}
}
