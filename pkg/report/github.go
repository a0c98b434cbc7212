package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// mostAnnotations of a kind are shown for a step; GitHub drops the others
// without a word (read November 2026).
const mostAnnotations = 10

// mostSummary is how many bytes the summary of a step may have, with what other
// commands of the step wrote; GitHub shows nothing of a larger one.
const mostSummary = 1 << 20

// GitHub writes annotations for GitHub Actions: of each kind the ten that matter
// most. The whole table goes to Summary, the step's summary, where there is one.
type GitHub struct {
	W, Summary io.Writer

	kinds [3]annotations
	table *Markdown
	full  bool // the summary has no room
}

// annotations are those of one kind that matter most, and how many there are.
type annotations struct {
	most  []annotation
	total int
}

// annotation is one line to write, with what it is ranked by.
type annotation struct {
	rank  [3]int
	order int
	text  string
}

// Plan takes what matters most of one plan.
func (g *GitHub) Plan(r *lint.Result) error {
	g.start()
	if g.table != nil {
		if err := g.table.Plan(r); err != nil {
			return err
		}
	}
	if r.Err != nil {
		g.add(rule.Error, [3]int{-1}, "::error file="+property(r.Name)+",title=could not be checked::"+message(r.Err.Error()))
	}
	again := map[*rule.Rule]int{}
	for _, f := range r.Findings {
		// What nothing can silence comes first, then what is asked for before
		// what is inconsistent, and one of each rule of a plan before a second.
		firm := 1
		if f.Rule.Firm {
			firm = 0
		}
		g.add(f.Level, [3]int{firm, again[f.Rule], int(f.Rule.Kind)}, annotate(r, f))
		g.kinds[f.Level].total += f.More
		again[f.Rule]++
	}
	return nil
}

// start begins the table, where there is a summary with room in it.
func (g *GitHub) start() {
	if g.Summary == nil || g.table != nil || g.full {
		return
	}
	room := mostSummary
	if begun, ok := g.Summary.(interface{ Len() int }); ok {
		room -= begun.Len()
	}
	if g.full = room < roomForEnds; !g.full {
		g.table = &Markdown{W: g.Summary, Limit: room}
	}
}

// add keeps an annotation if it is among those that matter most.
func (g *GitHub) add(level rule.Level, rank [3]int, text string) {
	k := &g.kinds[level]
	a := annotation{rank, k.total, text}
	k.total++
	i, _ := slices.BinarySearchFunc(k.most, a, func(x, y annotation) int {
		return cmp.Or(slices.Compare(x.rank[:], y.rank[:]), cmp.Compare(x.order, y.order))
	})
	if i < mostAnnotations {
		k.most = slices.Insert(k.most, i, a)
		k.most = k.most[:min(len(k.most), mostAnnotations)]
	}
}

// annotate is a finding as a workflow command.
func annotate(r *lint.Result, f *rule.Finding) string {
	at := placeOf(r.File, f.Span)
	where := fmt.Sprintf("file=%s,line=%d,endLine=%d", property(r.Name), at.Line, at.lastLine())
	if at.Line == at.EndLine {
		// GitHub takes columns only where line and last line are one.
		where += fmt.Sprintf(",col=%d,endColumn=%d", at.Column, at.EndColumn)
	}
	text := sentence(f.Message)
	if places := elsewhere(f); places != nil {
		text += "\nSee: " + sentence(strings.Join(places, "; "))
	}
	if f.Working != "" {
		text += "\nWorking: " + sentence(f.Working)
	}
	if h := help(f); h != "" {
		text += "\nHelp: " + sentence(h)
	}
	kind := [...]string{"notice", "warning", "error"}[f.Level]
	return "::" + kind + " " + where + ",title=" + property(f.Rule.Code+" "+f.Rule.Name) + "::" + message(text)
}

// End writes the annotations, and below them how many there are.
func (g *GitHub) End(s *lint.Summary) error {
	g.start()
	var b strings.Builder
	var shown []string
	for level := rule.Error; ; level-- {
		k := &g.kinds[level]
		for _, a := range k.most {
			b.WriteString(a.text + "\n")
		}
		if k.total > len(k.most) {
			shown = append(shown, fmt.Sprintf("%d of %s %ss", len(k.most), grouped(k.total), level))
		}
		if level == rule.Note {
			break
		}
	}
	if len(shown) > 0 {
		b.WriteString("annotated: " + strings.Join(shown, ", ") + ", as GitHub shows ten of a kind a step")
		switch {
		case g.table == nil:
		case g.table.leftOut > 0:
			b.WriteString("; the step's summary has as many as it has room for")
		default:
			b.WriteString("; the step's summary has them all")
		}
		b.WriteByte('\n')
	}
	if g.full {
		b.WriteString("the step's summary is full, so the table is not in it\n")
	}
	b.WriteString(Verdict(s) + "\n")
	if _, err := io.WriteString(g.W, b.String()); err != nil {
		return err
	}
	if g.table == nil {
		return nil
	}
	return g.table.End(s)
}

// message is a text as the message of a workflow command, line by line inert.
func message(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = clean(oneLine(l))
	}
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(strings.Join(lines, "\n"))
}

// property is a text as a property of a workflow command. A line end in the name
// of a file stays one, as its number; what else would act is made visible.
func property(s string) string {
	var b strings.Builder
	for _, r := range logCommand.ReplaceAllString(s, "#_$1") {
		switch {
		case strings.ContainsRune("%:,\r\n", r):
			fmt.Fprintf(&b, "%%%02X", r)
		default:
			b.WriteString(sign(r))
		}
	}
	return b.String()
}
