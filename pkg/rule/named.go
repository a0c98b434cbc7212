package rule

import (
	"fmt"
	"strings"

	"stp.example/stp/pkg/likely"
)

// Named returns the rules of a code, a name or a family, in any case. The error
// is a *likely.Unknown.
func Named(rules []*Rule, name string) ([]*Rule, error) {
	var found []*Rule
	for _, r := range rules {
		if r.Is(name) || strings.EqualFold(r.Family(), name) {
			found = append(found, r)
		}
	}
	if found == nil {
		return nil, likely.NotAmong("rule", name, Names(rules))
	}
	return found, nil
}

// Names are the codes and names of rules.
func Names(rules []*Rule) []string {
	var names []string
	for _, r := range rules {
		names = append(names, r.Code, r.Name)
	}
	return names
}

// Is says that the rule goes by a code or a name, in any case.
func (r *Rule) Is(name string) bool {
	return strings.EqualFold(r.Code, name) || strings.EqualFold(r.Name, name)
}

// Waivable says that a waiver in a plan may silence the rule: it is not firm,
// and is not about the waivers themselves.
func (r *Rule) Waivable() bool { return !r.Firm && r.Room != RoomWaive }

// ParseLevel reads error, warning or note.
func ParseLevel(word string) (Level, error) {
	for l := Note; l <= Error; l++ {
		if l.String() == word {
			return l, nil
		}
	}
	return 0, fmt.Errorf("%q is not a level; write error, warning or note", word)
}
