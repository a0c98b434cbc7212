package lint

import (
	"fmt"
	"slices"
	"strings"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/schema"
	"stp.example/stp/pkg/source"
)

// judge is one plan under judgement.
type judge struct {
	*Linter
	result *Result
	// broken are the subjects that could not be read as they are written, and
	// sections the same by top section.
	broken   map[string]bool
	sections map[string][]string
}

// problems takes what reading or the shape says, as findings of its rules.
func (j *judge) problems(list []source.Problem) {
	for i := range list {
		p := &list[i]
		if spoils(p) && !j.broken[p.Subject] {
			j.broken[p.Subject] = true
			section, _, _ := strings.Cut(p.Subject, ".")
			j.sections[section] = append(j.sections[section], p.Subject)
		}
		r := j.byCode[p.Code]
		if r == nil {
			continue
		}
		j.result.Ran[r] = true
		if !j.chosen[r] {
			continue
		}
		f := &rule.Finding{
			Rule: r, Level: r.Kind.Level(), Span: p.Span, Subject: p.Subject,
			Message: p.Message, Label: p.Label, Help: p.Help, Value: j.result.File.Slice(p.Span),
		}
		for _, rel := range p.Related {
			f.Related = append(f.Related, rule.Related{Span: rel.Span, Label: rel.Label})
		}
		if len(p.Edits) > 0 {
			f.Fix = &rule.Fix{Title: p.Help, Unsafe: !p.Safe, Edits: p.Edits}
		}
		j.result.Findings = append(j.result.Findings, f)
	}
}

// spoils says that a value cannot be judged: it was not read, or may not be
// what was meant. A slip with one likely reading is read as that, and spoils
// nothing; nor does an odd character inside a text, or a key that no rule reads.
func spoils(p *source.Problem) bool {
	return p.Subject != "" && p.Code != source.Encoding && p.Code != schema.UnknownKey && !(p.Safe && len(p.Edits) > 0)
}

// stage is the stage that the plan is checked at: the caller's, else the
// plan's own, else the last.
func (j *judge) stage() {
	r, e := j.result, j.result.Edition
	own := r.Plan.Stage.Value
	if e.Stage(own) == nil {
		own = ""
	}
	r.Stage = j.options.Stage
	if e.Stage(r.Stage) == nil {
		r.Stage = own
	}
	if r.Stage == "" {
		r.Stage = e.LastStage()
		r.Notes = append(r.Notes, fmt.Sprintf("the plan does not say its stage; checked at the %s stage", r.Stage))
	} else if own != "" && own != r.Stage {
		r.Notes = append(r.Notes, fmt.Sprintf("the plan says that it is at the %s stage; checked at the %s stage", own, r.Stage))
	}
}

// rules runs every chosen rule that the stage and the plan allow.
func (j *judge) rules() {
	r := j.result
	now := r.Edition.StageIndex(r.Stage)
	for _, ru := range j.options.Rules {
		if !j.chosen[ru] || ru.Check == nil && ru.Holds == nil {
			continue
		}
		asks := r.Edition.Enforces(ru.Code)
		early := len(asks) > 0 && r.Edition.StageIndex(r.Edition.RuleFrom(ru.Code)) > now
		if ru.Kind == rule.Required && len(asks) == 0 || early && ru.Kind != rule.Required {
			continue
		}
		if need := j.missing(ru); need != "" {
			if !early {
				r.NotRun = append(r.NotRun, NotRun{ru, need})
			}
			continue
		}
		r.Ran[ru] = true
		p := &rule.Pass{Rule: ru, Plan: r.Plan, Edition: r.Edition, Stage: r.Stage, AsOf: j.options.AsOf, Thresholds: j.options.Thresholds}
		p.Sink = func(f *rule.Finding) {
			switch {
			case j.inBroken(f.Subject):
				if !slices.ContainsFunc(r.NotRun, func(n NotRun) bool { return n.Rule == ru }) && !early {
					r.NotRun = append(r.NotRun, NotRun{ru, f.Subject})
				}
			case early:
				r.Forecast = append(r.Forecast, f)
			default:
				r.Findings = append(r.Findings, f)
			}
		}
		if ru.Holds != nil {
			holds(p)
		} else {
			ru.Check(p)
		}
	}
}

