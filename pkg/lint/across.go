package lint

import (
	"context"
	"fmt"
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// gather takes from the plan what the rules across plans have to know. One that
// the settings turn off for this plan still speaks of it in the others'.
func (j *judge) gather() {
	r := j.result
	if !r.unsettled {
		return
	}
	r.Facts = map[*rule.Rule]any{}
	for _, ru := range j.picked {
		if ru.Across == nil {
			continue
		}
		if broken, ok := j.missing(ru); !ok {
			r.Facts[ru] = ru.Gather(&rule.Pass{Rule: ru, Sight: j.sight})
		} else if !j.off(ru) {
			r.NotRun = append(r.NotRun, NotRun{Rule: ru, Needs: broken})
		}
	}
}

// Across holds a set of plans that were run with Gather against the rules that
// look at several at once, adds what they find to the plans' results and settles
// these: levels, waivers, baseline, order and count. The results may be slim;
// text gives a plan's bytes again, once at most, where another plan's finding
// points to it or its waivers are to be judged. Plans that could not be checked
// take no part. The error is that of text, of a plan that has changed, of ctx,
// or says that what was asked for by Only could not run.
func (l *Linter) Across(ctx context.Context, results []*Result, text func(i int) ([]byte, error)) error {
	s := &set{Linter: l, results: results, text: text}
	for _, e := range l.options.Editions {
		if err := s.judge(ctx, e); err != nil {
			return err
		}
	}
	if err := s.askedInVain(); err != nil {
		return err
	}
	for i, r := range results {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.settle(i); err != nil {
			return fmt.Errorf("%s: %w", r.Name, err)
		}
	}
	return nil
}

// set is a set of plans under judgement.
type set struct {
	*Linter
	results []*Result
	text    func(i int) ([]byte, error)
	// pointed are the places in each plan that other plans' findings point to.
	pointed map[int][]*rule.Related
}

// judge runs the rules across plans over the plans of one edition.
func (s *set) judge(ctx context.Context, e *guidance.Edition) error {
	var all []*rule.Member
	unread := 0
	for i, r := range s.results {
		switch {
		case r.Err != nil || !r.Read:
			unread++
		case r.Edition == e && r.unsettled:
			all = append(all, rule.NewMember(i, r.Name, r.Area, r.ownStage(), r.Input.Settings.Figures()))
		}
	}
	if len(all) == 0 {
		return nil
	}
	var spoken speakers
	for _, m := range all {
		spoken.add(s.results[m.Index])
	}
	for _, m := range all {
		r := s.results[m.Index]
		r.Superseded = !spoken.has(r)
	}
	expected, held := s.expected(all, e), false
	for _, ru := range s.options.Rules {
		if err := ctx.Err(); err != nil {
			return err
		}
		if ru.Across == nil || !s.chosen[ru] {
			continue
		}
		p := &rule.SetPass{Rule: ru, Edition: e, AsOf: s.options.AsOf, Unread: unread, Expected: expected}
		for _, m := range all {
			facts, gathered := s.results[m.Index].Facts[ru]
			if !gathered {
				continue
			}
			if ru.Every || spoken.has(s.results[m.Index]) {
				p.Plans = append(p.Plans, m.With(facts))
			}
		}
		s.run(p, spoken.areas())
		held = held || !ru.Every
	}
	for _, m := range all {
		if !held {
			break
		}
		if by := spoken.of(s.results[m.Index]); by != s.results[m.Index] {
			by.spoken(s.results[m.Index])
		}
	}
	return nil
}

// run runs one rule, and takes what it finds into the plans' results.
func (s *set) run(p *rule.SetPass, areas int) {
	lacks := ""
	found := map[int][]*rule.Finding{}
	p.Lacking = func(needs string) { lacks = needs }
	p.Sink = func(m *rule.Member, f *rule.Finding) { found[m.Index] = append(found[m.Index], f) }
	if areas < p.Rule.Footprints {
		p.Lacking(fmt.Sprintf("plans of %d footprints", p.Rule.Footprints))
	} else {
		p.Rule.Across(p)
	}
	for _, m := range p.Plans {
		r := s.results[m.Index]
		j := &judge{Linter: s.Linter, in: r.Input, result: r}
		if j.off(p.Rule) || j.early(p.Rule) {
			continue
		}
		if lacks != "" { // said once, in the first plan that the rule is for
			r.NotRun = append(r.NotRun, NotRun{p.Rule, lacks, true})
			return
		}
		r.Ran[p.Rule] = true
		r.Findings = append(r.Findings, found[m.Index]...)
		for _, f := range found[m.Index] {
			s.point(f)
		}
	}
}

// point notes the places in other plans that a finding points to.
func (s *set) point(f *rule.Finding) {
	for i := range f.Related {
		if to := f.Related[i].Elsewhere; to != nil {
			if s.pointed == nil {
				s.pointed = map[int][]*rule.Related{}
			}
			s.pointed[to.Plan] = append(s.pointed[to.Plan], &f.Related[i])
		}
	}
}

// expected are the numbers of the footprints that the configurations of the
// plans want a set to hold.
func (s *set) expected(all []*rule.Member, e *guidance.Edition) []int {
	var numbers []int
	for _, m := range all {
		if in := s.results[m.Index].Input.Settings; in != nil && in.Footprints.Set() {
			numbers = append(numbers, in.Footprints.Is.Expected(e)...)
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// settle settles one plan's result. What has to be looked up in its text is: the
// places that others point to, and what is wrong with its waivers.
func (s *set) settle(i int) error {
	r := s.results[i]
	pending := r.unsettled && r.Err == nil
	r.Facts = nil
	if r.File == nil && (len(s.pointed[i]) > 0 || pending && len(r.Waivers) > 0) {
		text, err := s.text(i)
		if err == nil {
			err = r.Reopen(text)
		}
		if err != nil {
			return err
		}
		defer func() { r.File = nil }()
	}
	for _, rel := range s.pointed[i] {
		to := rel.Elsewhere
		to.Start, to.End = r.File.Position(rel.Span.Start), r.File.Position(rel.Span.End)
		to.Line, _ = r.File.Line(to.Start.Line)
	}
	if pending {
		(&judge{Linter: s.Linter, in: r.Input, result: r}).settle()
	}
	return nil
}

// askedInVain is an error where the caller asked for some rules across plans
// only, and one of them ran on no plan.
func (s *set) askedInVain() error {
	for _, ru := range s.options.Rules {
		j := &judge{Linter: s.Linter}
		if len(s.options.Only) == 0 || ru.Across == nil || !s.chosen[ru] || !j.named(ru) {
			continue
		}
		why := "not one plan can be read"
		for _, r := range s.results {
			if r.Ran[ru] {
				why = ""
				break
			}
			for _, n := range r.NotRun {
				if n.Rule == ru {
					why = n.Why()
				}
			}
		}
		if why != "" {
			return fmt.Errorf("%s %s could not run: %s", ru.Code, ru.Name, why)
		}
	}
	return nil
}
