package report

import (
	"cmp"
	"fmt"
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

// money is the view of the set's money: what it comes to by sector, what the
// savings are, and the plans by gap per head.
func (p *page) money() {
	m := &p.totals.Money
	p.view(2)
	p.put("<p>% of % plans% give a result for %. Figures are in £m; a surplus is positive, a deficit negative.</p>\n",
		p.totals.Priced, p.totals.Counted, uncounted(p.totals), p.edition.LastYear())
	rows := []yearRow{}
	add := func(title string, s review.Series, kind markup) {
		if s.Given() {
			rows = append(rows, yearRow{title, s, kind})
		}
	}
	for i := range m.Sectors {
		add(m.Sectors[i].Title, m.Sectors[i].Result, "")
	}
	add("NHS together", m.NHSResult, "sum")
	add("NHS, if nothing is done", m.NHSDoNothing, "beside")
	add("Transformation money asked for", m.Asks, "beside")
	p.put("<section><h3>Results together</h3>\n")
	p.yearTable("Results by sector and year, £m; the bars show "+p.edition.LastYear(), rows)
	p.put("</section>\n<section><h3>Savings together</h3>\n")
	p.savings(p.everySaving())
	p.put("</section>\n")
	p.perHead()
	p.put("</section>\n")
}

// categories are the words for savings.
func (p *page) categories() []guidance.Term { return p.edition.WordList("solution_category") }

// everySaving are the savings of the plans that the set's money counts.
func (p *page) everySaving() *review.Money {
	all := &review.Money{Result: make(review.Series, len(p.edition.Years))}
	for _, x := range p.set.Plans {
		for _, s := range x.Money.Steps {
			if s.Kind == review.Saving && !x.Result.Superseded {
				all.Steps = append(all.Steps, s)
			}
		}
	}
	return all
}

// savings are the savings by category and by year, the largest first.
func (p *page) savings(m *review.Money) {
	var rows []yearRow
	add := func(title string, years review.Series) {
		if years.Given() {
			rows = append(rows, yearRow{title, years, ""})
		}
	}
	for _, c := range p.categories() {
		add(c.Title, m.SavingsIn(c.Key))
	}
	add("No category given", m.SavingsIn(""))
	if len(rows) == 0 {
		p.put("<p>No savings are given.</p>\n")
		return
	}
	slices.SortStableFunc(rows, func(a, b yearRow) int { return b.years.Last().Value.Cmp(a.years.Last().Value) })
	rows = append(rows, yearRow{"All savings", m.Sum(review.Saving, false), "sum"})
	p.yearTable("Savings by category and year, £m; the bars show "+p.edition.LastYear(), rows)
}

// perHead ranks the plans by gap per head.
func (p *page) perHead() {
	type ranked struct {
		i int
		f review.Figure
	}
	var list []ranked
	var s scale
	for i, x := range p.set.Plans {
		if f := x.GapPerHead(); f.OK {
			list = append(list, ranked{i, f})
			s.over(toFloat(f.Value))
		}
	}
	p.put("<section><h3>Gap per head</h3>\n")
	if len(list) == 0 {
		p.put("<p>No plan gives both a population and what happens if nothing is done.</p>\n</section>\n")
		return
	}
	slices.SortStableFunc(list, func(a, b ranked) int {
		return cmp.Or(b.f.Value.Cmp(a.f.Value), cmp.Compare(p.set.Plans[a.i].Title, p.set.Plans[b.i].Title))
	})
	p.scroll("Gap per head")
	p.put("<table class=\"bars\"><caption>What the NHS would be short of in % if nothing were done, for each person; the largest first</caption>\n"+
		`<thead><tr><th scope="col" class="n">Rank</th><th scope="col">Plan</th><th scope="col" class="n">People</th><th scope="col" class="n">Gap, £m</th><th scope="col" class="n">£ per head</th><td></td></tr></thead>`+"\n<tbody>\n", p.edition.LastYear())
	for n, r := range list {
		x := p.set.Plans[r.i]
		p.put(`<tr><td class="n">%</td><th scope="row">`, n+1)
		p.link(r.i)
		p.put(`</th><td class="n">%</td><td class="n">%</td><td class="n">%</td>`, thousands(int(x.Population)),
			millions(x.Money.NHSDoNothing.Last().Value.Neg()), minus(thousands(int(r.f.Value.IntPart()))))
		p.bar(&s, "more", 0, toFloat(r.f.Value), false)
		p.put("</tr>\n")
	}
	p.put("</tbody></table></div>\n</section>\n")
}

// between is the view of what contradicts what: the findings of rules that hold
// plans against each other.
func (p *page) between() {
	p.view(3)
	if len(p.totals.Between) == 0 {
		p.put("<p>Nothing was found between these plans.</p>\n</section>\n")
		return
	}
	for _, t := range p.totals.Between {
		p.put("<section><h3>% <span class=\"quiet\">%</span></h3>\n<p class=\"quiet\">%</p>\n<ul class=\"links\">\n",
			upper(t.Of.Title), fmt.Sprintf("%s %s, in %s", t.Of.Code, t.Of.Name, count(t.Plans, "plan", "plans")), t.Of.Why)
		for i, x := range p.set.Plans {
			for k, f := range x.Result.Findings {
				if f.Rule == t.Of {
					p.contradiction(i, k, f)
				}
			}
		}
		p.put("</ul></section>\n")
	}
	p.put("</section>\n")
}

// contradiction is one finding between plans, with a link to each of them.
func (p *page) contradiction(plan, finding int, f *rule.Finding) {
	p.put(`<li><span class="lv %">%</span> <a href="#%">%</a>: %`, levelClass(f.Level), f.Level.String(), findingID(plan, finding), p.set.Plans[plan].Title, f.Message)
	seen := map[int]bool{plan: true}
	for _, rel := range f.Related {
		if to := rel.Elsewhere; to != nil && !seen[to.Plan] {
			p.put(" · see ")
			p.link(to.Plan)
			seen[to.Plan] = true
		}
	}
	p.put("</li>\n")
}

// about says how to read the page and what it rests on.
func (p *page) about() {
	p.view(4)
	p.put(`<p>This page holds % against %, as of %. It was written by stp %; everything is in this one file, and nothing is fetched.</p>
<section><h3>Ways about</h3><ul>
<li>The links at the top show one view at a time; a plan's name opens the plan; Esc goes back to where you were.</li>
<li>In a table, a column's title puts the rows in order; a second time, the other way round.</li>
<li>A plan's page prints that plan. Any other view prints everything, each plan on a new page, with every finding.</li>
</ul></section>
<section><h3>What the words mean</h3><dl class="words">
<dt>Error</dt><dd>The guidance asks for it at the plan's stage, or the plan contradicts itself, the register or another plan.</dd>
<dt>Warning</dt><dd>A careful reviewer would ask.</dd>
<dt>Note</dt><dd>Worth a thought.</dd>
<dt>Waived</dt><dd>A comment in the plan sets the finding aside, with a reason and a date until which it holds.</dd>
<dt>Not checked</dt><dd>A rule could not look, because what it needs could not be read. It is never taken for met.</dd>
<dt>Recalled, not read</dt><dd>The text that asks for it was not read when the catalogue was made; it is known from memory.</dd>
</dl></section>
<section><h3>What the guidance is taken from</h3><ul>
`, count(len(p.set.Plans), "plan", "plans"), p.edition.Title, longDate(p.run.AsOf), p.run.Build.Version)
	for _, s := range p.edition.Sources {
		mark := markup("")
		if !s.Read {
			mark = recalled(guidance.Recalled)
		}
		p.put("<li>%, %, %%</li>\n", s.Title, s.Publisher, longDate(s.Date), mark)
	}
	p.put("</ul></section>\n</section>\n")
}
