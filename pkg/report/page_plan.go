package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

// plan is one plan's part of the page, from its whole result.
func (p *page) plan(i int, r *lint.Result) {
	x, id := p.set.Plans[i], planID(i)
	p.put("\n<section class=\"view plan\" id=\"%\" data-p=\"%\" aria-labelledby=\"%-h\">\n<p class=\"back js\"><a class=\"up\" href=\"#plans\">Plans</a> <a class=\"next\" href=\"#plans\" hidden>Next</a></p>\n<h2 id=\"%-h\" tabindex=\"-1\">%</h2>\n", id, i+1, id, id, x.Title)
	p.identity(x)
	if r.Err != nil {
		p.put("<p class=\"verdict\">Could not be checked: %</p>\n", r.Err.Error())
	}
	p.put("<dl class=\"facts\">\n")
	p.fact("findings", "%s", counts(x.Result.Counts()))
	if x.Read {
		p.fact("questions answered", "%d of %d", x.Answered(), len(x.Answers))
		met, asked := x.Met()
		p.fact("met of what is asked", "%d of %d", met, asked)
		if f := x.Money.NHSResult.Last(); f.OK {
			p.fact("NHS result", "%s in %s", minus(Pounds(f.Value)), p.edition.LastYear())
		}
	}
	if n := len(r.Waived); n > 0 {
		p.fact("waived", "%d", n)
	}
	p.put("</dl>\n<p><span class=\"key w%\">%</span><b>Wave %: %.</b> <span class=\"quiet\">In it: %. Next: %.</span></p>\n",
		x.Wave.Number, x.Wave.Number, x.Wave.Number, x.Wave.Title, x.Wave.Rule, x.Wave.Then)
	if x.Read {
		p.shared(x)
		p.parts(i, r)
		p.standing(i)
		p.put("<section><h3 id=\"%\">Money</h3>\n", partID(i, "money"))
		p.bridgeTable(&x.Money)
		p.savings(&x.Money)
		p.put("</section>\n")
		p.planQuestions(i)
	}
	p.findings(i, r)
	p.aside(i, r)
	p.later(i, r)
	p.put("</section>\n")
	p.dry()
}

// shared are errors that stand with other plans and are as much this one's.
func (p *page) shared(x *review.Plan) {
	if len(x.Shared) == 0 {
		return
	}
	at := p.index()
	p.put("<section><h3>Between this plan and others</h3>\n<p class=\"quiet\">Found with the other plan, and as much this one's.</p>\n<ul class=\"links\">\n")
	for _, y := range x.Shared {
		p.contradiction(at[y.With], slices.Index(y.With.Result.Findings, y.Finding), y.Finding)
	}
	p.put("</ul></section>\n")
}

// partID is how a part of a plan's page is called.
func partID(i int, part markup) markup { return planID(i) + "-" + part }

// parts are links to the parts of a plan's page.
func (p *page) parts(i int, r *lint.Result) {
	p.put(`<nav class="parts js" aria-label="In this plan"><ul>`)
	for _, part := range []struct {
		id, title markup
		there     bool
	}{
		{"asked", "What is asked", true}, {"money", "Money", true}, {"questions", "Questions", true}, {"findings", "Findings", true},
		{"waived", "Waived", len(r.Waived) > 0}, {"later", "What is asked later", len(r.Forecast) > 0},
	} {
		if part.there {
			p.put(`<li><a href="#%">%</a></li>`, partID(i, part.id), part.title)
		}
	}
	p.put("</ul></nav>\n")
}

// identity says which plan it is.
func (p *page) identity(x *review.Plan) {
	var parts []string
	if x.Footprint != nil {
		parts = append(parts, fmt.Sprintf("Footprint %d", x.Footprint.Number))
	}
	if x.Region != "" {
		parts = append(parts, p.region(x.Region))
	}
	if x.Result.Stage != "" {
		parts = append(parts, "stage: "+p.stage(x.Result.Stage))
	}
	if x.Population > 0 {
		parts = append(parts, thousands(int(x.Population))+" people")
	}
	if x.Submitted != "" {
		parts = append(parts, "submitted "+longDate(x.Submitted))
	}
	if x.Status != "" {
		parts = append(parts, "status: "+x.Status)
	}
	p.put("<p class=\"quiet\">%<br><code>%</code></p>\n", strings.Join(parts, " · "), x.Result.Name)
}

