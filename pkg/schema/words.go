package schema

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// What the findings say: the plan's own words, and what is expected of them.

func quote(s string) string { return `"` + shorten(s) + `"` }

// shorten keeps a quoted value to what fits in a sentence.
func shorten(s string) string {
	const enough, most = 400, 40
	if len(s) > enough { // a value may be megabytes long
		for s = s[:enough]; !utf8.ValidString(s[len(s)-1:]) && len(s) > enough-utf8.UTFMax; {
			s = s[:len(s)-1]
		}
	}
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most-3]) + "..."
	}
	return s
}

// describe names a value for a sentence: by its key, or by the list that it is
// an item of and what it is known by there.
func (c *check) describe(n *source.Node) string {
	switch {
	case n.Up == nil:
		return "the plan"
	case n.Up.Kind == source.Mapping && startsWithDigit(n.Name):
		return quote(n.Up.Name) + " in " + shorten(n.Name)
	case n.Key != (source.Span{}):
		return quote(n.Name)
	}
	id := n.ID
	if own := n.Get("id"); id == "" && own != nil {
		id = own.Text
	}
	if id != "" {
		return "the item " + quote(id) + " of " + quote(n.Up.Name)
	}
	items := n.Up.Items
	i := sort.Search(len(items), func(i int) bool { return items[i].Span.Start >= n.Span.Start })
	return "item " + strconv.Itoa(i+1) + " of " + quote(n.Up.Name)
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// byYear tells a mapping whose keys are financial years.
func byYear(s *guidance.Shape) bool {
	return s.Is == guidance.Mapping && len(s.Keys) > 0 && startsWithDigit(s.Keys[0].Name)
}

// unknown says that a mapping cannot hold a key.
func (c *check) unknown(item, in *source.Node, s *guidance.Shape) source.Problem {
	key := item.Name
	p := source.Problem{Code: UnknownKey, Span: item.Key, Subject: item.Path()}
	where := " in " + c.describe(in)
	switch {
	case byYear(s):
		p.Message = "unknown year " + quote(key) + where
	case in.Name == "answers" && in.Up != nil:
		p.Message = "unknown question " + quote(key) + " among the answers of " + c.describe(in.Up)
	case in.Name == "gaps" && in.Up != nil:
		title := c.edition.Shape.Key("gaps").Title
		p.Message = "unknown key " + quote(key) + " among " + strings.ToLower(title[:1]) + title[1:]
	default:
		p.Message = "unknown key " + quote(key) + where
	}
	p.Help = c.choice(s)
	switch home := c.homes()[key]; {
	case len(home) > 0 && len(s.Keys) > fewKeys && (in.Up == nil || in.Up.Kind != source.List):
		p.Help = "a key of that name stands " + orList(home)
	case len(home) > 0:
		p.Help += "; a key of that name stands " + orList(home)
	}
	if first := c.already[item]; first != nil {
		p.Related = []source.Related{{Span: first.Key, Label: "this key is there already"}}
	}
	return p
}

// choice offers the keys of a mapping; one text serves however many unknown
// keys the mapping has.
func (c *check) choice(s *guidance.Shape) string {
	if c.choices[s] == "" {
		c.choices[s] = "take it out, or write " + oneOf(keys(s))
	}
	return c.choices[s]
}

// homes are the sections of a shape that know a key, as paths without their
// list items; of many only the nearest to the top.
func homes(root *guidance.Shape) map[string][]string {
	type place struct {
		shape *guidance.Shape
		path  string
	}
	found, depth := map[string][]string{}, map[string]int{}
	seen := map[*guidance.Shape]bool{}
	level := []place{{root, ""}}
	for d := 1; len(level) > 0; d++ {
		var next []place
		for _, p := range level {
			for p.shape.Is == guidance.List {
				p.shape = p.shape.Of
			}
			if seen[p.shape] || byYear(p.shape) {
				continue
			}
			seen[p.shape] = true
			name := "in " + p.path
			if p.path == "" {
				name = "at the top of the plan"
			}
			for _, k := range p.shape.Keys {
				if depth[k.Name] == 0 || depth[k.Name] == d {
					depth[k.Name] = d
					found[k.Name] = append(found[k.Name], name)
				}
				next = append(next, place{k.Shape, source.Join(p.path, k.Name)})
			}
		}
		level = next
	}
	return found
}

// fewKeys is how many keys a sentence can name in passing.
const fewKeys = 7

// expected says what kind of value belongs in a place.
func expected(s *guidance.Shape) string {
	switch s.Is {
	case guidance.Mapping:
		switch {
		case byYear(s) && s.Keys[0].Shape.Is == guidance.Mapping:
			return "a section with a year to each line"
		case byYear(s):
			return "figures by year, such as {" + s.Keys[len(s.Keys)-1].Name + ": 1.0}"
		case len(s.Keys) <= fewKeys:
			return "a section with the keys " + andList(keys(s))
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
	case guidance.Word:
		return "one word"
	case guidance.Date:
		return "a date"
	case guidance.Year:
		return "a financial year"
	}
	return "a text"
}

// given says what stands there instead.
func given(n *source.Node) string {
	switch n.Kind {
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

// kindOf is the kind of node that a shape takes, among scalars.
func kindOf(s *guidance.Shape) source.Kind {
	switch s.Is {
	case guidance.Number, guidance.Count:
		return source.Number
	case guidance.YesNo, guidance.YesNoOrText:
		return source.Bool
	case guidance.Mapping:
		return source.Mapping
	case guidance.List:
		return source.List
	}
	return source.Text
}

func notOneOf(n *source.Node, where string) string {
	if n.Key == (source.Span{}) {
		return quote(n.Text) + " is not one of the words for " + quote(n.Up.Name)
	}
	return quote(n.Text) + " is not one of the words for " + where
}

// badForm says what a text is not.
func badForm(n *source.Node, s *guidance.Shape) string {
	written := quote(n.Text)
	switch s.Is {
	case guidance.Date:
		if day, sure := DateMeant(n.Text); day != "" && !sure {
			return written + " can be read as more than one day"
		}
		if monthAlone(n.Text) {
			return written + " is a month, and a day is expected"
		}
		if parts := strings.Split(n.Text, "-"); len(n.Text) == 10 && len(parts) == 3 && !strings.ContainsFunc(n.Text, unicode.IsLetter) {
			return written + " is no day of the calendar"
		}
		return written + " is not a date in the form that plans use"
	case guidance.Year:
		if yearMeant(n.Text) == n.Text {
			return written + " is too far away from the years of the plan"
		}
		return written + " is not a financial year in the form that plans use"
	case guidance.ID, guidance.Ref:
		return written + " is not an id in the form that plans use"
	case guidance.Address:
		return written + " is not a whole web address"
	}
	return written + " does not name a section of the plan"
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
