package finance

import (
	"strings"

	"stp.example/stp/pkg/rule"
)

// spoken is what a plan's risks say, in small letters: of all, or of those that
// also say what is done about them.
func spoken(p *rule.Pass, faced bool) string {
	var b strings.Builder
	for i := range p.Plan.Risks.Items {
		r := &p.Plan.Risks.Items[i]
		if faced && !r.Mitigation.Given() {
			continue
		}
		for _, text := range []string{r.ID.Value, r.Risk.Value, r.Mitigation.Value} {
			b.WriteString(strings.ToLower(text))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// names says that what is spoken names a thing, by its id, its title or another
// of its names.
func names(spoken string, named ...string) bool {
	for _, name := range named {
		name = strings.ToLower(name)
		if name != "" && (strings.Contains(spoken, name) || strings.Contains(spoken, strings.ReplaceAll(name, "-", " "))) {
			return true
		}
	}
	return false
}
