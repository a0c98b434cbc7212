package cli

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/tools/txtar"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
)

func (a *app) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "explain CODE|NAME|QUESTION|FOOTPRINT",
		Short:   "Explain a rule, a question or a footprint: what, why, how to mend it, who asks for it",
		Example: "  stp explain FIN101\n  stp explain genomics\n  stp explain BLMK",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			lines, err := a.explain(strings.Join(args, " "))
			if err != nil {
				return err
			}
			return a.say(lines...)
		},
	}
}

// explain finds what a name stands for, and explains it.
func (a *app) explain(name string) ([]string, error) {
	e := a.edition()
	for _, r := range a.rules {
		if r.Is(name) {
			return a.explainRule(r), nil
		}
	}
	if q := e.Question(name); q != nil {
		return a.explainQuestion(q), nil
	}
	if n, err := strconv.Atoi(name); err == nil {
		if f := e.Footprint(n); f != nil {
			return a.explainFootprint(f), nil
		}
	}
	if f := e.FootprintNamed(name); f != nil {
		return a.explainFootprint(f), nil
	}
	unknown := &likely.Unknown{What: "rule, question or footprint", Name: name, Likely: likely.Word(name, a.names())}
	if unknown.Likely == "" {
		return nil, fmt.Errorf("%w; stp rules, stp questions and stp footprints list them", unknown)
	}
	return nil, unknown
}

// names are all that can be explained.
func (a *app) names() []string {
	names := rule.Names(a.rules)
	for _, q := range a.edition().Questions {
		names = append(names, q.Key, q.Code)
	}
	for i := range a.edition().Footprints {
		names = append(names, a.edition().Footprints[i].Names()...)
	}
	return names
}

func (a *app) explainRule(r *rule.Rule) []string {
	e := a.edition()
	from := "at every stage"
	if s := e.Stage(e.RuleFrom(r.Code)); s != nil {
		from = "from the " + s.Title + " stage on"
	}
	lines := []string{
		r.Code + " " + r.Name, r.Title, "",
		fmt.Sprintf("Level     %s, %s (%s)", r.Kind.Level(), from, r.Kind),
	}
	if r.Across != nil {
		lines = append(lines, "Sees      the plans of a set together; stp review checks it, and stp lint does not")
	}
	if r.Firm {
		lines = append(lines, "Firm      nothing can silence it: no waiver, baseline, setting or flag")
	}
	lines = append(lines, "", "Why       "+wrap(r.Why, 10), "", "Mend      "+wrap(r.Mend, 10))
	if r.Waivable() {
		lines = append(lines, "", "Waive     on its line, or above its section, for as long as it is to stay open:",
			"          # stp:waive "+r.Code+" until "+a.Now().AddDate(0, 3, 0).Format(time.DateOnly)+" -- why, and who agreed to it")
	}
	if asks := e.Enforces(r.Code); len(asks) > 0 {
		lines = append(lines, "", "Asked for by (restated in our words)")
		for _, q := range asks {
			lines = append(lines, "  - "+wrap(q.Asks, 4), "    "+report.AskedBy(e, q))
			if q.Note != "" {
				lines = append(lines, "    "+wrap(q.Note, 4))
			}
		}
	}
	return append(lines, examples(r)...)
}

// wantComment is the mark in an archive of what a line is expected to give.
var wantComment = regexp.MustCompile(`(?m)[ \t]*# want .*$`)

// examples are the plans of a rule's archive, as parts of a plan: the first of
// each kind, and of a rule across plans the first set of each, a folder of plans.
func examples(r *rule.Rule) []string {
	var lines []string
	titles := map[string]string{"fail": "What fails", "pass": "What passes", "fixed": "What --fix makes of it"}
	shown := map[string]string{}
	files := rules.Archive(r).Files
	mended := "fail"
	if i := slices.IndexFunc(files, func(f txtar.File) bool { return strings.HasPrefix(f.Name, "fixed") }); i >= 0 {
		mended = strings.Replace(strings.TrimSuffix(files[i].Name, ".yaml"), "fixed", "fail", 1)
	}
	for _, f := range files {
		folder, plan := path.Split(f.Name)
		one := cmp.Or(strings.TrimSuffix(folder, "/"), strings.TrimSuffix(f.Name, ".yaml"))
		kind, _, _ := strings.Cut(one, "-")
		if titles[kind] == "" || shown[kind] != "" && (folder == "" || shown[kind] != one) || kind == "fail" && folder == "" && one != mended {
			continue
		}
		if shown[kind] == "" {
			lines = append(lines, "", titles[kind])
		}
		shown[kind] = one
		if folder != "" {
			lines = append(lines, "  "+plan)
		}
		text := strings.TrimPrefix(wantComment.ReplaceAllString(string(f.Data), ""), "# raw\n")
		for line := range strings.Lines(strings.Trim(text, "\n")) {
			lines = append(lines, "    "+strings.TrimRight(line, "\n"))
		}
	}
	if shorthand.MatchString(strings.Join(lines, "\n")) {
		lines = append(lines, "", "  A dot leads to the next key, indented under the one before, or to the list item of that id; ~ is a key taken out.")
	}
	return lines
}

