package submissions

import (
	"fmt"
	"math"
	"slices"
	"strconv"
)

// measure is what most plans measure, with the range in which it starts and
// ends.
type measure struct {
	gap, id, name, unit, better, standard, source string
	from, to                                      [2]float64
	digits                                        int
	// million says that the figures are of a million people.
	million bool
	// idle is what it would be if nothing were done, against the baseline; 0
	// for not said.
	idle float64
}

var measures = []measure{
	{"health_and_wellbeing", "adults-who-smoke", "Adults who smoke", "percent", "lower", "", "Public Health Outcomes Framework", [2]float64{15.2, 20.5}, [2]float64{11.8, 14.2}, 1, false, 0.3},
	{"health_and_wellbeing", "year-6-excess-weight", "Children in Year 6 with excess weight", "percent", "lower", "", "National Child Measurement Programme", [2]float64{31, 37.5}, [2]float64{28.5, 30.4}, 1, false, 2},
	{"health_and_wellbeing", "adult-excess-weight", "Adults with excess weight", "percent", "lower", "", "Active People Survey", [2]float64{62, 69}, [2]float64{59, 61.5}, 1, false, 0},
	{"health_and_wellbeing", "life-expectancy-gap", "Gap in life expectancy at birth between poorest and wealthiest tenths, men", "years", "lower", "", "joint strategic needs assessment", [2]float64{6.4, 10.4}, [2]float64{5.7, 6.2}, 1, false, 0},
	{"health_and_wellbeing", "diabetes-programme-coverage", "Area covered by the Diabetes Prevention Programme", "percent", "higher", "diabetes_prevention", "CCG returns", [2]float64{0, 14}, [2]float64{100, 100}, 0, false, 0},
	{"health_and_wellbeing", "people-with-activation-score", "People with a long-term condition whose activation has been measured", "people", "higher", "", "CCG plans for self-care", [2]float64{60, 600}, [2]float64{16000, 29000}, -2, true, 0},
	{"health_and_wellbeing", "personal-health-budgets", "People with a personal health budget", "people", "higher", "", "CCG returns", [2]float64{90, 240}, [2]float64{1250, 1900}, -1, true, 0},
	{"health_and_wellbeing", "staff-sickness", "Working days that NHS staff lose to sickness", "percent", "lower", "", "Electronic staff record", [2]float64{4.2, 5.1}, [2]float64{3.5, 3.9}, 1, false, 0},
	{"care_and_quality", "ae-within-four-hours", "A&E patients seen within four hours", "percent", "higher", "ae_four_hours", "NHS England monthly A&E returns", [2]float64{84.5, 93.2}, [2]float64{95, 96}, 1, false, -5},
	{"care_and_quality", "ambulance-red-calls", "Red ambulance calls reached in eight minutes", "percent", "higher", "ambulance_red_eight_minutes", "ambulance service board reports", [2]float64{64, 73}, [2]float64{75, 77}, 1, false, 0},
	{"care_and_quality", "within-18-weeks", "Incomplete pathways within 18 weeks", "percent", "higher", "referral_to_treatment", "NHS England waiting-time returns", [2]float64{87.5, 91.6}, [2]float64{92, 93.2}, 1, false, 0},
	{"care_and_quality", "cancer-within-62-days", "Cancer treatment within 62 days of urgent referral", "percent", "higher", "cancer_62_days", "NHS England cancer waiting times", [2]float64{74, 83.5}, [2]float64{85, 87}, 1, false, 0},
	{"care_and_quality", "cancer-one-year-survival", "One-year survival from cancer", "percent", "higher", "cancer_one_year_survival", "Office for National Statistics", [2]float64{68.2, 71.9}, [2]float64{75, 76}, 1, false, 0},
	{"care_and_quality", "psychosis-within-two-weeks", "First-episode psychosis treated within two weeks", "percent", "higher", "psychosis_two_weeks_2020_21", "NHS Digital mental health statistics", [2]float64{44, 55}, [2]float64{60, 68}, 0, false, 0},
	{"care_and_quality", "reach-of-talking-therapies", "People in need who reach talking therapies", "percent", "higher", "talking_therapies_access", "NHS Digital mental health statistics", [2]float64{12.8, 16.2}, [2]float64{25, 26}, 1, false, 0},
	{"care_and_quality", "dementia-diagnosed", "Estimated dementia diagnosed", "percent", "higher", "dementia_diagnosis", "Quality and Outcomes Framework", [2]float64{58, 66}, [2]float64{67.5, 74}, 1, false, 0},
	{"care_and_quality", "children-treated", "Children in need who reach mental health care", "percent", "higher", "children_mental_health_access", "Local transformation plan", [2]float64{21, 28}, [2]float64{35, 38}, 0, false, 0},
	{"care_and_quality", "evening-and-weekend-cover", "Population with evening and weekend GP appointments", "percent", "higher", "gp_access", "CCG returns", [2]float64{0, 22}, [2]float64{100, 100}, 0, false, 0},
	{"care_and_quality", "general-practice-staff", "Doctors, nurses and pharmacists in general practice", "wte", "higher", "", "NHS Digital general practice workforce", [2]float64{910, 990}, [2]float64{1060, 1150}, 0, true, 0},
	{"care_and_quality", "four-priority-standards", "Population whose hospitals meet the four priority standards", "percent", "higher", "seven_day_hospital", "Seven-day services self-assessment", [2]float64{0, 0}, [2]float64{100, 100}, 0, false, 0},
	{"care_and_quality", "paper-free-care", "Care given without paper, with records that connect", "percent", "higher", "paper_free", "Digital maturity assessment", [2]float64{22, 44}, [2]float64{100, 100}, 0, false, 0},
	{"care_and_quality", "rated-inadequate", "Trusts and practices rated inadequate", "organisations", "lower", "cqc_inadequate", "Care Quality Commission ratings", [2]float64{2, 7}, [2]float64{0, 0}, 0, false, 0},
	{"care_and_quality", "harm-at-birth", "Stillbirths, deaths of mothers and babies, and brain injuries, change from 2010", "percent", "lower", "maternity_harm", "MBRRACE-UK and trust returns", [2]float64{-9, -3}, [2]float64{-24, -20}, 0, false, 0},
	{"care_and_quality", "learning-disability-inpatients", "People with a learning disability in hospital", "people", "lower", "", "Transforming Care partnership", [2]float64{38, 52}, [2]float64{19, 25}, 0, true, 0},
	{"care_and_quality", "delayed-days", "Days of delayed transfer of care in a month", "days", "lower", "", "NHS England delayed transfers", [2]float64{2100, 3100}, [2]float64{1100, 1500}, -1, true, 0},
	{"care_and_quality", "antibiotics-prescribed", "Antibiotic items in general practice for each adjusted head of population", "ratio", "lower", "", "NHS prescribing data", [2]float64{1.08, 1.24}, [2]float64{0.95, 1.02}, 2, false, 0},
	{"finance_and_efficiency", "agency-spend", "What trusts spend on agency staff", "million_pounds", "lower", "", "NHS Improvement returns", [2]float64{34, 52}, [2]float64{17, 25}, 1, true, 0},
}

