package catalogue

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// shaper fills the holes of shape.yaml from an edition.
type shaper struct {
	tree     *source.Tree
	edition  *guidance.Edition
	types    *source.Node
	made     map[string]*guidance.Shape // named types, once each
	gap      string                     // the gap around, while its keys are made
	question *guidance.Question         // the question around
	err      error
}

// form is one entry of shape.yaml: a shape with its words.
type form struct {
	title, about string
	statement    string
	shape        *guidance.Shape
}

func loadShape(files fs.FS, e *guidance.Edition) (*guidance.Shape, error) {
	tree, err := parse(files, "shape.yaml")
	if err != nil {
		return nil, err
	}
	s := &shaper{tree: tree, edition: e, types: tree.Root.Get("types"), made: map[string]*guidance.Shape{}}
	root := s.form(tree.Root.Get("plan"))
	return root.shape, s.err
}

func (s *shaper) fail(n *source.Node, format string, args ...any) {
	if s.err == nil {
		at := s.tree.File.Position(n.Span.Start)
		s.err = fmt.Errorf("shape.yaml:%d:%d: %s", at.Line, at.Column, fmt.Sprintf(format, args...))
	}
}

// form reads one entry. A named type is made once and shared, unless it depends
// on the question around it.
func (s *shaper) form(n *source.Node) form {
	f := form{title: text(n, "title"), about: text(n, "about"), statement: text(n, "statement")}
	if use := text(n, "use"); use != "" {
		t := s.types.Get(use)
		if t == nil {
			s.fail(n, "no type %q", use)
			return f
		}
		shared := use
		if use == "answer" && s.question != nil && len(s.question.Parts) > 0 {
			shared += " " + s.question.Key
		}
		named := s.form2(t, s.made[shared])
		s.made[shared] = named.shape
		if f.title == "" {
			f.title = named.title
		}
		if f.about == "" {
			f.about = named.about
		}
		f.shape = named.shape
		return f
	}
	f.shape = s.shape(n)
	return f
}

func (s *shaper) form2(t *source.Node, made *guidance.Shape) form {
	if made != nil {
		return form{title: text(t, "title"), about: text(t, "about"), shape: made}
	}
	return s.form(t)
}

func (s *shaper) shape(n *source.Node) *guidance.Shape {
	sh := &guidance.Shape{
		Is: guidance.ShapeKind(text(n, "is")), Unit: text(n, "unit"),
		Lowest: text(n, "lowest"), Highest: text(n, "highest"),
		Defines: text(n, "defines"), IDKey: text(n, "id_key"), Prose: text(n, "prose") == "true",
	}
	if sh.Is == guidance.Count && sh.Lowest == "" {
		sh.Lowest = "0"
	}
	if from := text(n, "highest_from"); from != "" {
		sh.Highest = strconv.Itoa(s.last(from))
	}
	if refers := n.Get("refers"); refers != nil {
		for _, r := range refers.Items {
			sh.Refers = append(sh.Refers, r.Text)
		}
	}
	if from := text(n, "words_from"); from != "" {
		sh.Words = s.list(n, from)
	}
	if sh.Is == guidance.Year {
		sh.Words = yearsAround(s.edition)
	}
	if of := n.Get("of"); of != nil {
		sh.Of = s.form(of).shape
	}
	if keys := n.Get("keys"); keys != nil {
		for _, k := range keys.Items {
			if key := s.key(k); key.Shape != nil {
				sh.Keys = append(sh.Keys, key)
			}
		}
	}
	if from := text(n, "keys_from"); from != "" {
		sh.Open = true
		sh.Keys = append(sh.Keys, s.keysFrom(n, from)...)
	}
	return sh
}

// last is the highest number in one of the catalogue's numbered lists.
func (s *shaper) last(list string) int {
	last := 0
	switch list {
	case "footprints":
		for _, f := range s.edition.Footprints {
			last = max(last, f.Number)
		}
	case "priorities":
		for _, p := range s.edition.Priorities {
			last = max(last, p.Number)
		}
	}
	return last
}

