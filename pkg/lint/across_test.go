package lint_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"stp.example/stp/pkg/config"
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
	"stp.example/stp/pkg/source"
	"stp.example/stp/pkg/waive"
)

// a set is plans made up for a test of the engine: a rule finds every plan that
// has the region of the one before it.
type planSet struct {
	texts    []string
	settings *config.Settings
	known    waive.Known
	options  lint.Options
	reopened []int
}

const member = `edition: stp-2016
stage: submission
footprint: {number: %d, name: %q, region: south} %s
`

var sameRegion = &rule.Rule{
	Code: "SET901", Name: "same-region", Title: "t", Kind: rule.Credibility, Why: "w", Mend: "m", Footprints: 2, Every: true,
	Needs:  []string{"footprint.region"},
	Gather: func(p *rule.Pass) any { return p.Spot(&p.Plan.Footprint.Region) },
	Across: func(p *rule.SetPass) {
		var last *rule.Member
		for _, m := range p.Plans {
			at := m.Facts.(rule.Spot)
			if last != nil && last.Facts.(rule.Spot).Value == at.Value {
				p.Report(m, at, "the region of %s too", last.Called()).RelateIn(last, last.Facts.(rule.Spot), "there").RelateIn(m, at, "here")
			}
			last = m
		}
	},
}

// oneAFootprint reports each plan that it looks at.
var oneAFootprint = &rule.Rule{
	Code: "SET902", Name: "one-a-footprint", Title: "t", Kind: rule.Hint, Why: "w", Mend: "m",
	Gather: func(p *rule.Pass) any { return p.Spot(&p.Plan.Footprint.Number) },
	Across: func(p *rule.SetPass) {
		for _, m := range p.Plans {
			p.Report(m, m.Facts.(rule.Spot), "looked at")
		}
	},
}

func (s *planSet) run(t *testing.T) ([]*lint.Result, error) {
	t.Helper()
	o := s.options
	o.Editions, o.Gather, o.AsOf = []*guidance.Edition{guidance.STP2016()}, true, time.Date(2016, 10, 21, 0, 0, 0, 0, time.UTC)
	o.Rules = []*rule.Rule{sameRegion, oneAFootprint}
	for _, r := range rules.All() {
		if r.Room != "" {
			o.Rules = append(o.Rules, r)
		}
	}
	l, err := lint.New(o)
	if err != nil {
		t.Fatal(err)
	}
	var results []*lint.Result
	var gathering lint.Gathering
	for i, text := range s.texts {
		r := l.Run(context.Background(), lint.Input{Name: fmt.Sprintf("%c.yaml", 'a'+i), Text: []byte(text), Settings: s.settings, Known: s.known})
		gathering.Add(r)
		results = append(results, r)
	}
	s.reopened = make([]int, len(s.texts))
	return results, l.Across(context.Background(), results, func(i int) ([]byte, error) {
		s.reopened[i]++
		return []byte(s.texts[i]), nil
	})
}

func of(code string, list []*rule.Finding) (found []*rule.Finding) {
	for _, f := range list {
		if f.Rule.Code == code {
			found = append(found, f)
		}
	}
	return found
}

func devon(waiver string) string  { return fmt.Sprintf(member, 37, "Devon", waiver) }
func dorset(waiver string) string { return fmt.Sprintf(member, 41, "Dorset", waiver) }

// A finding across plans stands in its plan like all others, and shows where the
// other place is and what stands there.
func TestAcross(t *testing.T) {
	s := planSet{texts: []string{devon(""), "", dorset("")}}
	results, err := s.run(t)
	if err != nil {
		t.Fatal(err)
	}
	found := of("SET901", results[2].Findings)
	if len(found) != 1 || found[0].Message != "the region of Devon too" || found[0].Fingerprint == "" {
		t.Fatalf("found %v", found)
	}
	there := found[0].Related[0]
	want := rule.Elsewhere{Plan: 0, Name: "a.yaml", Start: source.Position{Line: 3, Column: 48}, End: source.Position{Line: 3, Column: 53}, Line: strings.Split(s.texts[0], "\n")[2]}
	if there.Elsewhere == nil || *there.Elsewhere != want {
		t.Errorf("it points to %+v, want %+v", there.Elsewhere, want)
	}
	if found[0].Related[1].Elsewhere != nil {
		t.Error("a place in the same plan is said to be in another")
	}
	if !slices.Equal(s.reopened, []int{1, 0, 0}) {
		t.Errorf("the plans were read again %v times, want the first only, once", s.reopened)
	}
	if results[1].Err == nil || !results[0].Judged(sameRegion) || results[0].File != nil {
		t.Error("the plan that cannot be read, the one without a finding, or what is held of it is not as it was")
	}
}

