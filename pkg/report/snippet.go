package report

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// snippet draws the marked line of a finding, and below it the related ones,
// each with its words. Long lines are windowed round the mark, never wrapped.
func (t *Text) snippet(b *strings.Builder, file *source.File, f *rule.Finding) {
	places := []marked{markedOf(file, rule.Related{Span: f.Span, Label: f.Label})}
	for _, own := range []bool{true, false} { // what stands in other plans comes last
		for _, rel := range f.Related {
			if own == (rel.Elsewhere == nil) {
				places = append(places, markedOf(file, rel))
			}
		}
	}
	gutter := 2
	for _, p := range places {
		gutter = max(gutter, len(fmt.Sprint(p.at.Line)))
	}
	bar := func(line string) {
		fmt.Fprintf(b, "  %s ", t.Palette.quiet.Sprintf("%*s |", gutter, line))
	}
	fmt.Fprintf(b, "  %s\n", t.Palette.quiet.Sprintf("%*s |", gutter, ""))
	var beside []marked
	if len(places) > mostDrawn {
		places, beside = places[:1], places[1:]
	}
	last, in := 0, ""
	for i, p := range places {
		at := p.Position(p.span.Start)
		if at.Line == 0 || at.Line > p.Lines() {
			continue
		}
		if p.name != in {
			fmt.Fprintf(b, "  %s %s\n", t.Palette.quiet.Sprintf("%*s", gutter+1, "-->"), t.Palette.bold.Sprint(p.where()))
			last, in = 0, p.name
		}
		mark, paint := "^", t.Palette.mark
		if i > 0 {
			mark, paint = "-", t.Palette.beside
		}
		text, before, marked := window(p.File, p.span, t.Width-gutter-5)
		if p.at.Line != last {
			bar(fmt.Sprint(p.at.Line))
			b.WriteString(text + "\n")
			last = p.at.Line
		}
		bar("")
		b.WriteString(strings.Repeat(" ", before) + paint.Sprint(strings.Repeat(mark, max(1, marked))))
		if p.label != "" {
			b.WriteString(" " + paint.Sprint(Visible(p.label)))
		}
		b.WriteByte('\n')
	}
	t.column(b, gutter, beside)
	t.notes(b, gutter, f)
}

// mostDrawn is how many places a snippet draws; with more, the related ones
// stand in a column of figures, one a line.
const mostDrawn = 7

// mostInColumn is how many places a column holds; the rules put those first that
// weigh most.
const mostInColumn = 12

// column lists places by line, what stands there, and their words.
func (t *Text) column(b *strings.Builder, gutter int, places []marked) {
	wide, in := 0, ""
	more := len(places) - mostInColumn
	if more > 1 {
		places = places[:mostInColumn]
	}
	for _, p := range places {
		wide = max(wide, min(width(firstLine(p.File, p.span)), 24))
	}
	for _, p := range places {
		if p.name != in {
			fmt.Fprintf(b, "  %s %s\n", t.Palette.quiet.Sprintf("%*s", gutter+1, "-->"), t.Palette.bold.Sprint(shown(p.name)))
			in = p.name
		}
		text := runewidth.Truncate(Visible(firstLine(p.File, p.span)), 24, "...")
		fmt.Fprintf(b, "  %s %s%s  %s\n", t.Palette.quiet.Sprintf("%*d |", gutter, p.at.Line),
			strings.Repeat(" ", max(0, wide-runewidth.StringWidth(text))), text, t.Palette.beside.Sprint(Visible(p.label)))
	}
	if more > 1 {
		fmt.Fprintf(b, "  %s %s\n", t.Palette.quiet.Sprintf("%*s |", gutter, ""),
			t.Palette.beside.Sprintf("and %d more; -o json lists every one", more))
	}
}

// firstLine is what a span holds of its first line.
func firstLine(file *source.File, s source.Span) string {
	line, start := file.Line(file.Position(s.Start).Line)
	from := min(s.Start-start, len(line))
	return line[from:min(max(s.End-start, from), len(line))]
}

// gap stands where a line is cut.
const gap = "..."

// excerpt is the part of a line that is shown round a mark: what stands before it,
// under it and behind it, and a sign at an end where the line goes on.
type excerpt struct{ head, before, marked, after, tail string }

// cutLine is a span's first line, cut to some columns. It looks no further along
// a line than it shows: a line may be a whole file.
func cutLine(file *source.File, s source.Span, most int) excerpt {
	line, start := file.Line(file.Position(s.Start).Line)
	from := min(s.Start-start, len(line))
	to := min(max(s.End-start, from), len(line))
	to = from + len(strings.TrimRight(line[from:to], " \t\r"))
	if fit := upTo(line, most); fit == len(line) {
		return excerpt{"", line[:from], line[from:to], line[to:], ""}
	}
	under := width(line[from : from+upTo(line[from:to], most)])
	c := excerpt{}
	left := from - downTo(line[:from], max(most/6, (most-under-2*len(gap))/2))
	if left > 0 {
		c.head = gap
	}
	right := left + upTo(line[left:], most-len(c.head)-len(gap))
	if right < len(line) {
		c.tail = gap
	}
	to = max(from, min(to, right))
	c.before, c.marked, c.after = line[left:from], line[from:to], line[to:max(to, right)]
	return c
}

// window is a span's first line as a terminal shows it, with the columns before
// the mark and under it.
func window(file *source.File, s source.Span, most int) (text string, before, marked int) {
	c := cutLine(file, s, most)
	return c.head + Visible(c.before+c.marked+c.after) + c.tail, len(c.head) + width(c.before), width(c.marked)
}

// upTo is how many bytes of a text fit into some columns.
func upTo(text string, columns int) int {
	for i, r := range text {
		if columns -= width(string(r)); columns < 0 {
			return i
		}
	}
	return len(text)
}

// downTo is the same from the end of a text.
func downTo(text string, columns int) int {
	n := 0
	for n < len(text) {
		r, size := utf8.DecodeLastRuneInString(text[:len(text)-n])
		if columns -= width(string(r)); columns < 0 {
			break
		}
		n += size
	}
	return n
}

// notes are the lines under a snippet: the working, what asks for it, help.
func (t *Text) notes(b *strings.Builder, gutter int, f *rule.Finding) {
	note := func(what, text string) {
		if text == "" {
			return
		}
		indent := strings.Repeat(" ", gutter+3)
		text = Visible(text)
		if t.Wrap {
			text = wrap(text, len(indent)+len(what)+4, t.Width, indent+"  ")
		}
		fmt.Fprintf(b, "%s%s %s\n", indent, t.Palette.quiet.Sprint("= "+what+":"), text)
	}
	note("working", f.Working)
	for i, line := range askedFor(t.edition, f) {
		note([...]string{"asked for by", "and by"}[min(i, 1)], line)
	}
	help := f.Help
	if help == "" {
		help = f.Rule.Mend
	}
	note("help", help)
}

// wrap breaks a text between words so that no line passes the width; the first
// line begins at a column, the others behind an indent.
func wrap(text string, column, most int, indent string) string {
	var b strings.Builder
	for i, word := range strings.Fields(text) {
		w := runewidth.StringWidth(word)
		switch {
		case i > 0 && column+1+w > most:
			b.WriteString("\n" + indent)
			column = len(indent)
		case i > 0:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += w
	}
	return b.String()
}
