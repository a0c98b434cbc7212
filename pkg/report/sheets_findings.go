package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

var levelTones = [...]tone{rule.Note: plain, rule.Warning: doubtful, rule.Error: bad}

// ofSet is the family of the rules between plans.
const ofSet = "SET"

// reopened goes through the plans that have something to show, each with its
// file. Only those are opened again.
func reopened(s *review.Set, has func(*lint.Result) bool, each func(*review.Plan, *lint.Result) error) error {
	for i, p := range s.Plans {
		if !has(p.Result) {
			continue
		}
		r, err := s.Open(i)
		if err != nil {
			return err
		}
		if err := each(p, r); err != nil {
			return err
		}
	}
	return nil
}

// findingsTable is a row a finding, set aside or not, and one for each rule that
// could not judge.
func findingsTable(s *review.Set) Table {
	return Table{
		Name: "Findings", About: "a row a finding, those that are set aside too; and one for each rule that could not judge and each plan that could not be checked",
		Columns: append(planColumns(), findingColumns...), Fixed: 2,
		Rows: func(row func(...Cell) error) error {
			all := func(*lint.Result) bool { return true }
			return reopened(s, all, func(p *review.Plan, r *lint.Result) error {
				for _, f := range everyFinding(r) {
					if err := row(findingCells(s.Edition, p, r, f)...); err != nil {
						return err
					}
				}
				return notJudged(p, r, row)
			})
		},
	}
}

var findingColumns = []Column{
	{"level", asWords, 10}, {"state", asWords, 12}, {"section", asLong, 30}, {"what", asLong, 70}, {"what to do", asLong, 60}, {"line", asWhole, 8},
	{"working", asLong, 40}, {"asked for by", asLong, 60}, {"set aside", asLong, 30}, {"code", asWords, 10}, {"name", asWords, 26}, {"subject", asWords, 40},
	{"can be fixed", asWords, 10}, {"stands for", asWhole, 9}, {"column", asWhole, 8}, {"file", asWords, 60}, {"fingerprint", asWords, 36},
}

func findingCells(e *guidance.Edition, p *review.Plan, r *lint.Result, f asideFinding) []Cell {
	at := placeOf(r.File, f.Span)
	return append(planOf(p),
		toned(f.Level.String(), levelTones[f.Level]), words(f.state), words(sectionOf(e, f.Finding)), words(f.Message), words(help(f.Finding)), number(at.Line),
		words(f.Working), words(strings.Join(askedFor(r.Edition, f.Finding), "; ")), words(f.why), words(f.Rule.Code), words(f.Rule.Name), words(f.Subject),
		words(fixable(f.Finding)), number(1+f.More), number(at.Column), words(r.Name), words(f.Fingerprint))
}

// notJudged are the rows of what could not be looked at.
func notJudged(p *review.Plan, r *lint.Result, row func(...Cell) error) error {
	cells := func(state string, t tone, what string, ru *rule.Rule) []Cell {
		list := make([]Cell, len(findingColumns))
		list[1], list[3], list[15] = toned(state, t), words(what), words(r.Name)
		if ru != nil {
			list[9], list[10] = words(ru.Code), words(ru.Name)
		}
		return append(planOf(p), list...)
	}
	if r.Err != nil {
		return row(cells("not checked", bad, r.Err.Error(), nil)...)
	}
	for _, n := range r.NotRun {
		if err := row(cells("not run", unknown, "not run: it needs "+n.Needs, n.Rule)...); err != nil {
			return err
		}
	}
	return nil
}

// sectionOf is the part of a plan that a finding belongs to, in plain words: the
// question where it is about an answer, else the rule's family.
func sectionOf(e *guidance.Edition, f *rule.Finding) string {
	if q := questionOf(e, f.Subject); q != nil {
		return "Question: " + q.Title
	}
	return familyTitle(f.Rule.Family())
}

// questionOf is the question whose answer a subject lies in; nil for none.
func questionOf(e *guidance.Edition, subject string) *guidance.Question {
	parts := strings.Split(subject, ".")
	if len(parts) < 4 || parts[0] != "gaps" || parts[2] != "answers" {
		return nil
	}
	for i := range e.Questions {
		if q := &e.Questions[i]; q.Gap == parts[1] && q.Key == parts[3] {
			return q
		}
	}
	return nil
}

