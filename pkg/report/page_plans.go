package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/review"
)

// plans is the first view: what the set comes to, the map, the waves, and a row
// a plan.
func (p *page) plans() {
	s, t := p.set, p.totals
	p.view(0)
	p.put("<p class=\"verdict\">%</p>\n<dl class=\"facts\">\n", ReviewVerdict(s, t))
	answered := t.States[review.Answered] + t.States[review.Thin] + t.States[review.Aside]
	p.fact("questions answered", "%s of %s", thousands(answered), thousands(t.Questions))
	p.fact("findings", "%s", counts(t.Counts))
	p.fact("waived", "%d", t.Waived)
	if f := t.Money.NHSResult.Last(); f.OK {
		p.fact(`NHS result together`, "%s in %s", minus(Pounds(f.Value)), s.Edition.LastYear())
	}
	if f := t.Money.NHSDoNothing.Last(); f.OK {
		p.fact(`NHS, if nothing is done`, "%s", minus(Pounds(f.Value)))
	}
	p.put("</dl>\n<div class=\"pair\">\n")
	p.chart()
	p.waves()
	p.put("</div>\n")
	p.filters()
	p.table()
	p.standsOut()
	p.put("</section>\n")
}

// tiles are the style's places on the map, one for each column and row in use.
func (p *page) tiles() string {
	var b strings.Builder
	wide, high := 0, 0
	for _, f := range p.edition.Footprints {
		if len(f.Tile) == 2 {
			wide, high = max(wide, f.Tile[0]), max(high, f.Tile[1])
		}
	}
	for i := range max(wide, high) {
		fmt.Fprintf(&b, ".x%d{grid-column:%[1]d}.y%[1]d{grid-row:%[1]d}", i+1)
	}
	return b.String()
}

// chart is the map: every footprint of the edition as a tile, about where it
// lies. Each tile holds its words for every way of colouring.
func (p *page) chart() {
	by := map[*guidance.Footprint]int{}
	for i, x := range p.set.Plans {
		if x.Footprint != nil {
			by[x.Footprint] = i
		}
	}
	missing := map[*guidance.Footprint]bool{}
	for _, f := range p.set.Missing {
		missing[f] = true
	}
	if p.tiles() == "" || len(by) == 0 {
		return
	}
	p.put(`<section class="map" aria-labelledby="map-h"><h3 id="map-h">The footprints, about where they lie</h3>
<fieldset class="pick js"><legend>Show</legend>
<label><input type="radio" name="by" value="wave" checked> wave</label>
<label><input type="radio" name="by" value="errors"> errors</label>
<label><input type="radio" name="by" value="share"> share met</label></fieldset>
<ul id="map" data-by="wave">
`)
	for k := range p.edition.Footprints {
		f := &p.edition.Footprints[k]
		if len(f.Tile) != 2 {
			continue
		}
		i, ok := by[f]
		if !ok {
			class, words := markup("gone"), markup("<b>no plan</b>")
			if !missing[f] {
				class, words = "gone out", `<span class="sr">not in this set</span>`
			}
			p.put(`<li class="x% y% %"><div><span class="name">%</span>%</div></li>`+"\n", f.Tile[0], f.Tile[1], class, tileName(f.Name), words)
			continue
		}
		x := p.set.Plans[i]
		c := x.Result.Counts()
		p.put(`<li class="x% y% w% e% s%" data-p="%"><a href="#%"><span class="name">%</span>`,
			f.Tile[0], f.Tile[1], x.Wave.Number, band(c.Errors, 1, 4, 16), band(x.Share(), 80, 90, 98), i+1, planID(i), tileName(f.Name))
		p.put(`<b class="wave"><span class="long">wave </span>%</b><b class="errors">%<span class="long"> %</span></b><b class="share">%%</b></a></li>`+"\n",
			x.Wave.Number, c.Errors, plural(c.Errors, "error", "errors"), x.Share(), markup("%"))
	}
	p.put("</ul></section>\n")
}

// tileName is a name that may break before its last syllable: tiles are narrow.
func tileName(name string) markup {
	k := new(ink)
	k.text(name)
	return markup(strings.NewReplacer("shire", "&shy;shire", "land", "&shy;land").Replace(string(k.b)))
}

// band is which of four bands a figure falls into, by where the upper three begin.
func band(n int, from ...int) int {
	at := 0
	for at < len(from) && n >= from[at] {
		at++
	}
	return at
}

