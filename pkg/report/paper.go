package report

import (
	"fmt"
	"html"
	"io"
	"strings"
)

// paper is a short document that is written the same way in every format: what
// it says is decided once.
type paper struct{ parts []part }

// part is a heading, a paragraph, a list or a table.
type part struct {
	heading string
	level   int // of the heading: 1, 2 or 3
	para    string
	list    []string
	table   *sheetlet
}

// sheetlet is a small table; the first column is text, the others stand right.
type sheetlet struct {
	head []string
	rows [][]string
}

func (p *paper) heading(level int, format string, args ...any) {
	p.parts = append(p.parts, part{heading: fmt.Sprintf(format, args...), level: level})
}

func (p *paper) para(format string, args ...any) {
	p.parts = append(p.parts, part{para: fmt.Sprintf(format, args...)})
}

func (p *paper) list(items ...string) {
	if len(items) > 0 {
		p.parts = append(p.parts, part{list: items})
	}
}

func (p *paper) table(t *sheetlet) {
	if len(t.rows) > 0 {
		p.parts = append(p.parts, part{table: t})
	}
}

// text writes the paper for a terminal.
func (p *paper) text(w io.Writer, palette *Palette) error {
	var b strings.Builder
	for i := range p.parts {
		x := &p.parts[i]
		switch {
		case x.heading != "":
			if i > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(palette.bold.Sprint(Visible(x.heading)) + "\n")
		case x.table != nil:
			t := table{head: [2][]string{nil, x.table.head}}
			for _, row := range x.table.rows {
				var cells []string
				for _, c := range row {
					cells = append(cells, Visible(c))
				}
				t.rows = append(t.rows, cells)
			}
			t.write(&b)
		case x.para != "":
			b.WriteString(Visible(x.para) + "\n")
		}
		for _, item := range x.list {
			b.WriteString("  " + Visible(item) + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdown writes the paper for a comment or wiki.
func (p *paper) markdown(w io.Writer) error {
	var b strings.Builder
	say := func(s string) string { return escapeMarkdown(oneLine(s)) }
	row := func(cells []string) {
		for _, c := range cells {
			b.WriteString("| " + say(c) + " ")
		}
		b.WriteString("|\n")
	}
	for i := range p.parts {
		x := &p.parts[i]
		if i > 0 {
			b.WriteByte('\n')
		}
		switch {
		case x.heading != "":
			b.WriteString(strings.Repeat("#", x.level+1) + " " + say(x.heading) + "\n")
		case x.table != nil:
			row(x.table.head)
			b.WriteString("| --- " + strings.Repeat("| ---: ", len(x.table.head)-1) + "|\n")
			for _, r := range x.table.rows {
				row(r)
			}
		case x.para != "":
			b.WriteString(say(x.para) + "\n")
		}
		for _, item := range x.list {
			b.WriteString("- " + say(item) + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// paperStyle needs nothing from elsewhere, and follows the reader's light or dark.
const paperStyle = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse}td,th{padding:.25rem .75rem;border-bottom:1px solid #8888;text-align:right;font-variant-numeric:tabular-nums}
td:first-child,th:first-child{text-align:left}h2{margin-top:2rem}.wide{overflow-x:auto}`

// html writes the paper as a page that stands alone.
func (p *paper) html(w io.Writer, title string) error {
	var b strings.Builder
	say := func(s string) string { return html.EscapeString(oneLine(s)) }
	fmt.Fprintf(&b, "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"+
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"+
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"+
		"<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n<main>\n", say(title), paperStyle)
	for i := range p.parts {
		x := &p.parts[i]
		switch {
		case x.heading != "":
			fmt.Fprintf(&b, "<h%d>%s</h%[1]d>\n", x.level, say(x.heading))
		case x.table != nil:
			b.WriteString("<div class=\"wide\" tabindex=\"0\"><table>\n<thead><tr>")
			for _, c := range x.table.head {
				fmt.Fprintf(&b, "<th scope=\"col\">%s</th>", say(c))
			}
			b.WriteString("</tr></thead>\n<tbody>\n")
			for _, r := range x.table.rows {
				b.WriteString("<tr>")
				for k, c := range r {
					if k == 0 {
						fmt.Fprintf(&b, "<th scope=\"row\">%s</th>", say(c))
					} else {
						fmt.Fprintf(&b, "<td>%s</td>", say(c))
					}
				}
				b.WriteString("</tr>\n")
			}
			b.WriteString("</tbody>\n</table></div>\n")
		case x.para != "":
			fmt.Fprintf(&b, "<p>%s</p>\n", say(x.para))
		}
		if len(x.list) > 0 {
			b.WriteString("<ul>\n")
			for _, item := range x.list {
				fmt.Fprintf(&b, "<li>%s</li>\n", say(item))
			}
			b.WriteString("</ul>\n")
		}
	}
	b.WriteString("</main>\n</body>\n</html>\n")
	_, err := io.WriteString(w, b.String())
	return err
}
