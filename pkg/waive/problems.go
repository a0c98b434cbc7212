package waive

import (
	"fmt"
	"strings"

	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/schema"
	"stp.example/stp/pkg/source"
)

// form is a waiver as one should be written.
const form = "# stp:waive ENG105 until 2016-12-21 -- meetings after the by-election"

// judgement is what is wrong with the waivers of one plan.
type judgement struct {
	file   *source.File
	rules  []*rule.Rule
	judged func(*rule.Rule) bool
	// found are the plan's findings, waived or not.
	found    []*rule.Finding
	problems []source.Problem
}

// Problems says what is wrong with waivers that have met the plan's findings:
// judged says which rules looked at the whole plan, and only of those a waiver
// is judged unused.
func Problems(file *source.File, list []*Waiver, rules []*rule.Rule, judged func(*rule.Rule) bool, found []*rule.Finding) []source.Problem {
	j := &judgement{file, rules, judged, found, nil}
	for _, w := range list {
		j.waiver(w)
	}
	return j.problems
}

func (j *judgement) add(w *Waiver, code string, at source.Span, help, format string, args ...any) *source.Problem {
	j.problems = append(j.problems, source.Problem{Code: code, Span: at, Subject: w.Path, Message: fmt.Sprintf(format, args...), Help: help})
	return &j.problems[len(j.problems)-1]
}

func (j *judgement) waiver(w *Waiver) {
	if w.noWaiver {
		j.add(w, UnknownRule, w.Span, "write "+form, "%q says nothing to stp, and waives nothing", w.Items[0].Name)
		return
	}
	if len(w.Items) == 0 {
		j.add(w, UnknownRule, w.Span, "name the rules, as in "+form, "this waiver names no rule, and waives nothing")
		return
	}
	var needless, needed []*Item
	for i := range w.Items {
		it := &w.Items[i]
		switch {
		case it.Rule == nil:
			j.unknown(w, it)
		case !it.Rule.Waivable():
			j.refused(w, it)
		case it.Met == 0 && j.judged(it.Rule):
			needless = append(needless, it)
		default:
			needed = append(needed, it)
		}
	}
	if len(needed) > 0 {
		j.terms(w)
	}
	if len(needless) > 0 {
		j.unused(w, needless)
	}
}

// terms says what a waiver lacks that is needed, or may be.
func (j *judgement) terms(w *Waiver) {
	switch {
	case w.Reason == "" && w.Until == "":
		j.add(w, NoReason, w.Span, "write both, as in "+form, "this waiver gives no reason and no date on which it runs out, and waives nothing until it does")
		return
	case w.Reason == "":
		j.add(w, NoReason, w.Span, "write the reason after --, as in "+form, "this waiver gives no reason, and waives nothing until it does")
	}
	switch {
	case w.Until == "":
		j.add(w, Expired, w.Span, "write until and a date, as in "+form, "this waiver does not say until when, so it counts as run out")
	case !w.dated:
		p := j.add(w, Expired, w.untilSpan, "write the date as in until 2016-12-21", "%q is not a date as waivers write them, so this one counts as run out", short(w.Until))
		if day, sure := schema.DateMeant(w.Until); day != "" {
			offer(p, w.untilSpan, day, sure)
		}
	case w.RunOut:
		j.add(w, Expired, w.untilSpan, "mend what it waives, or agree on a later date", "this waiver ran out after %s, and waives nothing any more", w.Until)
	}
}

func (j *judgement) unknown(w *Waiver, it *Item) {
	if found, err := rule.Named(j.rules, it.Name); err == nil {
		j.add(w, UnknownRule, it.Span, "name each rule, as in "+form,
			"%s is a family of %d rules, and a waiver names each rule", found[0].Family(), len(found))
		return
	}
	p := j.add(w, UnknownRule, it.Span, "`stp rules` lists them", "there is no rule %q to waive", short(it.Name))
	if meant := likely.Word(it.Name, rule.Names(j.rules)); meant != "" {
		offer(p, source.Span{Start: it.Span.Start, End: it.Span.Start + len(it.Name)}, meant, true)
	}
}

