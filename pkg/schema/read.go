package schema

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/source"
)

// read walks a tree along its shape and reads every slip that has one likely
// reading as that reading, so that nothing follows from it but the finding
// itself. It also lets list items be known by the key that names them.
func (c *check) read(n *source.Node, s *guidance.Shape) {
	if n.Kind == source.Null || unread(n) {
		return
	}
	if s.Is == guidance.YesNoOrText && n.Kind == source.Text && yesNo(n.Text) != "" {
		n.Kind, n.Text = source.Bool, yesNo(n.Text)
		c.asWord(n)
	}
	if !fits(n, s) {
		if r, ok := c.meant(n, s); ok && r.sure {
			p := c.misfit(n, s)
			c.offer(&p, r)
			c.slip(p, n)
			r.into(n)
			if n.Kind == source.Bool {
				c.asWord(n)
			}
		}
	}
	switch {
	case n.Kind == source.Mapping && s.Is == guidance.Mapping:
		c.readKeys(n, s)
		near := 0
		for _, item := range n.Items {
			if i := s.Index(item.Name, near); i >= 0 {
				near = i + 1
				item.Nth = int16(near)
				// The catalogue's own string, in place of the same from the file:
				// what compares it with others mostly need not look at it.
				item.Name = s.Keys[i].Name
				c.read(item, s.Keys[i].Shape)
			}
		}
	case n.Kind == source.List && s.Is == guidance.List:
		for _, item := range n.Items {
			key := cmp.Or(s.Of.IDKey, "id")
			identify(item, key)
			c.read(item, s.Of)
			identify(item, key)
		}
	}
}

// asWord mends what reading says of a yes or no in a word, where one is meant:
// it is no text that lacks its quotes.
func (c *check) asWord(n *source.Node) {
	for i := range c.odd {
		if p := &c.odd[i]; p.Code == source.SurprisingScalar && p.Span == n.Span {
			c.offer(p, reading{kind: n.Kind, write: n.Text, sure: true})
		}
	}
}

// identify lets a list item be known by the key that names it. What is far too
// long for a name is cut: it stands in the path of all that the item holds.
func identify(item *source.Node, key string) {
	switch id := item.Get(key); {
	case id == nil:
	case len(id.Text) > longestForm*4:
		item.ID = shorten(id.Text)
	case key != "id":
		item.ID = id.Text
	}
}

// slip keeps what is said of a value that has one reading.
func (c *check) slip(p source.Problem, n *source.Node) {
	c.problems = append(c.problems, p)
	c.slips = append(c.slips, n)
}

// mostGuesses is how many unknown keys of one mapping are compared with those
// that it may hold, and for how many words and references of a plan a guess is made
// that takes some time. With more, it is another thing than a plan.
const mostGuesses = 64

func (c *check) readKeys(n *source.Node, s *guidance.Shape) {
	var there map[string]*source.Node
	guesses := 0
	for _, item := range n.Items {
		if s.Key(item.Name) != nil {
			continue
		}
		if guesses++; guesses > mostGuesses {
			return
		}
		if there == nil {
			there = known(n, s)
		}
		meant, sure := keyMeant(item.Name, s)
		switch first := there[meant]; {
		case first != nil:
			c.already[item] = first
		case sure:
			p := c.unknown(item, n, s)
			c.offer(&p, reading{write: meant, sure: true})
			item.Rename(meant)
			there[meant] = item
			c.slip(p, item)
		case meant != "":
			c.maybe[item] = meant
		}
	}
}

// known are the values of a mapping that stand under keys it may hold.
func known(n *source.Node, s *guidance.Shape) map[string]*source.Node {
	there := map[string]*source.Node{}
	for _, item := range n.Items {
		if s.Key(item.Name) != nil {
			there[item.Name] = item
		}
	}
	return there
}

// keyMeant is the key that a writer likely meant, or "".
func keyMeant(written string, s *guidance.Shape) (key string, sure bool) {
	if year := yearMeant(written); year != "" && s.Key(year) != nil {
		return year, true
	}
	if other := map[string]string{"name": "title", "title": "name"}[written]; s.Key(other) != nil {
		return other, true
	}
	return closeTo(written, keys(s))
}

// closeTo is the word that is close to what was written, or the one that
// begins with it: health for health_and_wellbeing.
func closeTo(written string, words []string) (word string, sure bool) {
	if word = likely.Word(written, words); word != "" {
		return word, true
	}
	for _, w := range words {
		switch {
		case len(written) < 4 || !strings.HasPrefix(w, strings.ToLower(written)+"_"):
		case word != "":
			return "", false
		default:
			word = w
		}
	}
	return word, false
}

// offer adds to what is said of a value how it is read, or may be read.
func (c *check) offer(p *source.Problem, r reading) {
	p.Label = "did you mean " + quote(r.write) + "?"
	if r.kind != source.Text && r.kind != source.Null || r.write[0] == '"' {
		p.Label = "did you mean " + shorten(r.write) + "?"
	}
	p.Help = "write " + r.write
	if !r.sure {
		p.Help += ", if that is what is meant"
	}
	p.Edits, p.Safe = []source.Edit{{Span: p.Span, New: r.write}}, r.sure
	// The line break behind a block of text stays where it is.
	for end := &p.Edits[0].Span.End; c.file.Text[*end-1] == '\n' || c.file.Text[*end-1] == '\r'; {
		*end--
	}
}

// fits says whether a value needs no other reading, as far as there are any.
func fits(n *source.Node, s *guidance.Shape) bool {
	switch s.Is {
	case guidance.Mapping:
		return true
	case guidance.List:
		return n.Kind == source.List
	case guidance.Number, guidance.Count:
		return n.Kind == source.Number
	case guidance.YesNo:
		return n.Kind == source.Bool
	case guidance.YesNoOrText:
		return n.Kind == source.Bool || n.Kind == source.Text
	case guidance.Word, guidance.Year:
		return n.Kind == source.Text && slices.ContainsFunc(s.Words, func(w guidance.Term) bool { return w.Key == n.Text })
	case guidance.Date:
		_, err := time.Parse(time.DateOnly, n.Text)
		return n.Kind == source.Text && err == nil
	case guidance.ID, guidance.Ref:
		return n.Kind == source.Text && isID(n.Text)
	}
	return n.Kind == source.Text
}
