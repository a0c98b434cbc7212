package catalogue

import (
	"cmp"
	"fmt"
	"slices"

	"stp.example/stp/pkg/guidance"
)

func sortWords(w []guidance.WordList) {
	slices.SortFunc(w, func(a, b guidance.WordList) int { return cmp.Compare(a.Name, b.Name) })
}

// check holds the catalogue to itself: every key that one list uses of another
// is there, once.
func check(e *guidance.Edition) error {
	seen := map[string]bool{}
	add := func(kind, key string) error {
		if key == "" {
			return fmt.Errorf("a %s without a key", kind)
		}
		if seen[kind+" "+key] {
			return fmt.Errorf("%s %q stands twice", kind, key)
		}
		seen[kind+" "+key] = true
		return nil
	}
	need := func(kind, key, by string) error {
		if !seen[kind+" "+key] {
			return fmt.Errorf("%s names %s %q, which is not there", by, kind, key)
		}
		return nil
	}
	var errs []error
	try := func(err error) {
		if err != nil {
			errs = append(errs, err)
		}
	}
	for _, x := range e.Stages {
		try(add("stage", x.Key))
	}
	for _, x := range e.Gaps {
		try(add("gap", x.Key))
	}
	for _, x := range e.Topics {
		try(add("topic", x.Key))
	}
	for _, x := range e.Sources {
		try(add("source", x.Key))
	}
	for _, x := range e.Regions {
		try(add("region", x.Key))
	}
	for _, p := range e.Priorities {
		try(add("priority", fmt.Sprint(p.Number)))
	}
	for _, q := range e.Questions {
		try(add("question", q.Key))
		try(add("question code", q.Code))
		try(need("gap", q.Gap, q.Key))
		try(need("topic", q.Topic, q.Key))
		for _, n := range q.Priorities {
			try(need("priority", fmt.Sprint(n), q.Key))
		}
		if q.Certainty != guidance.Verified && q.Certainty != guidance.Recalled {
			try(fmt.Errorf("question %s: certainty %q", q.Key, q.Certainty))
		}
	}
	for _, s := range e.Standards {
		try(add("standard", s.Key))
		for _, q := range s.Questions {
			try(need("question", q, s.Key))
		}
	}
	for _, r := range e.Requirements {
		try(add("requirement", r.ID))
		try(need("source", r.Source, r.ID))
		if r.From != "always" {
			try(need("stage", r.From, r.ID))
		}
		if r.Certainty != guidance.Verified && r.Certainty != guidance.Recalled {
			try(fmt.Errorf("requirement %s: certainty %q", r.ID, r.Certainty))
		}
	}
	for _, f := range e.Footprints {
		try(add("footprint", fmt.Sprint(f.Number)))
		try(need("region", f.Region, f.Name))
		if len(f.Tile) > 0 {
			try(add("tile", fmt.Sprint(f.Tile)))
		}
		if n := len(f.Tile); n != 0 && (n != 2 || slices.Min(f.Tile) < 1) {
			try(fmt.Errorf("footprint %d: a tile is a column and a row, both from 1", f.Number))
		}
	}
	for _, f := range e.Footprints {
		for _, n := range f.Neighbours {
			try(need("footprint", fmt.Sprint(n), f.Name))
		}
	}
	if len(errs) > 0 {
		return errs[0]
	}
	return nil
}