// optional are what a third of the plans do without: measures that no standard
// asks for, and schemes.
var optional = []string{"adult-excess-weight", "staff-sickness", "delayed-days", "cancer-one-year-survival",
	"continuing-healthcare-savings", "estate-savings", "support-services-savings", "agency-and-rotas"}

// without says that a plan does without a measure or a scheme.
func (p *plan) without(id string) bool {
	return slices.Contains(optional, id) && diceOf(p.seed+"without "+id).n(3) == 0
}

// pace is how far a measure has come by the end of each year.
var pace = [5]float64{0.06, 0.33, 0.61, 0.83, 1}

// along is a share of a way, rounded before it is added to anything, as some
// processors else round once and others twice.
func along(way, share float64) float64 { return float64(way * share) }

// figure is a number as it is written in a plan.
func figure(x float64, digits int) string {
	if digits < 0 {
		unit := math.Pow(10, float64(-digits))
		return strconv.Itoa(int(math.Round(x/unit) * unit))
	}
	return strconv.FormatFloat(x, 'f', digits, 64)
}

// measured writes the measures of a gap, and tells the prose where they start
// and end.
func (p *plan) measured(gap string) *node {
	all := list()
	for i := range measures {
		m := &measures[i]
		if m.gap != gap {
			continue
		}
		if p.without(m.id) {
			continue
		}
		d := diceOf(p.seed + m.id)
		within := func(r [2]float64) float64 {
			x := r[0] + along(r[1]-r[0], float64(d.n(1001))/1000)
			if m.million {
				x *= p.millions
			}
			return x
		}
		from, to := within(m.from), within(m.to)
		if p.early && d.n(3) == 0 && m.standard == "" {
			to += along(from-to, 0.15) // June hoped for less
		}
		trajectory := flow()
		for y, share := range pace {
			trajectory.put(years[y], value(word(figure(from+along(to-from, share), m.digits))))
		}
		n := obj("id", m.id, "name", m.name, "unit", word(m.unit), "better", word(m.better))
		if m.standard != "" {
			n.put("standard", value(word(m.standard)))
		}
		if m.gap == "health_and_wellbeing" && m.id == "life-expectancy-gap" {
			n.put("inequality", value(true))
		}
		if m.idle != 0 {
			n.put("do_nothing", flow("2020/21", word(figure(from+m.idle, m.digits))))
		}
		n.put("baseline", flow("year", word("2015/16"), "value", word(figure(from, m.digits))))
		n.put("trajectory", trajectory)
		n.put("source", value(m.source+" (figures illustrative)"))
		all.add(n)
		p.vars["b:"+m.id], p.vars["e:"+m.id] = spoken(m, from), spoken(m, to)
	}
	return all
}

// spoken is a measure's figure as prose has it.
func spoken(m *measure, x float64) string {
	switch {
	case x < 0:
		return figure(-x, m.digits)
	case m.unit == "million_pounds":
		return fmt.Sprintf("£%.1fm", x)
	case m.digits <= 0:
		n, _ := strconv.Atoi(figure(x, m.digits))
		return grouped(n)
	}
	return figure(x, m.digits)
}
