package report_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
)

// inertLetter says whether a letter does anything but show.
func inertLetter(text string) error {
	if strings.ContainsAny(text, "<>") {
		return errors.New("it holds HTML")
	}
	bare := regexp.MustCompile("\\\\[\\\\`*_|~$]|\\[\\^[0-9]+\\]|`[A-Za-z0-9_][^`]*`").ReplaceAllString(text, "")
	if m := regexp.MustCompile(`(^|[^\\&\n#])[@#]\w|://|(?i)www\.|(^|[^\\])(\[|\])|[|~$]|!\[`).FindString(bare); m != "" {
		return fmt.Errorf("%q mentions, links or marks up", m)
	}
	for line := range strings.Lines(text) {
		if ours := regexp.MustCompile(`^(#{1,3} \S|- \S|  - \S|---\n|\[\^\d+\]: |[A-Z"0-9]|\n)`); !ours.MatchString(line) {
			return fmt.Errorf("a line is none of ours: %.60q", line)
		}
	}
	return acting(text)
}

// Whatever a plan says, a letter shows it and does nothing else, whoever reads
// the Markdown.
func TestNoLetterActs(t *testing.T) {
	var files []string
	dir := t.TempDir()
	for i, a := range attacks {
		for name, text := range reviewFiles(t, "letters", hostileSet(t, a)) {
			if err := inertLetter(text); err != nil {
				t.Errorf("%.80q: %s: %v", a, name, err)
			}
			if ok := regexp.MustCompile(`^(\d\d|plan)-[a-z0-9-]{1,90}\.md$`); !ok.MatchString(name) {
				t.Errorf("%.80q: a letter is named %q", a, name)
			}
			file := filepath.Join(dir, fmt.Sprintf("%d-%s", i, name))
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			files = append(files, file)
		}
	}
	peers, err := filepath.Abs("../../testdata/npm")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(peers, "node_modules", "marked")); err != nil {
		if os.Getenv("STP_NO_SKIP") != "" {
			t.Fatal("the npm peers are not installed: npm ci in testdata/npm")
		}
		t.Skip("the npm peers are not installed: npm ci in testdata/npm")
	}
	out, err := exec.Command("node", append([]string{filepath.Join(peers, "peers.mjs"), "letter"}, files...)...).CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%.3000s", err, out)
	}
}

// A letter names what has to change, counts what is too much to name, and keeps
// codes to its footnotes.
func TestLetterSaysWhatHasToChange(t *testing.T) {
	l := linter(t, lint.Options{})
	plans := plansOf(t)
	in := func(name, text string) *lint.Result {
		return l.Run(t.Context(), lint.Input{Name: name + ".yaml", Text: []byte(text)})
	}
	norfolk := plans["plans/norfolk-and-waveney.yaml"]
	list := []*lint.Result{
		in("a", norfolk),
		in("b", "edition: stp-2016\nstage: submission\nfootprint: {number: 41}\n"),
		in("c", "# stp:waive GAP111 until 2016-12-31 -- the board meets soon\nedition: stp-2016\nstage: submission\nfootprint: {number: 41}\nfinance:\n  result: nil\n"),
		{Name: "d.yaml", Err: errors.New("there is no such file or folder")},
		in("e", plans["plans/cambridgeshire-and-peterborough.yaml"]),
	}
	files := reviewFiles(t, "letters", reviewed(list, 22, 41, 1))
	var names []string
	for name, text := range files {
		names = append(names, name)
		body, notes, _ := strings.Cut(text, "\n---\n")
		for _, ru := range rules.All() {
			if strings.Contains(body, ru.Code) {
				t.Errorf("%s: %s stands outside a footnote", name, ru.Code)
			}
		}
		for _, m := range regexp.MustCompile(`\[\^(\d+)\]`).FindAllString(body, -1) {
			if strings.Count(notes, "\n"+m+": ") != 1 {
				t.Errorf("%s: the footnote %s is not there once", name, m)
			}
		}
	}
	slices.Sort(names)
	if want := []string{"01-northumberland-tyne-and-wear.md", "21-cambridgeshire-and-peterborough.md", "22-norfolk-and-waveney.md", "41-dorset-2.md", "41-dorset.md", "plan-d.md"}; !slices.Equal(names, want) {
		t.Errorf("the letters are %q", names)
	}
	for name, parts := range map[string][]string{
		"22-norfolk-and-waveney.md": {
			"# Norfolk and Waveney: what we found in your plan\n\n1 November 2016\n\nDear Dr Wendy Thomson,\n", "\n## What is good\n\n- It ", "### Money\n\n- The NHS part of the system does not balance by 2020/21: £50.0m short (line ",
			"\nYours sincerely,\n", "FIN101 not-balanced. Asked for by: ", "answers all 63 questions",
		},
		"41-dorset.md": {
			"Dear colleague,\n", "### Answers to the guidance's questions\n\n- 63 times, a question of the guidance has no answer", " and 57 more of the same kind: ",
			"(recalled, not read)", `"Recalled, not read" marks what we restated from memory`,
		},
		"41-dorset-2.md":                        {"\n## Set aside for now\n", "Until 31 December 2016, because \"the board meets soon\".", "\n## What we could not look at\n", "- For want of finance.result: the NHS sectors together do not balance in the last year; "},
		"plan-d.md":                             {"We could not look at the plan for d.yaml", "There is no such file or folder."},
		"21-cambridgeshire-and-peterborough.md": {"Nothing that we found stands in the way of agreeing it."},
		"01-northumberland-tyne-and-wear.md":    {"have none for Northumberland, Tyne and Wear (footprint 1)"},
	} {
		for _, part := range parts {
			if !strings.Contains(files[name], part) {
				t.Errorf("%s does not say %q:\n%.6000s", name, part, files[name])
			}
		}
	}
	if text := files["21-cambridgeshire-and-peterborough.md"]; strings.Contains(text, "What must change") {
		t.Errorf("a plan without errors has something to change:\n%s", text)
	}
}

// No finding is lost in a letter: those it does not name, it counts.
func TestLetterCountsWhatItLeavesOut(t *testing.T) {
	all := rules.All()
	list := []*lint.Result{{Name: "a.yaml", File: hostile("x").File, Read: true, Stage: "submission", Edition: hostile("x").Edition}}
	for i := range 40 {
		for _, ru := range []*rule.Rule{all[0], all[20]} {
			for _, level := range []rule.Level{rule.Error, rule.Warning, rule.Note} {
				list[0].Findings = append(list[0].Findings, &rule.Finding{Rule: ru, Level: level, Subject: fmt.Sprint(i), Message: "something", More: i % 2})
			}
		}
	}
	for _, text := range reviewFiles(t, "letters", reviewed(list)) {
		named, counted := strings.Count(text, "Something (line "), 0
		for _, m := range regexp.MustCompile(`[Aa]nd (\d+) more of the same kind`).FindAllStringSubmatch(text, -1) {
			n := 0
			fmt.Sscan(m[1], &n)
			counted += n
		}
		want := 2 * 3 * (40 + 20)
		// Each that is named stands for as many as its More says: half of them for one more.
		if counted < want-2*named || counted > want-named {
			t.Errorf("%d are named and %d counted of %d:\n%s", named, counted, want, text)
		}
		if words := len(strings.Fields(text)); words > 1200 {
			t.Errorf("it has %d words", words)
		}
	}
}
