package waive

import (
	"regexp"
	"strings"
	"time"
	"unicode"

	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// start is where a comment speaks to stp. It may stand behind other words, as in
// "# agreed in May # stp:waive ...".
var start = regexp.MustCompile(`#[ \t]*(?i:stp)[ \t]*:[ \t]*([A-Za-z_-]*)`)

var (
	// parting stands in front of the reason; a word processor makes a dash of
	// two hyphens, and a hand one.
	parting = regexp.MustCompile(`(^|\s)(--?|\x{2013}|\x{2014})(\s|$)`)
	until   = regexp.MustCompile(`(?i)(^|[\s,])until(\s|$)`)
	// item is a rule, with the subjects it is waived for in brackets.
	item = regexp.MustCompile(`([^\s,()]+)(?:[ \t]*\(([^()]*)\))?`)
)

// otherWords are what other linters call it.
var otherWords = []string{"waiver", "ignore", "disable", "suppress", "allow", "skip"}

// Read finds the waivers of a plan, in file order. asOf is today: a waiver
// holds through its last day.
func Read(tree *source.Tree, rules []*rule.Rule, asOf time.Time) []*Waiver {
	var list []*Waiver
	var c *cover
	for _, comment := range tree.Comments {
		text := tree.File.Slice(comment.Span)
		m := start.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		w := &Waiver{
			Span: source.Span{Start: comment.Span.Start + m[0], End: comment.Span.End},
			own:  comment.Own && m[0] == 0,
		}
		switch word := text[m[2]:m[3]]; {
		case strings.EqualFold(word, "waive"):
			w.read(text[m[3]:], comment.Span.Start+m[3], rules, asOf)
		case strings.HasSuffix(text[:m[3]], "stp:"+word) && word != "", likely.Word(word, otherWords) != "":
			// Some other word where only one is known: no rule is waived.
			w.Items = []Item{{Span: w.Span, Name: "stp:" + word}}
			w.RunOut, w.noWaiver = true, true
		default:
			continue // a comment on the plan: "STP: as agreed in May"
		}
		if c == nil {
			c = covering(tree)
		}
		w.Covers, w.Over, w.Path = c.of(comment)
		list = append(list, w)
	}
	return list
}

// read takes a waiver's own words apart; at is where they start in the file.
func (w *Waiver) read(text string, at int, rules []*rule.Rule, asOf time.Time) {
	if m := parting.FindStringIndex(text); m != nil {
		w.Reason = strings.TrimSpace(text[m[1]:])
		text = text[:m[0]]
	}
	if !strings.ContainsFunc(w.Reason, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		w.Reason = ""
	}
	w.untilSpan = w.Span
	if m := until.FindStringIndex(text); m != nil {
		w.Until = strings.TrimSpace(text[m[1]:])
		from := at + m[1] + strings.Index(text[m[1]:], w.Until)
		w.untilSpan = source.Span{Start: from, End: from + len(w.Until)}
		if w.Until == "" {
			w.untilSpan = w.Span
		}
		text = text[:m[0]]
	}
	_, err := time.Parse(time.DateOnly, w.Until)
	w.dated = err == nil
	// Days are those of the calendar, wherever the clock stands.
	w.RunOut = !w.dated || asOf.Format(time.DateOnly) > w.Until
	for _, m := range item.FindAllStringSubmatchIndex(text, -1) {
		it := Item{Span: source.Span{Start: at + m[0], End: at + m[1]}, Name: text[m[2]:m[3]]}
		for _, r := range rules {
			if r.Is(it.Name) {
				it.Rule = r
			}
		}
		if m[4] >= 0 {
			it.Subjects = fields(text[m[4]:m[5]])
		}
		w.Items = append(w.Items, it)
	}
}

func fields(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' })
}
