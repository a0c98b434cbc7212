package submissions

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"stp.example/stp/pkg/guidance"
)

// gap writes one of the three gaps: where the area stands, what is measured,
// and the answers.
func (p *plan) gap(key string) *node {
	prose := map[string]string{"health_and_wellbeing": "health", "care_and_quality": "quality", "finance_and_efficiency": "money"}[key]
	sentences := 3
	if prose == "money" {
		sentences = 1
	}
	n := obj("now", wrapped(p.say("now."+prose, sentences)), "by_end", wrapped(p.say("by_end."+prose, sentences)), "measures", p.measures[key])
	answers := obj()
	for i := range p.edition.Questions {
		q := &p.edition.Questions[i]
		if q.Gap != key {
			continue
		}
		if a := p.answerTo(q); a != nil {
			answers.put(q.Key, a)
		}
	}
	if len(answers.keys) > 0 {
		n.put("answers", answers)
	}
	return n
}

// answerTo is the answer to one question; nil where June had none yet.
func (p *plan) answerTo(q *guidance.Question) *node {
	d := diceOf(p.seed + "answer " + q.Key)
	skip := d.n(100)
	if p.early && skip < 25+p.footprint.Number*13%40 && !lost(p.number, q.Key) {
		return nil
	}
	switch {
	case q.AppliesIf == "devolution" && !p.footprint.Devolution:
		return obj("not_applicable", "No devolution deal that covers health is in force in "+p.area.short+".")
	case q.Key == "engagement_principles":
		return obj("answered_by", word("engagement.principles"))
	case q.Key == "out_of_hospital_models" && !p.early && d.n(3) == 0:
		return obj("answered_by", word("care_models"))
	case q.Key == "capital_funding" && d.n(2) == 0:
		return obj("answered_by", word("finance.capital"))
	case q.Bid && d.n(5) < 2:
		return obj("declined", declined[q.Key][d.n(3)])
	case q.Key == "genomics" && d.n(6) == 0:
		return obj("considered", wrapped("Talked through with the genomic medicine centre in May 2016: patients are referred to it, and nothing further is planned in "+p.area.short+" until cancer tests become routine."))
	}
	e := bank[q.Key]
	by := p.near(e.term(1), d)
	sentences := 3
	if len(q.Parts) > 0 || d.n(100) < p.brief {
		sentences = 2
	}
	text, given := p.answer(q, sentences, by)
	n := obj("answer", wrapped(text))
	if len(q.Parts) > 0 {
		parts := obj()
		for i, part := range q.Parts {
			if q.PartsAre == "amounts" {
				parts.flow = true
				parts.put(part.Key, value(word(decimal(p.money.levers[part.Key]))))
			} else {
				parts.put(part.Key, wrapped(given[i]))
			}
		}
		n.put("parts", parts)
	}
	n.put("owner", value(p.role(e.term(0), d)))
	n.put("by", value(word(by)))
	n.put("actions", value(commas(e.term(2))))
	n.put("measures", value(slices.DeleteFunc(commas(e.term(3)), p.without)))
	return n
}

var declined = map[string][]string{
	"diabetes_prevention_case": {
		"We do not ask to go ahead of others: our registers of people at risk are incomplete, and a later wave suits us better.",
		"Neighbours need the first places more, and we have said so to Public Health England.",
		"Our own course is running and can wait for the national one to reach us in its turn."},
	"enhanced_access_case": {
		"Practices have to join in groups before they can run shared clinics, so early money would stand idle.",
		"The area already has evening clinics from an earlier fund and asks for no more ahead of its turn.",
		"We lack the doctors to open sooner, and would rather spend a year on recruiting them."},
	"transformation_funding_case": {
		"We hold back this time: two schemes from the last round have not yet been evaluated.",
		"Partners agreed to ask once, with the contract round of December, and not twice.",
		"The teams grow from money that is already here, and a bid is made when they have shown results."},
}

// shifted is a date so many days later, on a weekday.
func (p *plan) shifted(date string, days int) word {
	at, err := time.Parse(time.DateOnly, date)
	if err != nil {
		panic(err)
	}
	return weekday("%s", at.AddDate(0, 0, days).Format(time.DateOnly))
}