// familyTitle is what a family of rules is about; those that no requirement
// stands behind are about the file itself.
func familyTitle(code string) string {
	title := guidance.Title(review.Families, code)
	if title == code {
		return "The file itself"
	}
	return title
}

// betweenTable is a row for each plan that a finding between plans names.
func betweenTable(s *review.Set) Table {
	return Table{
		Name: "Between plans", About: "a row for each place that another plan's words, figures or organisations are held against; the place in the other file stands beside it",
		Columns: append(planColumns(), []Column{
			{"level", asWords, 10}, {"state", asWords, 12}, {"line", asWhole, 8}, {"what", asLong, 80},
			{"other file", asWords, 36}, {"other line", asWhole, 8}, {"there", asLong, 44}, {"what to do", asLong, 60}, {"code", asWords, 10}, {"name", asWords, 26}, {"file", asWords, 60},
		}...), Fixed: 2,
		Rows: func(row func(...Cell) error) error {
			return reopened(s, hasBetween, func(p *review.Plan, r *lint.Result) error {
				for _, f := range everyFinding(r) {
					if f.Rule.Family() != ofSet {
						continue
					}
					if err := betweenRows(p, r, f, row); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
}

func hasBetween(r *lint.Result) bool {
	for _, f := range everyFinding(r) {
		if f.Rule.Family() == ofSet {
			return true
		}
	}
	return false
}

func betweenRows(p *review.Plan, r *lint.Result, f asideFinding, row func(...Cell) error) error {
	others := slices.DeleteFunc(slices.Clone(f.Related), func(x rule.Related) bool { return x.Elsewhere == nil })
	if len(others) == 0 {
		others = []rule.Related{{}}
	}
	for _, x := range others {
		file, line := nothing, nothing
		if to := x.Elsewhere; to != nil {
			file, line = words(to.Name), number(to.Start.Line)
		}
		err := row(append(planOf(p), toned(f.Level.String(), levelTones[f.Level]), words(f.state), number(placeOf(r.File, f.Span).Line), words(f.Message),
			file, line, words(x.Label), words(help(f.Finding)), words(f.Rule.Code), words(f.Rule.Name), words(r.Name))...)
		if err != nil {
			return err
		}
	}
	return nil
}

// waiversTable is a row for each finding that a waiver sets aside.
func waiversTable(run *Run, s *review.Set) Table {
	return Table{
		Name: "Waivers", About: "a row for each finding that a waiver in a plan sets aside, with its reason and its last day",
		Columns: append(planColumns(), []Column{
			{"until", asDay, 12}, {"days left", asWhole, 8}, {"reason", asLong, 60}, {"what is waived", asLong, 80},
			{"section", asWords, 26}, {"line", asWhole, 8}, {"waiver's line", asWhole, 8}, {"code", asWords, 10}, {"name", asWords, 26}, {"file", asWords, 60},
		}...), Fixed: 2,
		Rows: func(row func(...Cell) error) error {
			some := func(r *lint.Result) bool { return len(r.Waived) > 0 }
			return reopened(s, some, func(p *review.Plan, r *lint.Result) error {
				for _, w := range r.Waived {
					f := w.Finding
					err := row(append(planOf(p), day(w.Waiver.Until), daysLeft(run.AsOf, w.Waiver.Until), words(w.Waiver.Reason), words(f.Message),
						words(sectionOf(s.Edition, f)), number(placeOf(r.File, f.Span).Line), number(placeOf(r.File, w.Waiver.Span).Line),
						words(f.Rule.Code), words(f.Rule.Name), words(r.Name))...)
					if err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
}

// daysLeft is how many days there are to a last day; nothing where either is no
// date.
func daysLeft(from, until string) Cell {
	a, err := time.Parse(time.DateOnly, from)
	b, err2 := time.Parse(time.DateOnly, until)
	if err != nil || err2 != nil {
		return nothing
	}
	return number(int(b.Sub(a).Hours() / 24))
}

// serial is a date as spreadsheets count it: days since 30 December 1899. Dates
// before March 1900 are none for a spreadsheet.
func serial(s string) (string, bool) {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil || d.Year() < 1901 {
		return "", false
	}
	return fmt.Sprint(int(d.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)), true
}
