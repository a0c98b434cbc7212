package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

// ReviewText is the view of a set for people.
type ReviewText struct {
	W       io.Writer
	Palette *Palette
	View    review.View
}

// shownRows is how many plans are shown where not all are asked for.
const shownRows = 10

// Review writes the table, and what the set comes to.
func (t *ReviewText) Review(s *review.Set) error {
	list, err := s.Select(t.View)
	if err != nil {
		return err
	}
	var b strings.Builder
	totals := s.Totals()
	b.WriteString(t.Palette.bold.Sprint(heading(s)) + "\n\n")
	if t.View.Question != "" {
		t.question(&b, s, list)
	} else {
		t.rows(&b, s, list)
		if len(t.View.Footprints) > 0 {
			for _, p := range list {
				t.sections(&b, p)
			}
		}
		if len(list) < len(s.Plans) {
			fmt.Fprintf(&b, "\n%s\n", t.Palette.quiet.Sprintf("%s shown; what follows is of all %d", count(len(list), "plan", "plans"), len(s.Plans)))
		}
		t.totals(&b, s, totals)
		t.ready(&b, s)
	}
	verdict := ReviewVerdict(s, totals)
	paint := t.Palette.bold
	if s.Summary.Exit() != lint.Clean {
		paint = t.Palette.level(rule.Error)
	}
	b.WriteString("\n" + paint.Sprint(verdict) + "\n")
	_, err = io.WriteString(t.W, b.String())
	return err
}

// heading says how many plans there are and at which stage.
func heading(s *review.Set) string {
	line := count(len(s.Plans), "plan", "plans")
	if stages := slices.Compact(slices.Sorted(slices.Values(s.Summary.Stages))); len(stages) == 1 {
		line += " at the " + stages[0] + " stage"
	} else if len(stages) > 1 {
		line += ", at the stages " + strings.Join(stages, ", ")
	}
	if n := len(s.Missing); n > 0 {
		line += fmt.Sprintf("; %d expected and not there", n)
	}
	return line
}

// ReviewVerdict is the last line of a review; it comes from the same value as
// the exit code.
func ReviewVerdict(s *review.Set, t *review.Totals) string {
	line := fmt.Sprintf("%d of %s %s errors", t.WithErrors, count(t.Plans, "plan", "plans"), plural(t.WithErrors, "has", "have"))
	if t.WithErrors == 0 {
		line = fmt.Sprintf("none of %s has errors", count(t.Plans, "plan", "plans"))
	}
	if n := s.Summary.Unchecked; n > 0 {
		line += fmt.Sprintf("; %s could not be checked", count(n, "plan", "plans"))
	}
	if s.Summary.TooManyWarnings() {
		line += fmt.Sprintf("; %d warnings, and %d allowed", s.Summary.Counts.Warnings, *s.Summary.MaxWarnings)
	}
	return line
}

// table lays out cells in columns; the first is text, the others stand right.
type table struct {
	head [2][]string // two lines; the first may be nil
	rows [][]string
	// paint colours a cell by row and column, after it is laid out.
	paint func(row, column int, cell string) string
}

