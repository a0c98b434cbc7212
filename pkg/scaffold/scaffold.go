// Package scaffold lays out a new plan: the sections that a stage asks for, in
// their usual order, each with its words as a comment, and what the register
// knows of the footprint filled in. It answers nothing itself.
package scaffold

import (
	"fmt"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
)

// Options say which plan to lay out.
type Options struct {
	Footprint *guidance.Footprint
	// Stage is the stage whose sections are laid out; All lays out every key.
	Stage string
	All   bool
	// Schema is the path of the published schema as the plan's first line names
	// it, for editors; empty for none.
	Schema string
}

// Plan returns the text of a new plan. It reads as a plan of its stage that has
// answered nothing yet.
func Plan(e *guidance.Edition, o Options) string {
	w := &writer{edition: e, options: o}
	if o.Schema != "" {
		w.line(0, "# yaml-language-server: $schema="+o.Schema)
	}
	stage := e.Stage(o.Stage)
	w.line(0, fmt.Sprintf("# %s: %s", o.Footprint.Name, stage.Title))
	w.comment(0, "Fill in what follows and take out what you do not need; stp lint says what is missing. "+
		"Questions are restated in stp's own words and are not the guidance's wording. "+
		"What is filled in comes from the national register: check it.")
	w.paths = w.asked()
	for _, key := range e.Shape.Keys {
		w.key(0, key, key.Name)
	}
	return w.String()
}

type writer struct {
	strings.Builder
	edition *guidance.Edition
	options Options
	paths   []string // what is asked at the stage
}

func (w *writer) line(indent int, text string) {
	w.WriteString(strings.TrimRight(strings.Repeat(" ", indent)+text, " ") + "\n")
}

// comment writes a text as comment lines.
func (w *writer) comment(indent int, text string) {
	const columns = 88
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && indent+len(line)+len(word)+3 > columns {
			w.line(indent, "# "+line)
			line = ""
		}
		line = strings.TrimLeft(line+" "+word, " ")
	}
	if line != "" {
		w.line(indent, "# "+line)
	}
}

// asked are the paths of a plan that the stage, or one before it, speaks of.
func (w *writer) asked() []string {
	e := w.edition
	paths := []string{"edition", "stage", "submitted"}
	now := e.StageIndex(w.options.Stage)
	for _, r := range e.Requirements {
		if e.StageIndex(r.From) <= now {
			paths = append(append(paths, r.Presence...), r.Sections...)
		}
	}
	if e.StageIndex(e.RuleFrom("ANS101")) <= now {
		for _, q := range e.Questions {
			paths = append(paths, "gaps."+q.Gap+".answers."+q.Key)
		}
	}
	return paths
}

// wanted says whether a key is laid out: the stage asks for it, for something
// in it, or for the whole that it is part of.
func (w *writer) wanted(path string) bool {
	return w.options.All || slices.ContainsFunc(w.paths, func(p string) bool {
		return p == path || strings.HasPrefix(p, path+".") || strings.HasPrefix(path, p+".")
	})
}

func (w *writer) key(indent int, k guidance.Key, path string) {
	if !w.wanted(path) {
		return
	}
	if indent == 0 {
		w.WriteByte('\n')
	}
	w.words(indent, k, path)
	if text, ok := w.known(path); ok {
		if strings.HasPrefix(text, "\n") {
			w.line(indent, k.Name+":")
			for line := range strings.Lines(text[1:]) {
				w.line(indent+2, strings.TrimRight(line, "\n"))
			}
			return
		}
		w.line(indent, k.Name+": "+text)
		return
	}
	switch s := k.Shape; {
	case s.Is == guidance.List && s.Of.Is == guidance.Mapping:
		w.line(indent, k.Name+": []")
		w.sample(indent, s.Of)
	case s.Is == guidance.List:
		w.line(indent, k.Name+": []")
	case isFigures(s):
		var years []string
		for _, y := range s.Keys {
			if y.Name != w.edition.BaselineYear {
				years = append(years, y.Name+": ")
			}
		}
		w.line(indent, k.Name+": {"+strings.Join(years, ", ")+"}")
	case s.Is == guidance.Mapping && w.isAnswer(path):
		w.line(indent, k.Name+":")
		w.line(indent+2, "answer:")
		if parts := s.Key("parts"); parts != nil {
			w.line(indent+2, "parts:")
			for _, p := range parts.Shape.Keys {
				w.line(indent+4, p.Name+":")
			}
		}
	case s.Is == guidance.Mapping:
		w.line(indent, k.Name+":")
		for _, child := range s.Keys {
			w.key(indent+2, child, path+"."+child.Name)
		}
	default:
		w.line(indent, k.Name+":")
	}
}

func (w *writer) isAnswer(path string) bool {
	parts := strings.Split(path, ".")
	return len(parts) == 4 && parts[2] == "answers"
}

// isFigures says that a mapping holds figures by year.
func isFigures(s *guidance.Shape) bool {
	return s.Is == guidance.Mapping && len(s.Keys) > 0 && s.Keys[0].Name[0] <= '9' && s.Keys[0].Shape.Is == guidance.Number
}

// words write what a key is for above it.
func (w *writer) words(indent int, k guidance.Key, path string) {
	if w.isAnswer(path) {
		q := w.edition.Question(k.Name)
		w.WriteByte('\n')
		w.comment(indent, q.Code+" "+q.Title)
		w.comment(indent, k.About)
		return
	}
	text := k.Title
	if k.About != "" {
		text += ". " + strings.TrimSuffix(k.About, ".") + "."
	}
	if k.Shape.Is == guidance.Word && len(k.Shape.Words) > 1 && len(k.Shape.Words) <= 8 {
		var words []string
		for _, t := range k.Shape.Words {
			words = append(words, t.Key)
		}
		if strings.HasSuffix(text, ".") {
			text += " One of"
		}
		text += ": " + strings.Join(words, ", ")
	}
	if strings.EqualFold(text, k.Name) {
		return
	}
	w.comment(indent, text)
}

// sample shows, as a comment, what an item of a list looks like.
func (w *writer) sample(indent int, s *guidance.Shape) {
	for i, k := range s.Keys {
		lead := "#     "
		if i == 0 {
			lead = "#   - "
		}
		value := ""
		switch k.Shape.Is {
		case guidance.List:
			value = " []"
		case guidance.Mapping:
			value = " {}"
		}
		title := k.Title
		if k.Required {
			title += " (needed)"
		}
		w.line(indent, fmt.Sprintf("%s%s:%s  # %s", lead, k.Name, value, title))
	}
}
