package submissions

import (
	"fmt"
	"math"
	"strings"
)

var years = [5]string{"2016/17", "2017/18", "2018/19", "2019/20", "2020/21"}

// yearly is an amount by year, in tenths of £m, so that sums are exact.
type yearly [5]int

func decimal(n int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	return fmt.Sprintf("%s%d.%d", sign, n/10, n%10)
}

// pounds is an amount as prose has it; what is below nil is a deficit.
func pounds(n int) string {
	switch {
	case n < 0:
		return "a deficit of £" + decimal(-n) + "m"
	case n == 0:
		return "nil"
	}
	return "a surplus of £" + decimal(n) + "m"
}

func (y yearly) plus(o yearly, times int) yearly {
	for i := range y {
		y[i] += o[i] * times
	}
	return y
}

// node writes the years; those before the first amount are left out where what
// comes later is new.
func (y yearly) node(p *plan, newly bool) *node {
	n := flow()
	started := !newly
	for i, x := range y {
		started = started || x != 0
		if started && p.hasYear(i) {
			n.put(years[i], value(word(decimal(x))))
		}
	}
	return n
}

// all writes every year, whatever June gave of its money.
func (y yearly) all() *node { return y.node(&plan{}, false) }

// hasYear says whether a plan gives its money for a year: many gave no more
// than the first and the last in June.
func (p *plan) hasYear(i int) bool { return !p.ends || i == 0 || i == 4 }

// by is an amount of the last year, spread over the years.
func by(last float64, shares [5]float64) yearly {
	var y yearly
	for i, s := range shares {
		y[i] = int(math.Round(last * s))
	}
	return y
}

// How amounts come about over the years.
var (
	gapShares   = [5]float64{0.22, 0.415, 0.61, 0.805, 1}
	ownShares   = [5]float64{0.26, 0.46, 0.66, 0.84, 1}
	newShares   = [5]float64{0, 0.17, 0.42, 0.71, 1}
	earlyShares = [5]float64{0.08, 0.31, 0.56, 0.8, 1}
	costShares  = [5]float64{0, 0.5, 0.7, 0.88, 1}
	fundGrowth  = [5]float64{1, 1.021, 1.043, 1.068, 1.097}
)

// scheme is a saving that most plans make, with its share of the NHS gap.
type scheme struct {
	id, titles, level, category, effect, owner string
	actions                                    []string
	evidence                                   string
	share                                      float64
	shares                                     [5]float64
	invest                                     float64
}

var schemes = []scheme{
	{"out-of-hospital-care", "Local teams in place of hospital stays/Care at home in place of hospital stays/New models of care", "system", "new_care_models", "cost_avoided", "com", []string{"out-of-hospital-teams", "care-home-support"}, "Results of vanguards, cut by a third", 0.095, newShares, 0.42},
	{"general-practice-at-scale", "General practice at scale/Practices working together", "system", "primary_care", "cost_avoided", "ccg", []string{"primary-care-at-scale", "evening-and-weekend-access"}, "", 0.032, newShares, 0.7},
	{"prevention-and-self-care", "Prevention and self-care/Staying well", "system", "prevention", "cost_avoided", "council", []string{"prevention-programme", "healthy-weight", "diabetes-prevention", "self-care", "workplace-health"}, "", 0.028, newShares, 0.4},
	{"hospital-networks", "Hospital networks and shared rotas/Networks of our hospitals", "system", "acute_reconfiguration", "cost_out", "acute", []string{"hospital-network", "seven-day-hospitals"}, "Locum and outsourcing costs of 2015/16, compared with two acute care collaborations", 0.05, newShares, 0.25},
	{"urgent-care-reform", "Reform of urgent care/The right place in an emergency", "system", "urgent_care", "cost_avoided", "acute", []string{"urgent-care-front-door"}, "", 0.024, newShares, 0.25},
	{"planned-care-variation", "Unwarranted variation in planned care/RightCare", "system", "unwarranted_variation", "cost_avoided", "ccg", []string{"rightcare-pathways"}, "RightCare packs of January 2016", 0.045, earlyShares, 0.1},
	{"mental-health-transformation", "Mental health in primary care and in crisis/Mental health near home", "system", "mental_health", "cost_out", "mh", []string{"mental-health-in-primary-care", "children-mental-health"}, "", 0.022, newShares, 0.9},
	{"provider-efficiency-savings", "Trusts' own efficiency programmes/Provider efficiency", "organisation", "provider_efficiency", "cost_out", "acute", []string{"provider-efficiency"}, "", 0, ownShares, 0},
	{"commissioners-own-savings", "CCGs' own savings programmes/Commissioners' efficiency", "organisation", "commissioner_efficiency", "cost_out", "ccg", []string{"joint-commissioning"}, "", 0.09, ownShares, 0},
	{"continuing-healthcare-savings", "Continuing healthcare/Continuing healthcare assessed once", "system", "continuing_healthcare", "cost_out", "ccg", []string{"continuing-healthcare"}, "", 0.03, ownShares, 0},
	{"medicines-savings", "Medicines and purchasing/Medicines and supplies", "system", "medicines", "cost_out", "ccg", []string{"medicines-and-purchasing", "antibiotics-and-sepsis"}, "", 0.075, ownShares, 0},
	{"support-services-savings", "Shared support services/One back office", "system", "back_office", "cost_out", "acute", []string{"shared-support-services"}, "", 0.042, newShares, 0},
	{"specialised-savings", "Specialised services/Specialised care", "organisation", "specialised", "cost_out", "nhse", []string{"ambulance-and-specialised"}, "", 0.038, ownShares, 0},
	{"agency-and-rotas", "Agency staff and shared rotas/Workforce productivity", "system", "workforce", "cost_out", "acute", []string{"workforce-programme"}, "", 0.022, earlyShares, 0},
	{"estate-savings", "A smaller, fuller estate/Better use of buildings", "system", "estates", "cost_out", "com", []string{"estates-plan"}, "", 0.024, earlyShares, 0},
}

