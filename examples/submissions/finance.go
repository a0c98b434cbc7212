package submissions

import "strings"

// finance writes the money down.
func (p *plan) finance() *node {
	m, d := p.money, diceOf(p.seed+"finance")
	n := obj(
		"basis", flow("prices", word("cash"), "sustainability_fund", word("excluded"), "own_efficiencies", word("excluded"), "specialised", word("included")),
		"assumptions", obj(
			"demographic_growth", word(decimal(d.between(8, 13))), "non_demographic_growth", word(decimal(d.between(10, 15))),
			"pay_and_prices", word(decimal(d.between(22, 28))), "efficiency", word("2.0"),
			"source", "Illustrative: "+[]string{"local modelling with national planning assumptions", "the directors of finance's model", "national assumptions with local growth"}[d.n(3)]+", "+map[bool]string{true: "May", false: "September"}[p.early]+" 2016"),
		"allocation", obj("place_based", m.funding.node(p, false),
			"with_fund", flow("2020/21", word(decimal(m.funding[4]+m.sustainability[4]+m.transformation[4])))),
		"funding", m.funding.node(p, false),
		"sectors", p.sectors(d),
		"do_nothing", m.gap.node(p, false))
	if p.area.cumulative > 0 {
		n.put("cumulative_gap", value(word(decimal(-p.area.cumulative))).noted("published"))
	}
	n.put("solutions", p.solutions())
	n.put("commitments", list(
		flow("id", "general-practice-forward-view", "programme", word("general_practice"), "cost", m.commitments[0].node(p, true)),
		flow("id", "mental-health-forward-view", "programme", word("mental_health"), "cost", m.commitments[1].node(p, true)),
		flow("id", "paper-free-records", "programme", word("digital"), "cost", m.commitments[2].node(p, true))))
	n.put("contingency", m.contingency.node(p, true))
	n.put("fund", obj("sustainability", m.sustainability.node(p, false), "transformation", m.transformation.node(p, true)))
	n.put("other_funding", list(
		obj("id", "social-care-precept", "title", "Council tax precept for adult social care", "sector", word("social_care"), "by_year", m.precept.node(p, false), "recurrent", true, "secured", true),
		obj("id", "improved-better-care-fund", "title", "Improved Better Care Fund", "sector", word("social_care"), "by_year", m.careFund.node(p, true), "recurrent", true, "secured", true)))
	n.put("result", m.result.plus(m.socialResult, 1).node(p, false))
	n.put("complete", value(false))
	n.put("organisations", p.controls(d))
	n.put("system_control_total", flow("status", word("none")))
	n.put("capital", list(
		obj("id", "local-hubs", "title", "Hubs for local teams in "+p.names["t"][0]+" and "+p.names["t"][1], "by_year", m.capital[0].spent(p), "funded_by", word("estates_and_technology_fund"), "secured", true,
			"revenue_cost", m.revenues[0].node(p, true), "unlocks", []string{"out-of-hospital-care", "care-nearer-home"}),
		obj("id", "hospital-scheme", "title", "Urgent care floor at "+p.vars["acute1"], "by_year", m.capital[1].spent(p), "funded_by", word("public_dividend_capital"), "secured", false,
			"revenue_cost", m.revenues[1].node(p, true), "unlocks", []string{"urgent-care-reform"})))
	return n
}

// spent writes the years in which a scheme is built.
func (y yearly) spent(p *plan) *node {
	n := flow()
	for i, x := range y {
		if x != 0 {
			n.put(years[i], value(word(decimal(x))))
		}
	}
	return n
}

// sectors splits the gap and the result.
func (p *plan) sectors(d *dice) *node {
	m := p.money
	part := func(y yearly, share int) yearly {
		for i := range y {
			y[i] = y[i] * share / 1000
		}
		return y
	}
	commissioners, primary, specialised := part(m.nhs, d.between(260, 330)), part(m.nhs, d.between(28, 42)), part(m.nhs, d.between(52, 80))
	providers := m.nhs.plus(commissioners, -1).plus(primary, -1).plus(specialised, -1)
	little := int(d.near(12*p.millions, 30))
	commissionersEnd, specialisedEnd := yearly{little, 0, little / 2, little, little}, yearly{little / 2, little / 3, little / 3, 0, little / 4}
	primaryEnd := yearly{0, 0, little / 5, little / 4, little / 3}
	providersEnd := m.result.plus(commissionersEnd, -1).plus(specialisedEnd, -1).plus(primaryEnd, -1)
	row := func(sector string, idle, end yearly) *node {
		return obj("sector", word(sector), "do_nothing", idle.node(p, false), "result", end.node(p, false))
	}
	return list(row("commissioners", commissioners, commissionersEnd), row("providers", providers, providersEnd),
		row("primary_medical", primary, primaryEnd), row("specialised", specialised, specialisedEnd), row("social_care", m.social, m.socialResult))
}

func (p *plan) solutions() *node {
	m := p.money
	all := list()
	for i, s := range schemes {
		if p.without(s.id) {
			continue
		}
		d := diceOf(p.seed + s.id)
		titles := strings.Split(s.titles, "/")
		n := obj("id", s.id, "title", titles[d.n(len(titles))], "level", word(s.level), "category", word(s.category))
		if s.id == "prevention-and-self-care" {
			n.put("levers", flow("prevention", word(decimal(m.savings[i][4]-m.levers["self_care"])), "self_care", word(decimal(m.levers["self_care"]))))
		}
		n.put("effect", value(word(s.effect)))
		n.put("recurrent", value(true))
		n.put("identified", value(true))
		n.put("owner", value(p.role(s.owner, d)))
		n.put("actions", value(s.actions))
		if s.evidence != "" {
			n.put("evidence", value(s.evidence))
		}
		n.put("savings", m.savings[i].node(p, true))
		if s.invest > 0 {
			cost := flow()
			for y, x := range m.investment[i] {
				if x > 0 && p.hasYear(y) {
					cost.put(years[y], flow("amount", word(decimal(x)), "recurrent", true))
				}
			}
			n.put("investment", cost)
		}
		all.add(n)
	}
	council := p.role("council", diceOf(p.seed+"social"))
	all.add(obj("id", "reablement-and-independence", "title", "Reablement and independence", "sector", word("social_care"), "level", word("system"), "category", word("social_care"),
		"effect", word("cost_avoided"), "recurrent", true, "identified", true, "owner", council, "actions", []string{"reablement"},
		"savings", m.reablement.node(p, true), "investment", p.invested(m.reablementCost)),
		obj("id", "councils-own-savings", "title", "The councils' own adult social care savings", "sector", word("social_care"), "level", word("organisation"), "category", word("social_care"),
			"effect", word("cost_out"), "recurrent", true, "identified", true, "owner", council, "actions", []string{"reablement"}, "savings", m.councils.node(p, true)))
	return all
}

func (p *plan) invested(y yearly) *node {
	n := flow()
	for i, x := range y {
		if x > 0 && p.hasYear(i) {
			n.put(years[i], flow("amount", word(decimal(x)), "recurrent", true))
		}
	}
	return n
}

// controls are the control totals of the trusts.
func (p *plan) controls(d *dice) *node {
	all := list()
	for _, id := range p.kinds["acute_trust"] {
		x := -int(d.near(60*p.millions/float64(len(p.kinds["acute_trust"])), 60))
		y := flow("2016/17", word(decimal(x)))
		all.add(flow("organisation", id, "result", y, "result_in_footprint", y, "control_total", y))
	}
	return all
}
