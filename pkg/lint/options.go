package lint

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"stp.example/stp/pkg/guidance"
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
	// Gather takes from each plan what the rules across plans have to know. Its
	// results are whole once Across has settled them.
	Gather bool
	// NoWaivers shows what waivers hide.
	NoWaivers bool
	// FailOn is the level that fails; the zero value leaves it to the settings.
	FailOn FailOn
	// AsOf is today.
	AsOf time.Time
	// Limits of reading.
	Limits source.Limits
}

// choose applies Only and Except. A firm rule cannot be left out by name, and
// stays where its family is left out.
func (o *Options) choose() (map[*rule.Rule]bool, error) {
	chosen := map[*rule.Rule]bool{}
	var errs []error
	for _, name := range o.Only {
		found, err := rule.Named(o.Rules, name)
		errs = append(errs, err)
		for _, r := range found {
			chosen[r] = true
		}
		if err == nil && !o.Gather && !slices.ContainsFunc(found, o.runs) {
			errs = append(errs, fmt.Errorf("%s looks at several plans at once, and nothing of it can be checked in one; stp review checks it", name))
		}
	}
	if len(o.Only) == 0 {
		for _, r := range o.Rules {
			chosen[r] = true
		}
	}
	for _, name := range o.Except {
		found, err := rule.Named(o.Rules, name)
		errs = append(errs, err)
		for _, r := range found {
			if r.Firm && r.Is(name) {
				errs = append(errs, fmt.Errorf("%s %s cannot be left out: nothing silences it", r.Code, r.Name))
			}
			if !r.Firm {
				delete(chosen, r)
			}
		}
	}
	return chosen, errors.Join(errs...)
}

// runs says that a rule can be run: one across plans only where they are
// gathered.
func (o *Options) runs(r *rule.Rule) bool { return o.Gather || r.Across == nil }
