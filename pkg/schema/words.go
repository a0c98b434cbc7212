package schema

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// What the findings say: the plan's own words, what is expected, and how to
// write it.

func quote(s string) string { return `"` + shorten(s) + `"` }

// shorten keeps a quoted value to what fits in a sentence.
func shorten(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 40 {
		return string(r[:37]) + "..."
	}
	return s
}

// describe names a section for a sentence: its key, and the id of the item.
func (c *check) describe(n *source.Node) string {
	switch {
	case n == nil || n.Up == nil:
		return "the plan"
	case n.Key == (source.Span{}):
		what := "an item of " + quote(n.Up.Name)
		if id := n.Get("id"); id != nil && id.Text != "" {
			what += " (" + shorten(id.Text) + ")"
		}
		return what
	}
	return quote(n.Name)
}

// shapeOf is the shape at a node, or nil.
func (c *check) shapeOf(n *source.Node) *guidance.Shape {
	if n.Up == nil {
		return c.edition.Shape
	}
	s := c.shapeOf(n.Up)
	switch {
	case s == nil:
		return nil
	case s.Is == guidance.List:
		return s.Of
	}
	if k := s.Key(n.Name); k != nil {
		return k.Shape
	}
	return nil
}

func unknownKey(key string, in *source.Node, where string) string {
	if in.Up != nil && in.Name == "gaps" {
		where = "the three gaps"
	}
	return "unknown key " + quote(key) + " in " + where
}

// elsewhere names a section of the plan in which the key would be known.
func (c *check) elsewhere(key string) string {
	for _, section := range c.edition.Shape.Keys {
		if section.Name == key {
			return "the top of the plan"
		}
		if k := section.Shape.Key(key); k != nil {
			return quote(section.Name)
		}
	}
	return ""
}

func missingKey(key, where string, s *guidance.Shape) string {
	return where + " has no " + quote(key)
}

func helpMissing(k *guidance.Key) string {
	if k == nil {
		return ""
	}
	help := "add " + k.Name + ": " + example(k)
	if len(k.Shape.Words) > 0 && len(k.Shape.Words) <= 8 {
		help = "add " + k.Name + ": one of " + orList(words(k.Shape))
	}
	return help
}

func example(k *guidance.Key) string {
	switch k.Shape.Is {
	case guidance.ID:
		return "a short name in small letters, digits and hyphens, such as prevention-at-scale"
	case guidance.Date:
		return "a date such as 2016-10-21"
	case guidance.Number, guidance.Count:
		return "a number"
	}
	return strings.ToLower(k.Title[:1]) + k.Title[1:]
}

func wrongType(n *source.Node, s *guidance.Shape, where string) string {
	return where + " should be " + expected(s) + ", and is " + given(n)
}

func expected(s *guidance.Shape) string {
	switch s.Is {
	case guidance.Mapping:
		if len(s.Keys) > 0 && len(s.Keys) <= 7 && s.Keys[0].Name[0] > '9' {
			return "a section with the keys " + andList(keys(s))
		}
		if len(s.Keys) > 0 && s.Keys[0].Name[0] <= '9' {
			return "figures by year, such as {" + s.Keys[len(s.Keys)-1].Name + ": 1.0}"
		}
		return "a section with keys of its own"
	case guidance.List:
		return "a list"
	case guidance.Number:
		if s.Unit == "£m" {
			return "a number in £m"
		}
		return "a number"
	case guidance.Count:
		return "a whole number"
	case guidance.YesNo:
		return "true or false"
	case guidance.YesNoOrText:
		return "false, or a text"
	case guidance.Date:
		return "a date"
	}
	return "a text"
}

func given(n *source.Node) string {
	switch n.Kind {
	case source.Null:
		return "empty"
	case source.Mapping:
		return "a section with keys of its own"
	case source.List:
		return "a list"
	case source.Bool:
		return n.Text
	case source.Number:
		return "the number " + n.Text
	}
	return "the text " + quote(n.Text)
}

func isText(s *guidance.Shape) bool {
	switch s.Is {
	case guidance.Text, guidance.ID, guidance.Ref, guidance.Date, guidance.Address, guidance.Section:
		return true
	}
	return false
}

