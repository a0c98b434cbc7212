package report

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

// How much a letter says before it counts: errors of one kind, warnings of one
// kind, kinds of hints, names of those left out, and documents that ask for
// something.
const (
	mostInGroup = 6
	mostHelpful = 3
	mostHints   = 5
	mostNamed   = 30
	mostAsking  = 3
)

// point is one kind of thing to change: the findings of one rule in one section.
type point struct {
	rule    *rule.Rule
	section string
	list    []*rule.Finding
}

// points are the findings of a level by section and rule, in the order of the
// reviewer's table of contents.
func (l *letter) points(level rule.Level) []*point {
	var list []*point
	for _, f := range l.result.Findings {
		if f.Level != level {
			continue
		}
		section := l.section(f)
		at := slices.IndexFunc(list, func(p *point) bool { return p.rule == f.Rule && p.section == section })
		if at < 0 {
			at = len(list)
			list = append(list, &point{rule: f.Rule, section: section})
		}
		list[at].list = append(list[at].list, f)
	}
	for _, p := range list {
		slices.SortStableFunc(p.list, func(a, b *rule.Finding) int {
			return cmp.Or(a.Span.Start-b.Span.Start, questionIndex(l.set.Edition, a)-questionIndex(l.set.Edition, b))
		})
	}
	slices.SortStableFunc(list, func(a, b *point) int { return sectionOrder(a.rule) - sectionOrder(b.rule) })
	return list
}

// questionIndex is the place in the guidance of the question that a finding is
// about; -1 for none.
func questionIndex(e *guidance.Edition, f *rule.Finding) int {
	q := questionOf(e, f.Subject)
	return slices.IndexFunc(e.Questions, func(x guidance.Question) bool { return q != nil && x.Key == q.Key })
}

// section is the heading that a finding stands under.
func (l *letter) section(f *rule.Finding) string {
	if questionOf(l.set.Edition, f.Subject) != nil && f.Rule.Family() == "ANS" {
		return "Answers to the guidance's questions"
	}
	return familyTitle(f.Rule.Family())
}

// sectionOrder is where a rule's section stands; the file itself stands first,
// for what cannot be read hides the rest.
func sectionOrder(ru *rule.Rule) int {
	return slices.IndexFunc(review.Families, func(t guidance.Term) bool { return t.Key == ru.Family() })
}

// mustChange lists the errors, section by section.
func (l *letter) mustChange() {
	list := l.points(rule.Error)
	if len(list)+len(l.plan.Shared) == 0 {
		return
	}
	l.heading("What must change before it can be agreed")
	under := ""
	section := func(title string) {
		if title == under {
			return
		}
		if under != "" {
			l.say("\n")
		}
		l.say("### %s\n\n", title)
		under = title
	}
	for _, p := range list {
		section(p.section)
		l.point(p, "")
	}
	for _, x := range l.plan.Shared { // their section is the last of all
		section(familyTitle(x.Finding.Rule.Family()))
		l.shared(x)
	}
}

// shared writes an error of another plan that is as much this one's.
func (l *letter) shared(x review.Shared) {
	list := []*rule.Finding{x.Finding}
	where := ""
	for _, rel := range x.Finding.Related {
		if to := rel.Elsewhere; to != nil && l.set.Plans[to.Plan] == l.plan {
			where = fmt.Sprintf(" (in yours, line %d)", to.Start.Line)
			break
		}
	}
	l.say("- This stands between your plan and that of %s, to whom we write: %s%s. What to do: %s%s\n",
		inLetter(x.With.Title), inLetter(l.uncoded(oneLine(x.Finding.Message))), where, inAdvice(advice(list)), l.note(list))
}

