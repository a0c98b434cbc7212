package finance

import (
	"strings"

	"stp.example/stp/pkg/rule"
)

// risk is one of a plan's risks: all that it says, in small letters, and whether
// that is also what is done about it.
type risk struct {
	says  string
	faced bool
}

// risks are those of the plan, read once for all rules.
func risks(p *rule.Pass) []risk {
	return rule.Once(p, "finance risks", func() []risk {
		list := make([]risk, len(p.Plan.Risks.Items))
		for i := range list {
			r := &p.Plan.Risks.Items[i]
			list[i] = risk{strings.ToLower(r.ID.Value + "\n" + r.Risk.Value + "\n" + r.Mitigation.Value), r.Mitigation.Given()}
		}
		return list
	})
}

// risked says that a risk names a thing, by its id, its title or another of its
// names.
func risked(p *rule.Pass, named ...string) bool { return names(risks(p), false, named) }

// faced says that a risk names a thing, and also says what is done about it.
func faced(p *rule.Pass, named ...string) bool { return names(risks(p), true, named) }

func names(risks []risk, faced bool, named []string) bool {
	for _, name := range named {
		name = strings.ToLower(name)
		spaced := strings.ReplaceAll(name, "-", " ")
		for i := range risks {
			r := &risks[i]
			if name != "" && (r.faced || !faced) && (strings.Contains(r.says, name) || spaced != name && strings.Contains(r.says, spaced)) {
				return true
			}
		}
	}
	return false
}