// offer adds to a problem what was likely meant; sure says that there is one
// reading only.
func offer(p *source.Problem, at source.Span, meant string, sure bool) {
	p.Label, p.Help = fmt.Sprintf("did you mean %q?", meant), "write "+meant
	if !sure {
		p.Help += ", if that is what is meant"
	}
	p.Edits, p.Safe = []source.Edit{{Span: at, New: meant}}, sure
}

func (j *judgement) refused(w *Waiver, it *Item) {
	if it.Rule.Room == rule.RoomWaive {
		j.add(w, NotWaivable, it.Span, "mend the waiver that it speaks of", "%s %s is about waivers, and no waiver silences it", it.Rule.Code, it.Rule.Name)
		return
	}
	j.add(w, NotWaivable, it.Span, "take it out of the waiver, and mend what it is about", "%s %s cannot be waived: nothing silences it", it.Rule.Code, it.Rule.Name)
}

// mostPlaces is how many places of a finding an unused waiver points to.
const mostPlaces = 3

// unused says which rules of a waiver have nothing to waive, and where the
// plan holds what they are about.
func (j *judgement) unused(w *Waiver, needless []*Item) {
	var names []string
	for _, it := range needless {
		name := it.Rule.Code
		if len(it.Subjects) > 0 {
			name += "(" + short(strings.Join(it.Subjects, ", ")) + ")"
		}
		names = append(names, name)
	}
	at, help := needless[0].Span, "take the waiver out"
	if len(needless) == len(w.Items) {
		at = w.Span
	} else {
		help = "take " + strings.Join(names, " and ") + " out of it"
	}
	where := "in " + w.Over
	if w.Over == "" {
		where = "below it, where the file ends"
	}
	p := j.add(w, Unused, at, help, "there is no finding of %s %s, so nothing is waived", strings.Join(names, " or "), where)
	if len(needless) == len(w.Items) {
		p.Edits = []source.Edit{w.out(j.file)}
	} else {
		p.Edits = []source.Edit{w.without(j.file, needless)}
	}
	// A waiver that stands in the wrong place, or names its subject wrongly, is
	// not thrown away unasked: somebody thought about its reason.
	p.Safe = true
	for _, it := range needless {
		var there []string
		for _, f := range j.found {
			if f.Rule != it.Rule {
				continue
			}
			there = append(there, f.Subject[strings.LastIndexByte(f.Subject, '.')+1:])
			if p.Safe = false; len(p.Related) < mostPlaces {
				p.Related = append(p.Related, source.Related{Span: f.Span, Label: "a finding of " + it.Rule.Code})
			}
			p.Help = "put it on the line of the finding or above it, or take it out"
		}
		for _, s := range it.Subjects {
			if meant := likely.Word(s, there); meant != "" && meant != s {
				p.Label, p.Help = fmt.Sprintf("did you mean %q?", it.Name+"("+meant+")"), "write "+it.Name+"("+meant+")"
			}
		}
	}
}

// out takes the whole comment out, with its line where it stands alone.
func (w *Waiver) out(file *source.File) source.Edit {
	s, text := w.Span, file.Text
	for s.Start > 0 && (text[s.Start-1] == ' ' || text[s.Start-1] == '\t') {
		s.Start--
	}
	if w.own {
		for s.End < len(text) && (text[s.End] == ' ' || text[s.End] == '\t') {
			s.End++
		}
		if s.End < len(text) && text[s.End] == '\r' {
			s.End++
		}
		if s.End < len(text) && text[s.End] == '\n' {
			s.End++
		}
	}
	return source.Edit{Span: s}
}

// without takes some of its rules out of the comment.
func (w *Waiver) without(file *source.File, needless []*Item) source.Edit {
	var kept []string
	for i := range w.Items {
		keep := true
		for _, it := range needless {
			keep = keep && it != &w.Items[i]
		}
		if keep {
			kept = append(kept, file.Slice(w.Items[i].Span))
		}
	}
	return source.Edit{
		Span: source.Span{Start: w.Items[0].Span.Start, End: w.Items[len(w.Items)-1].Span.End},
		New:  strings.Join(kept, ", "),
	}
}

// short keeps what is quoted to what fits in a sentence.
func short(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:37]) + "..."
	}
	return s
}
