package lint

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/schema"
	"stp.example/stp/pkg/source"
	"stp.example/stp/pkg/waive"
)

// silencers are all that may keep a finding from failing a check, in their
// order: each sees what those before it let through. Nothing but the first and
// the last touches a firm rule.
var silencers = []struct {
	name  string
	apply func(*judge)
}{
	{"kind by stage", (*judge).byStage},
	{"config level", (*judge).byLevel},
	{"waiver", (*judge).byWaiver},
	{"baseline", (*judge).byBaseline},
	{"fail level", (*judge).byFailLevel},
}

// settle sends what was found through all that may silence it, and puts the
// rest in order.
func (j *judge) settle() {
	r := j.result
	for _, s := range silencers {
		s.apply(j)
	}
	r.Findings = capped(r.Findings)
	r.identify()
	r.unsettled, r.before = false, nil
	if r.Err = j.askedInVain(); !r.Read && len(r.Findings) == 0 {
		r.Err = errors.New("nothing of it could be read, and the rules that say why are left out")
	}
}

// byStage forecasts what only a later stage asks for. In what is left, and in
// the forecast, findings yield to others on the same subject.
func (j *judge) byStage() {
	r := j.result
	r.Findings = slices.DeleteFunc(r.Findings, func(f *rule.Finding) bool {
		if j.early(f.Rule) {
			r.Forecast = append(r.Forecast, f)
			return true
		}
		return false
	})
	r.Findings = yield(r.Findings, r.Findings)
	r.Forecast = yield(r.Forecast, slices.Concat(r.Findings, r.Forecast))
	sortFindings(r.Findings) // all that is taken out of them from here on keeps their order
	sortFindings(r.Forecast)
}

// yield takes the findings out of a list that yield to others. What asks whether
// something is there yields to what says that it is unfinished.
func yield(list, others []*rule.Finding) []*rule.Finding {
	type saying struct{ code, subject string }
	const unfinished = "unfinished"
	said := make(map[saying]bool, len(others))
	anyOther := slices.ContainsFunc(list, yieldsToAnyOther)
	for _, f := range others {
		said[saying{f.Rule.Code, f.Subject}] = true
		if f.Rule.Unanswers {
			said[saying{unfinished, f.Subject}] = true
		}
		if !anyOther || yieldsToAnyOther(f) {
			continue
		}
		for path := f.Subject; path != ""; path = path[:max(0, strings.LastIndexByte(path, '.'))] {
			said[saying{rule.AnyOther, path}] = true
		}
	}
	return slices.DeleteFunc(list, func(f *rule.Finding) bool {
		return f.Rule.Holds != nil && said[saying{unfinished, f.Subject}] || slices.ContainsFunc(f.Rule.YieldsTo, func(code string) bool { return said[saying{code, f.Subject}] })
	})
}

func yieldsToAnyOther(f *rule.Finding) bool { return slices.Contains(f.Rule.YieldsTo, rule.AnyOther) }

// byLevel gives findings the level that the settings say. Rules that are off
// have not run; here goes what reading, the shape and waivers say of them.
func (j *judge) byLevel() {
	j.result.Findings = j.levelled(j.result.Findings)
}

func (j *judge) levelled(list []*rule.Finding) []*rule.Finding {
	return slices.DeleteFunc(list, func(f *rule.Finding) bool {
		if j.off(f.Rule) {
			return true
		}
		if j.in.Settings != nil {
			if v := j.in.Settings.Levels[f.Rule]; v.Set() && !v.Is.Off && (!f.Rule.Firm || v.Is.Level > f.Level) {
				f.Level = v.Is.Level
			}
		}
		return false
	})
}

// off says that the settings leave a rule out: not a firm one, nor one that the
// caller asks for by Only.
func (j *judge) off(r *rule.Rule) bool {
	return j.in.Settings.Off(r) && !r.Firm && len(j.options.Only) == 0
}

