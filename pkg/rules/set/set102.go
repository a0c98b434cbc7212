package set

import (
	"fmt"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// mostNamed is how many footprints or plans a sentence names one by one.
const mostNamed = 10

// SET102 asks for a plan of each footprint.
var SET102 = rule.Rule{
	Code: "SET102", Name: "footprint-missing", Kind: rule.Hint,
	Title: "Footprints have no plan in the set: an error where the configuration expects one, else a hint once half of them have one",
	Why: "Together the plans are to cover everybody in the country once. " +
		"What a set adds up to, and who its neighbours are, is known only as far as the plans are there.",
	Mend: "Get the plans that are missing, or say under `footprints` in .stp.yaml which ones the set is to hold: " +
		"all, a region, or footprints by number.",
	Needs:  []string{"footprint.number", "footprint.name"},
	Gather: place, Every: true,
	Across: func(p *rule.SetPass) {
		have := map[*guidance.Footprint]bool{}
		for _, m := range p.Plans {
			have[m.Area] = true
		}
		var missing []*guidance.Footprint
		asked := 0
		for i := range p.Edition.Footprints {
			f := &p.Edition.Footprints[i]
			if p.Expected != nil && !slices.Contains(p.Expected, f.Number) {
				continue
			}
			if asked++; !have[f] {
				missing = append(missing, f)
			}
		}
		if len(missing) == 0 || len(p.Plans) == 0 || p.Expected == nil && 2*len(missing) > asked {
			return
		}
		of, have1 := "footprints", "have"
		if p.Expected != nil {
			of = "footprints that the configuration expects"
		}
		if len(missing) == 1 {
			have1 = "has"
		}
		f := p.Report(p.Plans[0], p.Plans[0].Facts.(rule.Spot), "%d of the %d %s %s no plan in this set: %s%s",
			len(missing), asked, of, have1, list(titles(missing), mostNamed), unread(p))
		if p.Expected != nil {
			f.Level = rule.Error
		}
		var numbers []string
		for _, m := range missing {
			numbers = append(numbers, fmt.Sprint(m.Number))
		}
		f.Value = strings.Join(numbers, " ") // what is found is what is not there
	},
}

// unread says how many plans of the set are not counted, as they could not be
// read.
func unread(p *rule.SetPass) string {
	switch p.Unread {
	case 0:
		return ""
	case 1:
		return "; 1 plan of the set could not be read, and may be one of them"
	}
	return fmt.Sprintf("; %d plans of the set could not be read, and may be some of them", p.Unread)
}