func (t *table) write(b *strings.Builder) {
	wide := make([]int, len(t.head[1]))
	head := t.head[:]
	if t.head[0] == nil {
		head = head[1:]
	}
	lines := append(slices.Clone(head), t.rows...)
	for _, cells := range lines {
		for i, c := range cells {
			wide[i] = max(wide[i], runewidth.StringWidth(c))
		}
	}
	for n, cells := range lines {
		var line strings.Builder
		for i, c := range cells {
			pad := strings.Repeat(" ", wide[i]-runewidth.StringWidth(c))
			if t.paint != nil && n >= len(head) {
				c = t.paint(n-len(head), i, c)
			}
			switch {
			case i == 0:
				line.WriteString(c + pad)
			default:
				line.WriteString("  " + pad + c)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

// rows writes a row a plan, worst first, and one for each that is missing.
func (t *ReviewText) rows(b *strings.Builder, s *review.Set, list []*review.Plan) {
	var gaps []string
	for _, g := range s.Edition.Gaps {
		gaps = append(gaps, strings.ToUpper(g.Title[:1]))
	}
	last := s.Edition.LastYear()
	tab := table{head: [2][]string{
		{"", "answered", "", "gaps", last, "", "", "", "met of", ""},
		{"plan", fmt.Sprintf("of %d", len(s.Edition.Questions)), "thin", strings.Join(gaps, " "), "result, £m", "errors", "warnings", "waived", "asked", "wave"},
	}}
	shown := list
	if !t.View.All && len(list) > shownRows+2 {
		shown = list[:shownRows]
	}
	for _, p := range shown {
		tab.rows = append(tab.rows, row(s.Edition, p))
	}
	missing := s.Missing
	if t.View.Region != "" || len(t.View.Footprints) > 0 {
		missing = nil
	}
	listed := t.View.All || len(missing) <= shownRows
	for _, f := range missing {
		if listed {
			tab.rows = append(tab.rows, []string{f.Name, "no plan"})
		}
	}
	tab.paint = func(row, column int, cell string) string {
		switch {
		case row >= len(shown):
			return t.Palette.level(rule.Error).Sprint(cell)
		case tab.head[1][column] == "errors" && cell != "0" && cell != "":
			return t.Palette.level(rule.Error).Sprint(cell)
		case tab.head[1][column] == "warnings" && cell != "0" && cell != "":
			return t.Palette.level(rule.Warning).Sprint(cell)
		}
		return cell
	}
	tab.write(b)
	if !listed {
		fmt.Fprintf(b, "%s\n", t.Palette.level(rule.Error).Sprintf("no plan of %d footprints that are expected: --all", len(missing)))
	}
	if n := len(list) - len(shown); n > 0 {
		fmt.Fprintf(b, "%s\n", t.Palette.quiet.Sprintf("... %d more: --all", n))
	}
}

// row is one plan's row.
func row(e *guidance.Edition, p *review.Plan) []string {
	c := p.Result.Counts()
	if !p.Read {
		return []string{Visible(p.Title), "could not be read"}
	}
	var gaps []string
	for _, g := range p.Gaps {
		switch {
		case g.Whole():
			gaps = append(gaps, "y")
		case g.Any():
			gaps = append(gaps, "-")
		default:
			gaps = append(gaps, "n")
		}
	}
	return []string{
		Visible(p.Title), fmt.Sprint(p.Answered()), fmt.Sprint(p.Count(review.Thin)), strings.Join(gaps, " "), figure(p.Money.NHSResult.Last()),
		fmt.Sprint(c.Errors), fmt.Sprint(c.Warnings), fmt.Sprint(len(p.Result.Waived)), fmt.Sprintf("%d%%", p.Share()), fmt.Sprint(p.Wave.Number),
	}
}

// figure is a figure in £m as a table shows it; a dash for none.
func figure(f review.Figure) string {
	if !f.OK {
		return "-"
	}
	return f.Value.StringFixed(1)
}

// Pounds is an amount in words for people: £3.9bn, -£50.0m.
func Pounds(m decimal.Decimal) string {
	sign := ""
	if m.IsNegative() {
		sign, m = "-", m.Neg()
	}
	if m.GreaterThanOrEqual(decimal.NewFromInt(1000)) {
		return sign + "£" + m.Shift(-3).StringFixed(2) + "bn"
	}
	return sign + "£" + m.StringFixed(1) + "m"
}

// totals writes what the whole set comes to.
func (t *ReviewText) totals(b *strings.Builder, s *review.Set, x *review.Totals) {
	line := func(name, format string, args ...any) {
		fmt.Fprintf(b, "%s %s\n", t.Palette.bold.Sprintf("%-14s", name), fmt.Sprintf(format, args...))
	}
	b.WriteByte('\n')
	answered := x.States[review.Answered] + x.States[review.Thin] + x.States[review.Aside]
	line("Whole set", "%s of %s answers, %d of them thin and %d put aside with a reason; %s in %s; %d waived",
		thousands(answered), thousands(x.Questions), x.States[review.Thin], x.States[review.Aside],
		count(x.Counts.Errors, "error", "errors"), count(x.WithErrors, "plan", "plans"), x.Waived)
	var parts []string
	for _, q := range x.Least[:min(3, len(x.Least))] {
		if q.Plans < q.OutOf {
			parts = append(parts, fmt.Sprintf("%s %d of %d", q.Of.Key, q.Plans, q.OutOf))
		}
	}
	if len(parts) > 0 {
		line("Least answered", "%s", strings.Join(parts, "; "))
	}
	parts = nil
	for _, c := range x.Common[:min(3, len(x.Common))] {
		parts = append(parts, fmt.Sprintf("%s %s in %s", c.Of.Code, c.Of.Name, count(c.Plans, "plan", "plans")))
	}
	if len(parts) > 0 {
		line("Most common", "%s", strings.Join(parts, "; "))
	}
	parts = nil
	for _, c := range x.Between {
		parts = append(parts, fmt.Sprintf("%s %s in %s", c.Of.Code, c.Of.Name, count(c.Plans, "plan", "plans")))
	}
	if len(parts) > 0 {
		line("Between plans", "%s", strings.Join(parts, "; "))
	}
	t.money(line, s, x)
	parts = nil
	for _, c := range x.Strong[:min(3, len(x.Strong))] {
		parts = append(parts, fmt.Sprintf("%d of %d plans %s", c.Plans, x.Checked, c.Of.Many))
	}
	if len(parts) > 0 {
		line("Working well", "%s", strings.Join(parts, "; "))
	}
}

// money writes what the plans' money comes to, by sector.
func (t *ReviewText) money(line func(name, format string, args ...any), s *review.Set, x *review.Totals) {
	if x.Priced == 0 {
		return
	}
	last := s.Edition.LastYear()
	text := fmt.Sprintf("NHS together %s in %s by %d of %d plans%s", Pounds(x.Money.NHSResult.Last().Value), last, x.Priced, x.Counted, uncounted(x))
	if f := x.Money.NHSDoNothing.Last(); f.OK {
		text += fmt.Sprintf(", from %s if nothing is done", Pounds(f.Value))
	}
	line("Money", "%s", text)
	var parts []string
	for i := range x.Money.Sectors {
		if sec := &x.Money.Sectors[i]; sec.Result.Last().OK {
			parts = append(parts, fmt.Sprintf("%s %s", sec.Title, Pounds(sec.Result.Last().Value)))
		}
	}
	if len(parts) > 0 {
		line("  by sector", "%s", strings.Join(parts, "; "))
	}
	if f := x.Money.Asks.Last(); f.OK {
		line("  asks for", "%s of transformation money in %s", Pounds(f.Value), last)
	}
}

// ready writes the waves in which the plans could be agreed.
func (t *ReviewText) ready(b *strings.Builder, s *review.Set) {
	b.WriteByte('\n')
	list := s.Ready()
	for _, w := range review.Waves() {
		var names []string
		for _, p := range list {
			if p.Wave.Number == w.Number {
				names = append(names, Visible(p.Title))
			}
		}
		if len(names) == 0 {
			continue
		}
		n := len(names)
		if !t.View.All && n > shownRows {
			names = append(names[:shownRows], fmt.Sprintf("%d more", n-shownRows))
		}
		fmt.Fprintf(b, "%s %s\n", t.Palette.bold.Sprintf("Wave %d: %s: %s", w.Number, count(n, "plan", "plans"), w.Title), t.Palette.quiet.Sprintf("(%s)", w.Rule))
		fmt.Fprintf(b, "  %s\n", strings.Join(names, "; "))
	}
	fmt.Fprintf(b, "%s\n", t.Palette.quiet.Sprint(review.Order))
}

// sections writes the parts of one plan's score, and what blocks it.
func (t *ReviewText) sections(b *strings.Builder, p *review.Plan) {
	fmt.Fprintf(b, "\n%s\n", t.Palette.bold.Sprintf("%s: %s", Visible(p.Title), p.Wave.Title))
	if p.Result.Err != nil {
		fmt.Fprintf(b, "  %s\n", Visible(p.Result.Err.Error()))
	}
	tab := table{head: [2][]string{nil, {"section", "asked", "met", "not met", "waived", "not checked"}}}
	for _, x := range p.Sections {
		tab.rows = append(tab.rows, []string{x.Title, fmt.Sprint(x.Asked), fmt.Sprint(x.Met), fmt.Sprint(x.Unmet), fmt.Sprint(x.Waived), fmt.Sprint(x.Unchecked)})
	}
	if met, asked := p.Met(); asked > 0 {
		tab.rows = append(tab.rows, []string{"all", fmt.Sprint(asked), fmt.Sprint(met), "", "", fmt.Sprintf("%d%% met", p.Share())})
	}
	tab.write(b)
	for _, x := range p.Sections {
		for _, f := range x.Blocks {
			fmt.Fprintf(b, "%s %s  %s\n", t.Palette.level(rule.Error).Sprint("blocks:"), Visible(f.Message), t.Palette.quiet.Sprint(f.Rule.Code+" "+f.Rule.Name))
		}
	}
	for _, x := range p.Strengths {
		fmt.Fprintf(b, "%s %s\n", t.Palette.bold.Sprint("good:"), x.One)
	}
}

// question writes what each plan does with one question.
func (t *ReviewText) question(b *strings.Builder, s *review.Set, list []*review.Plan) {
	q := s.Edition.Question(t.View.Question)
	at := slices.IndexFunc(s.Edition.Questions, func(x guidance.Question) bool { return x.Key == q.Key })
	fmt.Fprintf(b, "%s  %s\n", t.Palette.bold.Sprint(q.Title), t.Palette.quiet.Sprint(q.Code+" "+q.Key))
	fmt.Fprintf(b, "%s", q.Asks)
	if note := q.Certainty.Note(); note != "" {
		fmt.Fprintf(b, " (%s)", note)
	}
	b.WriteString("\n\n")
	tab := table{head: [2][]string{nil, {"plan", "words", "line", "this question is"}}}
	for _, p := range list {
		if !p.Read {
			tab.rows = append(tab.rows, []string{Visible(p.Title), "-", "-", review.States[review.NotRun].Title})
			continue
		}
		a := p.Answers[at]
		where := "-"
		if a.Line > 0 {
			where = fmt.Sprint(a.Line)
		}
		tab.rows = append(tab.rows, []string{Visible(p.Title), fmt.Sprint(a.Words), where, review.States[a.State].Title})
	}
	tab.write(b)
}

// thousands is a count with commas: 2,772.
func thousands(n int) string {
	if n < 0 {
		return "-" + thousands(-n)
	}
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