// byWaiver sets aside the findings that the plan's waivers cover, and adds what
// is wrong with the waivers.
func (j *judge) byWaiver() {
	r := j.result
	if len(r.Waivers) == 0 {
		return
	}
	for _, f := range r.Forecast {
		j.waiverOf(f) // it may be waived before it is asked for
	}
	var left []*rule.Finding
	for _, f := range r.Findings {
		w := j.waiverOf(f)
		switch {
		case w == nil:
			left = append(left, f)
		case j.options.NoWaivers:
		default:
			r.Waived = append(r.Waived, Waived{f, w})
		}
	}
	problems := waive.Problems(r.File, r.Waivers, j.options.Rules, r.Judged, left)
	if !j.options.NoWaivers {
		r.Findings = left
	}
	var said []*rule.Finding
	for i := range problems {
		if f := j.finding(&problems[i]); f != nil {
			said = append(said, f)
		}
	}
	r.Findings = append(r.Findings, j.levelled(said)...)
	sortFindings(r.Findings)
}

// waiverOf is the waiver that waives a finding: of several the one that covers
// least. Every waiver that speaks of it has met it.
func (j *judge) waiverOf(f *rule.Finding) *waive.Waiver {
	if !f.Rule.Waivable() {
		return nil
	}
	var best *waive.Waiver
	for _, w := range j.result.Waivers {
		for i := range w.Items {
			if it := &w.Items[i]; w.Meets(it, f) {
				it.Met++
				if w.Holds() && (best == nil || w.Covers.Len() < best.Covers.Len()) {
					best = w
				}
			}
		}
	}
	return best
}

// byBaseline sets aside the findings that were known before.
func (j *judge) byBaseline() {
	r := j.result
	known := j.in.Known
	if r.before != nil {
		known = r.before
	}
	if len(known) == 0 && !j.in.KnowAll {
		return
	}
	all := r.Findings
	var gone waive.Known
	r.Findings, r.Known, gone = known.Hide(all)
	if j.in.KnowAll {
		r.Findings, r.Known = nil, nil
		for _, f := range all {
			if f.Rule.Firm {
				r.Findings = append(r.Findings, f)
			} else {
				r.Known = append(r.Known, f)
			}
		}
	}
	var refused []string
	r.Gone = waive.Known{}
	for key, n := range gone {
		switch ru := j.byCode[key.Code]; {
		case ru != nil && ru.Firm:
			refused = append(refused, ru.Code+" "+ru.Name)
		case r.before == nil && (ru == nil || r.Judged(ru)):
			r.Gone[key] = n
		}
	}
	if len(refused) > 0 {
		slices.Sort(refused)
		r.Notes = append(r.Notes, fmt.Sprintf("the baseline holds %s, which nothing hides", strings.Join(slices.Compact(refused), ", ")))
	}
}

// byFailLevel counts what fails the check: the caller's level beats that of the
// settings.
func (j *judge) byFailLevel() {
	r := j.result
	r.FailOn = j.options.FailOn
	if s := j.in.Settings; !r.FailOn.set && s != nil && s.FailOn.Set() {
		r.FailOn, _ = ParseFailOn(s.FailOn.Is) // the settings were read by the same words
	}
	if !r.FailOn.set {
		r.FailOn = FailOn{level: rule.Error}
	}
	if !r.FailOn.never {
		r.Failing = r.Counts().At(r.FailOn.level)
	}
}

// finding is a problem as a finding of its rule; nil where that is not asked for.
func (j *judge) finding(p *source.Problem) *rule.Finding {
	r := j.byCode[p.Code]
	if r == nil || !j.chosen[r] {
		return nil
	}
	f := &rule.Finding{
		Rule: r, Level: r.Kind.Level(), Span: p.Span, Subject: p.Subject,
		Message: p.Message, Label: p.Label, Help: p.Help,
	}
	if p.Code != schema.MissingKey { // the mark on what is missing stands on something else
		f.Value = j.result.File.Slice(p.Span)
	}
	for _, rel := range p.Related {
		f.Related = append(f.Related, rule.Related{Span: rel.Span, Label: rel.Label})
	}
	if len(p.Edits) > 0 {
		f.Fix = &rule.Fix{Title: p.Help, Unsafe: !p.Safe, Edits: p.Edits}
	}
	return f
}