// longDate is a date as people write it: 21 October 2016.
func longDate(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.Format("2 January 2006")
}

// standing is what is asked of a plan, part by part, what blocks it, and what it
// does well.
func (p *page) standing(i int) {
	x := p.set.Plans[i]
	at := map[*rule.Finding]int{}
	for k, f := range x.Result.Findings {
		at[f] = k
	}
	if len(x.Sections) > 0 {
		p.put("<section><h3 id=\"%\">What is asked at this stage</h3>\n", partID(i, "asked"))
		p.scroll("What is asked at this stage")
		p.put("<table class=\"bars\"><caption>Requirements by part, and questions by gap; what is met, waived, not met and not checked adds up to what is asked</caption>\n<thead><tr><th scope=\"col\">Part</th>")
		for _, h := range []markup{"Asked", "Met", "Waived", "Not met", "Not checked"} {
			p.put(`<th scope="col" class="n">%</th>`, h)
		}
		p.put("<td></td>")
		blocked := slices.ContainsFunc(x.Sections, func(s review.Section) bool { return len(s.Blocks) > 0 })
		if blocked {
			p.put("<th scope=\"col\">In the way</th>")
		}
		p.put("</tr></thead>\n<tbody>\n")
		for k := range x.Sections {
			p.section(&x.Sections[k])
			if blocked {
				p.blocks(i, x.Sections[k].Blocks, at)
			}
			p.put("</tr>\n")
		}
		p.put("</tbody></table></div></section>\n")
	}
	if len(x.Strengths) > 0 {
		p.put("<section><h3>What it does well</h3><ul>\n")
		for _, s := range x.Strengths {
			p.put("<li>%</li>\n", upper(s.One))
		}
		p.put("</ul></section>\n")
	}
}

// section is one part's row: its counts, and the same as a bar.
func (p *page) section(s *review.Section) {
	p.put(`<tr><th scope="row">%</th>`, s.Title)
	for _, n := range []int{s.Asked, s.Met, s.Waived, s.Unmet, s.Unchecked} {
		class := markup("n")
		if n == 0 {
			class = "n zero"
		}
		p.put(`<td class="%">%</td>`, class, n)
	}
	p.put(`<td class="bar"><svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">`)
	whole, done := scale{0, float64(s.Asked)}, 0
	for _, part := range []struct {
		n     int
		class markup
	}{{s.Met, "met"}, {s.Waived, "waived"}, {s.Unmet, "unmet"}, {s.Unchecked, "unchecked"}} {
		if part.n > 0 {
			from, to := whole.at(float64(done)), whole.at(float64(done+part.n))
			p.put(`<rect class="%" x="%" y="4" width="%" height="12"/>`, part.class, thousandth(from), thousandth(to-from))
			done += part.n
		}
	}
	p.put("</svg></td>")
}

// blocks names the rules whose errors stand in the way, each as a link to the
// first of them.
func (p *page) blocks(i int, list []*rule.Finding, at map[*rule.Finding]int) {
	p.put(`<td class="blocks">`)
	seen := map[*rule.Rule]int{}
	for _, f := range list {
		seen[f.Rule] += 1 + f.More
	}
	for _, f := range list {
		n := seen[f.Rule]
		if n == 0 {
			continue
		}
		p.put(`<a href="#%">% %</a>`, findingID(i, at[f]), f.Rule.Code, f.Rule.Name)
		if n > 1 {
			p.put(` <span class="quiet">× %</span>`, n)
		}
		p.put("<br>")
		seen[f.Rule] = 0
	}
	p.put("</td>")
}

