package lint

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/schema"
	"stp.example/stp/pkg/source"
	"stp.example/stp/pkg/waive"
)

// judge is one plan under judgement.
type judge struct {
	*Linter
	in     Input
	result *Result
	// sight is what the rules see of the plan.
	sight *rule.Sight
	// broken are the subjects that could not be read as they are written, around
	// is everything that holds one of them, and sections are the broken ones by
	// top section.
	broken map[string]bool
	around map[string]bool
	// made counts the findings of the rooms by code, and rest is the one that
	// stands for all above the limit.
	made     map[string]int
	rest     map[string]*rule.Finding
	sections map[string][]string
	// stageMeant is the stage that the plan likely means by another word.
	stageMeant string
}

// problems takes what reading or the shape says, as findings of its rules.
func (j *judge) problems(list []source.Problem) {
	for i := range list {
		p := &list[i]
		if spoils(p) && !j.broken[p.Subject] {
			j.broken[p.Subject] = true
			section, _, _ := strings.Cut(p.Subject, ".")
			j.sections[section] = append(j.sections[section], p.Subject)
			for i := strings.LastIndexByte(p.Subject, '.'); i > 0 && !j.around[p.Subject[:i]]; i = strings.LastIndexByte(p.Subject[:i], '.') {
				j.around[p.Subject[:i]] = true
			}
		}
		if p.Subject == "stage" && len(p.Edits) == 1 {
			j.stageMeant = p.Edits[0].New
		}
		j.result.unread = j.result.unread || p.Code == source.Syntax
		if rest := j.rest[p.Code]; rest != nil {
			rest.More++ // no plan needs each of thousands to be made
			continue
		}
		if f := j.finding(p); f != nil {
			j.result.Findings = append(j.result.Findings, f)
			if j.made[p.Code]++; j.made[p.Code] > mostOfOne {
				j.rest[p.Code] = f
			}
		}
	}
}

// roomRan says that a room's rules have run.
func (j *judge) roomRan(room string) {
	for _, r := range j.picked {
		if r.Room == room && !j.off(r) {
			j.result.Ran[r] = true
		}
	}
}

// spoils says that a value cannot be judged: it was not read, or may not be
// what was meant. A slip with one likely reading is read as that, and spoils
// nothing, unless it keeps the section or the value from being read at all; nor
// does an odd character inside a text, or a key that no rule reads.
func spoils(p *source.Problem) bool {
	likely := p.Safe && len(p.Edits) > 0 && p.Code != source.Syntax && p.Code != source.NotPlain
	return p.Subject != "" && p.Code != source.Encoding && p.Code != schema.UnknownKey && !likely
}

// stage is the stage that the plan is checked at: the one asked for, else that of
// its settings, else the plan's own, else the one it likely means, else the last.
func (j *judge) stage(asked string) {
	r, e := j.result, j.result.Edition
	own, why := r.Plan.Stage.Value, "does not say its stage"
	if e.Stage(own) == nil {
		if own != "" {
			why = "names no stage of the guidance"
		}
		own = ""
	}
	r.own = own
	r.Stage = asked
	if s := j.in.Settings; e.Stage(r.Stage) == nil && s != nil {
		r.Stage = s.Stage.Is
	}
	if e.Stage(r.Stage) == nil {
		r.Stage = own
	}
	if r.Stage == "" {
		r.Stage, why = e.LastStage(), why+"; checked at the %s stage"
		if e.Stage(j.stageMeant) != nil {
			r.Stage, why = j.stageMeant, why+", which is likely meant"
		}
		r.Notes = append(r.Notes, "the plan "+fmt.Sprintf(why, r.Stage))
	} else if own != "" && own != r.Stage {
		r.Notes = append(r.Notes, fmt.Sprintf("the plan says that it is at the %s stage; checked at the %s stage", own, r.Stage))
	}
}

// rules runs every chosen rule that the stage and the plan allow.
func (j *judge) rules() {
	r := j.result
	j.sight = &rule.Sight{
		Plan: r.Plan, Edition: r.Edition, Stage: r.Stage, AsOf: j.options.AsOf,
		Thresholds: j.in.Settings.Figures(), Shared: map[string]any{}, Sink: j.take,
	}
	list, now := j.asked[r.Edition], r.Edition.StageIndex(r.Stage)
	passes := make([]rule.Pass, len(list))
	for i, a := range list {
		ru, early := a.Rule, a.from > now
		if early && ru.Kind != rule.Required || j.off(ru) {
			continue
		}
		if broken, ok := j.missing(ru); ok {
			if !early {
				r.NotRun = append(r.NotRun, NotRun{Rule: ru, Needs: broken})
			}
			continue
		}
		r.Ran[ru] = true
		p := &passes[i]
		p.Rule, p.Sight = ru, j.sight
		if ru.Holds != nil {
			holds(p, a.requirements)
		} else {
			ru.Check(p)
		}
	}
}