// wouldHelp lists the warnings, the weightiest first, and hints briefly.
func (l *letter) wouldHelp() {
	list := l.points(rule.Warning)
	hints := l.points(rule.Note)
	if len(list)+len(hints) == 0 {
		return
	}
	l.heading("What would help")
	slices.SortStableFunc(list, func(a, b *point) int { return weight(b) - weight(a) })
	for _, p := range list {
		l.point(p, p.section)
	}
	if len(hints) == 0 {
		return
	}
	if len(list) > 0 {
		l.say("\nLess weighty, and worth a thought:\n\n")
	}
	for i, p := range hints {
		if i == mostHints {
			l.say("- and %s more.\n", count(len(hints)-i, "kind", "kinds"))
			break
		}
		more := ""
		if n := findingsIn(p.list) - 1; n > 0 {
			more = fmt.Sprintf(" And %d more of the same kind.", n)
		}
		l.say("- %s%s%s\n", l.what(p.list[0]), more, l.note(p.list))
	}
}

// weight puts first what a document asks for that was read, then what one asks
// for that is recalled, and then what careful readers would ask.
func weight(p *point) int {
	most := 0
	for _, f := range p.list {
		switch q := f.Requirement; {
		case q == nil:
		case q.Certainty == guidance.Verified:
			most = max(most, 2)
		default:
			most = max(most, 1)
		}
	}
	return most
}

// point writes one kind of thing to change: what, where, and what to do. in is
// the section, where no heading names it.
func (l *letter) point(p *point, in string) {
	if in != "" {
		in = "**" + in + ".** "
	}
	todo := advice(p.list)
	if len(p.list) == 1 {
		l.say("- %s%s%s What to do: %s%s\n", in, l.what(p.list[0]), l.sum(p.list[0]), inAdvice(todo), l.note(p.list))
		return
	}
	l.say("- %s%s, %s. What to do: %s%s\n", in, times(findingsIn(p.list)), inLetter(lower(p.rule.Title)), inAdvice(todo), l.note(p.list))
	shown, most := p.list, mostInGroup
	if in != "" {
		most = mostHelpful
	}
	if len(shown) > most+1 {
		shown = shown[:most]
	}
	for _, f := range shown {
		l.say("  - %s%s", l.what(f), l.sum(f))
		if own := advice([]*rule.Finding{f}); own != todo {
			l.say(" What to do here: %s", inAdvice(own))
		}
		l.say("\n")
	}
	if rest := p.list[len(shown):]; len(rest) > 0 {
		l.say("  - and %d more of the same kind: %s.\n", findingsIn(rest), l.names(rest))
	}
}

// advice is what to do about findings, in the words that most of them have.
func advice(list []*rule.Finding) string {
	uses := map[string]int{}
	for _, f := range list {
		uses[help(f)]++
	}
	todo := help(list[0])
	for _, f := range list {
		if uses[help(f)] > uses[todo] {
			todo = help(f)
		}
	}
	return sentence(lower(todo))
}

func times(n int) string {
	switch n {
	case 1:
		return "Once"
	case 2:
		return "Twice"
	}
	return capital(numeral(n)) + " times"
}

func findingsIn(list []*rule.Finding) int {
	n := 0
	for _, f := range list {
		n += 1 + f.More
	}
	return n
}

// what is a finding as a sentence with its place.
func (l *letter) what(f *rule.Finding) string {
	const most = 500
	text := strings.TrimSuffix(sentence(capital(short(l.uncoded(oneLine(f.Message)), most))), ".")
	where := fmt.Sprintf("line %d", placeOf(l.result.File, f.Span).Line)
	for _, x := range there(f) {
		where += "; " + inLetter(x)
	}
	return beginning(text) + " (" + where + ")."
}

// uncoded says a rule's name where a message has its code: codes are for
// footnotes.
func (l *letter) uncoded(s string) string {
	return coded.ReplaceAllStringFunc(s, func(code string) string {
		for _, ru := range l.run.Set {
			if ru.Code == code {
				return `"` + strings.ReplaceAll(ru.Name, "-", " ") + `"`
			}
		}
		return code
	})
}