// planQuestions is what the plan does with every question.
func (p *page) planQuestions(i int) {
	x := p.set.Plans[i]
	p.put("<section><h3 id=\"%\">The questions</h3>\n<details class=\"fold\"><summary>% of % answered or put aside, % of them thin</summary>\n", partID(i, "questions"), x.Answered(), len(x.Answers), x.Count(review.Thin))
	p.scroll("The questions")
	p.put("<table class=\"heat list\"><caption class=\"sr\">What the plan does with every question</caption><thead><tr><th scope=\"col\">Question</th><th scope=\"col\" colspan=\"2\">It is</th><th scope=\"col\" class=\"n\">Words</th><th scope=\"col\" class=\"n\">Line</th></tr></thead>\n")
	before := ""
	for k := range x.Answers {
		q, a := &p.edition.Questions[k], &x.Answers[k]
		if q.Gap != before {
			if before != "" {
				p.put("</tbody>\n")
			}
			p.put("<tbody><tr><th scope=\"rowgroup\" colspan=\"5\">%</th></tr>\n", p.gapTitle(q.Gap))
			before = q.Gap
		}
		p.put(`<tr id="%"><th scope="row">% <span class="quiet">%%</span></th><td class="a%" aria-hidden="true"></td><td>%</td>`,
			questionID(i, k), q.Title, q.Code, recalled(q.Certainty), int(a.State), review.States[a.State].Title)
		if a.Line > 0 {
			p.put("<td class=\"n\">%</td><td class=\"n\">%</td></tr>\n", a.Words, a.Line)
		} else {
			p.put("<td></td><td></td></tr>\n")
		}
	}
	p.put("</tbody></table></div></details></section>\n")
}

// aside is what nothing counts any more, with the reason.
func (p *page) aside(i int, r *lint.Result) {
	if len(r.Waived) > 0 {
		p.put("<section><h3 id=\"%\">Waived</h3><ul>\n", partID(i, "waived"))
		for _, w := range r.Waived {
			p.put("<li>% <span class=\"quiet\">%</span><br>Until %: %</li>\n", w.Finding.Message, p.where(r, w.Finding), w.Waiver.Until, w.Waiver.Reason)
		}
		p.put("</ul></section>\n")
	}
	if len(r.Known) > 0 {
		p.put("<section><h3>Known before, by a baseline</h3><ul>\n")
		for _, f := range r.Known {
			p.put("<li><span class=\"lv %\">%</span> % <span class=\"quiet\">%</span></li>\n", levelClass(f.Level), f.Level.String(), f.Message, p.where(r, f))
		}
		p.put("</ul></section>\n")
	}
	var lines []string
	for _, n := range r.Notes {
		lines = append(lines, upper(n))
	}
	for _, n := range notRun(r) {
		lines = append(lines, upper(n))
	}
	if r.LeftOut > 0 {
		lines = append(lines, count(r.LeftOut, "rule was", "rules were")+" left out by who ran the check")
	}
	for _, g := range r.Gone.Gone() {
		lines = append(lines, "The baseline holds "+g+", which no longer occurs")
	}
	if len(lines) > 0 {
		p.put("<section><h3>About this check</h3><ul>\n")
		for _, l := range lines {
			p.put("<li>%</li>\n", l)
		}
		p.put("</ul></section>\n")
	}
}

// later is what later stages will ask for and the plan does not hold.
func (p *page) later(i int, r *lint.Result) {
	if len(r.Forecast) == 0 {
		return
	}
	p.put("<section><h3 id=\"%\">What later stages will ask for</h3>\n", partID(i, "later"))
	by := map[string][]*rule.Finding{}
	for _, f := range r.Forecast {
		from := p.edition.RuleFrom(f.Rule.Code)
		by[from] = append(by[from], f)
	}
	for _, s := range p.edition.Stages {
		list := by[s.Key]
		if len(list) == 0 {
			continue
		}
		p.put("<details class=\"fold\"><summary>%: %</summary><ul>\n", s.Title, count(len(list), "thing", "things"))
		slices.SortStableFunc(list, func(a, b *rule.Finding) int { return strings.Compare(a.Rule.Code, b.Rule.Code) })
		for _, f := range list {
			p.put("<li>% <span class=\"quiet\">%</span></li>\n", upper(f.Message), f.Rule.Code)
		}
		p.put("</ul></details>\n")
	}
	p.put("</section>\n")
}

// where is a finding's place and rule, in a few words.
func (p *page) where(r *lint.Result, f *rule.Finding) string {
	if r.File == nil {
		return f.Rule.Code + " " + f.Rule.Name
	}
	at := r.File.Position(f.Span.Start)
	return fmt.Sprintf("line %d, column %d · %s %s", at.Line, at.Column, f.Rule.Code, f.Rule.Name)
}
