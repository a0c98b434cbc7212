package set

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// sketched is what is kept of an answer: its question, where its words stand, and
// a sketch of them.
type sketched struct {
	question *guidance.Question
	span     source.Span
	sketch   prose.Sketch
}

// answer is an answer with the plan that gives it.
type answer struct {
	by *rule.Member
	sketched
}

// firstLine is where the words of an answer begin, on their first line: of a text
// below its key a reader wants to see the words, and not the sign in front of them.
func firstLine(file *source.File, n *source.Node) source.Span {
	at := n.Span
	if n.Style != source.Literal && n.Style != source.Folded {
		return at
	}
	text := file.Text[at.Start:at.End]
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		words := bytes.TrimLeft(text[i:], " \t\r\n")
		line, _, _ := bytes.Cut(words, []byte("\n"))
		at.Start = at.End - len(words)
		at.End = at.Start + len(bytes.TrimRight(line, " \t\r"))
	}
	return at
}

func (a *answer) spot() rule.Spot {
	return rule.Spot{Span: a.span, Subject: "gaps." + a.question.Gap + ".answers." + a.question.Key}
}

// same is an answer that copies one of another plan.
type same struct {
	here, there answer
	share       int
}

// mostShown is how many answers a finding shows with both places.
const mostShown = 3

// further adds, where some of a plan's answers are another's, those to the same
// questions that are as like: there is a reason now to look at each.
func further(p *rule.SetPass, found []same) []same {
	here, there := found[0].here.by, found[0].there.by
	least := percent(p, here, "shared")
	var all []same
	for _, x := range here.Facts.([]sketched) {
		if i := slices.IndexFunc(found, func(s same) bool { return s.here.question == x.question }); i >= 0 {
			all = append(all, found[i])
			continue
		}
		for _, y := range there.Facts.([]sketched) {
			if y.question == x.question {
				if share := x.sketch.Alike(y.sketch); share >= least {
					all = append(all, same{answer{here, x}, answer{there, y}, share})
				}
			}
		}
	}
	return all
}

// shared reports what a plan shares with another, all of it at once.
func shared(p *rule.SetPass, all []same) {
	first := all[0]
	var names, keys []string
	for _, s := range all {
		names, keys = append(names, fmt.Sprintf("%q", s.here.question.Title)), append(keys, s.here.question.Key)
	}
	says, which := fmt.Sprintf("the answer to %s is nearly word for word the one", names[0]), ""
	if len(all) > 1 {
		says, which = fmt.Sprintf("%d answers are nearly word for word those", len(all)), ": "+list(names, mostNamed)
	}
	f := p.Report(first.here.by, first.here.spot(), "%s in the plan of %s%s", says, first.there.by.Called(), which)
	f.Value = first.there.by.Called() + ": " + strings.Join(keys, " ") // who shares what
	f.Mark("about %d%% of the words are the same", first.share)
	shown := all[:min(len(all), mostShown)]
	for _, s := range shown[1:] {
		f.RelateIn(s.here.by, s.here.spot(), "about %d%% of the words are the same", s.share)
	}
	for _, s := range shown {
		f.RelateIn(s.there.by, s.there.spot(), "the answer to %q there", s.there.question.Title)
	}
	p.Cite(f, "plans-each-their-own", "each-locality-its-own-plan")
}