// money is what the finance section comes from.
type money struct {
	gap, nhs, social, funding, result yearly
	socialResult                      yearly
	sustainability, transformation    yearly
	contingency, revenue              yearly
	revenues                          [2]yearly
	commitments                       [3]yearly
	savings, investment               []yearly
	levers                            map[string]int
	reablement, reablementCost        yearly
	councils, precept, careFund       yearly
	capital                           [2]yearly
	totalSavings                      int
}

// reckon works out the money of a plan, from its gap down to its result.
func (p *plan) reckon() {
	d := diceOf(p.seed + "money")
	a, m := p.area, &money{levers: map[string]int{}}
	people := p.millions
	gap, social := tenths(p.footprint.Gap.Value), a.social
	nhs := a.nhs
	scope := strings.ToLower(p.footprint.Gap.Scope)
	switch {
	case nhs > 0:
	case strings.Contains(scope, "nhs and") || strings.Contains(scope, "health and social"):
		nhs = int(float64(gap) * 0.77)
		social = gap - nhs
	default:
		nhs = gap
	}
	if social == 0 {
		social = int(d.near(620*people, 12))
	}
	if p.early {
		grow := 1 + float64(d.between(30, 120))/1000
		nhs, social = int(float64(nhs)*grow), int(float64(social)*grow)
	}
	m.nhs, m.social = by(float64(-nhs), gapShares), by(float64(-social), gapShares)
	if a.cumulative > 0 && !p.early {
		m.nhs[3] -= a.cumulative + m.nhs.total() + m.social.total()
	}
	m.gap = m.nhs.plus(m.social, 1)

	first := math.Max(d.near(19200*people, 4), float64(nhs)/0.22/fundGrowth[4])
	m.funding = by(first, fundGrowth)
	if len(a.funding) == 2 {
		for i := range m.funding {
			m.funding[i] = a.funding[0] + int(math.Round(float64(a.funding[1]-a.funding[0])*float64(i)/4))
		}
	}

	// What a head asks of the fund, in pounds, held down where there is little to close.
	heads := func(perHead float64, share float64) int {
		return int(math.Round(math.Min(d.near(perHead*10*people, 12), share*float64(nhs))))
	}
	m.sustainability = yearly{heads(31, 0.12), heads(34, 0.13), heads(33, 0.12), heads(27, 0.1), heads(21, 0.08)}
	m.transformation = yearly{0, heads(23, 0.09), heads(24, 0.09), heads(34, 0.12), heads(47, 0.16)}
	m.contingency = by(d.near(82*people, 10), [5]float64{0, 0.5, 0.75, 1, 1})
	m.commitments = [3]yearly{
		by(d.near(86*people, 12), [5]float64{0, 0.3, 0.52, 0.76, 1}),
		by(d.near(94*people, 12), [5]float64{0, 0.22, 0.48, 0.74, 1}),
		by(d.near(42*people, 12), [5]float64{0, 0.48, 0.72, 0.95, 1})}
	m.revenues = [2]yearly{by(d.near(20*people, 10), [5]float64{0, 0, 0.25, 0.75, 1}), by(d.near(35*people, 10), [5]float64{0, 0, 0.3, 0.57, 1})}
	m.revenue = m.revenues[0].plus(m.revenues[1], 1)
	m.capital = [2]yearly{by(d.near(210*people, 20), [5]float64{0, 0.19, 0.43, 0.38, 0}), by(d.near(235*people, 20), [5]float64{0, 0, 0.47, 0.53, 0})}

	target := int(d.near(16*people, 40))
	m.result = yearly{-int(d.near(90*people, 20)), -int(d.near(60*people, 20)), -int(d.near(32*people, 20)), -int(d.near(9*people, 20)), target}
	if a.result != nil && !(p.early && *a.result > 0) {
		target = *a.result
		if p.early {
			target = target * 13 / 10
		}
		if target < 0 {
			m.result = by(float64(target), [5]float64{0.32, 0.55, 0.74, 0.88, 1})
		}
		m.result[4] = target
	} else if p.early && d.n(3) == 0 {
		m.result[4] = -int(d.near(120*people, 60))
	}
	p.save(m, d, nhs)
	p.saveSocial(m, d, social)
	p.money = m
}