// waves says when the plans could be agreed, and by what rule: it is the map's
// legend as well.
func (p *page) waves() {
	at := p.index()
	ready := p.set.Ready()
	p.put("<section class=\"waves\" aria-labelledby=\"waves-h\"><h3 id=\"waves-h\">When they could be agreed</h3>\n")
	for _, w := range review.Waves() {
		var in []int
		for _, x := range ready {
			if x.Wave.Number == w.Number {
				in = append(in, at[x])
			}
		}
		p.put(`<div class="w%"><h4><span class="key">%</span>%: %</h4><p class="quiet">In it: %. Next: %.</p>`,
			w.Number, w.Number, upper(w.Title), count(len(in), "plan", "plans"), w.Rule, w.Then)
		if len(in) > 0 {
			p.put("<ol class=\"run\">")
			for _, i := range in {
				p.put("<li>")
				p.link(i)
				p.put("</li>")
			}
			p.put("</ol>")
		}
		p.put("</div>\n")
	}
	p.put("<p class=\"quiet\">%.</p></section>\n", upper(review.Order))
}

// upper is a text that begins a sentence.
func upper(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// filters choose the rows of the table, and with them the tiles of the map.
func (p *page) filters() {
	p.put(`<h3 id="rows-h">Every plan</h3>
<form class="filters js" id="filters" role="search" aria-label="Plans"><label>Name <input type="search" name="text" autocomplete="off"></label>
`)
	choice := func(label, name markup, terms []guidance.Term) {
		if len(terms) < 2 {
			return
		}
		p.put(`<label>% <select name="%"><option value="">all</option>`, label, name)
		for _, t := range terms {
			p.put(`<option value="%">%</option>`, t.Key, t.Title)
		}
		p.put("</select></label>\n")
	}
	choice("Region", "region", p.used(p.edition.Regions, func(x *review.Plan) string { return x.Region }))
	var stages, waves []guidance.Term
	for _, s := range p.edition.Stages {
		stages = append(stages, guidance.Term{Key: s.Key, Title: s.Title})
	}
	for _, w := range review.Waves() {
		waves = append(waves, guidance.Term{Key: fmt.Sprint(w.Number), Title: fmt.Sprintf("%d: %s", w.Number, w.Title)})
	}
	choice("Stage", "stage", p.used(stages, func(x *review.Plan) string { return x.Result.Stage }))
	choice("Wave", "wave", p.used(waves, func(x *review.Plan) string { return fmt.Sprint(x.Wave.Number) }))
	p.put(`<label class="tick"><input type="checkbox" name="errors"> has errors</label>
<button type="reset">Show all, worst first</button></form>
<p class="quiet js" id="shown" role="status"></p>
`)
}

// used are the terms that some plan has.
func (p *page) used(terms []guidance.Term, of func(*review.Plan) string) []guidance.Term {
	have := map[string]bool{}
	for _, x := range p.set.Plans {
		have[of(x)] = true
	}
	var list []guidance.Term
	for _, t := range terms {
		if have[t.Key] {
			list = append(list, t)
		}
	}
	return list
}

// table is a row a plan, worst first, and one for each that is missing.
func (p *page) table() {
	p.scroll("Every plan")
	p.put(`<table class="sortable" id="rows"><caption>Worst first: what could not be read, then most errors, most warnings, fewest answers. In the gaps, ✓ says that a plan gives where the area stands, where it has to be and what measures it; ~ some of them; ✗ none.</caption>
<thead><tr>`)
	for _, h := range []struct {
		title        string
		class, first markup
	}{
		{"Plan", "", "asc"}, {"Region", "", "asc"}, {"Stage", "", "asc"}, {"Errors", "n", "desc"}, {"Warnings", "n", "desc"}, {"Waived", "n", "desc"},
		{"Answered", "n", "asc"}, {"Thin", "n", "desc"}, {"gaps", "", ""}, {"result", "n", "asc"}, {"Gap per head, £", "n", "desc"}, {"Met of asked", "n", "asc"}, {"Wave", "n", "asc"},
	} {
		switch h.title {
		case "Stage":
			if !p.staged() {
				continue
			}
		case "gaps":
			for _, g := range p.edition.Gaps {
				p.put(`<th scope="col" class="gap"><abbr title="%">%</abbr></th>`, g.Title, g.Title[:1])
			}
			continue
		case "result":
			h.title = "NHS result " + p.edition.LastYear() + ", £m"
		case "Answered":
			h.title += fmt.Sprintf(" of %d", len(p.edition.Questions))
		}
		p.put(`<th scope="col" class="%" aria-sort="none"><button type="button" data-first="%">%</button></th>`, h.class, h.first, h.title)
	}
	p.put("</tr></thead>\n<tbody>\n")
	for _, i := range p.worst() {
		p.row(i)
	}
	for _, f := range p.set.Missing {
		across := 9 + len(p.edition.Gaps)
		if p.staged() {
			across++
		}
		p.put(`<tr class="gone" data-region="%"><th scope="row" data-v="%">%</th><td>%</td><td colspan="%">no plan</td></tr>`+"\n",
			f.Region, f.Name, f.Name, p.region(f.Region), across)
	}
	p.put("</tbody></table></div>\n")
}

// row is one plan's row.
func (p *page) row(i int) {
	x := p.set.Plans[i]
	c := x.Result.Counts()
	p.put(`<tr data-p="%" data-region="%" data-stage="%" data-wave="%" data-errors="%"><th scope="row" data-v="%">`, i+1, x.Region, x.Result.Stage, x.Wave.Number, c.Errors, x.Title)
	p.link(i)
	p.put("</th><td>%</td>", p.region(x.Region))
	if p.staged() {
		p.put("<td>%</td>", p.shortStage(x.Result.Stage))
	}
	number := func(n int, class markup) {
		if n == 0 {
			class = ""
		}
		p.put(`<td class="n %" data-v="%">%</td>`, class, n, n)
	}
	number(c.Errors, "bad")
	number(c.Warnings, "warn")
	number(len(x.Result.Waived), "")
	if !x.Read {
		p.put("<td colspan=\"%\">could not be read</td>", 5+len(p.edition.Gaps))
	} else {
		number(x.Answered(), "")
		number(x.Count(review.Thin), "warn")
		for _, g := range x.Gaps {
			p.put("<td class=\"gap\">%</td>", gapSign(g))
		}
		p.amount(x.Money.NHSResult.Last())
		if f := x.GapPerHead(); f.OK {
			p.put(`<td class="n" data-v="%">%</td>`, f.Value.String(), thousands(int(f.Value.IntPart())))
		} else {
			p.amount(f)
		}
		met, asked := x.Met()
		p.put(`<td class="n" data-v="%"><span class="quiet">% of %</span> %%</td>`, x.Share(), met, asked, x.Share(), markup("%"))
	}
	p.put("<td class=\"n\">%</td></tr>\n", x.Wave.Number)
}

// staged says that the plans stand at several stages.
func (p *page) staged() bool {
	first := ""
	return slices.ContainsFunc(p.set.Plans, func(x *review.Plan) bool {
		if first == "" {
			first = x.Result.Stage
		}
		return x.Result.Stage != "" && x.Result.Stage != first
	})
}

// shortStage is a stage's name without its month.
func (p *page) shortStage(key string) string {
	title, _, _ := strings.Cut(p.stage(key), " (")
	return title
}

// gapSign says what a plan gives of a gap, in a sign and in words.
func gapSign(g review.Gap) markup {
	switch {
	case g.Whole():
		return `<span aria-hidden="true">✓</span><span class="sr">whole</span>`
	case g.Any():
		return `<span aria-hidden="true">~</span><span class="sr">in part</span>`
	}
	return `<span aria-hidden="true">✗</span><span class="sr">missing</span>`
}

// standsOut are the questions that fewest answer, the rules that speak most, and
// what works well.
func (p *page) standsOut() {
	const most = 8
	t := p.totals
	p.put("<div class=\"thirds\">\n<section><h3>Least answered</h3><ol>\n")
	for _, q := range t.Least[:min(most, len(t.Least))] {
		p.put("<li>%% <span class=\"quiet\">% of %</span></li>\n", q.Of.Title, recalled(q.Of.Certainty), q.Plans, q.OutOf)
	}
	p.put("</ol></section>\n<section><h3>Most common findings</h3><ol>\n")
	for _, c := range t.Common[:min(most, len(t.Common))] {
		p.put("<li>% <span class=\"quiet\">% in %</span></li>\n", upper(c.Of.Title), c.Of.Code, count(c.Plans, "plan", "plans"))
	}
	p.put("</ol></section>\n<section><h3>What works well</h3><ul>\n")
	for _, c := range t.Strong[:min(most, len(t.Strong))] {
		p.put("<li>% of % plans %</li>\n", c.Plans, t.Checked, c.Of.Many)
	}
	p.put("</ul></section>\n</div>\n")
}
