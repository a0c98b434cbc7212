package report

import (
	"fmt"
	"io"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

// Comparison is what moved between two submissions of one plan or of many.
type Comparison struct {
	Edition *guidance.Edition
	Pairs   []*review.Pair
	// Gone are older plans without a newer, New newer ones without an older.
	Gone, New []string
	// Detail tells of every pair in full, and not only in a row.
	Detail bool
}

// CompareFormats are the formats of a comparison, and what each is for.
var CompareFormats = []guidance.Term{
	{Key: TextFormat, Title: "people"},
	{Key: "markdown", Title: "comments and wikis"},
	{Key: "html", Title: "a page that stands alone"},
	{Key: "json", Title: "programs"},
}

// Write writes the comparison in one of CompareFormats.
func (c *Comparison) Write(w io.Writer, format string, palette *Palette) error {
	switch format {
	case TextFormat:
		return c.paper().text(w, palette)
	case "markdown":
		return c.paper().markdown(w)
	case "html":
		return c.paper().html(w, c.title())
	case "json":
		return c.json(w)
	}
	return fmt.Errorf("there is no format %q for a comparison; write text, markdown, html or json", format)
}

func (c *Comparison) title() string {
	if len(c.Pairs) == 1 && len(c.Gone)+len(c.New) == 0 {
		return c.Pairs[0].New.Title + ": what moved"
	}
	return fmt.Sprintf("What moved in %s", count(len(c.Pairs), "plan", "plans"))
}

// paper is what the comparison says to people.
func (c *Comparison) paper() *paper {
	p := new(paper)
	p.heading(1, "%s", c.title())
	if len(c.Pairs) > 1 || len(c.Gone)+len(c.New) > 0 {
		c.overview(p)
	}
	for _, x := range c.Pairs {
		if c.Detail {
			c.detail(p, x)
		}
	}
	return p
}

// overview is a row a plan, and what all come to.
func (c *Comparison) overview(p *paper) {
	last := c.Edition.LastYear()
	t := &sheetlet{head: []string{"plan", "answered", "newly", "lost", "changed", "NHS result " + last + ", £m", "mended", "open", "new", "public told"}}
	var newly, lost, mended, fresh, moved, told int
	unread := 0
	for _, x := range c.Pairs {
		if x.Unread() {
			unread++
			continue
		}
		t.rows = append(t.rows, []string{
			x.New.Title, step(x.Old.Answered(), x.New.Answered()), fmt.Sprint(x.Newly()), fmt.Sprint(x.Lost()), fmt.Sprint(len(x.Questions) - x.Newly() - x.Lost()),
			figure(x.Old.Money.NHSResult.Last()) + " to " + figure(x.New.Money.NHSResult.Last()),
			fmt.Sprint(len(x.Mended)), fmt.Sprint(len(x.Open)), fmt.Sprint(len(x.Fresh)), yes(x),
		})
		newly, lost, mended, fresh = newly+x.Newly(), lost+x.Lost(), mended+len(x.Mended), fresh+len(x.Fresh)
		if x.Moved() {
			moved++
			if x.Told != "" {
				told++
			}
		}
	}
	p.table(t)
	p.para("%s %s newly given and %s lost; %s %s mended and %s new, by what the newer plan's stage asks; %d of the %s that moved %s the public what moved.",
		thousands(newly), plural(newly, "answer", "answers"), thousands(lost), thousands(mended), plural(mended, "finding", "findings"), thousands(fresh), told, count(moved, "plan", "plans"), plural(told, "tells", "tell"))
	if unread > 0 {
		p.para("%s could not be compared:", count(unread, "plan", "plans"))
		for _, x := range c.Pairs {
			if x.Unread() {
				p.list(unreadable(x)...)
			}
		}
	}
	if len(c.New) > 0 {
		p.para("With no earlier plan: %s.", strings.Join(c.New, ", "))
	}
	if len(c.Gone) > 0 {
		p.para("With no newer plan: %s.", strings.Join(c.Gone, ", "))
	}
}

func yes(x *review.Pair) string {
	switch {
	case !x.Moved():
		return "-"
	case x.Told != "":
		return "yes"
	}
	return "no"
}

// step is a number as it was and is.
func step(was, is int) string {
	if was == is {
		return fmt.Sprint(is)
	}
	return fmt.Sprintf("%d to %d", was, is)
}

// detail tells of one pair in full.
func (c *Comparison) detail(p *paper, x *review.Pair) {
	p.heading(2, "%s", x.New.Title)
	if x.Unread() {
		p.para("Nothing can be compared:")
		p.list(unreadable(x)...)
		return
	}
	p.para("%s (%s) and %s (%s), both held to what the %s stage asks.",
		x.Old.Result.Name, stageOf(x.Old), x.New.Result.Name, stageOf(x.New), x.New.Result.Stage)
	c.questions(p, x)
	c.figures(p, x)
	items(p, c.Edition, "Priorities", x.Priorities)
	items(p, c.Edition, "Decisions", x.Decisions)
	c.findings(p, x)
	switch {
	case x.Told != "":
		p.heading(3, "Told")
		p.para("The plan tells its public what moved: %q", cut(x.Told, 300))
	case x.Moved():
		p.heading(3, "Told")
		p.para("The plan does not tell its public what moved; `replaces.changes` is the place for it.")
	default:
		p.para("Nothing in the plan itself moved.")
	}
}

// unreadable says which of two plans could not be checked, and why.
func unreadable(x *review.Pair) (list []string) {
	for _, side := range []*review.Plan{x.Old, x.New} {
		if !side.Whole() {
			list = append(list, fmt.Sprintf("%s could not be checked: %s", shown(side.Result.Name), unreadBy(side)))
		}
	}
	return list
}

// unreadBy says why a plan could not be checked; empty where it was.
func unreadBy(p *review.Plan) string {
	switch {
	case p.Result.Err != nil:
		return p.Result.Err.Error()
	case p.Whole():
		return ""
	}
	for _, f := range p.Result.Findings {
		if f.Rule.Code == "YML001" {
			return fmt.Sprintf("line %d: %s", p.Result.File.Position(f.Span.Start).Line, f.Message)
		}
	}
	return "it cannot be read as a plan"
}

// stageOf is the stage that a plan says it is at.
func stageOf(p *review.Plan) string {
	if p.Result.Plan != nil && p.Result.Plan.Stage.Value != "" {
		return p.Result.Plan.Stage.Value
	}
	return "no stage named"
}

// cut shortens a text at a word.
func cut(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) <= most {
		return s
	}
	if i := strings.LastIndexByte(s[:most], ' '); i > 0 {
		return s[:i] + " ..."
	}
	return s
}