// weekday is a date, or the Friday before where it is on a weekend.
func weekday(format string, args ...any) word {
	at, err := time.Parse(time.DateOnly, fmt.Sprintf(format, args...))
	if err != nil {
		panic(err)
	}
	switch at.Weekday() {
	case time.Saturday:
		at = at.AddDate(0, 0, -1)
	case time.Sunday:
		at = at.AddDate(0, 0, -2)
	}
	return word(at.Format(time.DateOnly))
}

func commas(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ", ")
}

// near is a date up to some months before another, at a month's end.
func (p *plan) near(date string, d *dice) string {
	at, err := time.Parse(time.DateOnly, date)
	if err != nil {
		panic(date)
	}
	at = at.AddDate(0, 0, 1).AddDate(0, -d.n(5), -1)
	return at.Format(time.DateOnly)
}

// priorities are the six that most plans have, in one of three ways.
func (p *plan) priorities() *node {
	needs, strategy := p.needs(), p.strategy()
	closes := map[string][]string{"prevention": {"health_and_wellbeing"}, "community": {"care_and_quality", "finance_and_efficiency"}, "mental": {"care_and_quality"},
		"hospital": {"care_and_quality", "finance_and_efficiency"}, "people": {"care_and_quality"}, "money": {"finance_and_efficiency"}}
	serves := map[string][]int{"prevention": {1, 2}, "community": {3, 4}, "mental": {6}, "hospital": {5, 6, 7}, "people": {8, 9}, "money": {10}}
	from := map[string][]string{"prevention": {needs, strategy, "adults-who-smoke"}, "community": {needs}, "mental": {strategy, "children-treated"},
		"hospital": {"ae-within-four-hours", "cancer-within-62-days"}, "people": {needs}}
	ways := [][][]string{
		{{"prevention"}, {"community"}, {"mental"}, {"hospital"}, {"people"}, {"money"}},
		{{"prevention"}, {"community", "mental"}, {"hospital"}, {"people"}, {"money"}},
		{{"prevention"}, {"community"}, {"mental"}, {"hospital"}, {"people", "money"}},
	}
	all := list()
	for _, group := range ways[p.number%3] {
		if p.early && p.number%4 == 2 && group[0] == "people" && len(group) == 1 {
			continue // added since
		}
		var c, f, a []string
		var s []int
		for _, key := range group {
			for _, g := range closes[key] {
				if !slices.Contains(c, g) {
					c = append(c, g)
				}
			}
			s, a = append(s, serves[key]...), append(a, priorityActions[key]...)
			for _, x := range from[key] {
				if !slices.Contains(f, x) {
					f = append(f, x)
				}
			}
		}
		title := p.say("title."+group[0], 1)
		if len(group) > 1 {
			title += ", and " + lower(p.say("title."+group[1], 1))
		}
		all.add(obj("id", group[0], "title", title, "closes", c, "serves", s, "from", f, "actions", a, "why", wrapped(p.say("why."+group[0], 1))))
	}
	return all
}

var priorityActions = map[string][]string{
	"prevention": {"prevention-programme", "healthy-weight", "diabetes-prevention", "self-care", "workplace-health"},
	"community":  {"primary-care-at-scale", "evening-and-weekend-access", "out-of-hospital-teams", "care-home-support", "reablement"},
	"mental":     {"mental-health-in-primary-care", "children-mental-health", "dementia-pathway", "learning-disability-homes"},
	"hospital":   {"urgent-care-front-door", "hospital-network", "rightcare-pathways", "cancer-pathways", "maternity-transformation", "quality-collaborative", "antibiotics-and-sepsis", "seven-day-hospitals", "ambulance-and-specialised"},
	"people":     {"digital-roadmap", "workforce-programme", "research-and-innovation"},
	"money":      {"joint-commissioning", "provider-efficiency", "medicines-and-purchasing", "shared-support-services", "estates-plan", "continuing-healthcare"},
}

// serving is the priority that an action is under.
func (p *plan) serving(key string) string {
	switch {
	case key == "mental" && p.number%3 == 1:
		return "community"
	case key == "money" && p.number%3 == 2:
		return "people"
	}
	return key
}

