package lint

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// Options say what plans are held to. The zero value of each field means: what
// the plan says, or no limit.
type Options struct {
	// Editions are the editions of the guidance that a plan may name; the first
	// is taken where a plan names none.
	Editions []*guidance.Edition
	// Rules are the rules to run; rules.All() as a rule.
	Rules []*rule.Rule
	// Stage is the stage to check at; empty for the plan's own.
	Stage string
	// Only and Except choose rules by code, name or family (FIN).
	Only, Except []string
	// Thresholds set figures of rules otherwise, by CODE.name.
	Thresholds map[string]decimal.Decimal
	// AsOf is today.
	AsOf time.Time
	// Limits of reading.
	Limits source.Limits
}

// Unknown says that a name is not among those known; Likely is the one that it
// is close to, if there is one.
type Unknown struct {
	What, Name, Likely string
}

func (u *Unknown) Error() string {
	s := fmt.Sprintf("there is no %s %q", u.What, u.Name)
	if u.Likely != "" {
		s += fmt.Sprintf("; did you mean %s?", u.Likely)
	}
	return s
}

// Named returns the rules of a code, a name or a family, in any case. The error
// is an *Unknown.
func Named(rules []*rule.Rule, name string) ([]*rule.Rule, error) {
	var found []*rule.Rule
	var names []string
	for _, r := range rules {
		if strings.EqualFold(r.Code, name) || strings.EqualFold(r.Name, name) || strings.EqualFold(r.Family(), name) {
			found = append(found, r)
		}
		names = append(names, r.Code, r.Name)
	}
	if found == nil {
		return nil, &Unknown{"rule", name, likely.Word(name, names)}
	}
	return found, nil
}

// choose applies Only and Except.
func (o *Options) choose() (map[*rule.Rule]bool, error) {
	chosen := map[*rule.Rule]bool{}
	var err error
	set := func(names []string, on bool) {
		for _, name := range names {
			found, e := Named(o.Rules, name)
			err = errors.Join(err, e)
			for _, r := range found {
				chosen[r] = on
			}
		}
	}
	if len(o.Only) == 0 {
		for _, r := range o.Rules {
			chosen[r] = true
		}
	}
	set(o.Only, true)
	set(o.Except, false)
	return chosen, err
}
