package shape

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/walk"
	"stp.example/stp/pkg/source"
)

// SCH107 looks for what is left open beside what is given.
var SCH107 = rule.Rule{
	Code: "SCH107", Name: "left-open", Kind: rule.Hint,
	Title: "Something is left empty, or left out where all its like have it",
	Why: "Most keys may be left out, and what is left out on purpose is fine. But a key that stands there with nothing after it was meant to be filled, " +
		"and where all other savings have an owner, the one without was most likely overlooked. A reader cannot tell which it was.",
	Mend:     "Fill it in; or take an empty key away, where there is nothing to say.",
	YieldsTo: []string{rule.AnyOther},
	Check: func(p *rule.Pass) {
		s := &opening{Pass: p, Notes: walk.Of(p), said: map[walk.Under]bool{}}
		for _, e := range s.Empty {
			s.say(e.Node, e.Key, "is left empty", "")
		}
		for _, h := range s.Holes {
			at := source.Root(h.Node)
			p.ReportKey(&at, "%s leaves out %s, between years that have a figure", owner(p.Edition, h.Node), h.Key.Name)
		}
		s.compare()
	},
}

// opening is the rule at work, with the places it has spoken of.
type opening struct {
	*rule.Pass
	*walk.Notes
	said map[walk.Under]bool
}

// say reports a key of a mapping that is empty or not there: what is so of it, and
// what else there is to say.
func (s *opening) say(n *source.Node, key *guidance.Key, what, format string, args ...any) {
	if s.said[walk.Under{Node: n, Key: key}] {
		return
	}
	s.said[walk.Under{Node: n, Key: key}] = true
	of := source.Root(n)
	at := of.Under(key.Name, n.Get(key.Name))
	s.ReportKey(&at, "%q %s%s%s", cmp.Or(key.Title, key.Name), what, led(" under ", owner(s.Edition, n)), fmt.Sprintf(format, args...))
}

// led puts a word before an owner, where there is one.
func led(by, owner string) string {
	if owner == "" {
		return ""
	}
	return by + owner
}

// owner are the words for whose key it is: trajectory of "Adults who smoke". An
// answer goes by its question.
func owner(e *guidance.Edition, n *source.Node) string {
	var words []string
	for ; n != nil && n.Up != nil; n = n.Up {
		for _, key := range []string{"title", "name", "id", "sector", "organisation", "kind", "group"} {
			if x := n.Get(key); x != nil && x.Kind == source.Text && x.Text != "" {
				return strings.Join(append(words, strconv.Quote(x.Text)), " of ")
			}
		}
		if n.Up.Name == "answers" {
			if q := e.Question(n.Name); q != nil {
				return strings.Join(append(words, strconv.Quote(q.Title)), " of ")
			}
		}
		if n.Kind == source.Mapping && n.Key != (source.Span{}) {
			words = append(words, strings.ReplaceAll(n.Name, "_", " "))
		}
	}
	return strings.Join(words, " of ")
}