func (p *plan) decisions() *node {
	d := diceOf(p.seed + "decisions")
	scrutiny := func() *node {
		return list(flow("committee", p.councils[d.n(len(p.councils))]+" health overview and scrutiny committee", "on", weekday("2016-%02d-%02d", map[bool]int{true: 6, false: 10}[p.early], d.between(4, 19))))
	}
	community := obj("id", "care-nearer-home", "decision", wrapped(p.say("decision.community", 1)), "status", word("proposed"), "decision_date", weekday("2017-%02d-29", d.between(7, 11)),
		"changes_services", true, "consultation", flow("from", weekday("2017-01-%02d", d.between(9, 30)), "to", weekday("2017-04-%02d", d.between(3, 28))), "scrutiny", scrutiny(),
		"quality_case", obj("benefits", list(value(p.say("quality_benefit.community", 1)), value(p.sayAs("again", "quality_benefit.community", 1, ""))), "evidence", p.say("evidence", 1)),
		"tests", p.tests("community"), "beds_closed", int(d.near(70*p.millions, 30)), "actions", []string{"out-of-hospital-teams", "reablement", "care-home-support"},
		"consensus", obj("level", word("broad"), "objections", list(flow("organisation", p.kinds["upper_tier_council"][0], "about", "Social care must be paid for the work that leaves hospital; answered in the reablement business case."))))
	if cases := community.at("quality_case.benefits"); cases.items[0].text == cases.items[1].text {
		cases.items = cases.items[:1]
	}
	hospital := obj("id", "hospitals-in-network", "decision", wrapped(p.say("decision.hospital", 1)), "status", word("agreed_in_principle"), "decision_date", weekday("2017-06-%02d", d.between(5, 29)),
		"changes_services", false, "consultation", flow("not_needed", "Patients are still seen where they are now; rotas, lists and standards are joined."), "scrutiny", scrutiny(),
		"quality_case", obj("benefits", list(value(p.say("quality_benefit.hospital", 1))), "evidence", p.sayAs("evidence hospital", "evidence", 1, "")),
		"actions", []string{"hospital-network", "seven-day-hospitals"}, "consensus", flow("level", word("full")))
	mental := obj("id", "invest-in-mental-health", "decision", wrapped(p.say("decision.mental", 1)), "status", word("agreed_in_principle"), "decision_date", weekday("2017-03-%02d", d.between(6, 30)),
		"changes_services", false, "consultation", flow("not_needed", "Staff and places are added; none is taken away."), "scrutiny", scrutiny(),
		"quality_case", obj("benefits", list(value(p.say("quality_benefit.mental", 1))), "evidence", "Liaison services elsewhere have shortened stays and cut readmissions."),
		"actions", []string{"mental-health-in-primary-care", "children-mental-health"}, "consensus", flow("level", word("full")))
	commission := obj("id", "commission-together", "decision", wrapped(p.say("decision.commission", 1)), "status", word("proposed"), "decision_date", weekday("2017-03-%02d", d.between(6, 30)),
		"changes_services", false, "consultation", flow("not_needed", "It concerns how commissioners work and not what patients are offered."),
		"actions", []string{"joint-commissioning"}, "consensus", flow("level", word("broad")))
	all := list(community, hospital, mental, commission)
	if p.number%4 == 3 {
		all.items = slices.Delete(all.items, 2, 3)
	}
	if p.early && p.number%5 == 2 {
		all.items = all.items[:len(all.items)-1] // added since
	}
	if p.early && p.number%6 == 3 {
		all.add(obj("id", "one-laboratory", "decision", wrapped("Put routine pathology for all of "+p.area.short+" into one laboratory, with urgent tests done on each site."), "status", word("proposed"), // dropped since
			"decision_date", weekday("2017-02-%02d", d.between(6, 27)), "changes_services", false, "consultation", flow("not_needed", "Patients give samples where they do now."),
			"actions", []string{"hospital-network"}, "consensus", flow("level", word("divided"))))
	}
	return all
}

func (p *plan) tests(kind string) *node {
	n := obj()
	for _, key := range []string{"public_engagement", "patient_choice", "clinical_evidence", "commissioner_support", "beds"} {
		n.put(key, value(p.sayAs(kind+key, "test."+key, 1, "")))
	}
	return n
}

