package prose

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// What is open in a text, and what only looks so.
func TestPlaceholder(t *testing.T) {
	for text, want := range map[string]string{
		"TBC":                               "TBC",
		"N/A":                               "N/A",
		"See above.":                        "See above.",
		"See above for the hubs in Poole":   "",
		"To be confirmed.":                  "To be confirmed",
		"Details to follow":                 "Details to follow",
		"We close XX beds by March 2018.":   "XX",
		"We close X beds by March 2018.":    "X beds",
		"Saves £xbn in the last year.":      "£xbn",
		"Saves £x.xm in the last year.":     "£x.xm",
		"Falls by X% a year":                "X%",
		"From 20xx on":                      "20xx",
		"By dd/mm/yyyy":                     "dd/mm",
		"Our lead is [insert name], a GP.":  "[insert name]",
		"[finance to complete]":             "[finance to complete]",
		"Lorem ipsum dolor":                 "Lorem ipsum",
		"...":                               "...",
		"This section is being redrafted.":  "This section is",
		"Please describe your plan here.":   "Please describe your plan here.",
		"Who pays is ______":                "___",
		"It saves £[ ]m":                    "[ ]",
		"Leads: TBC. Dates: TBC. Cost: TBC": "TBC",
		"":                                  "",
		// However many words are put off, one that comes back says nothing more.
		"Placeholder: wards, beds, nurses, hubs, vans, scans, drugs, rotas, lists, calls, desks, forms, maps, links, tests, teams, tills, sheds, roads, ramps, lifts, taps, pipes, doors, keys. Norwich, Norwich and Norwich.": "Placeholder",
		// One detail may be open, and work may be under way.
		"Hubs open in Poole and Weymouth by March 2018, the third site is to be confirmed.":                     "",
		"Four hubs, sites TBC, 60 staff, £4m":                                                                   "",
		"Ridgeway closes in June; the tenancies of its nine residents are still to be agreed with the council.": "",
		"Care plans to be agreed with each family at home":                                                      "",
		"Consultants to write to patients, GPs copied in":                                                       "",
		"People awaiting discharge get a review each morning":                                                   "",
		// What is no blank.
		"X-rays are read in Oxford.":              "",
		"8 x hubs, 3 X 40 places in Essex":        "",
		"MCP <50 beds, [sic] and £10m for NHS111": "",
		"Follow-up falls by half":                 "",
	} {
		if got := Read(text).Placeholder(); got != want {
			t.Errorf("%q: open is %q, want %q", text, got, want)
		}
	}
}

func TestDatedAndFigured(t *testing.T) {
	for text, want := range map[string][2]bool{
		"by September 2018":       {true, false},
		"from 1 April":            {true, true},
		"live 1/4/17":             {true, true},
		"in spring 2018":          {true, false},
		"all practices by 2019":   {true, false},
		"in 2020/21":              {false, false},
		"we may march on":         {false, false},
		"£8.0m in 2020/21":        {false, true},
		"two thirds of practices": {false, false},
	} {
		if got := [2]bool{Read(text).Dated(), Read(text).Figured()}; got != want {
			t.Errorf("%q: dated and figured are %v, want %v", text, got, want)
		}
	}
}

