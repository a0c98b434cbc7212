package schema

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// reading is what a value that does not fit is read as.
type reading struct {
	kind  source.Kind
	text  string
	items []*source.Node // of a list
	write string         // what to write instead
	sure  bool           // there is one way only to read it
}

// into changes a node to its reading.
func (r *reading) into(n *source.Node) {
	n.Kind, n.Text, n.Items = r.kind, r.text, r.items
	for _, item := range r.items {
		item.Up = n
	}
}

// meant is what a value that does not fit its shape may be read as.
func (c *check) meant(n *source.Node, s *guidance.Shape) (r reading, ok bool) {
	switch {
	case s.Is == guidance.List:
		return c.listMeant(n, s.Of)
	case n.Kind == source.List:
		return c.itemMeant(n, s)
	case n.Kind != source.Text && n.Kind != source.Number, c.commented(n):
		return r, false
	}
	r = reading{kind: source.Text, sure: true}
	switch s.Is {
	case guidance.Number, guidance.Count:
		if n.Kind == source.Text {
			r.kind = source.Number
			r.text, r.sure = figureMeant(n.Text, s.Unit)
		}
		if s.Is == guidance.Count && strings.Contains(r.text, ".") {
			r.text = ""
		}
	case guidance.YesNo:
		r.kind, r.text = source.Bool, yesNo(n.Text)
	case guidance.Word:
		if r.text, r.sure = wordMeant(n.Text, s); r.text == "" && c.mayGuess() {
			r.text, r.sure = amongOthers(n.Text, s), false
		}
	case guidance.Year:
		if year := yearMeant(n.Text); slices.Contains(words(s), year) {
			r.text = year
		}
	case guidance.Date:
		r.text, r.sure = DateMeant(n.Text)
	case guidance.ID:
		r.text = idMeant(n.Text)
	case guidance.Ref:
		r.text, r.sure = c.refMeant(n.Text, s)
	case guidance.Address:
		r.text, r.sure = addressMeant(n.Text), false
	case guidance.Text:
		r.text = n.Text
	}
	if r.write = r.text; n.Kind == source.Number && r.kind == source.Text && r.text == n.Text {
		r.write = `"` + r.text + `"`
	}
	return r, r.text != ""
}

// commented tells a block of text with a comment behind its indicator, which a
// change of form would lose.
func (c *check) commented(n *source.Node) bool {
	return (n.Style == source.Literal || n.Style == source.Folded) && strings.Contains(c.file.Slice(n.Span), "#")
}

// listMeant reads what stands alone, or with commas between, as a list.
func (c *check) listMeant(n *source.Node, of *guidance.Shape) (r reading, ok bool) {
	written := c.file.Slice(n.Span)
	parts := []string{n.Text}
	switch {
	case n.Kind != source.Text && n.Kind != source.Number, of.Is == guidance.Mapping:
		return r, false
	case n.Style == source.SingleQuoted, n.Style == source.DoubleQuoted:
	case n.Style != source.Plain, written != n.Text, strings.ContainsAny(written, "[]{}"):
		return r, false
	case strings.ContainsAny(written, ",;"):
		if of.Is == guidance.Text {
			return r, false // a comma in a sentence parts nothing
		}
		parts = strings.Split(strings.ReplaceAll(written, ";", ","), ",")
	}
	plain := !strings.Contains(written, ";") || len(parts) == 1
	r = reading{kind: source.List, write: "[" + written + "]", sure: true}
	at := n.Span.Start
	for _, part := range parts {
		item := &source.Node{Kind: n.Kind, Style: n.Style, Text: strings.TrimSpace(part), Span: n.Span}
		if len(parts) > 1 {
			item.Span.Start = at + strings.Index(part, item.Text)
			item.Span.End = item.Span.Start + len(item.Text)
			at += len(part) + 1
			if plainNumber(item.Text) {
				item.Kind = source.Number
			}
		}
		if item.Text == "" {
			return r, false
		}
		if !fits(item, of) {
			one, ok := c.meant(item, of)
			if !ok || !one.sure || len(one.items) > 0 {
				return r, false
			}
			one.into(item)
			plain = false
		}
		r.items = append(r.items, item)
	}
	if !plain {
		var texts []string
		for _, item := range r.items {
			texts = append(texts, item.Text)
		}
		r.write = "[" + strings.Join(texts, ", ") + "]"
	}
	return r, true
}

// itemMeant reads a list of one, in brackets, as the one.
func (c *check) itemMeant(n *source.Node, s *guidance.Shape) (r reading, ok bool) {
	if n.Style != source.Flow || len(n.Items) != 1 || s.Is == guidance.Mapping || !fits(n.Items[0], s) {
		return r, false
	}
	item := n.Items[0]
	return reading{kind: item.Kind, text: item.Text, write: c.file.Slice(item.Span), sure: true}, true
}

// wordMeant is the word of a list that was likely meant: by its title, or close
// in spelling.
func wordMeant(text string, s *guidance.Shape) (word string, sure bool) {
	text = strings.TrimSpace(text)
	for _, w := range s.Words {
		same := func(other string) bool { return strings.EqualFold(other, text) }
		if w.Key == text || same(w.Title) || slices.ContainsFunc(w.Also, same) || slices.Contains(unitWords[w.Key], text) {
			return w.Key, true
		}
	}
	return closeTo(text, words(s))
}

// amongOthers is the one word of a list that stands in a text of several, such as
// October submission, or whose title holds the text, such as October; "" where the
// text denies something.
func amongOthers(text string, s *guidance.Shape) string {
	plain := func(s string) string { return " " + guidance.Plain(s) + " " } // so that words are whole
	text, found := plain(text), ""
	for _, no := range []string{" no ", " not ", " non ", " never ", " without "} {
		if strings.Contains(text, no) {
			return ""
		}
	}
	for _, w := range s.Words {
		for _, name := range append([]string{w.Key, w.Title}, w.Also...) {
			name = plain(name)
			part := min(len(name), len(text)) > len(" is ") && (strings.Contains(text, name) || strings.Contains(name, text))
			if !part || found == w.Key {
				continue
			}
			if found != "" {
				return ""
			}
			found = w.Key
		}
	}
	return found
}

// addressMeant is a web address that lacks its beginning.
func addressMeant(text string) string {
	host, _, _ := strings.Cut(text, "/")
	if !strings.Contains(strings.Trim(host, "."), ".") || strings.ContainsAny(text, " \n:@") {
		return ""
	}
	return "https://" + text
}

// yesNo reads yes and no in words.
func yesNo(text string) string {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "yes", "y", "on", "true":
		return "true"
	case "no", "n", "off", "false":
		return "false"
	}
	return ""
}