func (p *plan) benefits() *node {
	health, community, mental, hospital := "prevention", p.serving("community"), p.serving("mental"), "hospital"
	m := p.money
	saved := yearly{}
	for i, s := range schemes {
		if s.id == "out-of-hospital-care" || s.id == "urgent-care-reform" {
			saved = saved.plus(m.savings[i], 1)
		}
	}
	return list(
		flow("id", "fewer-smokers", "kind", word("health"), "title", "Fewer adults smoke", "measure", "adults-who-smoke", "priority", health, "actions", []string{"prevention-programme"}),
		flow("id", "healthier-children", "kind", word("health"), "title", "Fewer children leave primary school overweight", "measure", "year-6-excess-weight", "priority", health, "actions", []string{"healthy-weight"}),
		flow("id", "fairer-lives", "kind", word("health"), "title", "The gap in life expectancy narrows", "measure", "life-expectancy-gap", "priority", health, "actions", []string{"prevention-programme"}),
		flow("id", "seen-in-four-hours", "kind", word("quality"), "title", "Emergency patients are seen on time", "measure", "ae-within-four-hours", "priority", hospital, "actions", []string{"urgent-care-front-door"}),
		flow("id", "earlier-help-for-children", "kind", word("quality"), "title", "More children in need reach help", "measure", "children-treated", "priority", mental, "actions", []string{"children-mental-health"}),
		flow("id", "less-hospital-care", "kind", word("finance"), "title", "Less spent on avoidable hospital care", "priority", community, "solutions", []string{"out-of-hospital-care", "urgent-care-reform"}, "by_year", saved.all()))
}

func (p *plan) actions() *node {
	all := list()
	for _, id := range actionIDs {
		e, d := bank[id], diceOf(p.seed+"action "+id)
		k := p.deck("action " + id)
		posts := strings.Split(e.term(1), "; ")
		owner := p.role(e.term(0), d)
		who := []string{owner}
		for role := range strings.FieldsSeq(e.term(3)) {
			for _, x := range p.roles(role, d) {
				if !slices.Contains(who, x) {
					who = append(who, x)
				}
			}
		}
		var titles []string
		milestones := list()
		for _, line := range e.lines {
			if date, what, ok := strings.Cut(line, " "); ok && len(date) == 10 && date[4] == '-' {
				if len(milestones.items) > 0 && d.n(3) == 0 {
					continue
				}
				milestones.add(flow("date", p.shifted(date, -d.n(17)), "what", p.fill(what, k)))
			} else {
				titles = append(titles, line)
			}
		}
		n := obj("id", id, "title", p.fill(titles[d.n(len(titles))], k), "level", word(e.term(2)),
			"owner", flow("organisation", owner, "post", posts[d.n(len(posts))]), "who", who)
		switch id {
		case "ambulance-and-specialised":
			n.put("with_footprints", value(p.area.beside))
		case "learning-disability-homes":
			n.put("with_footprints", value(p.area.beside[:1]))
		}
		if e.term(6) != "" {
			n.put("depends_on", value([]string{e.term(6)}))
		}
		n.put("starts", value(p.shifted(e.term(4), d.n(13))))
		n.put("ends", value(word(p.near(e.term(5), d))))
		if p.early && d.n(3) == 0 {
			n.cut("owner") // June asks for neither yet
			if d.n(2) == 0 {
				n.cut("ends")
			}
		}
		n.put("milestones", milestones)
		all.add(n)
	}
	return all
}

func (p *plan) deliveryPlans() *node {
	all := list()
	row := func(id, title, owner, status string, delivers ...string) {
		var ids []string
		for _, key := range delivers {
			if key = p.serving(key); !slices.Contains(ids, key) {
				ids = append(ids, key)
			}
		}
		all.add(flow("id", id, "title", title, "kind", word("service"), "area", p.capital(), "footprints", []int{p.number}, "delivers", ids, "owner", owner, "status", word(status)))
	}
	row("prevention-plan", "Prevention plan", p.kinds["upper_tier_council"][0], "draft", "prevention")
	row("local-care-plan", "Primary and community care plan", p.kinds["com"][0], "draft", "community")
	row("mental-health-plan", "Mental health plan", p.kinds["mh"][0], "draft", "mental")
	row("hospitals-plan", "Hospitals plan", p.kinds["acute_trust"][0], "draft", "hospital")
	row("enablers-plan", "Workforce, digital and estates plan", p.kinds["board"][0], "not_started", "people", "money")
	return all
}

func (p *plan) needs() string { return slug(p.footprint.Councils[0].Name) + "-jsna" }

func (p *plan) strategy() string { return slug(p.footprint.Councils[0].Name) + "-hwb-strategy" }

