package review

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
)

// View is which plans of a set a reader wants to see, and in what order. The
// zero value is all, worst first. Totals are of the whole set whatever the view.
type View struct {
	// Sort is one of Sorts; empty for the first.
	Sort string
	// Region is the key or title of a region; empty for all.
	Region string
	// Footprints are numbers or names; none for all.
	Footprints []string
	// Question is a question's key or code, to see what each plan does with it.
	Question string
	// All shows every plan, however many there are.
	All bool
}

// order is one way to sort plans.
type order struct {
	name, by string
	less     func(a, b *Plan) int
}

var orders = []order{
	{"worst", "what could not be read, then most errors, most warnings, fewest answers", Worst},
	{"ready", "the order in which they could be agreed, first to last", nil},
	{"name", "name", func(a, b *Plan) int { return cmp.Compare(a.Title, b.Title) }},
	{"number", "the footprint's number", func(a, b *Plan) int { return a.number() - b.number() }},
	{"answered", "fewest answers first", func(a, b *Plan) int { return cmp.Or(a.Answered()-b.Answered(), Worst(a, b)) }},
	{"result", "largest deficit of the last year first", func(a, b *Plan) int { return byFigure(a.Money.NHSResult.Last(), b.Money.NHSResult.Last()) }},
	{"gap", "largest gap per head first", func(a, b *Plan) int { return -byFigure(a.GapPerHead(), b.GapPerHead()) }},
}

// byFigure puts the smaller figure first, and what has none last.
func byFigure(a, b Figure) int {
	if a.OK != b.OK {
		return map[bool]int{true: -1, false: 1}[a.OK]
	}
	return a.Value.Cmp(b.Value)
}

// Sorts are the words for orders, and what each means.
func Sorts() []guidance.Term {
	var list []guidance.Term
	for _, o := range orders {
		list = append(list, guidance.Term{Key: o.name, Title: o.by})
	}
	return list
}

// Check says that a view asks for something that an edition does not have.
func (v *View) Check(e *guidance.Edition) error {
	var names []string
	for _, o := range orders {
		names = append(names, o.name)
	}
	var errs []error
	if v.Sort != "" && !slices.Contains(names, v.Sort) {
		errs = append(errs, fmt.Errorf("--sort %s: write one of %s", v.Sort, strings.Join(names, ", ")))
	}
	if v.Region != "" && region(e, v.Region) == "" {
		var keys []string
		for _, r := range e.Regions {
			keys = append(keys, r.Key)
		}
		errs = append(errs, fmt.Errorf("--region %s: write one of %s", v.Region, strings.Join(keys, ", ")))
	}
	for _, name := range v.Footprints {
		if footprint(e, name) == nil {
			errs = append(errs, unknownFootprint(e, name))
		}
	}
	if v.Question != "" && e.Question(v.Question) == nil {
		var keys []string
		for i := range e.Questions {
			keys = append(keys, e.Questions[i].Key)
		}
		errs = append(errs, unknown("question", v.Question, keys))
	}
	return errors.Join(errs...)
}

func unknownFootprint(e *guidance.Edition, name string) error {
	var names []string
	for i := range e.Footprints {
		names = append(names, e.Footprints[i].Names()...)
	}
	return unknown("footprint", name, names)
}

// unknown says that there is no such thing, with the one that is likely meant, or
// else where all of them stand.
func unknown(what, name string, names []string) error {
	err := &likely.Unknown{What: what, Name: name, Likely: likely.Word(name, names)}
	if err.Likely == "" {
		return fmt.Errorf("%w; stp %ss lists them", err, what)
	}
	return err
}

// region is the key of a region by its key or title; empty for none.
func region(e *guidance.Edition, name string) string {
	for _, r := range e.Regions {
		if strings.EqualFold(r.Key, name) || strings.EqualFold(r.Title, name) {
			return r.Key
		}
	}
	return ""
}

// footprint finds a footprint by its number or name; nil for none.
func footprint(e *guidance.Edition, name string) *guidance.Footprint {
	if n, err := strconv.Atoi(name); err == nil {
		return e.Footprint(n)
	}
	return e.FootprintNamed(name)
}

// Select are the plans of a view, in its order. The error is Check's.
func (s *Set) Select(v View) ([]*Plan, error) {
	if err := v.Check(s.Edition); err != nil {
		return nil, err
	}
	list := slices.Clone(s.Plans)
	if v.Sort == "ready" {
		list = s.Ready()
	}
	list = slices.DeleteFunc(list, func(p *Plan) bool {
		wanted := func(name string) bool { return p.Footprint != nil && footprint(s.Edition, name) == p.Footprint }
		return v.Region != "" && p.Region != region(s.Edition, v.Region) ||
			len(v.Footprints) > 0 && !slices.ContainsFunc(v.Footprints, wanted)
	})
	for _, o := range orders {
		if o.less != nil && (o.name == v.Sort || v.Sort == "" && o.name == "worst") {
			slices.SortStableFunc(list, o.less)
		}
	}
	return list, nil
}
