package submissions

import (
	"fmt"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
)

// plan is one plan as it is made.
type plan struct {
	edition   *guidance.Edition
	footprint *guidance.Footprint
	area      *area
	areas     areas
	picks     picks
	number    int
	id        string
	// early says that it is the version of June; ends that it gives its money
	// for the first year and the last alone.
	early, ends bool
	// brief is how many answers in a hundred are two sentences and not three.
	brief    int
	seed     string
	millions float64 // people
	names    map[string][]string
	vars     map[string]string
	kinds    map[string][]string // organisations' ids by kind
	partners *node
	councils []string // upper-tier, by their names
	money    *money
	measures map[string]*node // by gap
	root     *node
	style    *dice
}

func build(e *guidance.Edition, every areas, f *guidance.Footprint, round, seed string, k picks) *plan {
	p := begin(e, every, f, round, seed)
	p.picks = k
	if !p.early {
		p.vars["oldgap"] = "£" + decimal(-begin(e, every, f, June, seed).money.gap[4]) + "m"
	}
	p.root = p.sections()
	return p
}

// begin makes what a plan's words are about: who takes part, and its figures.
func begin(e *guidance.Edition, every areas, f *guidance.Footprint, round, seed string) *plan {
	p := &plan{
		edition: e, footprint: f, area: every[f.Number], areas: every,
		number: f.Number, id: slug(f.Name), early: round == June,
		seed: fmt.Sprintf("%s/%d/", seed, f.Number), millions: float64(f.Population) / 1e6,
		names: map[string][]string{}, vars: map[string]string{}, kinds: map[string][]string{}, measures: map[string]*node{},
	}
	p.style = diceOf(p.seed + "style")
	p.ends = p.early && p.style.n(2) == 0
	p.brief = p.style.between(0, 16)
	if p.early {
		p.brief += 20
	}
	p.organise()
	p.count()
	p.reckon()
	for _, g := range e.Gaps {
		p.measures[g.Key] = p.measured(g.Key)
	}
	return p
}

// count are the figures that a plan comes back to.
func (p *plan) count() {
	d := diceOf(p.seed + "count")
	p.vars["area"] = p.area.short
	p.vars["teams"] = fmt.Sprint(max(int(p.millions*20), 6))
	p.vars["practices"] = fmt.Sprint(int(d.near(p.millions*140, 8)))
	p.vars["homes"] = fmt.Sprint(int(d.near(p.millions*330, 15)))
	p.vars["pop"] = fmt.Sprintf("a population of %.1f million", p.millions)
	p.vars["trusts"] = numbers[len(p.kinds["acute_trust"])+len(p.kinds["mental_health_trust"])+len(p.kinds["community_trust"])]
	p.names["t"] = p.area.towns
}

// short is what people call an organisation.
func short(name string) string {
	for _, tail := range []string{" NHS Foundation Trust", " NHS Trust", " CIC", " NHS and Social Care Partnership Trust"} {
		name = strings.TrimSuffix(name, tail)
	}
	return strings.TrimPrefix(name, "NHS ")
}

// called is what people call an organisation where they could take its short
// name for that of a place.
func called(name string) string {
	for _, word := range []string{"Hospital", "Health", "Care", "Partnership", "Community", "Royal", "Livewell", "Provide", "2gether", "Oxleas"} {
		if strings.Contains(short(name), word) {
			return short(name)
		}
	}
	return strings.Replace(strings.TrimSuffix(name, " NHS Trust"), " NHS Foundation Trust", " Foundation Trust", 1)
}

// kindOf is what a provider is; the same for the same name in every plan.
func (p *plan) kindOf(name string) string {
	for _, a := range p.areas {
		switch {
		case slices.Contains(a.acute, name):
			return "acute_trust"
		case a.mental == name:
			return "mental_health_trust"
		}
	}
	switch {
	case strings.HasSuffix(name, "CIC"):
		return "community_interest_company"
	case strings.Contains(name, "Mental Health"):
		return "mental_health_trust"
	case strings.Contains(name, "NHS"):
		return "community_trust"
	}
	return "independent_provider"
}

