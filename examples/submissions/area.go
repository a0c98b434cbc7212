package submissions

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"stp.example/stp/pkg/guidance"
)

//go:embed areas.txt
var areasText string

// area is what areas.txt adds to the register for one footprint.
type area struct {
	short, mental, community, ambulance string
	towns, acute, facts, recalled       []string
	beside                              []int
	// nhs, social, cumulative and result are in tenths of £m; funding too, in
	// the first year and the last.
	nhs, social, cumulative int
	result, socialResult    *int
	funding                 []int
}

// areas are the areas by their footprint's number.
type areas map[int]*area

func readAreas(e *guidance.Edition) areas {
	all := areas{}
	var a *area
	for line := range strings.Lines(areasText) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if n, err := strconv.Atoi(line); err == nil {
			a = &area{}
			all[n] = a
			continue
		}
		key, rest, _ := strings.Cut(line, " ")
		switch key {
		case "short":
			a.short = rest
		case "towns":
			a.towns = strings.Split(rest, ", ")
		case "acute":
			a.acute = strings.Split(rest, "; ")
		case "mental":
			a.mental = rest
		case "community":
			a.community = rest
		case "ambulance":
			a.ambulance = ambulances[rest]
		case "beside":
			for n := range strings.FieldsSeq(rest) {
				a.beside = append(a.beside, whole(n))
			}
		case "fact":
			a.facts = append(a.facts, rest)
		case "recalled":
			a.recalled = append(a.recalled, rest)
		case "nhs":
			a.nhs = tenths(rest)
		case "social":
			a.social = tenths(rest)
		case "cumulative":
			a.cumulative = tenths(rest)
		case "result", "social_result":
			v := tenths(rest)
			if key == "result" {
				a.result = &v
			} else {
				a.socialResult = &v
			}
		case "funding":
			for n := range strings.FieldsSeq(rest) {
				a.funding = append(a.funding, tenths(n))
			}
		default:
			panic("areas.txt: unknown " + key)
		}
	}
	for i := range e.Footprints {
		f := &e.Footprints[i]
		if all[f.Number] == nil {
			panic("areas.txt has nothing of " + f.Name)
		}
		for _, n := range append(slices.Clone(all[f.Number].beside), f.Neighbours...) {
			all[f.Number].meet(n)
			all[n].meet(f.Number)
		}
	}
	return all
}

func (a *area) meet(n int) {
	if !slices.Contains(a.beside, n) {
		a.beside = append(a.beside, n)
		slices.Sort(a.beside)
	}
}

func whole(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(err)
	}
	return n
}

// tenths reads "305.5" as 3055.
func tenths(s string) int {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(err)
	}
	if f < 0 {
		return -int(-f*10 + 0.5)
	}
	return int(f*10 + 0.5)
}

var ambulances = map[string]string{
	"neas":   "North East Ambulance Service NHS Foundation Trust",
	"nwas":   "North West Ambulance Service NHS Trust",
	"yas":    "Yorkshire Ambulance Service NHS Trust",
	"emas":   "East Midlands Ambulance Service NHS Trust",
	"wmas":   "West Midlands Ambulance Service NHS Foundation Trust",
	"eeast":  "East of England Ambulance Service NHS Trust",
	"las":    "London Ambulance Service NHS Trust",
	"secamb": "South East Coast Ambulance Service NHS Foundation Trust",
	"scas":   "South Central Ambulance Service NHS Foundation Trust",
	"swast":  "South Western Ambulance Service NHS Foundation Trust",
}

// counties, cities and boroughs are councils by how they style themselves.
var (
	counties = []string{"Northumberland", "County Durham", "North Yorkshire", "Cumbria", "Lancashire", "Derbyshire", "Nottinghamshire", "Staffordshire",
		"Lincolnshire", "Leicestershire", "Warwickshire", "Worcestershire", "Northamptonshire", "Cambridgeshire", "Norfolk", "Suffolk", "Essex", "Hertfordshire",
		"Kent", "West Sussex", "East Sussex", "Surrey", "Hampshire", "Devon", "Somerset", "Dorset", "Gloucestershire", "Oxfordshire", "Buckinghamshire"}
	cities = []string{"Sunderland", "Newcastle upon Tyne", "Leeds", "Wakefield", "Kingston upon Hull", "York", "Manchester", "Salford", "Liverpool", "Sheffield",
		"Stoke-on-Trent", "Derby", "Nottingham", "Leicester", "Wolverhampton", "Birmingham", "Coventry", "Peterborough", "Westminster", "Brighton and Hove",
		"Plymouth", "Bristol", "Southampton", "Portsmouth"}
	// unitary counties have no districts below them.
	unitaries = []string{"Northumberland", "County Durham"}
)

func councilName(name, region string) string {
	switch {
	case name == "City of London":
		return "City of London Corporation"
	case slices.Contains(counties, name):
		return strings.TrimPrefix(name, "County ") + " County Council"
	case slices.Contains(cities, name):
		return name + " City Council"
	case region == "london":
		return "London Borough of " + name
	}
	return name + " Council"
}