// shorthand is what parts of a plan have in an archive and a plan has not.
var shorthand = regexp.MustCompile(`(?m)^    [a-z_]+\.[a-z0-9_.-]+:|: ~$`)

func (a *app) explainQuestion(q *guidance.Question) []string {
	e := a.edition()
	var gap string
	for _, g := range e.Gaps {
		if g.Key == q.Gap {
			gap = g.Title
		}
	}
	lines := []string{
		q.Code + " " + q.Key, q.Title, "",
		"Asks      " + wrap(q.Asks, 10),
		"          (restated; " + certainty(q.Certainty) + ")",
		"Gap       " + gap + ", topic " + guidance.Title(e.Topics, q.Topic),
	}
	if q.Doubt != "" {
		lines = append(lines, "Doubt     "+wrap(q.Doubt, 10))
	}
	if q.Measure != "" {
		lines = append(lines, "Measure   "+wrap(q.Measure, 10))
	}
	for _, s := range e.Standards {
		for _, key := range s.Questions {
			if key == q.Key {
				lines = append(lines, "Standard  "+wrap(fmt.Sprintf("%s: %s %s %s, %s (%s)", s.What, strings.ReplaceAll(s.MetWhen, "_", " "), s.Value, s.Unit, by(s.By), certainty(s.Certainty)), 10))
			}
		}
	}
	for _, p := range q.Parts {
		lines = append(lines, "Part      "+p.Key+": "+p.Title)
	}
	for _, n := range q.Priorities {
		for _, p := range e.Priorities {
			if p.Number == n {
				lines = append(lines, fmt.Sprintf("Serves    national priority %d: %s", n, p.Title))
			}
		}
	}
	if q.Bid {
		lines = append(lines, "Bid       it invites a bid, which a plan may decline with a reason")
	}
	if q.AppliesIf != "" {
		lines = append(lines, "Applies   only with "+q.AppliesIf+"; elsewhere the plan says that it does not apply")
	}
	if q.AnsweredBy != "" {
		lines = append(lines, "Or        write answered_by: "+q.AnsweredBy+", where that section already says it")
	}
	return append(lines, "", "In a plan", "    gaps:", "      "+q.Gap+":", "        answers:", "          "+q.Key+":", "            answer: |", "              ...")
}

func by(when string) string {
	if when == "always" {
		return "always"
	}
	return "by " + when
}

func certainty(c guidance.Certainty) string {
	if note := c.Note(); note != "" {
		return note
	}
	return "read in a public text"
}

func (a *app) explainFootprint(f *guidance.Footprint) []string {
	e := a.edition()
	lines := []string{
		fmt.Sprintf("Footprint %d: %s", f.Number, f.Name), "",
		"Also called  " + wrap(cmp.Or(strings.Join(f.Also, "; "), "no other name"), 13),
		"Region       " + guidance.Title(e.Regions, f.Region),
		fmt.Sprintf("People       %d (%s)", f.Population, certainty(f.PopulationCertainty)),
		fmt.Sprintf("Lead         %s, %s, %s (%s)", f.Lead.Name, f.Lead.Post, f.Lead.Organisation, certainty(f.Lead.Certainty)),
	}
	var councils, ccgs []string
	for _, c := range f.Councils {
		name := c.Name
		if c.Part {
			name += " (part)"
		}
		councils = append(councils, name)
	}
	for _, c := range f.CCGs {
		ccgs = append(ccgs, c.Name)
	}
	return append(lines,
		"Councils     "+wrap(strings.Join(councils, "; "), 13),
		"CCGs         "+wrap(strings.Join(ccgs, "; ")+" (April 2017)", 13),
		fmt.Sprintf("Gap          £%sm in 2020/21 if nothing is done; %s (%s)", f.Gap.Value, f.Gap.Scope, certainty(f.Gap.Certainty)))
}

// wrap breaks a text at 96 columns, the lines below indented.
func wrap(text string, indent int) string {
	var b strings.Builder
	column := indent
	for i, word := range strings.Fields(text) {
		switch {
		case i > 0 && column+1+len(word) > 96:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			column = indent
		case i > 0:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String()
}
