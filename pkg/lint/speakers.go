package lint

import (
	"fmt"
	"maps"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// speakers are the plans of a set that speak for a footprint in rules between
// plans: of several plans of one the latest, and of those of one stage the first.
// A plan of no known footprint speaks for itself.
type speakers struct {
	latest map[*guidance.Footprint]*Result
	alone  int
}

// add adds the next plan, in the order of the set. It gives the plan that does
// not speak because of it, or nil.
func (s *speakers) add(r *Result) (silent *Result) {
	if r.Area == nil {
		s.alone++
		return nil
	}
	if s.latest == nil {
		s.latest = map[*guidance.Footprint]*Result{}
	}
	of := s.latest[r.Area]
	if of != nil && of.Edition.StageIndex(r.ownStage()) <= of.Edition.StageIndex(of.ownStage()) {
		return r
	}
	s.latest[r.Area] = r
	return of
}

// of is the plan that speaks for a plan's footprint.
func (s *speakers) of(r *Result) *Result {
	if r.Area == nil {
		return r
	}
	return s.latest[r.Area]
}

func (s *speakers) has(r *Result) bool { return s.of(r) == r }

// areas is how many footprints have a plan.
func (s *speakers) areas() int { return len(s.latest) + s.alone }

// ownStage is the stage that the plan itself says, else the one it is checked at.
func (r *Result) ownStage() string {
	if r.own != "" {
		return r.own
	}
	return r.Stage
}

// spoken notes in another plan's result that this one speaks for its footprint.
func (r *Result) spoken(other *Result) {
	other.Notes = append(other.Notes, fmt.Sprintf("%s is a plan for %s too, and it is the one that is held against the other plans", r.Name, r.Area.Name))
}

// Gathering keeps the results of a set slim while its plans come in, in their
// order: it lets go of facts of plans that do not speak for a footprint, which
// Across would pass over.
type Gathering struct{ speakers speakers }

// Add makes the next plan's result slim.
func (g *Gathering) Add(r *Result) {
	r.Slim()
	if r.Facts == nil {
		return
	}
	if silent := g.speakers.add(r); silent != nil {
		maps.DeleteFunc(silent.Facts, func(ru *rule.Rule, _ any) bool { return !ru.Every })
	}
}