func TestSubstance(t *testing.T) {
	names := []string{"Community hubs", "Purbeck Pottery", "Health and wellbeing strategy"}
	for text, want := range map[string]string{
		"Councils help to plan each site of the community hubs.":                 "community hubs",
		"We work with councils as equal partners.":                               "",
		"We build on the health and wellbeing strategy.":                         "",
		"The Health and Wellbeing Board endorsed the draft.":                     "Board endorsed",
		"The Health and Wellbeing Board will be fully engaged.":                  "",
		"Healthwatch ran 14 focus groups with 2,300 people.":                     "Healthwatch",
		"Local people are at the heart of everything that we do.":                "",
		"Firms such as Purbeck Pottery are engaged in the wellbeing of workers.": "Purbeck Pottery",
	} {
		if got := Read(text).Substance(Ask("Local people and communities: How local people and communities are involved"), names); got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

// A word is the same whatever its ending and case, and figures are one word.
func TestWords(t *testing.T) {
	for _, same := range [][]string{
		{"plan", "Plans", "planned", "planning"}, {"improve", "improvement", "improving", "improves"},
		{"strategy", "strategies"}, {"council's", "councils", "council’s"}, {"address", "addresses", "addressing"},
	} {
		for _, w := range same[1:] {
			if a, b := first(same[0]), first(w); a.stem != b.stem {
				t.Errorf("%s and %s are two words", same[0], w)
			}
		}
	}
	for text, want := range map[string]int{
		"£12.5m in 2019/20": 3, "3,000 people, 1/4/17": 3, "24-hour A&E": 4, "n/a": 1, "Tim’s": 1, "": 0, "– • –": 0,
	} {
		if got := Read(text).Words(); got != want {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
	}
}

func first(text string) word { return Read(text).all()[0] }

// The wording of a text is the same whatever its case, its marks and its line
// breaks, and wherever in it a word stands.
func TestWording(t *testing.T) {
	const text = "By April 2018 all 43 practices of Norwich work in four neighbourhood teams; the inter-organisational board pays £1.5m"
	want := AppendWording(nil, text)
	if n := len(strings.Fields(text)); len(want) != n {
		t.Errorf("%d words, want %d", len(want), n)
	}
	for _, same := range []string{
		strings.ToUpper(text), strings.ReplaceAll(text, " ", " \n"), strings.ReplaceAll(text, " ", " - "), text + "\n",
		"(" + text + ".)", strings.ReplaceAll(text, " of", ", of"), "“" + text + "”", "• " + text,
		strings.ReplaceAll(text, " ", "\u00a0"), strings.ReplaceAll(text, " ", "—"), strings.ReplaceAll(text, " ", " – "),
	} {
		if got := AppendWording(nil, same); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", same, got, want)
		}
	}
	words := strings.Fields(text)
	for i, w := range words {
		if got := AppendWording(nil, strings.Join(words[i:], " ")); !slices.Equal(got, want[i:]) {
			t.Errorf("from %q on: %v, want %v", w, got, want[i:])
		}
		if got := AppendWording(nil, w); !slices.Equal(got, want[i:i+1]) {
			t.Errorf("%q alone: %v, want %v", w, got, want[i:i+1])
		}
	}
}

// Marks and months in common make no copy of a list.
func TestListsAreNoCopies(t *testing.T) {
	c := NewCopies(70, 2)
	for _, places := range [][]any{{"Bradford", "Airedale", "Craven", "Wharfedale"}, {"Keighley", "Bingley", "Shipley", "Ilkley"}} {
		list := fmt.Sprintf("• %s – April 2018\n• %s – June 2018\n• %s – October 2018\n• %s – March 2019", places...)
		if of, share := c.Add(AppendWording(nil, list)); of >= 0 {
			t.Errorf("%q is taken for a copy: %d%%", list, share)
		}
	}
}

// A set of many plans is looked through in one go, also where all of them copy
// one another.
func TestCopiesInManyTexts(t *testing.T) {
	for _, same := range []bool{true, false} {
		c := NewCopies(70, 100)
		for i := range 3000 {
			text := "Nurses and therapists of the borough share one list and one office, and see each person within two days of a call."
			if !same {
				text = strings.Map(func(r rune) rune { return r }, fmt.Sprintf("Team %d of ward %d opens in street %d with nurse %d, doctor %d, list %d, desk %d, car %d.", i, i*7, i*11, i*13, i*17, i*19, i*23, i*29))
			}
			of, share := c.Add(AppendWording(nil, text))
			if want := same && i > 0; (of == 0 && share == 100) != want {
				t.Fatalf("text %d copies text %d by %d%%", i, of, share)
			}
		}
	}
}

// Whatever stands in a text, it is read to its end.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"TBC", "£x.", "x", "[", "a/", "’s", "??", "\xff\xfe£", "1.", "X ", "£", "to be confirmed", "___/mm"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		Read(text).Placeholder()
		Unfinished(text)
		UsualBar().Judge(Ask(text), Read(text))
		Read(text).Substance(Ask(""), []string{text})
		c := NewCopies(70, 2)
		c.Add(AppendWording(nil, text))
		c.Add(AppendWording(nil, text))
	})
}
