package report

import (
	"encoding/json"
	"io"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/review"
)

// reviewJSON writes the results as JSON does, and the review behind them under a
// key of its own.
func reviewJSON(run *Run, w io.Writer) Reviewer {
	return func(s *review.Set) error {
		out := &JSON{W: w, Run: run}
		if err := eachPlan(s, out); err != nil {
			return err
		}
		return out.end(s.Summary, reviewOf(s))
	}
}

// reviewRecord is a review as the JSON format holds it: what stands in no result.
type reviewRecord struct {
	Edition string            `json:"edition"`
	Years   []string          `json:"years"`
	Plans   []reviewedPlan    `json:"plans"`
	Missing []footprintRecord `json:"missing"`
	Waves   []waveRecord      `json:"waves"`
	Order   string            `json:"order_in_wave"`
	Totals  totalsRecord      `json:"totals"`
}

type footprintRecord struct {
	Number int    `json:"number"`
	Name   string `json:"name"`
	Region string `json:"region"`
}

type waveRecord struct {
	Wave  int    `json:"wave"`
	Title string `json:"title"`
	Rule  string `json:"rule"`
	Then  string `json:"then"`
}

// reviewedPlan is one plan of a review. All but the first keys are missing where
// the plan could not be read.
type reviewedPlan struct {
	Path         string            `json:"path"`
	Read         bool              `json:"read"`
	Wave         int               `json:"wave"`
	Footprint    int               `json:"footprint,omitempty"`
	Title        string            `json:"title"`
	Region       string            `json:"region,omitempty"`
	Population   int64             `json:"population,omitempty"`
	PopulationBy string            `json:"population_by,omitempty"`
	Lead         *leadRecord       `json:"lead,omitempty"`
	Status       string            `json:"status,omitempty"`
	Submitted    string            `json:"submitted,omitempty"`
	Met          int               `json:"met"`
	Asked        int               `json:"asked"`
	States       map[string]int    `json:"states,omitempty"`
	Answers      []answerRecord    `json:"answers,omitempty"`
	Gaps         []gapRecord       `json:"gaps,omitempty"`
	Money        *planMoney        `json:"money,omitempty"`
	GapPerHead   json.Number       `json:"gap_per_head,omitempty"`
	Sections     []readinessRecord `json:"sections,omitempty"`
	Strengths    []string          `json:"strengths,omitempty"`
	Shared       []sharedRecord    `json:"shared,omitempty"`
}

// sharedRecord is an error that stands with another plan and is as much this one's.
type sharedRecord struct {
	With    string `json:"with"`
	Finding string `json:"finding"`
}

type leadRecord struct {
	Name string `json:"name,omitempty"`
	Post string `json:"post,omitempty"`
}

type answerRecord struct {
	Question string `json:"question"`
	Gap      string `json:"gap"`
	State    string `json:"state"`
	Line     int    `json:"line,omitempty"`
	Words    int    `json:"words,omitempty"`
}

type gapRecord struct {
	Gap      string `json:"gap"`
	Sized    bool   `json:"sized"`
	Ends     bool   `json:"ends"`
	Measured bool   `json:"measured"`
}

// byYear are figures in £m by year; a year without one is not there.
type byYear map[string]json.Number

type planMoney struct {
	DoNothing    byYear         `json:"do_nothing"`
	Result       byYear         `json:"result"`
	NHSDoNothing byYear         `json:"nhs_do_nothing"`
	NHSResult    byYear         `json:"nhs_result"`
	Sectors      []sectorRecord `json:"sectors"`
	Steps        []stepRecord   `json:"steps"`
	Asks         byYear         `json:"transformation_asked"`
	Capital      byYear         `json:"capital"`
}

type sectorRecord struct {
	Sector    string `json:"sector"`
	NHS       bool   `json:"nhs"`
	DoNothing byYear `json:"do_nothing"`
	Result    byYear `json:"result"`
}

type stepRecord struct {
	Kind     string `json:"kind"`
	Category string `json:"category,omitempty"`
	Title    string `json:"title,omitempty"`
	NHS      bool   `json:"nhs"`
	ByYear   byYear `json:"by_year"`
}

type readinessRecord struct {
	Section   string   `json:"section"`
	Title     string   `json:"title"`
	Asked     int      `json:"asked"`
	Met       int      `json:"met"`
	Waived    int      `json:"waived"`
	Unmet     int      `json:"unmet"`
	Unchecked int      `json:"unchecked"`
	Blocks    []string `json:"blocks"`
}

type totalsRecord struct {
	Plans      int            `json:"plans"`
	Checked    int            `json:"checked"`
	WithErrors int            `json:"with_errors"`
	Counts     levelCount     `json:"counts"`
	Waived     int            `json:"waived"`
	Questions  int            `json:"questions"`
	States     map[string]int `json:"states"`
	Answered   map[string]int `json:"plans_that_answer"`
	Rules      []tallyRecord  `json:"rules"`
	Between    []tallyRecord  `json:"between_plans"`
	Strengths  []tallyRecord  `json:"strengths"`
	Counted    int            `json:"counted"`
	Priced     int            `json:"priced"`
	Money      *planMoney     `json:"money"`
}