var coded = regexp.MustCompile(`\b[A-Z]{3}[0-9]{3}\b`)

// there are the places in other plans that a finding is held against, each plan
// once: kent.yaml at lines 12, 30.
func there(f *rule.Finding) []string {
	var names []string
	lines := map[string][]string{}
	for _, x := range f.Related {
		to := x.Elsewhere
		if to == nil {
			continue
		}
		name := path.Base(to.Name)
		if lines[name] == nil {
			names = append(names, name)
		}
		lines[name] = append(lines[name], fmt.Sprint(to.Start.Line))
	}
	var list []string
	for i, name := range names {
		if i == mostAsking {
			return append(list, fmt.Sprintf("%d more plans", len(names)-i))
		}
		at := lines[name]
		if n := len(at) - mostInGroup; n > 0 {
			at = append(at[:mostInGroup:mostInGroup], fmt.Sprintf("and %d more", n))
		}
		list = append(list, fmt.Sprintf("there, %s, %s %s", name, plural(len(at), "line", "lines"), strings.Join(at, ", ")))
	}
	return list
}

// sum is the working of a finding, if it has one.
func (l *letter) sum(f *rule.Finding) string {
	if f.Working == "" {
		return ""
	}
	return " The sum: " + inLetter(sentence(f.Working))
}

// names are findings by question or by line, each once.
func (l *letter) names(list []*rule.Finding) string {
	var names []string
	for _, f := range list {
		name := fmt.Sprintf("line %d", placeOf(l.result.File, f.Span).Line)
		if q := questionOf(l.set.Edition, f.Subject); q != nil {
			name = q.Title
		}
		if name = inLetter(name); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if n := len(names) - mostNamed; n > 0 {
		names = append(names[:mostNamed], fmt.Sprintf("and %d more", n))
	}
	return strings.Join(names, "; ")
}

// footnote is a rule with the documents that ask for what it found.
type footnote struct {
	rule  *rule.Rule
	asked []string
}

// note is the mark of a footnote for findings of one rule.
func (l *letter) note(list []*rule.Finding) string {
	var asked []string
	for _, f := range list {
		asked = append(asked, askedFor(l.result.Edition, f)...)
	}
	return l.mark(list[0].Rule, asked)
}

func (l *letter) mark(ru *rule.Rule, asked []string) string {
	at := slices.IndexFunc(l.notes, func(n *footnote) bool { return n.rule == ru })
	if at < 0 {
		at = len(l.notes)
		l.notes = append(l.notes, &footnote{rule: ru})
	}
	for _, line := range asked {
		if n := l.notes[at]; !slices.Contains(n.asked, line) {
			n.asked = append(n.asked, line)
		}
	}
	return fmt.Sprintf("[^%d]", at+1)
}

// footnotes are the codes, and what asks for each.
func (l *letter) footnotes() {
	if len(l.notes) == 0 {
		return
	}
	recalled := false
	l.say("\n---\n\n")
	for i, n := range l.notes {
		l.say("[^%d]: %s %s.", i+1, n.rule.Code, n.rule.Name)
		asked := n.asked
		if k := len(asked) - mostAsking; k > 0 {
			asked = append(asked[:mostAsking:mostAsking], fmt.Sprintf("and %d more", k))
		}
		if len(asked) > 0 {
			l.say(" Asked for by: %s.", inLetter(strings.Join(asked, "; ")))
		}
		l.say("\n")
		recalled = recalled || slices.ContainsFunc(asked, func(s string) bool { return strings.Contains(s, guidance.Recalled.Note()) })
	}
	if recalled {
		l.say("\n\"%s\" marks what we restated from memory of a document that we could not read; tell us if it asks for something else.\n", capital(guidance.Recalled.Note()))
	}
	l.say("\nChecked by stp %s, as of %s; rules %s.\n", inLetter(l.run.Build.Version), dayInWords(l.run.AsOf), l.digest[:min(19, len(l.digest))])
}