// organise lists who takes part.
func (p *plan) organise() {
	f, d := p.footprint, diceOf(p.seed+"organisations")
	p.partners = list()
	month := "2016-10-"
	if p.early {
		month = "2016-06-"
	}
	add := func(name, kind, membership string, position bool) string {
		id := slug(short(name))
		if kind == "nhs_england" {
			id = slug(name)
		}
		n := flow("id", id, "name", name, "kind", word(kind), "membership", word(membership))
		if also := p.alsoIn(name); len(also) > 0 {
			n.put("also_in", value(also))
		}
		if position {
			n.put("position", value(word("supports")))
			n.put("position_on", value(weekday("%s%02d", month, d.between(5, 20))))
		} else {
			n.put("position", value(word("not_asked")))
		}
		if strings.HasSuffix(kind, "_trust") || kind == "ccg" {
			n.put("operational_plan", flow("year", word("2016/17"), "agreed", true))
		}
		p.partners.add(n)
		p.kinds[kind] = append(p.kinds[kind], id)
		return id
	}
	for _, c := range f.CCGs {
		add("NHS "+c.Name+" CCG", "ccg", "full", true)
		p.names["ccg"] = append(p.names["ccg"], c.Name+" CCG")
	}
	for _, name := range p.area.acute {
		add(name, "acute_trust", "full", true)
		p.names["acute"] = append(p.names["acute"], called(name))
	}
	p.vars["acute1"], p.vars["mh"], p.vars["com"], p.vars["amb"] = called(p.area.acute[0]), called(p.area.mental), called(p.area.community), "the "+short(p.area.ambulance)
	p.kinds["mh"] = []string{add(p.area.mental, "mental_health_trust", "full", true)}
	if p.area.community == p.area.mental || slices.Contains(p.area.acute, p.area.community) {
		p.kinds["com"] = []string{slug(short(p.area.community))}
	} else {
		p.kinds["com"] = []string{add(p.area.community, p.kindOf(p.area.community), "full", true)}
	}
	add(p.area.ambulance, "ambulance_trust", "associate", true)
	for _, c := range f.Councils {
		membership := "full"
		if c.Part && len(f.Councils) > 1 {
			membership = "associate"
		}
		name := councilName(c.Name, f.Region)
		add(name, "upper_tier_council", membership, true)
		p.councils = append(p.councils, name)
		if strings.HasPrefix(name, "London Borough") || strings.HasPrefix(name, "City of London") {
			name = "the " + name
		}
		p.names["council"] = append(p.names["council"], name)
		if slices.Contains(counties, c.Name) && !slices.Contains(unitaries, c.Name) && len(p.kinds["district_council"]) == 0 {
			add("District councils of "+strings.TrimPrefix(c.Name, "County "), "district_council", "associate", true)
		}
	}
	first := f.Councils[0].Name
	p.vars["hw"] = "Healthwatch " + first
	add(p.vars["hw"], "healthwatch", "associate", true)
	add("Voluntary Action "+first, "voluntary_sector", "associate", d.n(3) > 0)
	add("NHS England, "+p.region(), "nhs_england", "associate", true)
	p.kinds["board"] = []string{add(p.capital()+" Local Workforce Action Board", "local_workforce_action_board", "associate", true)}
}

// capital is the area's name at the head of a name.
func (p *plan) capital() string { return strings.ToUpper(p.area.short[:1]) + p.area.short[1:] }

// region is the region's title.
func (p *plan) region() string {
	for _, r := range p.edition.Regions {
		if r.Key == p.footprint.Region {
			return r.Title
		}
	}
	return p.footprint.Region
}

// alsoIn are the other footprints that an organisation takes part in.
func (p *plan) alsoIn(name string) []int {
	var also []int
	for i := range p.edition.Footprints {
		f := &p.edition.Footprints[i]
		a := p.areas[f.Number]
		if f.Number == p.number {
			continue
		}
		if slices.Contains(a.acute, name) || a.mental == name || a.community == name || a.ambulance == name ||
			slices.ContainsFunc(f.Councils, func(c guidance.Council) bool { return councilName(c.Name, f.Region) == name }) {
			also = append(also, f.Number)
		}
	}
	return also
}