func (p *plan) localGovernment() *node {
	d := diceOf(p.seed + "local")
	boards, strategies, assessments := list(), list(), list()
	views := []string{"Supports the direction and asks for more detail on social care.", "Supports; wants money to be shown by place.", "Asks that prevention keeps its budget.", "Supports, and will read the plan again in spring."}
	month := map[bool]string{true: "2016-06", false: "2016-09"}[p.early]
	for i, c := range p.footprint.Councils {
		id := p.kinds["upper_tier_council"][i]
		covers := "whole"
		if c.Part {
			covers = "part"
		}
		n := flow("name", c.Name+" Health and Wellbeing Board", "council", id, "covers", word(covers))
		if also := p.alsoIn(p.councils[i]); len(also) > 0 {
			n.put("also_in", value(also))
		}
		n.put("engaged_on", value(weekday("%s-%02d", month, d.between(5, 28))))
		n.put("view", value(views[d.n(len(views))]))
		boards.add(n)
		if i < 2 {
			strategies.add(flow("id", slug(c.Name)+"-hwb-strategy", "title", c.Name+" joint health and wellbeing strategy", "council", id))
			assessments.add(flow("id", slug(c.Name)+"-jsna", "title", c.Name+" joint strategic needs assessment", "council", id))
		}
	}
	partnership := obj("statement", wrapped(p.say("partnership", 2)))
	if p.footprint.Devolution {
		partnership.put("devolution", value("The deal of "+p.area.short+" and this plan have one board, one budget for prevention and one set of measures."))
	}
	partnership.put("health_and_wellbeing_boards", boards)
	return obj("partnership", partnership,
		"integration", obj("statement", wrapped(p.say("integration", 2)), "better_care_fund", wrapped(p.say("better_care_fund", 1)), "actions", []string{"out-of-hospital-teams", "reablement", "care-home-support"}),
		"existing_plans", obj("statement", wrapped(p.say("existing_plans", 1)), "health_and_wellbeing_strategies", strategies, "needs_assessments", assessments),
		"communities", obj("statement", wrapped(p.say("communities", 2))),
		"prevention", obj("statement", wrapped(p.say("prevention", 1)), "organisations", append(slices.Clone(p.kinds["upper_tier_council"]), p.kinds["district_council"]...), "actions", []string{"prevention-programme", "healthy-weight"}),
		"employers", obj("statement", wrapped(p.say("employers", 1)), "employers", append(slices.Clone(p.councils[:1]), "the NHS trusts", "the chamber of commerce in "+p.names["t"][0])))
}

func (p *plan) engagement() *node {
	d := diceOf(p.seed + "engagement")
	n := obj()
	for _, x := range []struct {
		key, prose, done, planned string
		least, most               int
	}{
		{"clinicians", "clinicians", "Clinical summit on the case for change", "Workshops for the networks", 40, 160},
		{"staff", "staff", "Meeting with staff sides of all employers", "Roadshows on every site", 24, 90},
		{"patients_and_public", "patients", "Call for views, online, by post and in person", "Public meetings in each place", 140, 1900},
		{"carers", "carers", "Discussion with carers' groups", "", 14, 70},
		{"voluntary_sector", "voluntary", "Conference of charities and community groups", "", 40, 190},
		{"independent_sector", "independent", "Meeting with the care providers' association", "", 20, 85},
		{"politicians", "politicians", "Briefing of council leaders", "Discussion with members of parliament", 6, 24},
	} {
		month := map[bool]int{true: d.between(3, 6), false: d.between(5, 10)}[p.early]
		when := weekday("2016-%02d-%02d", month, d.between(4, 19))
		s := obj("statement", wrapped(p.say(x.prose, 1)), "done", list(flow("date", when, "what", x.done+" in "+p.names["t"][d.n(len(p.names["t"]))], "reached", d.between(x.least, x.most), "changed", p.say(x.prose+".changed", 1))))
		if x.planned != "" {
			s.put("planned", list(flow("date", weekday("2017-%02d-%02d", d.between(1, 3), d.between(4, 27)), "what", x.planned)))
		}
		n.put(x.key, s)
	}
	principles := obj()
	for _, key := range []string{"person_centred", "created_with_communities", "equality", "carers", "voluntary_sector", "volunteering"} {
		principles.put(key, value(p.say("principle."+key, 1)))
	}
	n.put("principles", principles)
	return n
}
