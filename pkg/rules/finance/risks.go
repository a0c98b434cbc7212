package finance

import (
	"strings"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// namedIn says that a risk names a thing, by its id, its title or another of
// its names.
func namedIn(p *rule.Pass, names ...string) bool {
	for i := range p.Plan.Risks.Items {
		if speaksOf(&p.Plan.Risks.Items[i], names) {
			return true
		}
	}
	return false
}

// facedIn is namedIn for a risk that also says what is done about it.
func facedIn(p *rule.Pass, names ...string) bool {
	for i := range p.Plan.Risks.Items {
		if r := &p.Plan.Risks.Items[i]; r.Mitigation.Given() && speaksOf(r, names) {
			return true
		}
	}
	return false
}

func speaksOf(r *plan.Risk, names []string) bool {
	text := strings.ToLower(r.ID.Value + " " + r.Risk.Value + " " + r.Mitigation.Value)
	for _, name := range names {
		name = strings.ToLower(name)
		if name != "" && (strings.Contains(text, name) || strings.Contains(text, strings.ReplaceAll(name, "-", " "))) {
			return true
		}
	}
	return false
}