func (c *Comparison) questions(p *paper, x *review.Pair) {
	p.heading(3, "Questions: %s of %d answered", step(x.Old.Answered(), x.New.Answered()), len(c.Edition.Questions))
	for _, kind := range []struct {
		review.ChangeKind
		title string
	}{{review.Added, "Newly answered"}, {review.Dropped, "Lost"}, {review.Changed, "Changed"}} {
		var list []string
		for _, q := range x.Questions {
			if q.Kind != kind.ChangeKind {
				continue
			}
			line := q.Question.Title
			switch {
			case q.Was.State != q.Is.State && q.Kind == review.Changed:
				line += fmt.Sprintf(" (%s, now %s)", review.States[q.Was.State].Title, review.States[q.Is.State].Title)
			case q.Kind == review.Changed && q.Was.Words != q.Is.Words:
				line += fmt.Sprintf(" (%d words, now %d)", q.Was.Words, q.Is.Words)
			case q.Kind == review.Added && q.Is.State != review.Answered:
				line += " (" + review.States[q.Is.State].Title + ")"
			}
			list = append(list, line)
		}
		if len(list) > 0 {
			p.para("%s, %d:", kind.title, len(list))
			p.list(list...)
		}
	}
}

// figures are the gap and result in £m that moved, a row a sector.
func (c *Comparison) figures(p *paper, x *review.Pair) {
	if len(x.Figures) == 0 {
		return
	}
	p.heading(3, "Money, £m")
	t := &sheetlet{head: append([]string{""}, c.Edition.Years...)}
	at := map[string]int{}
	for _, f := range x.Figures {
		sector := f.Sector
		if sector == "" {
			sector = "all sectors"
		}
		name := f.Of + ", " + sector
		if _, ok := at[name]; !ok {
			at[name] = len(t.rows)
			t.rows = append(t.rows, append([]string{name}, make([]string, len(c.Edition.Years))...))
		}
		for i, y := range c.Edition.Years {
			if y == f.Year {
				t.rows[at[name]][i+1] = figure(f.Was) + " to " + figure(f.Is)
			}
		}
	}
	p.table(t)
}

func items(p *paper, e *guidance.Edition, title string, list []review.ItemChange) {
	if len(list) == 0 {
		return
	}
	p.heading(3, "%s", title)
	word := func(key string) string {
		if key == "" {
			return "no status"
		}
		return strings.ToLower(guidance.Title(e.WordList("decision_status"), key))
	}
	var lines []string
	for _, x := range list {
		name := cut(x.Title, 120)
		if name == "" {
			name = x.ID
		}
		line := fmt.Sprintf("%s: %s", x.Kind, name)
		if x.Kind == review.Changed {
			line = fmt.Sprintf("%s, now %s: %s", word(x.Was), word(x.Is), name)
		}
		lines = append(lines, line)
	}
	p.list(lines...)
}

// mostListed is how many findings of a kind are told one by one.
const mostListed = 20

func (c *Comparison) findings(p *paper, x *review.Pair) {
	p.heading(3, "Findings: %d mended, %d still open, %d new", len(x.Mended), len(x.Open), len(x.Fresh))
	for _, kind := range []struct {
		title string
		list  []*rule.Finding
		in    *review.Plan
	}{{"New", x.Fresh, x.New}, {"Still open", x.Open, x.New}, {"Mended", x.Mended, x.Old}} {
		var lines []string
		for i, f := range kind.list {
			if i == mostListed {
				lines = append(lines, fmt.Sprintf("and %d more", len(kind.list)-i))
				break
			}
			at := kind.in.Result.File.Position(f.Span.Start)
			lines = append(lines, fmt.Sprintf("%s:%d: %s: %s  %s %s", shown(kind.in.Result.Name), at.Line, f.Level, f.Message, f.Rule.Code, f.Rule.Name))
		}
		if len(lines) > 0 {
			p.para("%s:", kind.title)
			p.list(lines...)
		}
	}
}