// role is the organisation that takes a part: one of those that could.
func (p *plan) role(role string, d *dice) string {
	pick := func(kind string) string { return p.kinds[kind][d.n(len(p.kinds[kind]))] }
	switch role {
	case "ccg":
		return pick("ccg")
	case "council":
		return pick("upper_tier_council")
	case "acute":
		return pick("acute_trust")
	case "nhse":
		return pick("nhs_england")
	case "vol":
		return pick("voluntary_sector")
	case "hw":
		return pick("healthwatch")
	case "amb":
		return pick("ambulance_trust")
	case "lead":
		return p.lead()[0]
	}
	return pick(role) // com, mh, board
}

// roles are all of a kind, for "ccgs", "acutes", "councils" and "districts".
func (p *plan) roles(role string, d *dice) []string {
	switch role {
	case "ccgs":
		return p.kinds["ccg"]
	case "acutes":
		return p.kinds["acute_trust"]
	case "councils":
		return p.kinds["upper_tier_council"]
	case "districts":
		return p.kinds["district_council"]
	}
	return []string{p.role(role, d)}
}

// lead are the organisations of the footprint's lead by the register; the first
// CCG where the register names none that takes part.
func (p *plan) lead() []string {
	var ids []string
	of := strings.ToLower(p.footprint.Lead.Organisation)
	for _, n := range p.partners.items {
		name := strings.ToLower(n.at("name").text)
		if strings.Contains(of, name) || strings.HasSuffix(name, " ccg") && strings.Contains(of, strings.TrimPrefix(strings.TrimSuffix(name, " ccg"), "nhs ")) && strings.HasSuffix(of, "ccgs") {
			ids = append(ids, n.at("id").text)
		}
	}
	if len(ids) == 0 {
		ids = p.kinds["ccg"][:1]
	}
	return ids
}

// head is the plan's first lines.
func (p *plan) head() string {
	f := p.footprint
	var b strings.Builder
	when := "the submission of October 2016"
	if p.early {
		when = "the checkpoint of June 2016"
	}
	b.WriteString("# yaml-language-server: $schema=../../../schemas/stp-2016/plan.schema.json\n#\n")
	fmt.Fprintf(&b, "# ILLUSTRATIVE: not the plan of %s, footprint %d.\n", f.Name, f.Number)
	comment := func(text string) {
		w := &writer{}
		w.wrap(0, text)
		for line := range strings.Lines(w.String()) {
			b.WriteString("# " + line)
		}
	}
	comment("It is one of 44 made by go generate ./examples/submissions for tests and for trying stp review, as if it were " + when + ". " +
		"These facts in it are real: the number, name, region, CCGs and councils (lookups of the Office for National Statistics, April 2017); " +
		fmt.Sprintf("the lead, %s, %s (%s); a population of about %s (%s); ", f.Lead.Name, f.Lead.Organisation, f.Lead.Certainty, grouped(f.Population), f.PopulationCertainty) +
		fmt.Sprintf("a published gap of £%sm in 2020/21, %s (%s, %s).", f.Gap.Value, f.Gap.Scope, f.Gap.Certainty, f.Gap.Source))
	for _, fact := range p.area.facts {
		comment("Published too, and not all of it used: " + fact + ".")
	}
	for _, r := range p.area.recalled {
		comment("Not published or not read: " + r + ".")
	}
	comment("Towns and the names of NHS providers are recalled. Everything else is illustrative: every other figure, date, position, answer and statement.")
	b.WriteByte('\n')
	return b.String()
}

