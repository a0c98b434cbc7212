package schema

import (
	"strconv"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// What to do about it, in one sentence.

// helpMissing says how to write a key that is missing.
func (c *check) helpMissing(k *guidance.Key) string {
	how := strings.ToLower(k.Title[:1]) + k.Title[1:]
	switch k.Shape.Is {
	case guidance.ID:
		how = "a short name in small letters, digits and hyphens, such as prevention-at-scale"
	case guidance.Date:
		how = "a day such as " + c.someDay()
	case guidance.Number, guidance.Count:
		how = "the figure"
	case guidance.Ref:
		how = "the id of one that the plan sets out"
	case guidance.Word:
		how = oneOf(words(k.Shape))
	case guidance.Mapping:
		how = "with " + andList(required(k.Shape)) + " indented under it"
	default:
		if strings.EqualFold(k.Title, k.Name) {
			how = "in words"
		}
	}
	return "add " + k.Name + ": " + how
}

// required are the keys that a mapping cannot do without; all, where it can do
// without each.
func required(s *guidance.Shape) []string {
	var names []string
	for _, k := range s.Keys {
		if k.Required {
			names = append(names, k.Name)
		}
	}
	if names == nil {
		return keys(s)
	}
	return names
}

// helpEmpty says what to write where nothing stands.
func helpEmpty(s *guidance.Shape) string {
	switch s.Is {
	case guidance.Word:
		return "write " + oneOf(words(s))
	case guidance.Mapping:
		return "write " + andList(required(s)) + " indented under it"
	case guidance.Text:
		return "write it in words"
	}
	return "write " + expected(s)
}

func (c *check) helpType(n *source.Node, s *guidance.Shape) string {
	list := n.Kind == source.Mapping || n.Kind == source.List
	switch {
	case s.Is == guidance.Number || s.Is == guidance.Count:
		switch {
		case list:
			return "write one figure after the colon"
		case n.Kind == source.Number:
			return "write it without decimals"
		case strings.ContainsAny(n.Text, "0123456789"):
			return "write the figure alone: digits, a minus sign for a deficit, a point for decimals; no comma, £ sign, unit or quotation marks"
		}
		if startsWithDigit(n.Name) {
			return "write a figure, or leave the value empty until there is one"
		}
		return "write a figure, in digits"
	case s.Is == guidance.Word:
		return "write " + oneOf(words(s))
	case s.Is == guidance.Date || s.Is == guidance.Year:
		return c.helpForm(n, s)
	case s.Is == guidance.List && n.Kind == source.Mapping:
		return "begin each item with a hyphen"
	case s.Is == guidance.List:
		return "write it as a list, even of one: in square brackets, or on lines of its own that begin with a hyphen"
	case s.Is == guidance.YesNo:
		return "write true for yes or false for no"
	case s.Is == guidance.YesNoOrText:
		return "write false, or say in words how it is"
	case s.Is == guidance.Mapping && byYear(s):
		return "write a figure to each year: {" + s.Keys[len(s.Keys)-2].Name + ": 1.0, " + s.Keys[len(s.Keys)-1].Name + ": 2.0}"
	case s.Is == guidance.Mapping && n.Kind == source.List:
		return "take the hyphens or brackets away, so that its keys stand indented under it"
	case s.Is == guidance.Mapping:
		return "write keys under it, indented, each with its own value: " + andList(keys(s))
	case list:
		return "put the text after the colon, or after a | on the lines below, indented; a text with a colon in it needs quotation marks"
	}
	return "say it in words"
}

// helpForm shows the form that a text should have.
func (c *check) helpForm(n *source.Node, s *guidance.Shape) string {
	switch s.Is {
	case guidance.Date:
		return "write a day of the calendar as year-month-day, such as " + c.someDay()
	case guidance.Year:
		if yearMeant(n.Text) == n.Text {
			return "write a year from " + s.Words[0].Key + " to " + s.Words[len(s.Words)-1].Key
		}
		return "write a financial year in two parts, such as " + c.edition.Years[0]
	case guidance.Ref:
		if ids := c.referable(s); len(ids) > 0 {
			return "write an id that the plan sets out: " + orList(ids)
		}
		return "set out what is meant first, with an id of small letters, digits and single hyphens, and write that id here"
	case guidance.ID:
		return "an id has small letters, digits and single hyphens only, such as prevention-at-scale"
	case guidance.Address:
		return "write the whole address, from https:// on"
	}
	return "write the keys down to it, joined by dots, such as engagement.principles"
}

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

// someDay shows how a day is written: the last submission's.
func (c *check) someDay() string { return c.edition.Stages[len(c.edition.Stages)-1].Due }

// listed is how many words a list in a sentence has at most.
const listed = 20

// oneOf offers a choice of words.
func oneOf(words []string) string {
	if len(words) == 1 {
		return words[0]
	}
	return "one of " + orList(words)
}

func orList(words []string) string  { return joined(words, "or") }
func andList(words []string) string { return joined(words, "and") }

func joined(words []string, with string) string {
	if n := len(words); n > listed+2 {
		return strings.Join(words[:listed], ", ") + " " + with + " one of " + strconv.Itoa(n-listed) + " others"
	} else if n > 1 {
		return strings.Join(words[:n-1], ", ") + " " + with + " " + words[n-1]
	}
	return strings.Join(words, "")
}
