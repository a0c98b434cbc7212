package report

import (
	"strconv"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/review"
)

// scale is what a row of bars has in common: the figures at its two ends.
type scale struct{ from, to float64 }

// over makes a scale that holds figures, and nought.
func (s *scale) over(figures ...float64) {
	for _, f := range figures {
		s.from, s.to = min(s.from, f), max(s.to, f)
	}
}

// at is where a figure stands on the scale, in thousandths of it.
func (s *scale) at(f float64) float64 {
	if s.to == s.from {
		return 0
	}
	return 1000 * (f - s.from) / (s.to - s.from)
}

// bar draws a bar between two figures, in a cell of a table whose words and
// figures say the same: it is hidden from those who listen. A thin line joins it
// to the bar above, where that ended at from.
func (p *page) bar(s *scale, class markup, from, to float64, joined bool) {
	x, y := min(s.at(from), s.at(to)), max(s.at(from), s.at(to))
	p.put(`<td class="bar"><svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">`)
	p.put(`<path class="nought" d="M% 0V20"/>`, thousandth(s.at(0)))
	if joined {
		p.put(`<path class="join" d="M% 0V4"/>`, thousandth(s.at(from)))
	}
	p.put(`<rect class="%" x="%" y="4" width="%" height="12"/></svg></td>`, class, thousandth(x), thousandth(max(y-x, 2)))
}

// thousandth is a length on a scale; 0 where figures are too large to draw.
func thousandth(f float64) markup {
	if !(f >= 0 && f <= 1000) {
		f = 0
	}
	return markup(strconv.FormatFloat(f, 'f', 1, 64))
}

func toFloat(d decimal.Decimal) float64 { f, _ := d.Float64(); return f }

// span is one row of a bridge.
type span struct {
	title  string
	amount decimal.Decimal
	end    bool // where the bridge begins or comes to, and no step of it
}

// unexplained is the step for what the others leave out.
const unexplained = "Not explained by the steps"

// bridge leads from do nothing to the result of the last year, for the NHS's
// part. What the steps do not explain is a step of its own, so that a bridge
// that does not add up is seen not to.
func bridge(m *review.Money) []span {
	from, to := m.NHSDoNothing.Last(), m.NHSResult.Last()
	if !from.OK || !to.OK {
		return nil
	}
	list := []span{{"If nothing is done", from.Value, true}}
	at := from.Value
	for _, k := range review.Kinds {
		if f := m.Sum(k.Kind, true).Last(); f.OK && !f.Value.IsZero() {
			list = append(list, span{k.Title, f.Value, false})
			at = at.Add(f.Value)
		}
	}
	if rest := to.Value.Sub(at); !rest.Round(1).IsZero() {
		list = append(list, span{unexplained, rest, false})
	}
	return append(list, span{"Result", to.Value, true})
}

// bridgeTable draws a plan's bridge as a table with a bar in every row.
func (p *page) bridgeTable(m *review.Money) {
	list := bridge(m)
	if list == nil {
		p.put("<p>The plan does not give both what happens if nothing is done and the result for %, so there is no bridge to draw.</p>\n", p.edition.LastYear())
		return
	}
	var s scale
	at := 0.0
	for _, x := range list {
		if x.end {
			at = 0
		}
		at += toFloat(x.amount)
		s.over(at)
	}
	p.put("<table class=\"bars\"><caption>From doing nothing to the result: the NHS part in %, £m</caption>\n<thead><tr><th scope=\"col\">Step</th><th scope=\"col\" class=\"n\">£m</th><td></td></tr></thead>\n<tbody>\n", p.edition.LastYear())
	at = 0
	for i, x := range list {
		from, class := at, markup("more")
		switch {
		case x.end:
			from, class = 0, "whole"
		case x.title == unexplained:
			class = "odd"
		case x.amount.IsNegative():
			class = "less"
		}
		sign := ""
		if !x.end && x.amount.IsPositive() {
			sign = "+"
		}
		at = from + toFloat(x.amount)
		p.put(`<tr class="%"><th scope="row">%</th><td class="n">%</td>`, class, x.title, sign+millions(x.amount))
		p.bar(&s, class, from, at, i > 0 && !x.end)
		p.put("</tr>\n")
	}
	p.put("</tbody></table>\n")
}

// yearTable is a table of figures by year with a bar for the last one.
func (p *page) yearTable(caption string, rows []yearRow) {
	if len(rows) == 0 {
		return
	}
	var s scale
	for _, r := range rows {
		if f := r.years.Last(); f.OK && r.kind == "" {
			s.over(toFloat(f.Value))
		}
	}
	p.scroll(caption)
	p.put("<table class=\"bars\"><caption>%</caption>\n<thead><tr><td></td>", caption)
	for _, y := range p.edition.Years {
		p.put(`<th scope="col" class="n">%</th>`, y)
	}
	p.put("<td></td></tr></thead>\n<tbody>\n")
	for _, r := range rows {
		p.put(`<tr class="%"><th scope="row">%</th>`, r.kind, r.title)
		for _, f := range r.years {
			p.amount(f)
		}
		if f := r.years.Last(); f.OK && r.kind == "" {
			p.bar(&s, "more", 0, toFloat(f.Value), false)
		} else {
			p.put("<td class=\"bar\"></td>")
		}
		p.put("</tr>\n")
	}
	p.put("</tbody></table></div>\n")
}

// yearRow is one row of such a table. Its kind is empty for a part, with a bar;
// "sum" adds the parts up, and what is "beside" is neither.
type yearRow struct {
	title string
	years review.Series
	kind  markup
}