// sections are the whole plan.
func (p *plan) sections() *node {
	f := p.footprint
	stage, submitted, status := "submission", "2016-10-21", "submitted"
	if p.early {
		stage, submitted, status = "checkpoint", "2016-06-30", "draft"
	}
	health, quality, money := p.gap("health_and_wellbeing"), p.gap("care_and_quality"), p.gap("finance_and_efficiency")
	root := obj("edition", word("stp-2016"), "stage", word(stage), "submitted", word(submitted), "status", word(status))
	if !p.early {
		root.put("published", obj("on", weekday("2016-11-%02d", p.style.between(3, 29)), "address", "https://stp.example/"+p.id, "summary", wrapped(p.say("summary", 1))))
		root.put("replaces", obj("plan", "../2016-06/"+p.id+".yaml", "changes", wrapped(p.say("changes", 1))))
	}
	root.put("footprint", p.place())
	lead := obj("name", f.Lead.Name, "post", f.Lead.Post, "organisations", p.lead())
	lead.flow = true
	root.put("lead", lead)
	root.put("vision", wrapped(p.say("vision", 2)))
	p.partners.note = "CCGs and councils by the register; the others recalled; positions illustrative"
	root.put("organisations", p.partners)
	root.put("services", value([]string{"primary_care", "community", "mental_health", "acute", "specialised", "ambulance", "public_health", "social_care"}))
	root.put("governance", p.governance())
	root.put("gaps", obj("health_and_wellbeing", health, "care_and_quality", quality, "finance_and_efficiency", money))
	root.put("priorities", p.priorities())
	root.put("decisions", p.decisions())
	root.put("benefits", p.benefits())
	root.put("actions", p.actions())
	if !p.early {
		root.put("delivery_plans", p.deliveryPlans())
	}
	root.put("local_government", p.localGovernment())
	root.put("engagement", p.engagement())
	root.put("finance", p.finance())
	p.resources(root)
	root.put("risks", p.risks())
	return root
}

func (p *plan) place() *node {
	f := p.footprint
	deal := flow("deal", word("none"))
	if f.Devolution {
		deal = obj("deal", word("signed"), "area", p.capital(), "covers_health", true, "boundary", word("same"), "builds_on", "The plan carries out what the deal says of health and care; one board answers for both.")
	}
	n := obj("number", f.Number, "name", f.Name, "region", word(f.Region), "population", f.Population, "basis", obj(
		"natural_communities", wrapped(p.say("basis.natural_communities", 1)),
		"working_relationships", wrapped(p.say("basis.working_relationships", 1)),
		"patient_flows", wrapped(p.say("basis.patient_flows", 1)),
		"scale", wrapped(p.say("basis.scale", 1)),
		"fit_with_other_footprints", wrapped(p.say("basis.fit_with_other_footprints", 1))),
		"devolution", deal)
	if f.SuccessRegime {
		n.put("success_regime", value("The plan takes over the programmes and the money plan of the Success Regime and carries them to 2021."))
	} else {
		n.put("success_regime", value(false))
	}
	return n
}

