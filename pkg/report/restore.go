package report

import (
	"errors"
	"fmt"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
	"stp.example/stp/pkg/waive"
)

// restore makes the result of one record.
type restore struct {
	*Reader
	file    *sparseFile
	result  *lint.Result
	waivers map[place]*waive.Waiver
}

// result is a record as the check gave it, as far as any format shows it.
func (r *Reader) result(p *planRecord) (*lint.Result, error) {
	file, err := sparse(p)
	if err != nil {
		return nil, err
	}
	res := &lint.Result{
		Name: p.Path, Digest: p.Digest, Stage: p.Stage, Edition: r.edition[p.Edition], Notes: p.Notes, Failing: p.Failing, LeftOut: p.LeftOut, Read: p.Read,
		Questions: p.Questions.Asked, Answered: p.Questions.Answered, PutAside: p.Questions.PutAside,
		Ran: map[*rule.Rule]bool{}, Gone: waive.Known{},
	}
	if p.Edition != "" && res.Edition == nil {
		return nil, fmt.Errorf("%q is checked by the edition %q, which this stp does not know", p.Path, p.Edition)
	}
	if p.Error == "" && (file == nil || res.Edition == nil) {
		return nil, errCutOff // what was checked has lines, and is held to an edition
	}
	if res.FailOn, err = lint.ParseFailOn(p.FailOn); err != nil {
		return nil, err
	}
	if p.Error != "" {
		res.Err = errors.New(p.Error)
	}
	if file != nil {
		res.File = file.File
	}
	for _, g := range p.Gone {
		res.Gone[waive.Key{Code: g.Code, Subject: g.Subject, Value: g.Value}] = g.Count
	}
	x := &restore{r, file, res, map[place]*waive.Waiver{}}
	return res, errors.Join(x.rules(p), x.findings(p))
}

// rules restores what is said of rules.
func (x *restore) rules(p *planRecord) error {
	for _, code := range p.Ran {
		ru, err := x.rule(code)
		if err != nil {
			return err
		}
		x.result.Ran[ru] = true
	}
	for _, n := range p.NotRun {
		ru, err := x.rule(n.Code)
		if err != nil {
			return err
		}
		x.result.NotRun = append(x.result.NotRun, lint.NotRun{Rule: ru, Needs: n.Needs, InSet: n.InSet})
	}
	for _, m := range p.Mended {
		f, err := x.finding(&findingRecord{Code: m.Code, Level: m.Level, Message: m.Message})
		if err != nil {
			return err
		}
		x.result.Mended = append(x.result.Mended, lint.Mended{Finding: f, At: source.Position{Line: m.Line, Column: m.Column}})
	}
	return nil
}

func (r *Reader) rule(code string) (*rule.Rule, error) {
	if ru := r.byCode[code]; ru != nil {
		return ru, nil
	}
	return nil, fmt.Errorf("the results speak of a rule %q, which this stp does not have", code)
}

// findings restores the findings, set aside or not.
func (x *restore) findings(p *planRecord) error {
	res := x.result
	into := [4]func(*rule.Finding, *findingRecord){
		func(f *rule.Finding, _ *findingRecord) { res.Findings = append(res.Findings, f) },
		func(f *rule.Finding, rec *findingRecord) {
			res.Waived = append(res.Waived, lint.Waived{Finding: f, Waiver: x.waiver(rec.Waiver)})
		},
		func(f *rule.Finding, _ *findingRecord) { res.Known = append(res.Known, f) },
		func(f *rule.Finding, _ *findingRecord) { res.Forecast = append(res.Forecast, f) },
	}
	for i, list := range p.all() {
		for k := range list {
			f, err := x.finding(&list[k])
			if err != nil {
				return err
			}
			into[i](f, &list[k])
		}
	}
	return nil
}

// waiver is one and the same for all findings that it sets aside.
func (x *restore) waiver(rec *waiverRecord) *waive.Waiver {
	if rec == nil {
		return new(waive.Waiver)
	}
	if x.waivers[rec.place] == nil {
		x.waivers[rec.place] = &waive.Waiver{Span: x.file.span(rec.place), Until: rec.Until, Reason: rec.Reason}
	}
	return x.waivers[rec.place]
}

func (x *restore) finding(rec *findingRecord) (*rule.Finding, error) {
	ru, err := x.rule(rec.Code)
	if err != nil {
		return nil, err
	}
	level, err := rule.ParseLevel(rec.Level)
	if err != nil {
		return nil, err
	}
	f := &rule.Finding{
		Rule: ru, Level: level, Subject: rec.Subject, Message: rec.Message, Label: rec.Label,
		Working: rec.Working, Help: rec.Help, More: rec.More, Fingerprint: rec.Fingerprint,
	}
	if rec.Line > 0 {
		f.Span = x.file.span(rec.place)
	}
	for _, rel := range rec.Related {
		if rel.Plan != "" {
			to := &rule.Elsewhere{
				Name: rel.Plan, Line: rel.Text,
				Start: source.Position{Line: rel.Line, Column: rel.Column}, End: source.Position{Line: rel.EndLine, Column: rel.EndColumn},
			}
			f.Related = append(f.Related, rule.Related{Label: rel.Label, Elsewhere: to})
			continue
		}
		f.Related = append(f.Related, rule.Related{Span: x.file.span(rel.place), Label: rel.Label})
	}
	if q := rec.AskedForBy; q != nil && x.result.Edition != nil {
		f.Requirement = x.result.Edition.Requirement(q.Requirement)
		for _, q := range rec.Also {
			if also := x.result.Edition.Requirement(q.Requirement); also != nil {
				f.Also = append(f.Also, also)
			}
		}
	}
	if rec.Fix != nil {
		f.Fix = &rule.Fix{Title: rec.Fix.Title, Unsafe: !rec.Fix.Safe}
		for _, e := range rec.Fix.Edits {
			f.Fix.Edits = append(f.Fix.Edits, source.Edit{Span: x.file.span(e.place), New: e.New})
		}
	}
	return f, nil
}
