package rules_test

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
	"stp.example/stp/pkg/rules/rulestest"
)

// shown is a finding that a failing plan of its own rule's archive gives.
type shown struct {
	*rule.Finding
	archive string // fin101.txtar: fail-2.yaml
	plan    string // the whole plan
}

// failing runs the failing plans of every archive.
func failing(t *testing.T) []shown {
	t.Helper()
	l, plan := linter(t), base(t)
	var all []shown
	for _, r := range rules.All() {
		if r.Across != nil {
			all = append(all, failingSets(t, plan, r)...)
			continue
		}
		for _, f := range rules.Archive(r).Files {
			if !strings.HasPrefix(f.Name, "fail") {
				continue
			}
			text, _, err := rulestest.Plan(plan, string(f.Data))
			if err != nil {
				t.Fatalf("%s: %s: %v", r.Code, f.Name, err)
			}
			result := l.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: []byte(text)})
			for _, found := range result.Findings {
				if found.Rule == r {
					all = append(all, shown{found, strings.ToLower(r.Code) + ".txtar: " + f.Name, text})
				}
			}
		}
	}
	return all
}

// failingSets are the findings of a rule across plans in its failing sets.
func failingSets(t *testing.T, plan string, r *rule.Rule) []shown {
	t.Helper()
	var all []shown
	for folder, plans := range setsOf(t, plan, r) {
		if !strings.HasPrefix(folder, "fail") {
			continue
		}
		for i, result := range checkSet(t, r, plans) {
			for _, found := range result.Findings {
				all = append(all, shown{found, strings.ToLower(r.Code) + ".txtar: " + plans[i].Name, plans[i].Text})
			}
		}
	}
	return all
}

// What failing plans show of their rules: what asks for it, and how it is said.
func TestFailingPlans(t *testing.T) {
	all := failing(t)
	t.Run("every requirement is enforced", func(t *testing.T) { everyRequirementIsEnforced(t, all) })
	t.Run("messages are plain", func(t *testing.T) { messagesArePlain(t, all) })
}

// Every requirement of the guidance is enforced, and for every rule that is said
// to enforce it there is a failing plan whose finding cites it: stp guidance
// promises no more than the rules keep.
func everyRequirementIsEnforced(t *testing.T, all []shown) {
	e := guidance.STP2016()
	cited := map[string]bool{}
	for _, f := range all {
		asks := e.Enforces(f.Rule.Code)
		if f.Requirement == nil && len(asks) > 0 {
			t.Errorf("%s: %q cites no requirement", f.archive, f.Message)
		}
		for _, r := range append([]*guidance.Requirement{f.Requirement}, f.Also...) {
			if r != nil && !slices.Contains(asks, r) {
				t.Errorf("%s: %q cites %s, which %s does not enforce", f.archive, f.Message, r.ID, f.Rule.Code)
			}
			if r != nil {
				cited[f.Rule.Code+" "+r.ID] = true
			}
		}
	}
	there := map[string]bool{}
	for _, r := range rules.All() {
		there[r.Code] = true
		there[r.Family()] = true
	}
	pairs := 0
	for _, r := range e.Requirements {
		if len(r.EnforcedBy) == 0 {
			t.Errorf("nothing enforces %s", r.ID)
		}
		for _, code := range r.EnforcedBy {
			pairs++
			switch {
			case !there[code]:
				t.Errorf("%s is to be enforced by %s, which is not there", r.ID, code)
			case !cited[code+" "+r.ID]:
				t.Errorf("no failing plan of %s.txtar gives a finding that cites %s", strings.ToLower(code), r.ID)
			}
		}
	}
	t.Logf("%d requirements, %d pairs of requirement and rule, each shown by an archive", len(e.Requirements), pairs)
}