// once leaves out what has come before.
func once(ids []string) []string {
	var all []string
	for _, id := range ids {
		if !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}

func (p *plan) governance() *node {
	board := append(slices.Clone(p.kinds["ccg"]), p.kinds["acute_trust"]...)
	board = once(append(append(append(board, p.kinds["mh"]...), p.kinds["com"]...), p.kinds["upper_tier_council"]...))
	clinical := append(slices.Clone(p.kinds["ccg"][:1]), p.kinds["acute_trust"]...)
	clinical = once(append(append(clinical, p.kinds["mh"]...), p.kinds["com"]...))
	return obj(
		"arrangements", wrapped(p.say("arrangements", 2)), "decision_making", wrapped(p.say("decision_making", 2)),
		"accountability", wrapped(p.say("accountability", 2)), "capacity", wrapped(p.say("capacity", 1)),
		"groups", list(
			flow("id", "programme-board", "name", p.capital()+" programme board", "chair", p.lead()[0], "members", board, "meets", "monthly"),
			flow("id", "clinical-group", "name", "Clinical and care group", "chair", p.kinds["ccg"][0], "members", clinical, "meets", "every six weeks"),
			flow("id", "stakeholder-panel", "name", "Stakeholder panel", "chair", p.kinds["healthwatch"][0],
				"members", append(append([]string{p.kinds["healthwatch"][0], p.kinds["voluntary_sector"][0]}, p.kinds["district_council"]...), p.kinds["board"]...), "meets", "every quarter")))
}

func (p *plan) risks() *node {
	d := diceOf(p.seed + "risks")
	levels := []string{"medium", "high"}
	risk := func(id, text, mitigation, owner string) *node {
		return flow("id", id, "risk", text, "likelihood", word(levels[d.n(2)]), "impact", word(levels[d.n(2)]), "mitigation", mitigation, "owner", owner)
	}
	all := list(
		risk("staff-shortage", p.say("risk.staff", 1), p.say("mitigation.staff", 1), p.kinds["board"][0]),
		risk("hospital-scheme-capital", "Capital for the scheme hospital-scheme (Urgent care floor at "+p.vars["acute1"]+") is not secured.", "A smaller scheme within the trust's own money is drawn up beside it.", p.kinds["acute_trust"][0]),
		risk("public-confidence", p.say("risk.public", 1), p.say("mitigation.public", 1), p.lead()[0]),
		risk("social-care-market", p.say("risk.social", 1), p.say("mitigation.social", 1), p.kinds["upper_tier_council"][0]))
	if r := p.money.result[4]; r < 0 {
		all.add(risk("residual-gap", "The NHS is still £"+decimal(-r)+"m short in 2020/21 when every saving is made.",
			"A second round of proposals by September 2017, with joint control of spending until then.", p.kinds["ccg"][0]))
	}
	return all
}

// resources are activity, beds, workforce and care models.
func (p *plan) resources(root *node) {
	d := diceOf(p.seed + "resources")
	people := p.millions
	row := func(base float64, idle, planned float64) (*node, *node) {
		a, b := flow(), flow()
		start := d.near(base*people, 10)
		x, y := start, start
		for i, year := range years {
			if p.hasYear(i) {
				a.put(year, value(blunted(x)))
				b.put(year, value(blunted(y)))
			}
			x *= 1 + idle/100
			if i > 0 {
				y *= 1 + planned/100
			}
		}
		return a, b
	}
	activity := list()
	for _, k := range []struct {
		kind          string
		base          float64
		idle, planned float64
	}{{"ae_attendances", 365000, 2.3, -2.2}, {"emergency_admissions", 108000, 2.7, -1.6}, {"outpatient_first", 322000, 2.9, 0.4}, {"bed_days", 700000, 2.6, -1.9}} {
		a, b := row(k.base, k.idle, k.planned-float64(d.n(6))/10)
		activity.add(obj("kind", word(k.kind), "do_nothing", a, "plan", b))
	}
	beds := func(base float64, change float64) *node {
		n, x := flow(), d.near(base*people, 10)
		for i, year := range years {
			if p.hasYear(i) {
				n.put(year, value(int(x)/10*10))
			}
			if i > 0 {
				x *= 1 + change/100
			}
		}
		return n
	}
	if !p.early || p.style.n(3) > 0 {
		root.put("activity", activity)
		root.put("beds", list(flow("kind", word("acute"), "by_year", beds(2050, -1.1)), flow("kind", word("community"), "by_year", beds(310, 0))))
	}
	if !p.early {
		staff := list()
		for _, g := range []struct {
			group  string
			base   float64
			change float64
		}{{"primary_care", 2400, 3}, {"community", 3450, 3.7}, {"mental_health", 2650, 3}, {"acute", 12800, -0.8}, {"social_care", 1700, 1}} {
			n, x := flow(), d.near(g.base*people, 9)
			for _, year := range years {
				n.put(year, value(int(x)/10*10))
				x *= 1 + g.change/100
			}
			staff.add(flow("group", word(g.group), "wte", n))
		}
		root.put("workforce", staff)
		end := d.between(60, 100)
		root.put("care_models", obj("description", wrapped(p.say("care_models", 1)),
			"population_share", flow("2016/17", d.between(4, 14), "2017/18", end*28/100, "2018/19", end*55/100, "2019/20", end*80/100, "2020/21", end)))
	}
}

// blunted is a count as planners give it, to four figures.
func blunted(x float64) int {
	unit := 1.0
	for x/unit >= 10000 {
		unit *= 10
	}
	return int(x/unit) * int(unit)
}
