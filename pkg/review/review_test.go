package review_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
)

// examined is a review of the plans of a folder.
func examined(t *testing.T, folder string) *review.Set {
	t.Helper()
	e := guidance.STP2016()
	paths, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no plans in %s: %v", folder, err)
	}
	l, err := lint.New(lint.Options{Editions: []*guidance.Edition{e}, Rules: rules.All(), AsOf: time.Date(2016, 11, 1, 0, 0, 0, 0, time.UTC), Gather: true})
	if err != nil {
		t.Fatal(err)
	}
	text := func(i int) ([]byte, error) { return os.ReadFile(paths[i]) }
	s := review.New(e, l.Rules(), new(lint.Summary), text)
	for _, path := range paths {
		plan, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		s.Add(l.Run(t.Context(), lint.Input{Name: filepath.Base(path), Text: plan}))
	}
	if err := l.Across(t.Context(), s.Results(), text); err != nil {
		t.Fatal(err)
	}
	s.Close(nil)
	return s
}

func examples(t *testing.T) *review.Set {
	return examined(t, filepath.Join("..", "..", "examples", "plans"))
}

// What a reviewer is shown of the money is the bridge that the rules check:
// where no rule says that it does not add up, it does here.
func TestBridgeAddsUp(t *testing.T) {
	bridges := 0
	for _, p := range examples(t).Plans {
		if slices.ContainsFunc(p.Result.Findings, func(f *rule.Finding) bool { return f.Rule.Code == "FIN102" }) {
			continue
		}
		for i, result := range p.Money.Result {
			sum := p.Money.DoNothing[i].Value
			if !result.OK || !p.Money.DoNothing[i].OK {
				continue
			}
			steps := 0
			for _, s := range p.Money.Steps {
				sum = sum.Add(s.ByYear[i].Value)
				steps++
			}
			if steps == 0 {
				continue
			}
			bridges++
			if sum.Sub(result.Value).Abs().GreaterThan(decimal.RequireFromString("0.5")) {
				t.Errorf("%s, year %d: the steps come to %s, the result is %s", p.Title, i, sum, result.Value)
			}
		}
	}
	if bridges < 10 {
		t.Fatalf("only %d bridges were looked at", bridges)
	}
}

// Every question stands in one state, and the counts are those of the check.
func TestAnswersAreThoseOfTheCheck(t *testing.T) {
	for _, p := range examples(t).Plans {
		if got, want := p.Answered(), p.Result.Answered+p.Result.PutAside; got != want {
			t.Errorf("%s: %d answered, and the check says %d", p.Title, got, want)
		}
		total := 0
		for s := range review.States {
			total += p.Count(review.State(s))
		}
		if total != len(p.Answers) {
			t.Errorf("%s: the states add up to %d of %d questions", p.Title, total, len(p.Answers))
		}
	}
}

// No score without its parts: they add up to what is asked.
func TestSectionsAddUp(t *testing.T) {
	asked := 0
	for _, p := range examples(t).Plans {
		blocks := 0
		for _, s := range p.Sections {
			if s.Met+s.Waived+s.Unmet+s.Unchecked != s.Asked {
				t.Errorf("%s: %s: %+v does not add up", p.Title, s.Title, s)
			}
			asked += s.Asked
			blocks += len(s.Blocks)
		}
		if c := p.Result.Counts(); blocks != c.Errors {
			t.Errorf("%s: %d errors stand in the way of sections, and there are %d", p.Title, blocks, c.Errors)
		}
	}
	if asked < 200 {
		t.Fatalf("only %d things are asked of all plans", asked)
	}
}

// What stands in a plan's way is shown also where no requirement speaks of it.
func TestEveryErrorBlocks(t *testing.T) {
	s := review.New(guidance.STP2016(), nil, new(lint.Summary), nil)
	l, err := lint.New(lint.Options{Editions: []*guidance.Edition{s.Edition}, Rules: rules.All()})
	if err != nil {
		t.Fatal(err)
	}
	p := s.Add(l.Run(t.Context(), lint.Input{Name: "x.yaml", Text: []byte("stage: outline\nfootprint: {number: 41, name: Dorset, colour: red}\nlead: [x]\n")}))
	s.Close([]int{40, 41})
	if got := p.Sections[0]; got.Title != "The file itself" || len(got.Blocks) != 3 {
		t.Errorf("%+v", got)
	}
	if len(s.Missing) != 1 || s.Missing[0].Number != 40 {
		t.Errorf("missing: %v", s.Missing)
	}
}

