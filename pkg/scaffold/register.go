package scaffold

import (
	"fmt"
	"strings"
	"unicode"

	"stp.example/stp/pkg/guidance"
)

// known is what the register fills in at a path; a text that starts with a line
// break goes on the lines below the key.
func (w *writer) known(path string) (string, bool) {
	f := w.options.Footprint
	switch path {
	case "edition":
		return w.edition.ID, true
	case "stage":
		return w.options.Stage, true
	case "footprint.number":
		return fmt.Sprint(f.Number), true
	case "footprint.name":
		return quoted(f.Name), true
	case "footprint.region":
		return f.Region, true
	case "footprint.population":
		return fmt.Sprint(f.Population) + mark(f.PopulationCertainty), true
	case "lead.name":
		return quoted(f.Lead.Name) + mark(f.Lead.Certainty), true
	case "lead.post":
		return quoted(f.Lead.Post), f.Lead.Post != ""
	case "lead.organisations":
		return w.leads(), true
	case "organisations":
		return w.organisations(), true
	case "local_government.partnership.health_and_wellbeing_boards":
		var b strings.Builder
		for _, c := range f.Councils {
			fmt.Fprintf(&b, "\n- name: %s\n  council: %s\n  covers: %s", quoted(c.Name+" Health and Wellbeing Board"), councilID(c), covers(c))
		}
		return b.String(), len(f.Councils) > 0
	}
	return "", false
}

func (w *writer) organisations() string {
	var b strings.Builder
	for _, c := range w.options.Footprint.CCGs {
		fmt.Fprintf(&b, "\n- id: %s\n  name: %s\n  kind: ccg", ccgID(c), quoted(ccgName(c)))
	}
	// The register does not say whether a council is a county's, a city's or a
	// borough's.
	for i, c := range w.options.Footprint.Councils {
		if i == 0 {
			b.WriteString("\n# councils by their short names; write each out, as in Dorset County Council")
		}
		fmt.Fprintf(&b, "\n- id: %s\n  name: %s\n  kind: upper_tier_council", councilID(c), quoted(c.Name))
	}
	return b.String()
}

// leads are the ids of the lead's organisation, if it is among those filled in.
func (w *writer) leads() string {
	f := w.options.Footprint
	for _, c := range f.CCGs {
		if ccgName(c) == f.Lead.Organisation {
			return "[" + ccgID(c) + "]"
		}
	}
	for _, c := range f.Councils {
		if strings.HasPrefix(f.Lead.Organisation, c.Name+" ") && f.Lead.Kind == "council" {
			return "[" + councilID(c) + "]"
		}
	}
	if f.Lead.Organisation == "" {
		return "[]"
	}
	return "[]  # the id of " + f.Lead.Organisation + ", once it stands among the organisations"
}

func ccgName(c guidance.CCG) string { return "NHS " + c.Name + " CCG" }

func ccgID(c guidance.CCG) string { return ID(c.Name) + "-ccg" }

func councilID(c guidance.Council) string { return ID(c.Name) + "-council" }

func covers(c guidance.Council) string {
	if c.Part {
		return "part"
	}
	return "whole"
}

// mark says beside a value that it was not read.
func mark(c guidance.Certainty) string {
	if note := c.Note(); note != "" {
		return "  # " + note
	}
	return ""
}

// quoted puts quotation marks round a text that YAML would read otherwise.
func quoted(s string) string {
	if strings.ContainsAny(s, ":#,'\"&*[]{}") {
		return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"`
	}
	return s
}

// ID makes an id of a name: small letters, digits and single hyphens.
func ID(name string) string {
	words := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(name, "&", " and ")), func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	return strings.Join(words, "-")
}
