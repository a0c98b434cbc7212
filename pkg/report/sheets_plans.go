package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

// stateTones are the colours of the states of an answer.
var stateTones = [...]tone{
	review.Answered: good, review.Thin: doubtful, review.Aside: aside, review.Waived: waivedTone, review.Missing: bad, review.NotRun: unknown, review.NotAsked: plain,
}

// planColumns are the first columns of every table, and stay in sight; planOf are
// a plan's cells in them, where a plan may have no footprint.
func planColumns() []Column { return []Column{{"footprint", asWhole, 10}, {"plan", asLong, 34}} }

func planOf(p *review.Plan) []Cell {
	cells := []Cell{nothing, words(p.Title)}
	if p.Footprint != nil {
		cells[0] = number(p.Footprint.Number)
	}
	return cells
}

// plansTable is a row a plan, and one for each that is expected and not there.
func plansTable(s *review.Set) Table {
	list := plansColumns(s.Edition)
	columns := planColumns()
	for _, c := range list {
		columns = append(columns, c.Column)
	}
	return Table{
		Name: "Plans", About: "a row a plan, with what it answers, meets and costs; a plan that is expected and not there has a row as well",
		Columns: columns, Fixed: 2,
		Rows: func(row func(...Cell) error) error {
			plans := slices.Clone(s.Plans)
			for _, f := range s.Missing {
				plans = append(plans, &review.Plan{Footprint: f, Title: f.Name, Region: f.Region})
			}
			for _, p := range plans {
				cells := planOf(p)
				for _, c := range list {
					cells = append(cells, c.of(p))
				}
				if err := row(cells...); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// ofPlan is a column with what it says of a plan. One that was expected and not
// sent has no result.
type ofPlan struct {
	Column
	of func(*review.Plan) Cell
}

// plansColumns are the columns of the sheet Plans, what a reviewer looks for first.
func plansColumns(e *guidance.Edition) []ofPlan {
	last := e.LastYear()
	list := append([]ofPlan{
		{Column{"looked at", asWords, 16}, lookedAt},
		sent("wave", asWhole, 7, func(p *review.Plan) Cell { return number(p.Wave.Number) }),
		sent("when it could be agreed", asLong, 24, func(p *review.Plan) Cell { return words(p.Wave.Title) }),
		whole("met of asked, %", asWhole, 9, func(p *review.Plan) Cell { return number(p.Share()) }),
		whole("met", asWhole, 7, func(p *review.Plan) Cell { met, _ := p.Met(); return number(met) }),
		whole("asked", asWhole, 7, func(p *review.Plan) Cell { _, asked := p.Met(); return number(asked) }),
		sent("errors", asWhole, 9, func(p *review.Plan) Cell { return counted(p.Result.Counts().Errors, bad) }),
		sent("warnings", asWhole, 9, func(p *review.Plan) Cell { return counted(p.Result.Counts().Warnings, doubtful) }),
		sent("notes", asWhole, 9, func(p *review.Plan) Cell { return number(p.Result.Counts().Notes) }),
		sent("waived", asWhole, 9, func(p *review.Plan) Cell { return number(len(p.Result.Waived)) }),
		sent("known before", asWhole, 9, func(p *review.Plan) Cell { return number(len(p.Result.Known)) }),
		sent("rules not run", asWhole, 9, func(p *review.Plan) Cell { return number(len(p.Result.NotRun)) }),
		whole("questions", asWhole, 10, func(p *review.Plan) Cell { return number(len(p.Answers)) }),
	}, answersColumns(e)...)
	money := func(title string, of func(*review.Money) review.Figure) ofPlan {
		return whole(title+", £m", asMoney, 14, func(p *review.Plan) Cell { return given(of(&p.Money)) })
	}
	return append(list,
		money("NHS, do nothing, "+last, func(m *review.Money) review.Figure { return m.NHSDoNothing.Last() }),
		money("NHS result, "+last, func(m *review.Money) review.Figure { return m.NHSResult.Last() }),
		money("all sectors, do nothing, "+last, func(m *review.Money) review.Figure { return m.DoNothing.Last() }),
		money("all sectors, result, "+last, func(m *review.Money) review.Figure { return m.Result.Last() }),
		whole("NHS gap per head, "+last+", £", asPounds, 13, func(p *review.Plan) Cell { return given(p.GapPerHead()) }),
		money("transformation asked, "+last, func(m *review.Money) review.Figure { return m.Asks.Last() }),
		money("capital, all years", func(m *review.Money) review.Figure { return m.Capital.Sum() }),
		whole("population", asWhole, 13, func(p *review.Plan) Cell {
			return given(review.Figure{Value: decimal.NewFromInt(p.Population), OK: p.Population > 0})
		}),
		whole("population by", asWords, 30, func(p *review.Plan) Cell { return words(p.PopulationBy) }),
		ofPlan{Column{"region", asWords, 20}, func(p *review.Plan) Cell { return words(guidance.Title(e.Regions, p.Region)) }},
		whole("lead", asWords, 24, func(p *review.Plan) Cell { return words(p.Lead.Name) }),
		sent("stage", asWords, 26, func(p *review.Plan) Cell { return words(stageTitle(e, p.Result.Stage)) }),
		whole("status", asWords, 20, func(p *review.Plan) Cell { return words(guidance.Title(e.WordList("status"), p.Status)) }),
		whole("submitted", asDay, 12, func(p *review.Plan) Cell { return day(p.Submitted) }),
		whole("works well", asWords, 60, worksWell),
		sent("file", asWords, 60, func(p *review.Plan) Cell { return words(p.Result.Name) }),
	)
}

// answersColumns are how many questions stand in each state, and each gap.
func answersColumns(e *guidance.Edition) []ofPlan {
	var list []ofPlan
	for state, x := range review.States {
		list = append(list, whole(x.Title, asWhole, 11, func(p *review.Plan) Cell { return number(p.Count(review.State(state))) }))
	}
	for i := range e.Gaps {
		list = append(list, whole("gap: "+e.Gaps[i].Title, asNarrow, 12, func(p *review.Plan) Cell {
			switch g := p.Gaps[i]; {
			case g.Whole():
				return toned("sized", good)
			case g.Any():
				return toned("in part", doubtful)
			}
			return toned("no", bad)
		}))
	}
	return list
}

// sent is a column that is empty for a plan that is not there, and whole one that
// is empty for a plan that could not be read as well.
func sent(title string, f Format, width int, of func(*review.Plan) Cell) ofPlan {
	return ofPlan{Column{title, f, width}, func(p *review.Plan) Cell {
		if p.Result == nil {
			return nothing
		}
		return of(p)
	}}
}

func whole(title string, f Format, width int, of func(*review.Plan) Cell) ofPlan {
	return sent(title, f, width, func(p *review.Plan) Cell {
		if !p.Read {
			return nothing
		}
		return of(p)
	})
}

func lookedAt(p *review.Plan) Cell {
	switch {
	case p.Result == nil:
		return toned("no plan", bad)
	case p.Unread():
		return toned("not as a whole", bad)
	}
	return words("yes")
}

func worksWell(p *review.Plan) Cell {
	var well []string
	for _, x := range p.Strengths {
		well = append(well, x.One)
	}
	return words(strings.Join(well, "; "))
}

// stageTitle is a stage in plain words.
func stageTitle(e *guidance.Edition, key string) string {
	if x := e.Stage(key); x != nil {
		return x.Title
	}
	return key
}

// matrixTable is plans by questions.
func matrixTable(s *review.Set) Table {
	columns := planColumns()
	for i := range s.Edition.Questions {
		q := &s.Edition.Questions[i]
		columns = append(columns, Column{q.Code + " " + q.Title, asNarrow, 14})
	}
	return Table{
		Name: "Matrix", About: fmt.Sprintf("plans by the %d questions: how each stands in each plan; the sheet Questions says what each asks", len(s.Edition.Questions)),
		Columns: columns, Fixed: 2,
		Rows: func(row func(...Cell) error) error {
			for _, p := range s.Plans {
				cells := planOf(p)
				for i := range s.Edition.Questions {
					state := p.Answers[i].State
					if !p.Read {
						state = review.NotRun
					}
					cells = append(cells, toned(review.States[state].Title, stateTones[state]))
				}
				if err := row(cells...); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// questionsTable is a row a question, with how all plans do with it.
func questionsTable(s *review.Set) Table {
	columns := []Column{
		{"code", asWords, 8}, {"question", asWords, 44}, {"key", asWords, 28}, {"gap", asWords, 24}, {"asks", asLong, 80}, {"known how", asWords, 22}, {"plans", asWhole, 8},
	}
	for _, x := range review.States {
		columns = append(columns, Column{x.Title, asWhole, 11})
	}
	return Table{
		Name: "Questions", About: "a row a question: what it asks, whether that was read or is recalled, and in how many plans it stands how",
		Columns: columns, Fixed: 2,
		Rows: func(row func(...Cell) error) error {
			for i := range s.Edition.Questions {
				q := &s.Edition.Questions[i]
				known := q.Certainty.Note()
				if known == "" {
					known = "read in a public text"
				}
				cells := []Cell{words(q.Code), words(q.Title), words(q.Key), words(gapTitle(s.Edition, q.Gap)), words(q.Asks), words(known), number(len(s.Plans))}
				var states [len(stateTones)]int
				for _, p := range s.Plans {
					if !p.Read {
						states[review.NotRun]++
						continue
					}
					states[p.Answers[i].State]++
				}
				for _, n := range states {
					cells = append(cells, number(n))
				}
				if err := row(cells...); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func gapTitle(e *guidance.Edition, key string) string {
	for i := range e.Gaps {
		if e.Gaps[i].Key == key {
			return e.Gaps[i].Title
		}
	}
	return key
}

// readinessTable is a row for each section of each plan.
func readinessTable(s *review.Set) Table {
	return Table{
		Name: "Readiness", About: "a row for each section of each plan: how much of what is asked at its stage is met, and the errors that stand in its way",
		Columns: append(planColumns(), []Column{
			{"wave", asWhole, 7}, {"section", asWords, 38}, {"asked", asWhole, 9}, {"met", asWhole, 9}, {"waived", asWhole, 9},
			{"not met", asWhole, 9}, {"not checked", asWhole, 9}, {"met of asked, %", asWhole, 9}, {"errors", asWhole, 9}, {"what blocks it", asLong, 80},
		}...), Fixed: 2,
		Rows: func(row func(...Cell) error) error {
			for _, p := range s.Plans {
				for i := range p.Sections {
					x := &p.Sections[i]
					share := nothing
					if x.Asked > 0 {
						share = number(100 * x.Met / x.Asked)
					}
					errors := 0
					for _, f := range x.Blocks {
						errors += 1 + f.More
					}
					err := row(append(planOf(p), number(p.Wave.Number), words(x.Title), number(x.Asked), number(x.Met), number(x.Waived),
						counted(x.Unmet, doubtful), number(x.Unchecked), share, counted(errors, bad), words(inTheWay(p, x)))...)
					if err != nil {
						return err
					}
				}
			}
			return nil
		},
	}
}

// inTheWay is what blocks a section: its errors, and those that stand with other
// plans and are as much this one's.
func inTheWay(p *review.Plan, x *review.Section) string {
	text := blocks(x.Blocks)
	for _, y := range p.Shared {
		if y.Finding.Rule.Family() == x.Key {
			if text != "" {
				text += ", "
			}
			text += fmt.Sprintf("%s %s in the plan of %s", y.Finding.Rule.Code, y.Finding.Rule.Name, y.With.Title)
		}
	}
	return text
}

// blocks names the rules that stand in the way, each once: FIN101 not-balanced,
// ANS101 unanswered (12).
func blocks(list []*rule.Finding) string {
	var order []*rule.Rule
	times := map[*rule.Rule]int{}
	for _, f := range list {
		if times[f.Rule] == 0 {
			order = append(order, f.Rule)
		}
		times[f.Rule] += 1 + f.More
	}
	var parts []string
	for _, ru := range order {
		text := ru.Code + " " + ru.Name
		if times[ru] > 1 {
			text += fmt.Sprintf(" (%d)", times[ru])
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ")
}