// At a stage that does not ask the questions, what is not answered is not missing,
// and no question counts as answered by few for it.
func TestNotAskedYet(t *testing.T) {
	s := examples(t)
	outline := slices.IndexFunc(s.Plans, func(p *review.Plan) bool { return p.Result.Stage == "outline" })
	p := s.Plans[outline]
	if p.Count(review.NotAsked) == 0 || p.Count(review.Missing) > 0 {
		t.Errorf("%s: %d not asked yet, %d missing", p.Title, p.Count(review.NotAsked), p.Count(review.Missing))
	}
	total := s.Totals()
	if total.Questions >= len(s.Plans)*len(s.Edition.Questions) {
		t.Errorf("%d questions are asked of %d plans", total.Questions, len(s.Plans))
	}
	for _, q := range total.Least {
		if q.Plans > q.OutOf || q.OutOf >= len(s.Plans) {
			t.Errorf("%s: %d of %d", q.Of.Key, q.Plans, q.OutOf)
		}
	}
}

// A plan that says nothing of a part meets nothing of it.
func TestNothingIsNotMet(t *testing.T) {
	s := review.New(guidance.STP2016(), rules.All(), new(lint.Summary), nil)
	l, err := lint.New(lint.Options{Editions: []*guidance.Edition{s.Edition}, Rules: s.Rules})
	if err != nil {
		t.Fatal(err)
	}
	p := s.Add(l.Run(t.Context(), lint.Input{Name: "x.yaml", Text: []byte("stage: submission\nfootprint: {number: 41, name: Dorset}\nfinance: {}\n")}))
	s.Close(nil)
	for _, x := range p.Sections {
		if x.Met > 0 && x.Key != "FPT" {
			t.Errorf("%s: %d of %d met by nothing", x.Title, x.Met, x.Asked)
		}
	}
}

// The order in which plans could be agreed never puts a later wave first, and
// holds every plan once.
func TestReadyHoldsEveryPlan(t *testing.T) {
	s := examples(t)
	ready := s.Ready()
	if len(ready) != len(s.Plans) {
		t.Fatalf("%d of %d plans", len(ready), len(s.Plans))
	}
	for i := 1; i < len(ready); i++ {
		if ready[i-1].Wave.Number > ready[i].Wave.Number {
			t.Errorf("%s of wave %d stands before %s of wave %d", ready[i-1].Title, ready[i-1].Wave.Number, ready[i].Title, ready[i].Wave.Number)
		}
	}
	if first := ready[0]; first.Result.Counts().Errors > 0 {
		t.Errorf("%s comes first with errors", first.Title)
	}
	for _, p := range ready {
		if p.Wave.Number > 1 && p.Result.Counts().Errors == 0 {
			t.Errorf("%s has no error, and waits in wave %d: %v", p.Title, p.Wave.Number, p.Result.NotRun)
		}
	}
}

// No plan is praised for a bridge that it does not show from end to end.
func TestPraiseOfABridgeNeedsBothEnds(t *testing.T) {
	praised, without := 0, 0
	for _, p := range examined(t, filepath.Join("..", "..", "testdata", "submissions", "2016-10")).Plans {
		both := p.Money.NHSDoNothing.Last().OK && p.Money.NHSResult.Last().OK
		if !both {
			without++
		}
		if slices.ContainsFunc(p.Strengths, func(x *review.Strength) bool { return slices.Contains(x.Rules, "FIN102") }) {
			if praised++; !both {
				t.Errorf("%s is praised for a bridge with one end", p.Title)
			}
		}
	}
	if praised == 0 || without == 0 {
		t.Fatalf("%d plans are praised, %d show no bridge: the set tests nothing", praised, without)
	}
}
