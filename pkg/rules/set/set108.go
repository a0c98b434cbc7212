package set

import (
	"fmt"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/finance"
)

// SET108 looks for plans whose figures for each person are far from the others'.
var SET108 = rule.Rule{
	Code: "SET108", Name: "stands-out", Kind: rule.Hint, Footprints: 8,
	Title: "A plan's gap, ask or saving for each person is far from the other plans'",
	Why: "Areas differ, and so do their figures for each person; but where one is far from all others, " +
		"it often counts other things, or the unit or the population is wrong. It is worth a look before anybody compares.",
	Mend: "Check the figure, its unit and the population. If they are right, say in the plan what makes this area different.",
	Needs: []string{
		"footprint.number", "footprint.name", "footprint.population", "finance.basis", "finance.do_nothing", "finance.sectors.*.sector",
		"finance.sectors.*.do_nothing", "finance.solutions.*.sector", "finance.solutions.*.savings", "finance.fund",
	},
	Thresholds: []rule.Threshold{{
		Name: "far", Value: rule.Figure("3.5"), Unit: "times the usual distance from the middle",
		Why: "the usual distance is the median of all distances from the median, over 0.6745 so that it compares with a standard deviation; " +
			"3.5 is what Iglewicz and Hoaglin advise for outliers (1993; recalled, not read)",
	}},
	Gather: compared,
	Across: func(p *rule.SetPass) {
		year := p.Edition.LastYear()
		last := len(p.Edition.Years) - 1
		kinds := map[string][]part{}
		for _, m := range p.Plans {
			c := m.Facts.(*finance.Compared)
			if f := c.DoNothing; f.OK {
				f.Value = f.Value.Neg()
				kinds[c.Basis] = append(kinds[c.Basis], part{m, f})
			}
		}
		for _, m := range p.Plans { // in the order of the set
			basis := m.Facts.(*finance.Compared).Basis
			standOut(p, kinds[basis], "the NHS gap of %s in "+year+" if nothing is done")
			delete(kinds, basis)
		}
		standOut(p, parts(p, func(c *finance.Compared) finance.Figure { return c.Asked[last] }), "the ask of %s from the national fund in "+year)
		standOut(p, parts(p, func(c *finance.Compared) finance.Figure { return c.Savings }), "the NHS saving of %s in "+year)
	},
}

var (
	million = decimal.NewFromInt(1_000_000)
	// likeSigma makes the median distance from the median of a normal spread its
	// standard deviation.
	likeSigma = decimal.RequireFromString("0.6745")
)

// standOut reports the parts that are far from the middle, for each person.
func standOut(p *rule.SetPass, list []part, what string) {
	var each []decimal.Decimal
	var of []part
	for _, x := range list {
		if people := x.Facts.(*finance.Compared).People; people.IsPositive() {
			each, of = append(each, x.Value.Mul(million).DivRound(people, 2)), append(of, x)
		}
	}
	if len(each) < p.Rule.Footprints {
		return
	}
	inOrder := sorted(each)
	low, median, high := middle(inOrder)
	var distances []decimal.Decimal
	for _, v := range each {
		distances = append(distances, v.Sub(median).Abs())
	}
	_, usual, _ := middle(sorted(distances))
	if usual.IsZero() {
		return // most plans have one figure
	}
	typical := 0
	for i, v := range each {
		if v.Sub(median).Abs().LessThan(each[typical].Sub(median).Abs()) {
			typical = i
		}
	}
	for i, x := range of {
		if distances[i].Mul(likeSigma).LessThanOrEqual(usual.Mul(p.Threshold(x.Member, "far"))) {
			continue
		}
		way := "above"
		if each[i].LessThan(median) {
			way = "below"
		}
		f := p.Report(x.Member, x.At, what+" is %s for each person, far %s the other %s, half of which lie between %s and %s",
			finance.Amount(x.Value), person(each[i]), way, plans(len(of)-1), person(low), person(high))
		f.Working = fmt.Sprintf("%s / %s people = %s; the middle of %s is %s, the usual distance from it %s, and this one's %s",
			finance.Amount(x.Value), grouped(x.Facts.(*finance.Compared).People), person(each[i]),
			plans(len(of)), person(median), person(usual), person(distances[i]))
		f.RelateIn(of[typical].Member, of[typical].At, "nearest the middle: %s, %s for each person", of[typical].Called(), person(each[typical]))
	}
}

// person is an amount for each person, in pounds.
func person(d decimal.Decimal) string {
	text := "£" + grouped(d.Abs())
	if d.IsNegative() {
		text = "-" + text
	}
	return text
}

// grouped is a whole number with commas between thousands.
func grouped(d decimal.Decimal) string {
	text := d.StringFixed(0)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
