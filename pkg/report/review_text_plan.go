package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

// inFull writes each plan of a list whole: the parts of its score, every finding
// with its line, and what is good.
func (t *ReviewText) inFull(b *strings.Builder, s *review.Set, list []*review.Plan) error {
	for _, p := range list {
		r, err := s.Open(slices.Index(s.Plans, p))
		if err != nil {
			return err
		}
		t.sections(b, p)
		about := func(paint func(...any) string, what, message, code string) {
			fmt.Fprintf(b, "%s %s  %s\n", paint(what+":"), Visible(message), t.Palette.quiet.Sprint(code))
		}
		bold := t.Palette.bold.Sprint
		for _, level := range []rule.Level{rule.Error, rule.Warning, rule.Note} {
			for _, f := range r.Findings {
				if f.Level == level {
					what := fmt.Sprintf("%s, line %d", level, placeOf(r.File, f.Span).Line)
					about(t.Palette.level(level).Sprint, what, f.Message+andMore(f), f.Rule.Code+" "+f.Rule.Name)
				}
			}
			if level == rule.Error {
				for _, x := range p.Shared {
					about(t.Palette.level(level).Sprint, "shared error", fmt.Sprintf("in the plan of %s, %s", x.With.Title, x.Finding.Message), x.Finding.Rule.Code+" "+x.Finding.Rule.Name)
				}
			}
		}
		for _, w := range r.Waived {
			about(bold, "waived until "+dayInWords(w.Waiver.Until), fmt.Sprintf("%s (because: %s)", w.Finding.Message, w.Waiver.Reason), w.Finding.Rule.Code+" "+w.Finding.Rule.Name)
		}
		for _, x := range p.Strengths {
			fmt.Fprintf(b, "%s %s\n", bold("good:"), x.One)
		}
	}
	return nil
}

// andMore says how many further findings one stands for.
func andMore(f *rule.Finding) string {
	if f.More == 0 {
		return ""
	}
	return fmt.Sprintf("; and %d more like it", f.More)
}

// sections writes the parts of one plan's score, or why there is none.
func (t *ReviewText) sections(b *strings.Builder, p *review.Plan) {
	fmt.Fprintf(b, "\n%s %s\n", t.Palette.bold.Sprintf("%s: wave %d: %s", Visible(p.Title), p.Wave.Number, p.Wave.Title), t.Palette.quiet.Sprintf("(%s)", p.Wave.Rule))
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
	if len(tab.rows) > 0 {
		tab.write(b)
	}
}

// between writes what does not fit between plans, the weightiest first.
func (t *ReviewText) between(b *strings.Builder, s *review.Set) {
	type one struct {
		in *review.Plan
		*rule.Finding
	}
	var list []one
	for _, p := range s.Plans {
		for _, f := range p.Result.Findings {
			if f.Rule.Family() == "SET" {
				list = append(list, one{p, f})
			}
		}
	}
	if len(list) == 0 {
		return
	}
	slices.SortStableFunc(list, func(x, y one) int {
		return cmp.Or(int(y.Level)-int(x.Level), cmp.Compare(x.Rule.Code, y.Rule.Code))
	})
	fmt.Fprintf(b, "\n%s\n", t.Palette.bold.Sprintf("Between plans: %s", count(len(list), "finding", "findings")))
	shown := list
	if !t.View.All && len(list) > shownRows+2 {
		shown = list[:shownRows]
	}
	for _, x := range shown {
		fmt.Fprintf(b, "  %s %s  %s\n", t.Palette.level(x.Level).Sprint(x.Level.String()+":"),
			Visible(fmt.Sprintf("%s: %s%s", x.in.Title, x.Message, andMore(x.Finding))), t.Palette.quiet.Sprint(x.Rule.Code))
	}
	if n := len(list) - len(shown); n > 0 {
		fmt.Fprintf(b, "  %s\n", t.Palette.quiet.Sprintf("... %d more: --all", n))
	}
}

// unread writes each plan that could not be read whole, with why, and the
// footprints that sent none.
func (t *ReviewText) unread(b *strings.Builder, s *review.Set, list []*review.Plan) {
	for _, p := range list {
		fmt.Fprintf(b, "  %s: %s\n", Visible(p.Title), Visible(whyUnread(s, p)))
	}
	var names []string
	for _, f := range s.Missing {
		names = append(names, f.Name)
	}
	if n := len(names); !t.View.All && n > shownRows {
		names = append(names[:shownRows], fmt.Sprintf("%d more", n-shownRows))
	}
	if names != nil {
		fmt.Fprintf(b, "  no plan: %s\n", Visible(strings.Join(names, "; ")))
	}
}

// whyUnread is why a plan could not be read whole, with the line of the first
// slip where the file is still there.
func whyUnread(s *review.Set, p *review.Plan) string {
	if err := p.Result.Err; err != nil {
		return err.Error()
	}
	r, err := s.Open(slices.Index(s.Plans, p))
	if err != nil {
		return err.Error()
	}
	why, n := "", 0
	for _, f := range r.Findings {
		if f.Rule.Code == "YML001" {
			if n++; n == 1 {
				why = fmt.Sprintf("line %d: %s", placeOf(r.File, f.Span).Line, f.Message)
			}
		}
	}
	if n > 1 {
		why += fmt.Sprintf("; and %d more", n-1)
	}
	return why
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
	states := make([]int, len(review.States))
	for _, p := range list {
		state, words, where := review.NotRun, "-", "-"
		if p.Read {
			a := p.Answers[at]
			state, words = a.State, fmt.Sprint(a.Words)
			if a.Line > 0 {
				where = fmt.Sprint(a.Line)
			}
		}
		states[state]++
		tab.rows = append(tab.rows, []string{Visible(p.Title), words, where, review.States[state].Title})
	}
	tab.write(b)
	var parts []string
	for i, n := range states {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, review.States[i].Title))
		}
	}
	fmt.Fprintf(b, "\n%s: %s\n", count(len(list), "plan", "plans"), strings.Join(parts, "; "))
}
