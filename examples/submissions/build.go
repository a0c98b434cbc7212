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
