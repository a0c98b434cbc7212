package report

import (
	"fmt"
	"io"
	"strings"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// Markdown writes a table a plan, under the verdict. Limit is how many bytes it
// may take up, 0 for any; what has no room is counted.
type Markdown struct {
	W     io.Writer
	Limit int

	body    strings.Builder
	leftOut int
}

// roomForEnds is what the verdict and the last line may need of a limit.
const roomForEnds = 1000

// Plan takes one plan's rows; they are written at the end, below the verdict.
func (m *Markdown) Plan(r *lint.Result) error {
	var rows []string
	row := func(level, where, what, rule string) {
		rows = append(rows, fmt.Sprintf("| %s | %s | %s | %s |\n", level, where, escapeMarkdown(oneLine(what)), rule))
	}
	if r.Err != nil {
		row("**not checked**", "", r.Err.Error(), "")
	}
	for _, f := range everyFinding(r) {
		at := r.File.Position(f.Span.Start)
		level, what := f.Level.String(), f.Message+see(f.Finding)
		switch {
		case f.why != "":
			level, what = f.state, what+" ("+f.why+")"
		case f.Level == rule.Error:
			level = "**error**"
		}
		row(level, fmt.Sprintf("%d:%d", at.Line, at.Column), what, f.Rule.Code+" "+f.Rule.Name)
	}
	if r.Err == nil {
		for _, line := range notRun(r) {
			row("not run", "", strings.TrimPrefix(line, "not run: "), "")
		}
	}
	if len(rows) == 0 {
		return nil
	}
	head := fmt.Sprintf("\n### %s\n\n| level | line | what | rule |\n| --- | --- | --- | --- |\n", escapeMarkdown(oneLine(shown(r.Name))))
	for i, text := range rows {
		if i == 0 {
			text = head + text
		}
		if m.Limit > 0 && m.body.Len()+len(text)+roomForEnds > m.Limit || m.leftOut > 0 {
			m.leftOut += len(rows) - i
			return nil
		}
		m.body.WriteString(text)
	}
	return nil
}

// End writes the whole.
func (m *Markdown) End(s *lint.Summary) error {
	text := "**stp: " + escapeMarkdown(Verdict(s)) + "**\n" + m.body.String()
	if m.leftOut > 0 {
		text += fmt.Sprintf("\n%s more %s no room here.\n", grouped(m.leftOut), plural(m.leftOut, "line has", "lines have"))
	}
	_, err := io.WriteString(m.W, text)
	return err
}

// escapeMarkdown is a text that shows as it is written, in a table's cell too:
// no markup, no HTML, no link, and nobody and nothing is mentioned.
func escapeMarkdown(s string) string {
	var b strings.Builder
	s = clean(s)
	for i, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;" + apart(s[i+1:]))
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '@' || r == '#':
			// GitHub and GitLab make mentions of what is shown, escaped or not.
			b.WriteString("\\" + string(r) + "&#8203;")
		case r == ':' && strings.HasPrefix(s[i:], "://"):
			b.WriteString(":&#8203;")
		case r == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"):
			b.WriteString("&#8203;.")
		case r == '-' && i >= 2 && strings.EqualFold(s[i-2:i], "gh"):
			b.WriteString("-" + apart(s[i+1:]))
		case r == '\n':
			b.WriteByte(' ')
		case strings.ContainsRune("\\`*_{}[]()|~!$%^=", r):
			b.WriteString("\\" + string(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// apart keeps a number from what stands in front of it: GH-1 and &1 are issues and
// epics to GitHub and GitLab.
func apart(rest string) string {
	if rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		return "&#8203;"
	}
	return ""
}