// tallyRecord is in how many plans a rule speaks, or a strength is found.
type tallyRecord struct {
	Code     string `json:"code,omitempty"`
	Title    string `json:"title"`
	Plans    int    `json:"plans"`
	Findings int    `json:"findings,omitempty"`
}

func reviewOf(s *review.Set) *reviewRecord {
	rec := &reviewRecord{
		Edition: s.Edition.ID, Years: s.Edition.Years, Plans: []reviewedPlan{}, Missing: []footprintRecord{}, Order: review.Order, Totals: totalsOf(s),
	}
	for _, p := range s.Plans {
		rec.Plans = append(rec.Plans, reviewed(s.Edition, p))
	}
	for _, f := range s.Missing {
		rec.Missing = append(rec.Missing, footprintRecord{f.Number, f.Name, f.Region})
	}
	for _, w := range review.Waves() {
		rec.Waves = append(rec.Waves, waveRecord{w.Number, w.Title, w.Rule, w.Then})
	}
	return rec
}

func reviewed(e *guidance.Edition, p *review.Plan) reviewedPlan {
	rec := reviewedPlan{Path: clean(p.Result.Name), Read: p.Read, Wave: p.Wave.Number, Title: clean(p.Title)}
	if !p.Read {
		return rec
	}
	if p.Footprint != nil {
		rec.Footprint = p.Footprint.Number
	}
	rec.Region, rec.Population, rec.PopulationBy = clean(p.Region), p.Population, p.PopulationBy
	rec.Status, rec.Submitted = clean(p.Status), p.Submitted
	if p.Lead != (review.Lead{}) {
		rec.Lead = &leadRecord{clean(p.Lead.Name), clean(p.Lead.Post)}
	}
	rec.Met, rec.Asked = p.Met()
	rec.States = map[string]int{}
	for i := range p.Answers {
		q, a := &e.Questions[i], p.Answers[i]
		rec.States[a.State.String()]++
		rec.Answers = append(rec.Answers, answerRecord{q.Key, q.Gap, a.State.String(), a.Line, a.Words})
	}
	for i, g := range p.Gaps {
		rec.Gaps = append(rec.Gaps, gapRecord{e.Gaps[i].Key, g.Sized, g.Ends, g.Measured})
	}
	rec.Money = moneyOf(e, &p.Money)
	if f := p.GapPerHead(); f.OK {
		rec.GapPerHead = json.Number(f.Value.String())
	}
	for _, x := range p.Sections {
		blocks := []string{}
		for _, f := range x.Blocks {
			blocks = append(blocks, f.Fingerprint)
		}
		rec.Sections = append(rec.Sections, readinessRecord{x.Key, x.Title, x.Asked, x.Met, x.Waived, x.Unmet, x.Unchecked, blocks})
	}
	for _, x := range p.Strengths {
		rec.Strengths = append(rec.Strengths, x.One)
	}
	for _, x := range p.Shared {
		rec.Shared = append(rec.Shared, sharedRecord{clean(x.With.Result.Name), x.Finding.Fingerprint})
	}
	return rec
}

func moneyOf(e *guidance.Edition, m *review.Money) *planMoney {
	years := func(s review.Series) byYear {
		by := byYear{}
		for i, f := range s {
			if f.OK {
				by[e.Years[i]] = json.Number(f.Value.String())
			}
		}
		return by
	}
	rec := &planMoney{
		DoNothing: years(m.DoNothing), Result: years(m.Result), NHSDoNothing: years(m.NHSDoNothing), NHSResult: years(m.NHSResult),
		Sectors: []sectorRecord{}, Steps: []stepRecord{}, Asks: years(m.Asks), Capital: years(m.Capital),
	}
	for i := range m.Sectors {
		x := &m.Sectors[i]
		rec.Sectors = append(rec.Sectors, sectorRecord{clean(x.Key), x.NHS, years(x.DoNothing), years(x.Result)})
	}
	for i := range m.Steps {
		x := &m.Steps[i]
		rec.Steps = append(rec.Steps, stepRecord{string(x.Kind), clean(x.Category), clean(x.Title), x.NHS, years(x.ByYear)})
	}
	return rec
}

func totalsOf(s *review.Set) totalsRecord {
	t := s.Totals()
	rec := totalsRecord{
		Plans: t.Plans, Checked: t.Checked, WithErrors: t.WithErrors, Counts: levelCount(t.Counts), Waived: t.Waived, Questions: t.Questions,
		States: map[string]int{}, Answered: map[string]int{}, Rules: []tallyRecord{}, Between: []tallyRecord{}, Strengths: []tallyRecord{},
		Counted: t.Counted, Priced: t.Priced, Money: moneyOf(s.Edition, &t.Money),
	}
	for state, n := range t.States {
		rec.States[review.State(state).String()] = n
	}
	for _, x := range t.Least {
		rec.Answered[x.Of.Key] = x.Plans
	}
	for _, x := range t.Common {
		rec.Rules = append(rec.Rules, tallyRecord{x.Of.Code, x.Of.Name, x.Plans, x.Findings})
	}
	for _, x := range t.Between {
		rec.Between = append(rec.Between, tallyRecord{x.Of.Code, x.Of.Name, x.Plans, x.Findings})
	}
	for _, x := range t.Strong {
		rec.Strengths = append(rec.Strengths, tallyRecord{"", x.Of.Many, x.Plans, 0})
	}
	return rec
}
