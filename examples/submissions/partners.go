package submissions

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
)

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