// What silences a finding in one plan silences one across plans: what is said in
// the plan that it stands in counts.
func TestAcrossSilenced(t *testing.T) {
	t.Run("waiver", func(t *testing.T) {
		s := planSet{texts: []string{devon("# stp:waive SET901 until 2016-12-21 -- one region"), dorset("# stp:waive SET901 until 2016-12-21 -- one region")}}
		results, err := s.run(t)
		if err != nil {
			t.Fatal(err)
		}
		if len(results[1].Waived) != 1 || len(of("SET901", results[1].Findings)) != 0 || len(of("WVR103", results[1].Findings)) != 0 {
			t.Errorf("waived %v, left %v", results[1].Waived, results[1].Findings)
		}
		if unused := of("WVR103", results[0].Findings); len(unused) != 1 || unused[0].Fix == nil {
			t.Errorf("the waiver that waives nothing: %v", unused)
		}
	})
	t.Run("level", func(t *testing.T) {
		is := config.Value[config.Level]{Is: config.Level{Level: rule.Error}, From: "c"}
		s := planSet{texts: []string{devon(""), dorset("")}, settings: &config.Settings{Levels: map[*rule.Rule]config.Value[config.Level]{sameRegion: is}}}
		results, err := s.run(t)
		if err != nil {
			t.Fatal(err)
		}
		if found := of("SET901", results[1].Findings); len(found) != 1 || found[0].Level != rule.Error || results[1].Failing == 0 {
			t.Errorf("found %v, %d failing", found, results[1].Failing)
		}
		is.Is.Off = true
		s.settings.Levels[sameRegion] = is
		if results, err = s.run(t); err != nil || len(of("SET901", results[1].Findings)) != 0 || results[1].Judged(sameRegion) {
			t.Errorf("turned off: %v, %v", results[1].Findings, err)
		}
	})
	t.Run("baseline", func(t *testing.T) {
		s := planSet{texts: []string{devon(""), dorset("")}}
		results, err := s.run(t)
		if err != nil {
			t.Fatal(err)
		}
		s.known = waive.Known{}
		s.known.Note(of("SET901", results[1].Findings)[0])
		if results, err = s.run(t); err != nil {
			t.Fatal(err)
		}
		if len(of("SET901", results[1].Known)) != 1 || len(results[0].Gone) != 1 {
			t.Errorf("known %v, gone %v", results[1].Known, results[0].Gone)
		}
	})
}

// Of several plans for a footprint the latest speaks for it, and of those of one
// stage the first; the others say so. One of no known footprint stands for itself.
func TestOnePlanSpeaksForAFootprint(t *testing.T) {
	early := strings.Replace(devon(""), "stage: submission", "stage: outline", 1)
	unknown := fmt.Sprintf(member, 99, "Nowhere", "")
	s := planSet{texts: []string{early, devon(""), unknown, devon("# again"), dorset(""), unknown}}
	results, err := s.run(t)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []bool{false, true, true, false, true, true} {
		r := results[i]
		if got := len(of("SET902", r.Findings)) == 1; got != want || r.Judged(oneAFootprint) != want {
			t.Errorf("%s is looked at: %v, want %v", r.Name, got, want)
		}
		said := slices.Contains(r.Notes, "b.yaml is a plan for Devon too, and it is the one that is held against the other plans")
		if said == want {
			t.Errorf("%s: %q", r.Name, r.Notes)
		}
		if !r.Judged(sameRegion) {
			t.Errorf("%s is not seen by the rule that asks for every plan", r.Name)
		}
	}
}

// What a set does not allow to judge is not run, and asked for alone it is an
// error; and a plan that changes under a review is no part of it.
func TestAcrossNotRun(t *testing.T) {
	notRun := func(r *lint.Result) string {
		for _, n := range r.NotRun {
			if n.Rule == sameRegion {
				return n.Needs
			}
		}
		return ""
	}
	s := planSet{texts: []string{devon(""), devon("# as well")}}
	results, err := s.run(t)
	if err != nil || notRun(results[0]) != "plans of 2 footprints" || notRun(results[1]) != "" || results[1].Judged(sameRegion) {
		t.Errorf("plans of one footprint: %v, %v, %v", results[0].NotRun, results[1].NotRun, err)
	}
	s.options.Only = []string{"SET901"}
	if _, err = s.run(t); err == nil || err.Error() != "SET901 same-region could not run: it needs a set with plans of 2 footprints" {
		t.Errorf("asked for alone: %v", err)
	}
	s = planSet{texts: []string{devon(""), strings.Replace(dorset(""), "south", "{is: south}", 1)}}
	if results, err = s.run(t); err != nil || notRun(results[1]) != "footprint.region" || len(of("SET901", results[1].Findings)) != 0 {
		t.Errorf("a region that cannot be read: %v %v", results[1].NotRun, err)
	}
	if _, err := lint.New(lint.Options{Editions: []*guidance.Edition{guidance.STP2016()}, Rules: []*rule.Rule{sameRegion}, Only: []string{"SET"}}); err == nil {
		t.Error("rules across plans can be asked of a single plan")
	}
	r := lint.Run(context.Background(), lint.Input{Name: "a.yaml", Text: []byte(devon(""))}, lint.Options{Editions: []*guidance.Edition{guidance.STP2016()}})
	r.Slim()
	if err := r.Reopen([]byte(devon("# later"))); err == nil {
		t.Error("another text is taken for the plan's")
	}
	s = planSet{texts: []string{devon(""), dorset("")}}
	gone := errors.New("gone")
	l, err := lint.New(lint.Options{Editions: []*guidance.Edition{guidance.STP2016()}, Rules: []*rule.Rule{sameRegion}, Gather: true})
	if err != nil {
		t.Fatal(err)
	}
	results = nil
	for i, text := range s.texts {
		results = append(results, l.Run(context.Background(), lint.Input{Name: fmt.Sprint(i), Text: []byte(text)}))
		results[i].Slim()
	}
	if err := l.Across(context.Background(), results, func(int) ([]byte, error) { return nil, gone }); !errors.Is(err, gone) {
		t.Errorf("a plan that is gone: %v", err)
	}
}