func helpType(n *source.Node, s *guidance.Shape) string {
	switch {
	case (s.Is == guidance.Number || s.Is == guidance.Count) && n.Kind == source.Text:
		if strings.ContainsAny(n.Text, "0123456789") {
			return "write the figure alone: digits, a minus sign for a deficit, a point for decimals; no comma, £ sign, unit or quotation marks"
		}
		return "write a figure, or leave the value empty until there is one"
	case isText(s) && n.Kind == source.Number:
		return "put quotation marks round it"
	case s.Is == guidance.List && n.Kind != source.Mapping:
		return "write it as a list, even of one: [" + shorten(n.Text) + "]"
	case s.Is == guidance.List:
		return "begin each item with a hyphen"
	case s.Is == guidance.YesNo:
		return "write true for yes or false for no"
	case s.Is == guidance.Mapping && len(s.Keys) > 0:
		return "indent its keys under it: " + orList(keys(s))
	case n.Kind == source.Mapping || n.Kind == source.List:
		return "put the text behind the colon, or behind a | on the lines below, indented; a text with a colon in it needs quotation marks"
	}
	return ""
}

func notOneOf(n *source.Node, s *guidance.Shape, where string) string {
	if n.Kind == source.Null {
		return where + " is empty, and should be one of " + orList(words(s))
	}
	if n.Kind == source.Mapping || n.Kind == source.List {
		return where + " should be one word, and is " + given(n)
	}
	if n.Key == (source.Span{}) && n.Up != nil {
		return quote(n.Text) + " is not one of the words for " + quote(n.Up.Name)
	}
	return quote(n.Text) + " is not one of the words for " + where
}

func helpWords(s *guidance.Shape) string { return "write one of " + orList(words(s)) }

func badForm(n *source.Node, s *guidance.Shape, k *guidance.Key) string {
	what := map[guidance.ShapeKind]string{
		guidance.Date: "a date", guidance.Year: "a financial year", guidance.ID: "an id", guidance.Ref: "an id",
		guidance.Address: "a web address", guidance.Section: "a section of the plan",
	}[s.Is]
	return quote(n.Text) + " is not " + what + " in the form that plans use"
}

func helpForm(s *guidance.Shape) string {
	switch s.Is {
	case guidance.Date:
		return "write a day of the calendar as year-month-day, such as 2016-10-21"
	case guidance.Year:
		return "write a financial year as " + s.Words[len(s.Words)/2].Key
	case guidance.ID, guidance.Ref:
		return "an id has small letters, digits and single hyphens only, such as prevention-at-scale"
	case guidance.Address:
		return "write the whole address, from https:// on"
	}
	return "write the keys down to it, joined by dots, such as engagement.principles"
}

func outOfRange(n *source.Node, s *guidance.Shape, where string) string {
	return where + " is " + n.Text + unit(s) + ", and should be " + limits(s)
}

func unit(s *guidance.Shape) string {
	switch s.Unit {
	case "percent", "people", "beds", "wte":
		return " " + s.Unit
	}
	return ""
}

func limits(s *guidance.Shape) string {
	switch {
	case s.Highest == "":
		return s.Lowest + " or more"
	case s.Lowest == "":
		return s.Highest + " or less"
	}
	return "from " + s.Lowest + " to " + s.Highest
}

func helpRange(s *guidance.Shape) string { return "write a number that is " + limits(s) }

func keys(s *guidance.Shape) []string {
	names := make([]string, len(s.Keys))
	for i, k := range s.Keys {
		names[i] = k.Name
	}
	return names
}

func words(s *guidance.Shape) []string {
	names := make([]string, len(s.Words))
	for i, w := range s.Words {
		names[i] = w.Key
	}
	return names
}

// A list in a sentence says the first ten and counts the rest.
const listed = 10

func orList(words []string) string  { return joined(words, "or") }
func andList(words []string) string { return joined(words, "and") }

func joined(words []string, with string) string {
	if n := len(words); n > listed+2 {
		return strings.Join(words[:listed], ", ") + " ... (stp schema shows all)"
	} else if n > 1 {
		return strings.Join(words[:n-1], ", ") + " " + with + " " + words[n-1]
	}
	return strings.Join(words, "")
}
