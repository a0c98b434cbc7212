package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"
	"github.com/shopspring/decimal"

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
	switch {
	case t.View.Question != "":
		t.question(&b, s, list)
	case len(t.View.Footprints) > 0:
		t.rows(&b, s, list)
		if err := t.inFull(&b, s, list); err != nil {
			return err
		}
	default:
		t.rows(&b, s, list)
		if len(list) < len(s.Plans) {
			fmt.Fprintf(&b, "\n%s\n", t.Palette.quiet.Sprintf("%s shown; what follows is of all %d", count(len(list), "plan", "plans"), len(s.Plans)))
		}
		t.totals(&b, s, totals)
		t.between(&b, s)
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
	if stages := stagesOf(s); len(stages) == 1 {
		line += " at the " + stages[0] + " stage"
	} else if len(stages) > 1 {
		line += ", at the stages " + strings.Join(stages, ", ")
	}
	if n := len(s.Missing); n > 0 {
		line += fmt.Sprintf("; %d expected and not there", n)
	}
	return line
}

// stagesOf are the stages that plans of a set are held to.
func stagesOf(s *review.Set) []string {
	return slices.Compact(slices.Sorted(slices.Values(s.Summary.Stages)))
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
	var gaps, titles []string
	for _, g := range s.Edition.Gaps {
		gaps, titles = append(gaps, strings.ToUpper(g.Title[:1])), append(titles, g.Title)
	}
	tab := table{head: [2][]string{
		{"", "answered", "", "gaps", "NHS result", "", "", "", "met of", ""},
		{"plan", fmt.Sprintf("of %d", len(s.Edition.Questions)), "thin", strings.Join(gaps, " "), s.Edition.LastYear() + ", £m", "errors", "warnings", "waived", "asked", "wave"},
	}}
	staged := len(stagesOf(s)) > 1
	if staged {
		tab.head[0], tab.head[1] = append(tab.head[0], ""), append(tab.head[1], "stage")
	}
	shown := list
	if !t.View.All && len(list) > shownRows+2 {
		shown = list[:shownRows]
	}
	for _, p := range shown {
		cells := row(p)
		if staged && p.Read {
			cells = append(cells, p.Result.Stage)
		}
		tab.rows = append(tab.rows, cells)
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
	fmt.Fprintf(b, "%s\n", t.Palette.quiet.Sprintf("gaps: %s; y where the plan says where the area stands, where it has to be and what measures it, - for some of it, n for none", strings.Join(titles, ", ")))
}

// row is one plan's row.
func row(p *review.Plan) []string {
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
			parts = append(parts, fmt.Sprintf("%s %d of %d", q.Of.Title, q.Plans, q.OutOf))
		}
	}
	if len(parts) > 0 {
		line("Least answered", "%s", strings.Join(parts, "; "))
	}
	parts = nil
	for _, c := range x.Common[:min(3, len(x.Common))] {
		parts = append(parts, fmt.Sprintf("%s in %s (%s)", lower(c.Of.Title), count(c.Plans, "plan", "plans"), c.Of.Code))
	}
	if len(parts) > 0 {
		line("Most common", "%s", strings.Join(parts, "; "))
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
		if x.Begun < x.Priced {
			text += fmt.Sprintf(" by the %d that %s it", x.Begun, plural(x.Begun, "says", "say"))
		}
	}
	line("Money", "%s", text)
	var parts []string
	for i := range x.Money.Sectors {
		if sec := &x.Money.Sectors[i]; sec.Result.Last().OK {
			parts = append(parts, fmt.Sprintf("%s %s", Visible(sec.Title), Pounds(sec.Result.Last().Value)))
		}
	}
	if len(parts) > 0 {
		if x.Split < x.Priced {
			parts[len(parts)-1] += fmt.Sprintf(" (by the %d that %s it by sector)", x.Split, plural(x.Split, "says", "say"))
		}
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
		n, last := len(names), w.Number == len(review.Waves())
		if n == 0 && (!last || len(s.Missing) == 0) {
			continue
		}
		plans := count(n, "plan", "plans")
		if last && len(s.Missing) > 0 {
			plans += fmt.Sprintf(", and %d not there", len(s.Missing))
		}
		if !last && !t.View.All && n > shownRows {
			names = append(names[:shownRows], fmt.Sprintf("%d more", n-shownRows))
		}
		fmt.Fprintf(b, "%s %s\n", t.Palette.bold.Sprintf("Wave %d: %s: %s", w.Number, plans, w.Title), t.Palette.quiet.Sprintf("(%s)", w.Rule))
		if last {
			t.unread(b, s, slices.DeleteFunc(list, func(p *review.Plan) bool { return p.Wave.Number != w.Number }))
			continue
		}
		fmt.Fprintf(b, "  %s\n", strings.Join(names, "; "))
	}
	fmt.Fprintf(b, "%s\n", t.Palette.quiet.Sprint(review.Order))
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