func (y yearly) total() (n int) {
	for _, x := range y {
		n += x
	}
	return n
}

// save spreads the NHS savings over the schemes, and gives what is left to the
// trusts' own work.
func (p *plan) save(m *money, d *dice, nhs int) {
	m.savings, m.investment = make([]yearly, len(schemes)), make([]yearly, len(schemes))
	own := -1
	need := m.result.plus(m.nhs, -1).plus(m.contingency, 1).plus(m.revenue, 1).plus(m.sustainability, -1).plus(m.transformation, -1)
	for _, c := range m.commitments {
		need = need.plus(c, 1)
	}
	for i, s := range schemes {
		if s.share == 0 {
			own = i
		}
		if s.share == 0 || p.without(s.id) {
			continue
		}
		m.savings[i] = by(d.near(s.share*float64(nhs), 22), s.shares)
		m.investment[i] = by(s.invest*float64(m.savings[i][4]), costShares)
		need = need.plus(m.savings[i], -1).plus(m.investment[i], 1)
	}
	for y := 4; y >= 0; y-- {
		m.savings[own][y] = max(need[y], 0)
		if y < 4 {
			m.savings[own][y] = min(m.savings[own][y], m.savings[own][y+1])
		}
		m.result[y] += m.savings[own][y] - need[y]
	}
	for i, s := range schemes {
		m.totalSavings += m.savings[i][4]
		p.vars["s:"+s.id] = "£" + decimal(m.savings[i][4]) + "m"
		switch s.id {
		case "prevention-and-self-care":
			m.levers["self_care"] = m.savings[i][4] * d.between(52, 66) / 100
		case "out-of-hospital-care":
			m.levers["new_care_models"] = m.savings[i][4]
		case "urgent-care-reform":
			m.levers["urgent_care"] = m.savings[i][4]
		case "planned-care-variation":
			m.levers["unwarranted_variation"] = m.savings[i][4]
		}
	}
	p.vars["s:self_care"] = "£" + decimal(m.levers["self_care"]) + "m"
	p.vars["saved"] = "£" + decimal(m.totalSavings) + "m"
	p.vars["rate"] = fmt.Sprintf("%.1f", float64(m.totalSavings)/float64(m.funding[4])*20)
	p.vars["gap"], p.vars["gapnhs"], p.vars["gapsocial"] = "£"+decimal(-m.gap[4])+"m", "£"+decimal(-m.nhs[4])+"m", "£"+decimal(-m.social[4])+"m"
	p.vars["r16"], p.vars["r20"] = pounds(m.result[0]), pounds(m.result[4])
	p.vars["fund17"], p.vars["fund20"] = "£"+decimal(m.transformation[1])+"m", "£"+decimal(m.transformation[4])+"m"
	p.vars["cap:local-hubs"], p.vars["cap:hospital-scheme"] = "£"+decimal(m.capital[0].total())+"m", "£"+decimal(m.capital[1].total())+"m"
}

// saveSocial closes the councils' part of the gap.
func (p *plan) saveSocial(m *money, d *dice, social int) {
	s := float64(social)
	if p.area.socialResult != nil {
		s += float64(*p.area.socialResult)
	}
	m.reablement = by(d.near(0.15*s, 10), newShares)
	m.reablementCost = by(0.5*float64(m.reablement[4]), costShares)
	m.precept = by(d.near(0.25*s, 8), [5]float64{0.44, 0.68, 0.84, 0.92, 1})
	m.careFund = by(d.near(0.22*s, 8), [5]float64{0, 0.18, 0.45, 0.68, 1})
	if p.area.socialResult != nil {
		m.socialResult = by(float64(*p.area.socialResult), gapShares)
	}
	m.councils = m.socialResult.plus(m.social, -1).plus(m.reablement, -1).plus(m.reablementCost, 1).plus(m.precept, -1).plus(m.careFund, -1)
}
