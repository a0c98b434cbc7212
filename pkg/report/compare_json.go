package report

import (
	"encoding/json"
	"io"

	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

// comparisonRecord is a comparison as JSON; figures are in £m, as written.
type comparisonRecord struct {
	Version int          `json:"version"`
	Edition string       `json:"edition"`
	Plans   []pairRecord `json:"plans"`
	// WithoutOlder and WithoutNewer name the plans that have no counterpart.
	WithoutOlder []string `json:"without_older"`
	WithoutNewer []string `json:"without_newer"`
}

type pairRecord struct {
	Title      string           `json:"title"`
	Footprint  int              `json:"footprint,omitempty"`
	Stage      string           `json:"stage"`
	Old        sideRecord       `json:"old"`
	New        sideRecord       `json:"new"`
	Questions  []changeRecord   `json:"questions"`
	Money      []moneyRecord    `json:"money"`
	Priorities []changeRecord   `json:"priorities"`
	Decisions  []changeRecord   `json:"decisions"`
	Findings   findingsOfRecord `json:"findings"`
	Moved      bool             `json:"moved"`
	Told       string           `json:"told"`
}

type sideRecord struct {
	Path     string `json:"path"`
	Digest   string `json:"digest"`
	Error    string `json:"error,omitempty"`
	Answered int    `json:"answered"`
}

type changeRecord struct {
	Key    string `json:"key"`
	Title  string `json:"title"`
	Change string `json:"change"`
	Was    string `json:"was,omitempty"`
	Is     string `json:"is,omitempty"`
}

type moneyRecord struct {
	Of     string       `json:"of"`
	Sector string       `json:"sector,omitempty"`
	Year   string       `json:"year"`
	Was    *json.Number `json:"was"`
	Is     *json.Number `json:"is"`
}

type findingsOfRecord struct {
	Mended []findingRecord `json:"mended"`
	Open   []findingRecord `json:"open"`
	New    []findingRecord `json:"new"`
}

const comparisonVersion = 1

func (c *Comparison) json(w io.Writer) error {
	rec := comparisonRecord{Version: comparisonVersion, Edition: c.Edition.ID, Plans: []pairRecord{}, WithoutOlder: list(c.New), WithoutNewer: list(c.Gone)}
	for _, x := range c.Pairs {
		rec.Plans = append(rec.Plans, pairOf(x))
	}
	text, err := marshal(rec)
	if err != nil {
		return err
	}
	_, err = w.Write(append(text, '\n'))
	return err
}

// list is never null in JSON.
func list(s []string) []string { return append([]string{}, s...) }

func pairOf(x *review.Pair) pairRecord {
	rec := pairRecord{
		Title: x.New.Title, Stage: x.New.Result.Stage, Old: sideOf(x.Old), New: sideOf(x.New),
		Questions: []changeRecord{}, Money: []moneyRecord{}, Priorities: changes(x.Priorities), Decisions: changes(x.Decisions),
		Findings: findingsOfRecord{findingsOf(x.Old, x.Mended), findingsOf(x.New, x.Open), findingsOf(x.New, x.Fresh)},
		Moved:    x.Moved(), Told: x.Told,
	}
	if f := x.New.Footprint; f != nil {
		rec.Footprint = f.Number
	}
	for _, q := range x.Questions {
		rec.Questions = append(rec.Questions, changeRecord{q.Question.Key, q.Question.Title, string(q.Kind), q.Was.State.String(), q.Is.State.String()})
	}
	for _, f := range x.Figures {
		rec.Money = append(rec.Money, moneyRecord{f.Of, f.Sector, f.Year, numberOf(f.Was), numberOf(f.Is)})
	}
	return rec
}

func sideOf(p *review.Plan) sideRecord {
	return sideRecord{Path: p.Result.Name, Digest: p.Result.Digest, Error: unreadBy(p), Answered: p.Answered()}
}

func changes(items []review.ItemChange) []changeRecord {
	rec := []changeRecord{}
	for _, x := range items {
		rec = append(rec, changeRecord{x.ID, x.Title, string(x.Kind), x.Was, x.Is})
	}
	return rec
}

func findingsOf(p *review.Plan, list []*rule.Finding) []findingRecord {
	rec := []findingRecord{}
	for _, f := range list {
		rec = append(rec, findingOf(p.Result, f))
	}
	return rec
}

// numberOf is a figure as JSON's number; null for none.
func numberOf(f review.Figure) *json.Number {
	if !f.OK {
		return nil
	}
	n := json.Number(f.Value.String())
	return &n
}