// take takes what a rule finds, where it can be judged.
func (j *judge) take(f *rule.Finding) {
	r := j.result
	switch broken, ok := j.unsure(f.Subject); {
	case !ok:
		r.Findings = append(r.Findings, f)
	case !j.early(f.Rule) && !slices.ContainsFunc(r.NotRun, func(n NotRun) bool { return n.Rule == f.Rule }):
		r.NotRun = append(r.NotRun, NotRun{Rule: f.Rule, Needs: broken})
	}
}

// early says that only a later stage asks for a rule.
func (j *judge) early(ru *rule.Rule) bool {
	e := j.result.Edition
	return ru.Room == "" && from(e, ru) > e.StageIndex(j.result.Stage)
}

// missing is the first thing that could not be read among those a rule needs.
func (j *judge) missing(ru *rule.Rule) (broken string, ok bool) {
	if len(j.sections) == 0 {
		return "", false
	}
	for _, need := range ru.Needs {
		section, _, _ := strings.Cut(need, ".")
		for _, b := range j.sections[section] {
			if overlaps(need, b) {
				return b, true
			}
		}
	}
	return "", false
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

// unsure says that a subject cannot be judged: it lies inside something that
// could not be read, or something in it could not be. Which, is given.
func (j *judge) unsure(subject string) (broken string, ok bool) {
	if j.around[subject] {
		return subject, true
	}
	for path := subject; len(j.broken) > 0; {
		if j.broken[path] {
			return path, true
		}
		i := strings.LastIndexByte(path, '.')
		if i < 0 {
			break
		}
		path = path[:i]
	}
	return "", false
}

// lookBack finds what an earlier text of the plan gives at the same stage.
func (j *judge) lookBack(ctx context.Context) {
	if j.in.Before == nil {
		return
	}
	j.result.before = waive.Known{}
	then := j.run(ctx, Input{Name: j.in.Name, Text: j.in.Before, Settings: j.in.Settings}, j.result.Stage, false)
	for _, f := range then.Findings {
		j.result.before.Note(f)
	}
	if !then.Read {
		j.result.Notes = append(j.result.Notes, "the earlier plan could not be read, so every finding counts as new")
	}
}

// nothingRun says of every rule that it did not run, as nothing could be read.
func (j *judge) nothingRun() {
	for _, ru := range j.picked {
		if (ru.Check != nil || ru.Holds != nil) && !j.off(ru) {
			j.result.NotRun = append(j.result.NotRun, NotRun{Rule: ru, Needs: "the plan"})
		}
	}
}

// count counts the questions. Words that only hold a place are no answer, at
// whatever stage.
func (j *judge) count() {
	r := j.result
	open := map[string]bool{}
	for _, f := range r.Findings {
		if f.Rule.Unanswers {
			open[f.Subject] = true
		}
	}
	r.Questions = len(r.Edition.Questions)
	for i := range r.Edition.Questions {
		switch a, state := r.Plan.Answer(&r.Edition.Questions[i]); {
		case open[a.Subject()]:
		case state == plan.Answered:
			r.Answered++
		case state.PutAside():
			r.PutAside++
		}
	}
}

// askedInVain is an error where the caller asked for some rules only, and none
// of them, or not all, could run: nothing checked is never a pass.
func (j *judge) askedInVain() error {
	r := j.result
	if len(j.options.Only) == 0 || !r.Read {
		return nil
	}
	if len(r.NotRun) > 0 {
		n := r.NotRun[0]
		return fmt.Errorf("%s %s could not run: %s has to be mended first, and without --only stp lint says how", n.Rule.Code, n.Rule.Name, n.Needs)
	}
	for _, ru := range j.options.Rules {
		// Of a family, what the stage asks for is what was meant.
		if !j.chosen[ru] || r.Ran[ru] || !j.named(ru) {
			continue
		}
		if from := r.Edition.RuleFrom(ru.Code); r.Edition.StageIndex(from) > r.Edition.StageIndex(r.Stage) && ru.Kind != rule.Required {
			return fmt.Errorf("%s %s is asked from the %s stage on; --stage %[3]s checks it", ru.Code, ru.Name, from)
		}
	}
	return nil
}

// named says that a rule was asked for by its own code or name.
func (j *judge) named(ru *rule.Rule) bool {
	return slices.ContainsFunc(j.options.Only, func(name string) bool {
		return strings.EqualFold(name, ru.Code) || strings.EqualFold(name, ru.Name)
	})
}
