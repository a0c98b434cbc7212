package report

import (
	"crypto/sha256"
	_ "embed" // for the style and the script of the page
	"encoding/base64"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

// Page writes a review as one HTML file that needs nothing but a browser. Every
// view and every plan is a section of it, all readable one below the other
// without its script, which shows one at a time, sorts and filters. Pictures are
// drawn here, as bars in tables: what a picture shows is always there as words
// and figures too.
func Page(run *Run, w io.Writer) Reviewer {
	return func(s *review.Set) error {
		p := &page{ink: ink{w: w}, run: run, set: s, edition: s.Edition, totals: s.Totals(), asked: map[*guidance.Requirement]markup{}}
		p.head()
		p.plans()
		p.questions()
		p.money()
		p.between()
		p.about()
		for i := range s.Plans {
			r, err := s.Open(i)
			if err != nil {
				return err
			}
			p.plan(i, r)
		}
		p.put("</main>\n<script>%</script>\n</body>\n</html>\n", markup(pageScript))
		p.dry()
		return p.err
	}
}

// page is a page on its way.
type page struct {
	ink
	run     *Run
	set     *review.Set
	edition *guidance.Edition
	totals  *review.Totals
	// asked are the words for what asks for something, escaped once.
	asked map[*guidance.Requirement]markup
}

//go:embed page/page.css
var pageStyle string

//go:embed page/page.js
var pageScript string

// views are the sections that are not plans, in their order.
var views = []struct{ id, title markup }{
	{"plans", "Plans"}, {"questions", "Questions"}, {"money", "Money"}, {"between", "Between plans"}, {"about", "How to read this"},
}

// head writes all that stands above the first view. The policy allows this style
// and this script by their digests, and nothing else: no request, no picture, no
// form, no handler that a text could smuggle in.
func (p *page) head() {
	digest := func(s string) markup {
		sum := sha256.Sum256([]byte(s))
		return markup("'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'")
	}
	style := pageStyle + p.tiles() + fmt.Sprintf(":root{--questions:%d}\n", len(p.edition.Questions))
	title := heading(p.set)
	p.put(`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src %; script-src %; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>%</title>
<style>%</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><h1>%</h1>
<nav aria-label="Views"><ul>`, digest(style), digest(pageScript), title, markup(style), title)
	for _, v := range views {
		p.put(`<li><a href="#%">%</a></li>`, v.id, v.title)
	}
	p.put("</ul></nav></header>\n<main id=\"main\">\n")
}

// view opens a section that is shown alone.
func (p *page) view(n int) {
	p.put("\n<section class=\"view\" id=\"%\" aria-labelledby=\"%-h\">\n<h2 id=\"%-h\" tabindex=\"-1\">%</h2>\n", views[n].id, views[n].id, views[n].id, views[n].title)
}

// planID is how the i-th plan is called inside the page; findings and questions
// of it are called after it.
func planID(i int) markup { return markup(fmt.Sprintf("p%d", i+1)) }

func findingID(plan, finding int) markup { return markup(fmt.Sprintf("p%df%d", plan+1, finding+1)) }

func questionID(plan, question int) markup {
	return markup(fmt.Sprintf("p%dq%d", plan+1, question+1))
}

// worst are the plans' indexes, worst first.
func (p *page) worst() []int {
	var list []int
	for i := range p.set.Plans {
		list = append(list, i)
	}
	slices.SortStableFunc(list, func(a, b int) int { return review.Worst(p.set.Plans[a], p.set.Plans[b]) })
	return list
}

// index finds a plan's place in the set.
func (p *page) index() map[*review.Plan]int {
	at := map[*review.Plan]int{}
	for i, x := range p.set.Plans {
		at[x] = i
	}
	return at
}

// link is a plan's name as a link to its part of the page.
func (p *page) link(i int) {
	p.put(`<a href="#%">%</a>`, planID(i), p.set.Plans[i].Title)
}

// scroll opens a part that may be wider than the page; it can be moved by key.
func (p *page) scroll(what string) {
	p.put(`<div class="wide" role="region" aria-label="%" tabindex="0">`, what)
}

// amount is a figure in £m as the page shows it, with its value to sort by.
func (p *page) amount(f review.Figure) {
	if !f.OK {
		p.put("<td class=\"n\"><span aria-hidden=\"true\">–</span><span class=\"sr\">none</span></td>")
		return
	}
	p.put(`<td class="n" data-v="%">%</td>`, f.Value.String(), millions(f.Value))
}

// millions is an amount in £m with one decimal place: −1,234.5.
func millions(m decimal.Decimal) string {
	whole, part, _ := strings.Cut(m.Abs().StringFixed(1), ".")
	n, err := strconv.Atoi(whole)
	if err == nil {
		whole = thousands(n)
	}
	if m.Round(1).IsNegative() {
		return "−" + whole + "." + part
	}
	return whole + "." + part
}

// minus is a figure with the sign that readers, and readers aloud, know.
func minus(s string) string { return strings.Replace(s, "-", "−", 1) }

// region is a region's name.
func (p *page) region(key string) string { return guidance.Title(p.edition.Regions, key) }

// stage is a stage's name.
func (p *page) stage(key string) string {
	if s := p.edition.Stage(key); s != nil {
		return s.Title
	}
	return key
}

// recalled is the mark of what was not read; nothing for what was.
func recalled(c guidance.Certainty) markup {
	if c.Note() == "" {
		return ""
	}
	return markup(` <span class="recalled">(` + c.Note() + `)</span>`)
}

// levelClass is how the page calls a level; its word stands beside it.
func levelClass(l rule.Level) markup { return [...]markup{"note", "warn", "bad"}[l] }

// fact is one figure with its words, in a list of facts.
func (p *page) fact(words markup, format string, args ...any) {
	p.put("<div><dt>%</dt><dd>%</dd></div>\n", words, fmt.Sprintf(format, args...))
}

// counts are errors, warnings and notes in words.
func counts(c lint.Counts) string {
	var parts []string
	for _, x := range []struct {
		n         int
		one, many string
	}{{c.Errors, "error", "errors"}, {c.Warnings, "warning", "warnings"}, {c.Notes, "note", "notes"}} {
		if x.n > 0 {
			parts = append(parts, thousands(x.n)+" "+plural(x.n, x.one, x.many))
		}
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, ", ")
}