// A rule says what asks for it, unless it is about the file, its shape or its
// waivers; and all that asks for it does so from one stage, its own.
func TestEveryRuleIsAskedFor(t *testing.T) {
	e := guidance.STP2016()
	for _, r := range rules.All() {
		asks := e.Enforces(r.Code)
		if len(asks) == 0 && !slices.Contains([]string{"YML", "SCH", "WVR"}, r.Family()) {
			t.Errorf("%s %s: no requirement of the catalogue is enforced by it", r.Code, r.Name)
		}
		for _, q := range asks {
			if q.From != asks[0].From {
				t.Errorf("%s %s: %s asks from %s, and %s from %s", r.Code, r.Name, asks[0].ID, asks[0].From, q.ID, q.From)
			}
		}
	}
}

var (
	ruleCode = regexp.MustCompile(`^[A-Z]{3}[1-9][0-9]{2}$|^YML00[1-9]$`)
	ruleName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
)

// retired are codes of rules that are gone. A code in somebody's waiver must
// not come to mean something else.
var retired = []string{
	"FPT106", // passed over when the rules were numbered
}

// Every rule goes by a code and a name of its own, and says what it reports, why
// and what to do.
func TestRulesAreDescribed(t *testing.T) {
	owner := map[string]string{}
	for _, r := range rules.All() {
		for _, id := range []string{r.Code, r.Name} {
			if owner[id] != "" {
				t.Errorf("%s goes by %q, and so does %s", r.Code, id, owner[id])
			}
			owner[id] = r.Code
		}
		if !ruleCode.MatchString(r.Code) || slices.Contains(retired, r.Code) {
			t.Errorf("%s is not a code for a rule", r.Code)
		}
		if !ruleName.MatchString(r.Name) {
			t.Errorf("%s: %q is not a name for a rule", r.Code, r.Name)
		}
		for what, text := range map[string]string{"title": r.Title, "why": r.Why, "mend": r.Mend} {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s has no %s", r.Code, what)
			}
			for _, ill := range illWords(text) {
				t.Errorf("%s: its %s says %q", r.Code, what, ill)
			}
		}
		for _, th := range r.Thresholds {
			if th.Why == "" || th.Unit == "" {
				t.Errorf("%s: the threshold %s needs a unit and a public reason", r.Code, th.Name)
			}
		}
	}
}

// What a planner reads is a sentence in plain words: it starts small, ends
// without a full stop and speaks of the plan, not of machinery.
func messagesArePlain(t *testing.T, all []shown) {
	for _, f := range all {
		said := []string{f.Message, f.Label, f.Working}
		for _, r := range f.Related {
			said = append(said, r.Label)
		}
		for _, ill := range illWords(strings.Join(append(said, f.Help), "\n")) {
			t.Errorf("%s: %q says %q", f.archive, f.Message, ill)
		}
		for _, s := range said {
			if strings.HasSuffix(s, ".") {
				t.Errorf("%s: a full stop ends %q", f.archive, s)
			}
		}
		if f.Message == "" || !startsSmall(f.Message, f.plan) {
			t.Errorf("%s: %q starts large", f.archive, f.Message)
		}
		if strings.ContainsAny(f.Message, "\n\t") || strings.Contains(f.Message, "  ") || strings.Contains(f.Message, "%!") {
			t.Errorf("%s: %q is not one line of words", f.archive, f.Message)
		}
	}
}

var (
	quoted = regexp.MustCompile("\"[^\"]*\"|`[^`]*`")
	ill    = regexp.MustCompile(`(?i)\b(invalid|illegal|schemas?|propert(y|ies)|instances?|failed to)\b`)
)

// illWords are words of machinery in a text, outside the plan's own in quotes
// and the names of commands.
func illWords(text string) []string {
	return ill.FindAllString(quoted.ReplaceAllString(text, ""), -1)
}

// startsSmall says that a sentence starts with a small letter, a figure or a
// quotation mark, or with a name: NHS, or one that a plan or the register has.
func startsSmall(message, plan string) bool {
	first, _ := utf8.DecodeRuneInString(message)
	if !unicode.IsUpper(first) {
		return true
	}
	words := strings.Fields(message)
	if word := strings.Trim(words[0], ",:"); word == strings.ToUpper(word) && len(word) > 1 {
		return true
	}
	name := strings.Join(words[:min(2, len(words))], " ")
	return strings.Contains(plan, name) || strings.Contains(fmt.Sprint(guidance.STP2016().Footprints), name)
}
