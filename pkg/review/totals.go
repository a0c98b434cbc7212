package review

import (
	"cmp"
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// Totals are what a set comes to together. All counts are out of something that
// stands beside them.
type Totals struct {
	// Plans that were given, and Checked those that could be looked at.
	Plans, Checked int
	// WithErrors are the plans that have an error.
	WithErrors int
	Counts     lint.Counts
	// Questions that the checked plans are asked, or answer before they are, and
	// how all of the questions stand by State.
	Questions int
	States    [7]int
	// Waived is how many findings waivers set aside.
	Waived int
	// Least are the questions that fewest plans answer, Common the rules that
	// speak in most plans, Between those that speak between plans.
	Least   []Tally[*guidance.Question]
	Common  []Tally[*rule.Rule]
	Between []Tally[*rule.Rule]
	Strong  []Tally[*Strength]
	// Money adds up the Counted plans: those that speak for their footprint, so
	// that no footprint counts twice. Priced of them give a result for the last
	// year, Begun the NHS's figure if nothing is done, and Split a result by sector.
	Money                         Money
	Counted, Priced, Begun, Split int
}

// Tally is how many plans something is true of.
type Tally[T any] struct {
	Of T
	// Plans is how many, and OutOf those that it could be true of; 0 for all.
	Plans, OutOf int
	// Findings is how many there are in them.
	Findings int
}

// Totals adds the set up.
func (s *Set) Totals() *Totals {
	t := &Totals{Plans: len(s.Plans)}
	answered, asked := make([]int, len(s.Edition.Questions)), make([]int, len(s.Edition.Questions))
	tallies := map[*rule.Rule]*Tally[*rule.Rule]{}
	strong := map[*Strength]int{}
	t.Money = Money{DoNothing: s.blank(), Result: s.blank(), NHSDoNothing: s.blank(), NHSResult: s.blank(), Asks: s.blank(), Capital: s.blank()}
	for _, p := range s.Plans {
		c := p.Result.Counts()
		t.Counts = t.Counts.Add(c)
		if c.Errors > 0 {
			t.WithErrors++
		}
		t.Waived += len(p.Result.Waived)
		if p.Unread() {
			continue
		}
		t.Checked++
		t.Questions += len(p.Answers) - p.Count(NotAsked)
		for i := range p.Answers {
			t.States[p.Answers[i].State]++
			if p.Answers[i].State <= Aside {
				answered[i]++
			}
			if p.Answers[i].State != NotAsked {
				asked[i]++
			}
		}
		count(tallies, p)
		for _, x := range p.Strengths {
			strong[x]++
		}
		if !p.Result.Superseded {
			t.Counted++
			t.money(p)
		}
	}
	for i := range s.Edition.Questions {
		t.Least = append(t.Least, Tally[*guidance.Question]{Of: &s.Edition.Questions[i], Plans: answered[i], OutOf: asked[i]})
	}
	slices.SortStableFunc(t.Least, func(a, b Tally[*guidance.Question]) int { return a.Plans*max(1, b.OutOf) - b.Plans*max(1, a.OutOf) })
	for _, x := range tallies {
		if x.Of.Family() == "SET" {
			t.Between = append(t.Between, *x)
		} else {
			t.Common = append(t.Common, *x)
		}
	}
	slices.SortFunc(t.Common, func(a, b Tally[*rule.Rule]) int {
		return cmp.Or(b.Plans-a.Plans, b.Findings-a.Findings, cmp.Compare(a.Of.Code, b.Of.Code))
	})
	slices.SortFunc(t.Between, func(a, b Tally[*rule.Rule]) int { return cmp.Compare(a.Of.Code, b.Of.Code) })
	for x, n := range strong {
		t.Strong = append(t.Strong, Tally[*Strength]{Of: x, Plans: n, OutOf: t.Checked})
	}
	slices.SortFunc(t.Strong, func(a, b Tally[*Strength]) int { return cmp.Or(b.Plans-a.Plans, cmp.Compare(a.Of.Many, b.Of.Many)) })
	return t
}

// count counts which rules speak in a plan, above a hint.
func count(tallies map[*rule.Rule]*Tally[*rule.Rule], p *Plan) {
	seen := map[*rule.Rule]bool{}
	for _, f := range p.Result.Findings {
		if f.Level < rule.Warning && f.Rule.Family() != "SET" {
			continue
		}
		x := tallies[f.Rule]
		if x == nil {
			x = &Tally[*rule.Rule]{Of: f.Rule}
			tallies[f.Rule] = x
		}
		x.Findings += 1 + f.More
		if !seen[f.Rule] {
			seen[f.Rule] = true
			x.Plans++
		}
	}
}

// money adds one plan's money, sector by sector.
func (t *Totals) money(p *Plan) {
	m := &p.Money
	if m.NHSResult.Last().OK {
		t.Priced++
	}
	if m.NHSDoNothing.Last().OK {
		t.Begun++
	}
	if slices.ContainsFunc(m.Sectors, func(x Sector) bool { return x.Result.Last().OK }) {
		t.Split++
	}
	t.Money.DoNothing.add(m.DoNothing)
	t.Money.Result.add(m.Result)
	t.Money.NHSDoNothing.add(m.NHSDoNothing)
	t.Money.NHSResult.add(m.NHSResult)
	t.Money.Asks.add(m.Asks)
	t.Money.Capital.add(m.Capital)
	for i := range m.Sectors {
		s := &m.Sectors[i]
		at := slices.IndexFunc(t.Money.Sectors, func(x Sector) bool { return x.Key == s.Key })
		if at < 0 {
			at = len(t.Money.Sectors)
			t.Money.Sectors = append(t.Money.Sectors, Sector{s.Service, make(Series, len(m.Result)), make(Series, len(m.Result))})
		}
		t.Money.Sectors[at].DoNothing.add(s.DoNothing)
		t.Money.Sectors[at].Result.add(s.Result)
	}
}

func (s *Set) blank() Series { return make(Series, len(s.Edition.Years)) }
