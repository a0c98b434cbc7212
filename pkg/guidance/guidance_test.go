package guidance_test

import (
	"strings"
	"testing"

	"stp.example/stp/pkg/guidance"
)

// The catalogue holds what the guidance is known to hold: the numbers are those
// that its readers counted.
func TestCatalogueCounts(t *testing.T) {
	e := guidance.STP2016()
	byGap := map[string]int{}
	for _, q := range e.Questions {
		byGap[q.Gap]++
	}
	for what, n := range map[string][2]int{
		"questions":             {len(e.Questions), 63},
		"health questions":      {byGap["health_and_wellbeing"], 10},
		"care questions":        {byGap["care_and_quality"], 41},
		"finance questions":     {byGap["finance_and_efficiency"], 12},
		"footprints":            {len(e.Footprints), 44},
		"stages":                {len(e.Stages), 3},
		"years":                 {len(e.Years), 5},
		"gaps":                  {len(e.Gaps), 3},
		"key priorities":        {len(e.Priorities), 10},
		"engagement principles": {len(e.Principles), 6},
	} {
		if n[0] != n[1] {
			t.Errorf("%d %s, want %d", n[0], what, n[1])
		}
	}
	own := 0
	for _, s := range e.Statements {
		if !s.Extra {
			own++
		}
	}
	if own != 5 {
		t.Errorf("%d local government statements, want 5", own)
	}
}

// What people write for a word of a list stands for one word only.
func TestOtherWords(t *testing.T) {
	said := 0
	var walk func(s *guidance.Shape)
	seen := map[*guidance.Shape]bool{}
	walk = func(s *guidance.Shape) {
		if s == nil || seen[s] {
			return
		}
		seen[s] = true
		meant := map[string]string{}
		for _, w := range s.Words {
			for _, name := range append([]string{w.Key}, w.Also...) {
				name = strings.ToLower(strings.ReplaceAll(name, "_", " "))
				if first := meant[name]; first != "" && first != w.Key {
					t.Errorf("%q stands for %s and for %s", name, first, w.Key)
				}
				meant[name] = w.Key
			}
			said += len(w.Also)
		}
		walk(s.Of)
		for _, k := range s.Keys {
			walk(k.Shape)
		}
	}
	walk(guidance.STP2016().Shape)
	if said == 0 {
		t.Error("no word has another")
	}
}

// A footprint is found however people write its name, and no name is two's.
func TestFootprintNames(t *testing.T) {
	e := guidance.STP2016()
	for name, want := range map[string]int{
		"Dorset":                     41,
		"dorset":                     41,
		"BLMK":                       24,
		"blmk":                       24,
		"Bucks, Oxon and Berks West": 44,
		"bucks oxon & berks west":    44,
		"BOB":                        44,
		"Norfolk & Waveney":          22,
		"the Norfolk and Waveney":    22,
		"Cornwall":                   36,
		"GM":                         7,
	} {
		if f := e.FootprintNamed(name); f == nil || f.Number != want {
			t.Errorf("%q finds %v, want footprint %d", name, f, want)
		}
	}
	if f := e.FootprintNamed("Atlantis"); f != nil {
		t.Errorf("Atlantis is found as %s", f.Name)
	}
	whose := map[string]int{}
	for i := range e.Footprints {
		f := &e.Footprints[i]
		for _, name := range f.Names() {
			if other := whose[guidance.Plain(name)]; other != 0 && other != f.Number {
				t.Errorf("%q is a name of %d and of %d", name, other, f.Number)
			}
			whose[guidance.Plain(name)] = f.Number
			for _, written := range []string{strings.ToUpper(name), strings.ReplaceAll(name, " and ", " & "), strings.ReplaceAll(name, ",", "")} {
				if found := e.FootprintNamed(written); found != f {
					t.Errorf("%q does not find %s", written, f.Name)
				}
			}
		}
	}
}

// Every part of the catalogue that was not read says so where it is shown.
func TestRecalledIsMarked(t *testing.T) {
	e := guidance.STP2016()
	for _, q := range e.Questions {
		key := e.At([]string{"gaps", q.Gap, "answers", q.Key})
		if key == nil {
			t.Fatalf("no place for the answer to %s", q.Key)
		}
		if got := strings.Contains(key.About, "recalled, not read"); got != (q.Certainty == guidance.Recalled) {
			t.Errorf("%s: an editor shows %q", q.Key, key.About)
		}
		if !strings.Contains(key.About, "Restated") {
			t.Errorf("%s is not marked as restated", q.Key)
		}
	}
	for _, r := range e.Requirements {
		if src := e.Source(r.Source); !src.Read && r.Certainty == guidance.Verified {
			t.Errorf("%s is verified by %s, which was not read", r.ID, src.Key)
		}
	}
}

// What rules go by in time is the catalogue's alone.
func TestStages(t *testing.T) {
	e := guidance.STP2016()
	if e.RuleFrom("ANS101") != "submission" || e.RuleFrom("FIN101") != "checkpoint" || e.RuleFrom("GOV101") != "outline" || e.RuleFrom("FIN102") != "" {
		t.Errorf("ANS101 from %q, FIN101 from %q, GOV101 from %q, FIN102 from %q", e.RuleFrom("ANS101"), e.RuleFrom("FIN101"), e.RuleFrom("GOV101"), e.RuleFrom("FIN102"))
	}
	if e.LastStage() != "submission" || e.LastYear() != "2020/21" {
		t.Errorf("ends at %s in %s", e.LastStage(), e.LastYear())
	}
}
