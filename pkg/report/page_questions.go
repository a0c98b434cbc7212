package report

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/review"
)

// stateCell is the cell of an answer: its words for those who listen, its sign by
// the style.
func stateCell(s review.State) markup { return stateCells[s] }

var stateCells = func() (cells []markup) {
	for i, s := range review.States {
		cells = append(cells, markup(`<td class="a`+string(rune('0'+i))+`"><span class="sr">`+s.Title+`</span></td>`))
	}
	return cells
}()

// stretch is a run of neighbouring questions of one gap or topic.
type stretch struct {
	title string
	n     int
}

// stretches tells apart neighbouring questions by gap, or by gap and topic.
func stretches(e *guidance.Edition, of func(*guidance.Question) (key, title string)) []stretch {
	var list []stretch
	before := ""
	for i := range e.Questions {
		key, title := of(&e.Questions[i])
		if i == 0 || key != before {
			list = append(list, stretch{title, 0})
		}
		list[len(list)-1].n++
		before = key
	}
	return list
}

// questions is the heat map of plans by questions, worst plan first.
func (p *page) questions() {
	s := p.set
	p.view(1)
	p.put("<p>What every plan does with every question of the guidance, the worst plan first. A column's foot says how many plans answer it or say why not.</p>\n<ul class=\"legend heat\">\n")
	for i, state := range review.States {
		p.put("<li><span class=\"a%\" aria-hidden=\"true\"></span>% <b>%</b></li>\n", i, state.Title, thousands(p.totals.States[i]))
	}
	p.put("</ul>\n")
	if p.someRecalled() {
		p.put("<p class=\"quiet\">Questions in italics are recalled, not read.</p>\n")
	}
	p.put("<p class=\"js quiet keys\">Arrow keys move from cell to cell; Enter opens the plan at that question; on a title, Enter puts the plans in order by it.</p>\n<p id=\"chosen\" class=\"js\" hidden>Only the plans that are chosen under <a href=\"#plans\">Plans</a> are shown.</p>\n<p id=\"cell\" class=\"readout js\" aria-hidden=\"true\">&nbsp;</p>\n")
	p.scroll("Plans by questions")
	p.put(`<table class="heat" id="heat"><caption class="sr">Plans by questions</caption><colgroup><col></colgroup>`)
	gaps := stretches(p.edition, func(q *guidance.Question) (string, string) { return q.Gap, p.gapTitle(q.Gap) })
	topics := stretches(p.edition, func(q *guidance.Question) (string, string) {
		return q.Gap + "." + q.Topic, guidance.Title(p.edition.Topics, q.Topic)
	})
	for _, t := range topics {
		p.put(`<colgroup span="%"></colgroup>`, t.n)
	}
	p.put("\n<thead><tr><td rowspan=\"2\"></td>")
	for _, g := range gaps {
		p.put(`<th scope="colgroup" colspan="%" class="gap">%</th>`, g.n, g.title)
	}
	p.put("</tr>\n<tr>")
	for _, t := range topics {
		p.put(`<th scope="colgroup" colspan="%" class="topic"><span>%</span></th>`, t.n, t.title)
	}
	p.put("</tr>\n<tr><th scope=\"col\" class=\"corner\">Plan</th>")
	for i := range p.edition.Questions {
		q := &p.edition.Questions[i]
		class := markup("q")
		if q.Certainty.Note() != "" {
			class = "q recalled"
		}
		p.put(`<th scope="col" class="%"><span>%</span></th>`, class, q.Title)
	}
	p.put("</tr></thead>\n<tbody>\n")
	for _, i := range p.worst() {
		p.put(`<tr data-p="%"><th scope="row">`, i+1)
		p.link(i)
		p.put("</th>")
		for k := range s.Plans[i].Answers {
			state := s.Plans[i].Answers[k].State
			if s.Plans[i].Unread() {
				state = review.NotRun
			}
			p.put(stateCell(state))
		}
		p.put("</tr>\n")
	}
	p.put("</tbody>\n<tfoot><tr><th scope=\"row\">answered or put aside, of %</th>", p.totals.Checked)
	answered := map[*guidance.Question]int{}
	for _, t := range p.totals.Least {
		answered[t.Of] = t.Plans
	}
	for i := range p.edition.Questions {
		p.put("<td><span>%</span></td>", answered[&p.edition.Questions[i]])
	}
	p.put("</tr></tfoot></table></div>\n</section>\n")
}

// someRecalled says that a question was not read.
func (p *page) someRecalled() bool {
	for i := range p.edition.Questions {
		if p.edition.Questions[i].Certainty.Note() != "" {
			return true
		}
	}
	return false
}

func (p *page) gapTitle(key string) string {
	for i := range p.edition.Gaps {
		if p.edition.Gaps[i].Key == key {
			return p.edition.Gaps[i].Title
		}
	}
	return key
}
