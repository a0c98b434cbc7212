package lint_test

import (
	"fmt"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// dropped takes a key, an item, a statement or a section away.
func dropped(s *spot) {
	operator := "drop key"
	switch {
	case !keyed(s.node):
		operator = "drop item"
	case s.node.Up == s.root:
		operator = "drop section"
	case s.node.Name == "statement":
		operator = "drop statement"
	}
	h := s.do("drop", operator, s.without(s.node))
	h.gone = defined(s.node, s.shape)
}

// defined are the ids that a node defines, itself and inside.
func defined(n *source.Node, shape *guidance.Shape) []string {
	if shape == nil {
		return nil
	}
	if shape.Defines != "" {
		return []string{n.Text}
	}
	var list []string
	for _, item := range n.Items {
		next := shape.Of
		if shape.Is == guidance.Mapping {
			next = nil
			if k := shape.Key(item.Name); k != nil {
				next = k.Shape
			}
		}
		list = append(list, defined(item, next)...)
	}
	return list
}

// blanked leaves a key and takes what stands under it.
func blanked(s *spot) {
	if !keyed(s.node) {
		return
	}
	var h *harm
	switch {
	case s.node.Kind == source.Mapping && len(s.node.Items) > 0:
		h = s.do("blank", "empty section", s.value(s.node, "{}"))
	case s.node.Kind == source.List && len(s.node.Items) > 0:
		h = s.do("blank", "empty list", s.value(s.node, "[]"))
	case s.node.Kind == source.Text && s.shape.Is == guidance.Text:
		h = s.do("blank", "blank text", s.value(s.node, `""`))
	case len(s.node.Items) == 0:
		h = s.do("blank", "no value", s.value(s.node, ""))
	default:
		return
	}
	h.gone = defined(s.node, s.shape)
}

// wrongKind writes a value of another kind.
func wrongKind(s *spot) {
	var wrong []string
	switch s.shape.Is {
	case guidance.Mapping:
		wrong = []string{"see the annex", "[1]"}
	case guidance.List:
		wrong = []string{"several of them", "{one: two}"}
	case guidance.Number, guidance.Count:
		wrong = []string{"lots", "[]", "about 12", `"3"`, "£4m"}
	case guidance.YesNo:
		wrong = []string{"perhaps", "1", "yes", "[true]"}
	case guidance.Date:
		wrong = []string{"soon", "12", "31/03/2019", "March 2019", "2019-3-1"}
	case guidance.Text:
		wrong = []string{"[]", "{one: two}", "12", "true", "[a, b]"}
	case guidance.Word, guidance.ID, guidance.Ref:
		wrong = []string{"12", "{one: two}", "[]", "true"}
	case guidance.Year:
		wrong = []string{"2016", "2016-17", "16/17", "[]"}
	default:
		return
	}
	s.do("kind", "wrong kind", s.value(s.node, wrong[s.pick(len(wrong))])).gone = defined(s.node, s.shape)
}

// slipOf is a word with one slip in it: a letter left out, doubled, another
// letter, or two letters in the wrong order.
func (s *spot) slipOf(word string) string {
	for {
		i := 1 + s.pick(len(word)-1)
		slip := word
		switch s.pick(4) {
		case 0:
			slip = word[:i] + word[i+1:]
		case 1:
			slip = word[:i] + word[i:i+1] + word[i:]
		case 2:
			slip = word[:i] + string(rune('a'+s.pick(26))) + word[i+1:]
		case 3:
			slip = word[:i-1] + word[i:i+1] + word[i-1:i] + word[i+1:]
		}
		if slip != word && !strings.ContainsAny(slip[:1]+slip[len(slip)-1:], "-_") {
			return slip
		}
	}
}

// misspelt writes keys, words, ids and references with a slip.
func misspelt(s *spot) {
	n := s.node
	if keyed(n) && len(n.Name) >= 2 {
		key := ""
		for year := strings.Contains(n.Name, "/"); key == "" || n.Up.Get(key) != nil; {
			if key = s.slipOf(n.Name); year {
				key = s.yearSlip(n.Name)
			}
		}
		h := s.do("misspell", "misspell key", edit(n.Key.Start, n.Key.End, key))
		h.also = append(h.also, source.Join(n.Up.Path(), key))
		h.gone = defined(n, s.shape)
	}
	switch {
	case n.Kind != source.Text || len(n.Text) < 3:
	case s.shape.Is == guidance.Word:
		s.do("misspell", "misspell word", s.value(n, s.slipOf(n.Text)))
	case s.shape.Is == guidance.Ref:
		s.do("misspell", "misspell reference", s.value(n, s.slipOf(n.Text)))
	case s.shape.Is == guidance.Section:
		s.do("misspell", "misspell reference", s.value(n, s.slipOf(n.Text)))
	case s.shape.Is == guidance.ID:
		slip := s.slipOf(n.Text)
		h := s.do("misspell", "misspell id", s.value(n, slip))
		h.also = append(h.also, source.Join(n.Up.Up.Path(), slip))
		h.gone = []string{n.Text}
	}
}

// yearSlip is a financial year with digits in the wrong order, another digit or
// one less.
func (s *spot) yearSlip(year string) string {
	switch s.pick(3) {
	case 0:
		return year[:5] + year[6:] + year[5:6]
	case 1:
		return year[:3] + fmt.Sprint(s.pick(10)) + year[4:]
	}
	return year[:len(year)-1]
}

// renamed writes a key as people do who know another word for it.
func renamed(s *spot) {
	other := map[string]string{
		"owner": "responsible", "by": "deadline", "starts": "start_date", "ends": "end_date", "actions": "workstreams",
		"measures": "metrics", "title": "name", "statement": "text", "savings": "benefits", "organisations": "partners",
		"trajectory": "targets", "baseline": "today", "risks": "risk_register", "decisions": "key_decisions", "now": "current",
		"milestones": "steps", "answer": "response", "result": "outturn", "likelihood": "probability", "mitigation": "actions_taken",
	}
	if name := other[s.node.Name]; keyed(s.node) && name != "" && s.node.Up.Get(name) == nil {
		h := s.do("misspell", "another word for a key", edit(s.node.Key.Start, s.node.Key.End, name))
		h.also = append(h.also, source.Join(s.node.Up.Path(), name))
		h.gone = defined(s.node, s.shape)
	}
}

// doubled writes a key or an item twice.
func doubled(s *spot) {
	n := s.node
	same := func(text string) string { return text }
	if keyed(n) {
		s.do("double", "key twice", s.again(n, same))
		return
	}
	if s.shape.Is == guidance.Mapping && s.shape.Key("id") != nil {
		s.do("double", "item twice", s.again(n, same))
		if id := n.Get("id"); id != nil && len(n.Up.Items) > 1 {
			// Another item of the list takes this one's id.
			for other := s.pick(len(n.Up.Items)); ; other = s.pick(len(n.Up.Items)) {
				if o := n.Up.Items[other]; o != n && o.Get("id") != nil {
					h := s.do("double", "id twice", s.value(o.Get("id"), id.Text))
					h.gone = []string{o.Get("id").Text}
					break
				}
			}
		}
	}
	if s.shape.Is == guidance.Ref || s.shape.Is == guidance.Word && n.Up.Kind == source.List {
		s.do("double", "item twice", s.again(n, same))
	}
}

// brokenWriting breaks the YAML at a place.
func brokenWriting(s *spot) {
	n := s.node
	if !keyed(n) {
		return
	}
	start := s.lineStart(n.Key.Start)
	type slip struct {
		operator string
		edit     source.Edit
	}
	var all []slip
	add := func(operator string, e source.Edit) { all = append(all, slip{operator, e}) }
	add("colon left out", edit(n.Key.End, n.Key.End+1, ""))
	if n.Up.Style != source.Flow {
		add("tab for indent", edit(start, start, "\t"))
		add("one space more", edit(start, start, " "))
		if n.Key.Start > start && s.plan[start] == ' ' {
			add("one space less", edit(start, start+1, ""))
		}
	}
	if inline := n.Span.Start > n.Key.End+1 && s.plan[n.Key.End+1] == ' '; inline && len(n.Items) == 0 && (n.Style == source.Plain || n.Style == source.DoubleQuoted) {
		add("no space after the colon", edit(n.Key.End+1, n.Span.Start, ""))
		add("open quote", edit(n.Span.Start, n.Span.Start, `"`))
		add("anchor", edit(n.Span.Start, n.Span.Start, "&a "))
		add("tag", edit(n.Span.Start, n.Span.Start, "!t "))
		add("alias", s.value(n, "*a"))
	}
	if n.Style == source.Flow {
		add("bracket left out", edit(n.Span.End-1, n.Span.End, ""))
		add("bracket of the other kind", edit(n.Span.End-1, n.Span.End, map[byte]string{']': "}", '}': "]"}[s.plan[n.Span.End-1]]))
	}
	if n.Kind == source.Text && len(n.Text) > 20 {
		middle := n.Span.Start + n.Span.Len()/2
		for s.plan[middle]&0xC0 == 0x80 {
			middle++
		}
		odd := [][2]string{{"line separator", "\u2028"}, {"override", "\u202e"}, {"not UTF-8", "\x93"}, {"control character", "\x07"}}
		for _, o := range odd {
			add(o[0], edit(middle, middle, o[1]))
		}
	}
	if n.Kind == source.Number {
		add("surprising number", s.value(n, []string{"012", "1e3", "1_000", ".inf", "1:30", "0x1F"}[s.pick(6)]))
		add("thousands comma", s.value(n, "1,250"))
	}
	// One slip of each place is enough: there are thousands of places.
	chosen := all[s.pick(len(all))]
	s.do("writing", chosen.operator, chosen.edit).gone = defined(n, s.shape)
}
