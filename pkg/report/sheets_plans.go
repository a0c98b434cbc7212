package report

import (
	"fmt"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

// stateTones are the colours of the states of an answer.
var stateTones = [...]tone{
	review.Answered: good, review.Thin: doubtful, review.Aside: aside, review.Waived: waivedTone, review.Missing: bad, review.NotRun: unknown,
}

// footprintOf is the footprint's number, nothing where a plan has none.
func footprintOf(p *review.Plan) Cell {
	if p.Footprint == nil {
		return nothing
	}
	return number(p.Footprint.Number)
}

// plansTable is a row a plan, and one for each that is expected and not there.
func plansTable(s *review.Set) Table {
	last := s.Edition.LastYear()
	columns := []Column{
		{"footprint", asWhole, 10}, {"plan", asWords, 34}, {"region", asWords, 20}, {"lead", asWords, 24}, {"looked at", asWords, 20},
		{"stage", asWords, 26}, {"status", asWords, 20}, {"submitted", asDay, 12}, {"wave", asWhole, 7}, {"when it could be agreed", asWords, 36},
		{"met", asWhole, 7}, {"asked", asWhole, 7}, {"met of asked, %", asWhole, 9}, {"errors", asWhole, 9}, {"warnings", asWhole, 9}, {"notes", asWhole, 9},
		{"waived", asWhole, 9}, {"known before", asWhole, 9}, {"rules not run", asWhole, 9}, {"questions", asWhole, 10},
	}
	for _, x := range review.States {
		columns = append(columns, Column{x.Title, asWhole, 11})
	}
	for _, g := range s.Edition.Gaps {
		columns = append(columns, Column{"gap: " + g.Title, asNarrow, 12})
	}
	columns = append(columns,
		Column{"NHS, do nothing, " + last + ", £m", asMoney, 13}, Column{"NHS result, " + last + ", £m", asMoney, 13},
		Column{"all sectors, do nothing, " + last + ", £m", asMoney, 13}, Column{"all sectors, result, " + last + ", £m", asMoney, 13},
		Column{"NHS gap per head, " + last + ", £", asPounds, 13}, Column{"transformation asked, " + last + ", £m", asMoney, 15},
		Column{"capital, all years, £m", asMoney, 13}, Column{"population", asWhole, 13}, Column{"population by", asWords, 30}, Column{"works well", asWords, 60}, Column{"file", asWords, 60},
	)
	return Table{
		Name: "Plans", About: "a row a plan, with what it answers, meets and costs; a plan that is expected and not there has a row as well",
		Columns: columns, Fixed: 2,
		Rows: func(row func(...Cell) error) error {
			for _, p := range s.Plans {
				if err := row(planCells(s, p, len(columns))...); err != nil {
					return err
				}
			}
			for _, f := range s.Missing {
				cells := []Cell{number(f.Number), words(f.Name), words(guidance.Title(s.Edition.Regions, f.Region)), nothing, toned("no plan", bad)}
				if err := row(pad(cells, len(columns))...); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// pad fills a row up with empty cells.
func pad(cells []Cell, n int) []Cell { return append(cells, make([]Cell, n-len(cells))...) }

func planCells(s *review.Set, p *review.Plan, columns int) []Cell {
	r := p.Result
	looked := words("yes")
	if p.Unread() {
		looked = toned("could not be read", bad)
	}
	met, asked := p.Met()
	c := r.Counts()
	cells := []Cell{
		footprintOf(p), words(p.Title), words(guidance.Title(s.Edition.Regions, p.Region)), words(p.Lead.Name), looked,
		words(stageTitle(s.Edition, r.Stage)), words(guidance.Title(s.Edition.WordList("status"), p.Status)), day(p.Submitted), number(p.Wave.Number), words(p.Wave.Title),
		number(met), number(asked), number(p.Share()), counted(c.Errors, bad), counted(c.Warnings, doubtful), number(c.Notes),
		number(len(r.Waived)), number(len(r.Known)), number(len(r.NotRun)),
	}
	if !p.Read {
		for i := 10; i < 13; i++ { // nothing was asked, so that nothing is met
			cells[i] = nothing
		}
		return append(pad(cells, columns-1), words(r.Name))
	}
	cells = append(cells, number(len(p.Answers)))
	for state := range review.States {
		cells = append(cells, number(p.Count(review.State(state))))
	}
	for _, g := range p.Gaps {
		switch {
		case g.Whole():
			cells = append(cells, toned("sized", good))
		case g.Any():
			cells = append(cells, toned("in part", doubtful))
		default:
			cells = append(cells, toned("no", bad))
		}
	}
	m := &p.Money
	var well []string
	for _, x := range p.Strengths {
		well = append(well, x.One)
	}
	population := nothing
	if p.Population > 0 {
		population = number(int(p.Population))
	}
	return append(cells,
		given(m.NHSDoNothing.Last()), given(m.NHSResult.Last()), given(m.DoNothing.Last()), given(m.Result.Last()),
		given(p.GapPerHead()), given(m.Asks.Last()), given(m.Capital.Sum()), population, words(p.PopulationBy), words(strings.Join(well, "; ")), words(r.Name))
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
	columns := []Column{{"footprint", asWhole, 10}, {"plan", asWords, 34}}
	for i := range s.Edition.Questions {
		q := &s.Edition.Questions[i]
		columns = append(columns, Column{q.Code + " " + q.Title, asNarrow, 13})
	}
	return Table{
		Name: "Matrix", About: fmt.Sprintf("plans by the %d questions: how each stands in each plan; the sheet Questions says what each asks", len(s.Edition.Questions)),
		Columns: columns, Fixed: 2,
		Rows: func(row func(...Cell) error) error {
			for _, p := range s.Plans {
				cells := []Cell{footprintOf(p), words(p.Title)}
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
		Columns: []Column{
			{"footprint", asWhole, 10}, {"plan", asWords, 34}, {"wave", asWhole, 7}, {"section", asWords, 38}, {"asked", asWhole, 9}, {"met", asWhole, 9}, {"waived", asWhole, 9},
			{"not met", asWhole, 9}, {"not checked", asWhole, 9}, {"met of asked, %", asWhole, 9}, {"errors", asWhole, 9}, {"what blocks it", asLong, 80},
		},
		Fixed: 2,
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
					err := row(footprintOf(p), words(p.Title), number(p.Wave.Number), words(x.Title), number(x.Asked), number(x.Met), number(x.Waived),
						counted(x.Unmet, doubtful), number(x.Unchecked), share, counted(errors, bad), words(blocks(x.Blocks)))
					if err != nil {
						return err
					}
				}
			}
			return nil
		},
	}
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