// missing is the first of a rule's needs in which something could not be read.
func (j *judge) missing(ru *rule.Rule) string {
	for _, need := range ru.Needs {
		section, _, _ := strings.Cut(need, ".")
		for _, b := range j.sections[section] {
			if overlaps(need, b) {
				return need
			}
		}
	}
	return ""
}

// overlaps says that a broken path lies inside a need or around it; * in a need
// stands for any one step.
func overlaps(need, broken string) bool {
	for need != "" && broken != "" {
		var n, b string
		n, need, _ = strings.Cut(need, ".")
		b, broken, _ = strings.Cut(broken, ".")
		if n != "*" && n != b {
			return false
		}
	}
	return true
}

// inBroken says that a subject lies inside something that could not be read.
func (j *judge) inBroken(subject string) bool {
	for path := subject; len(j.broken) > 0; {
		if j.broken[path] {
			return true
		}
		i := strings.LastIndexByte(path, '.')
		if i < 0 {
			return false
		}
		path = path[:i]
	}
	return false
}

// nothingRun says of every rule that it did not run, as nothing could be read.
func (j *judge) nothingRun() {
	for _, ru := range j.options.Rules {
		if j.chosen[ru] && (ru.Check != nil || ru.Holds != nil) {
			j.result.NotRun = append(j.result.NotRun, NotRun{ru, "the plan"})
		}
	}
}

// count counts the questions.
func (j *judge) count() {
	r := j.result
	r.Questions = len(r.Edition.Questions)
	for i := range r.Edition.Questions {
		switch _, state := r.Plan.Answer(&r.Edition.Questions[i]); {
		case state == plan.Answered:
			r.Answered++
		case state.PutAside():
			r.PutAside++
		}
	}
}

// settle drops findings that yield to another on the same subject, and puts
// the rest in order.
func (j *judge) settle() {
	r := j.result
	yield := func(list []*rule.Finding) []*rule.Finding {
		said := map[string]bool{}
		for _, f := range r.Findings {
			said[f.Rule.Code+" "+f.Subject] = true
		}
		for _, f := range list {
			said[f.Rule.Code+" "+f.Subject] = true
		}
		return slices.DeleteFunc(list, func(f *rule.Finding) bool {
			return slices.ContainsFunc(f.Rule.YieldsTo, func(code string) bool { return said[code+" "+f.Subject] })
		})
	}
	r.Findings = yield(r.Findings)
	r.Forecast = yield(r.Forecast)
	sortFindings(r.Findings)
	sortFindings(r.Forecast)
	r.Findings = capped(r.Findings)
}

// askedInVain is an error where the caller asked for some rules only, and none
// of them, or not all, could run: nothing checked is never a pass.
func (j *judge) askedInVain() error {
	r := j.result
	if len(j.options.Only) == 0 || r.Plan == nil {
		return nil
	}
	if len(r.NotRun) > 0 {
		n := r.NotRun[0]
		return fmt.Errorf("%s %s could not run: it needs %s, and something there cannot be read", n.Rule.Code, n.Rule.Name, n.Needs)
	}
	for ru := range j.chosen {
		if !j.chosen[ru] || r.Ran[ru] {
			continue
		}
		if from := r.Edition.RuleFrom(ru.Code); r.Edition.StageIndex(from) > r.Edition.StageIndex(r.Stage) && ru.Kind != rule.Required {
			return fmt.Errorf("%s %s is asked from the %s stage on; --stage %[3]s checks it", ru.Code, ru.Name, from)
		}
	}
	return nil
}
