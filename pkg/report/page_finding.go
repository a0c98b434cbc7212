package report

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// findings are all findings of a plan, in their order.
func (p *page) findings(i int, r *lint.Result) {
	p.put("<section class=\"findings\" data-show=\"note\"><h3 id=\"%\">Findings</h3>\n", partID(i, "findings"))
	if len(r.Findings) == 0 {
		p.put("<p>There are none.</p>\n</section>\n")
		return
	}
	c := r.Counts()
	p.put(`<label class="pick js">Show <select name="level"><option value="note">all %</option>`, c.At(rule.Note))
	if c.Warnings > 0 && c.Notes > 0 {
		p.put(`<option value="warning">errors and warnings: %</option>`, c.At(rule.Warning))
	}
	if c.Errors > 0 && c.Warnings+c.Notes > 0 {
		p.put(`<option value="error">errors: %</option>`, c.Errors)
	}
	p.put("</select></label>\n<ol class=\"findings\">\n")
	for k, f := range r.Findings {
		p.finding(findingID(i, k), r, f)
	}
	p.put("</ol></section>\n")
}

// finding is one finding whole: the sentence, the place, the lines it speaks of,
// the working, what asks for it and what to do.
func (p *page) finding(id markup, r *lint.Result, f *rule.Finding) {
	class := levelClass(f.Level)
	p.put(`<li class="%" id="%" tabindex="-1"><h4><span class="lv %">%</span> %</h4><p class="quiet">%</p>`,
		class, id, class, f.Level.String(), upper(f.Message), p.where(r, f))
	p.quotes(r.File, f)
	p.put("<dl>")
	if f.Working != "" {
		p.put("<dt>Working</dt><dd>%</dd>", f.Working)
	}
	if f.Requirement != nil {
		p.put("<dt>Asked for by</dt><dd>%", p.askedBy(f.Requirement))
		for _, q := range f.Also {
			p.put("<br>%", p.askedBy(q))
		}
		p.put("</dd>")
	}
	p.put("<dt>Help</dt><dd>%</dd></dl></li>\n", upper(help(f)))
}

// askedBy says what asks for something: what it asks, and in which document.
func (p *page) askedBy(q *guidance.Requirement) markup {
	m, ok := p.asked[q]
	if !ok {
		k := new(ink)
		k.put("%<br><span class=\"quiet\">%</span>", upper(q.Asks), AskedBy(p.edition, q))
		m = markup(k.b)
		p.asked[q] = m
	}
	return m
}

// quoted is how many columns of a line the page quotes.
const quoted = 150

// quotes are the lines that a finding speaks of, each with its mark: its own, the
// related ones of the same plan, and last those of other plans.
func (p *page) quotes(file *source.File, f *rule.Finding) {
	if file == nil {
		return
	}
	p.put(`<div class="quote">`)
	p.quote(markedOf(file, rule.Related{Span: f.Span, Label: f.Label}), "<mark>")
	for _, rel := range f.Related {
		if rel.Elsewhere == nil {
			p.quote(markedOf(file, rel), beside)
		}
	}
	in := ""
	for _, rel := range f.Related {
		if to := rel.Elsewhere; to != nil {
			if to.Name != in {
				p.put(`<p>In `)
				p.link(to.Plan)
				p.put(" <code>%</code></p>", to.Name)
				in = to.Name
			}
			p.quote(markedOf(nil, rel), beside)
		}
	}
	p.put("</div>")
}

const beside markup = `<mark class="beside">`

func (p *page) quote(m marked, mark markup) {
	at := m.Position(m.span.Start)
	if at.Line == 0 || at.Line > m.Lines() {
		return
	}
	c := cutLine(m.File, m.span, quoted)
	p.put("<div><span class=\"no\">%</span><span><code>%%%%</mark>%%</code>", m.at.Line, c.head, c.before, mark, c.marked, c.after, c.tail)
	if m.label != "" {
		p.put(" <span class=\"label\">%</span>", m.label)
	}
	p.put("</span></div>")
	if m.name == "" && opensBlock(c.marked) {
		p.block(m, mark)
	}
}

// opensBlock says that all there is to see of a text on its first line is the
// sign that opens it.
func opensBlock(marked string) bool {
	return marked != "" && strings.Trim(marked, "|>+-123456789") == ""
}

// blockLines is how many lines of a text are quoted behind the sign that opens it.
const blockLines = 3

// block quotes the first lines of a text that begins below its key.
func (p *page) block(m marked, mark markup) {
	for n := range blockLines {
		line, start := m.Line(m.at.Line + 1 + n)
		from := start + len(line) - len(strings.TrimLeft(line, " "))
		to := min(start+len(line), m.span.End)
		if from >= to {
			return
		}
		c := cutLine(m.File, source.Span{Start: from, End: to}, quoted)
		p.put("<div><span class=\"no\">%</span><code>%%%%</mark>%%</code></div>", m.at.Line+1+n, c.head, c.before, mark, c.marked, c.after, c.tail)
	}
}