func (s *shaper) key(n *source.Node) guidance.Key {
	name, required := strings.CutSuffix(n.Name, "!")
	if name == "parts" && (s.question == nil || len(s.question.Parts) == 0) {
		return guidance.Key{}
	}
	f := s.form(n)
	for _, st := range s.edition.Statements {
		if f.statement != "" && st.Key == f.statement {
			f.about = st.Asks
		}
	}
	return guidance.Key{Name: name, Title: f.title, About: f.about, Required: required, Shape: f.shape}
}

// keysFrom makes the keys of an open mapping from one of the catalogue's lists.
func (s *shaper) keysFrom(n *source.Node, from string) []guidance.Key {
	var keys []guidance.Key
	each := n.Get("each")
	switch from {
	case "gaps":
		for _, g := range s.edition.Gaps {
			s.gap = g.Key
			keys = append(keys, guidance.Key{Name: g.Key, Title: g.Title, About: g.About, Shape: s.form(each).shape})
		}
		s.gap = ""
	case "questions":
		for i := range s.edition.Questions {
			q := &s.edition.Questions[i]
			if q.Gap != s.gap {
				continue
			}
			s.question = q
			keys = append(keys, guidance.Key{Name: q.Key, Title: q.Title, About: aboutQuestion(q), Shape: s.form(each).shape})
		}
		s.question = nil
	case "parts":
		sh := &guidance.Shape{Is: guidance.Text, Prose: true}
		if s.question.PartsAre == "amounts" {
			sh = &guidance.Shape{Is: guidance.Number, Unit: "£m"}
		}
		for _, p := range s.question.Parts {
			keys = append(keys, guidance.Key{Name: p.Key, Title: p.Title, Shape: sh})
		}
	default:
		f := s.form(each)
		for _, t := range s.list(n, from) {
			keys = append(keys, guidance.Key{Name: t.Key, Title: t.Title, Shape: f.shape})
		}
	}
	return keys
}

func aboutQuestion(q *guidance.Question) string {
	about := q.Asks + "."
	if q.Measure != "" {
		about += " Measure: " + q.Measure + "."
	}
	if note := q.Certainty.Note(); note != "" {
		about += " (Restated; " + note + ".)"
	} else {
		about += " (Restated.)"
	}
	return about
}

// list is one of the catalogue's lists, as keys with plain words.
func (s *shaper) list(n *source.Node, name string) []guidance.Term {
	e := s.edition
	var terms []guidance.Term
	switch name {
	case "edition":
		terms = []guidance.Term{{Key: e.ID, Title: e.Title}}
	case "stages":
		for _, x := range e.Stages {
			terms = append(terms, guidance.Term{Key: x.Key, Title: x.Title})
		}
	case "gaps":
		for _, x := range e.Gaps {
			terms = append(terms, guidance.Term{Key: x.Key, Title: x.Title})
		}
	case "regions":
		terms = e.Regions
	case "principles":
		terms = e.Principles
	case "services", "sectors":
		list := e.Services
		if name == "sectors" {
			list = e.Sectors
		}
		for _, x := range list {
			terms = append(terms, guidance.Term{Key: x.Key, Title: x.Title})
		}
	case "tests":
		for _, x := range e.Tests {
			terms = append(terms, guidance.Term{Key: x.Key, Title: x.Title})
		}
	case "standards":
		for _, x := range e.Standards {
			terms = append(terms, guidance.Term{Key: x.Key, Title: x.What})
		}
	case "years":
		for _, y := range append([]string{e.BaselineYear}, e.Years...) {
			terms = append(terms, guidance.Term{Key: y, Title: "Financial year " + y})
		}
	default:
		for _, w := range e.Words {
			if w.Name == name {
				terms = w.Words
			}
		}
	}
	if len(terms) == 0 {
		s.fail(n, "the catalogue has no list %q", name)
	}
	return terms
}

// yearsAround are the financial years that a figure can sensibly belong to: ten
// before the plan and ten after.
func yearsAround(e *guidance.Edition) []guidance.Term {
	var first int
	fmt.Sscanf(e.Years[0], "%d", &first)
	var terms []guidance.Term
	for y := first - 10; y < first+len(e.Years)+10; y++ {
		terms = append(terms, guidance.Term{Key: fmt.Sprintf("%d/%02d", y, (y+1)%100)})
	}
	return terms
}

func text(n *source.Node, key string) string {
	if v := n.Get(key); v != nil {
		return v.Text
	}
	return ""
}
