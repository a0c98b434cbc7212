package report_test

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
	"stp.example/stp/pkg/source"
	"stp.example/stp/pkg/waive"
)

// attacks are words that a plan, or the name of its file, may hold.
var attacks = []string{
	"\x1b[31mred\x1b]0;title\x07 \x00\x08\x7f\u009b31m", "a\u202Egnirts\u2066b\u200F", "one\ntwo\r\nthree\rfour\u2028five\u0085six",
	"]]><evil/>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</failure></testcase>", "&lt;b&gt; &#60;b&#62; &amp;",
	"::error::hacked", "\n::error file=x::hacked", "%0A::warning::x%0D%25", "##[error]hacked", "x ##vso[task.setvariable variable=a]b", "##teamcity[message text='x']",
	"=cmd()", "+1+cmd|' /C calc'!A0", "-2+3+cmd()", "@SUM(1)", "\t=1+1", "'=1", "%=x", "|x",
	`"quoted", 'and' "more`, "a,b;c|d", "| a | b |\n| --- | --- |", "**bold** _it_ `code` ~~s~~ # h [link](javascript:x) ![i](http://x/y.png)",
	"@nhsengland #12 GH-1 https://evil.example www.evil.example a@b.example", "[[ATTACHMENT|/etc/passwd]]", "!1 %1 &1 ~1 gh-1", "- item\n1. item\n> quote\n***", "$x^2$ \\\\ \\` \\| ^ ~",
	"\uFFFE\uFFFF\uFEFF\U000E0041", "caf\xe9 \xff\xfe", `\u0000 \x1b \\n`, "{\"a\":1}", "${{ secrets.X }} $(id) `id`", strings.Repeat("long ", 3000),
}

// hostile is a result whose every word is an attack.
func hostile(attack string) *lint.Result {
	text := "line one " + attack + "\nline two " + attack + "\nthree\n"
	file := source.NewFile(attack, []byte(text))
	span := source.Span{Start: 9, End: min(len(text), 9+len(attack))}
	all := rules.All()
	elsewhere := rule.Elsewhere{
		Name: attack, Line: attack, Start: source.Position{Line: 7, Column: 2}, End: source.Position{Line: 7, Column: 1 + utf8.RuneCountInString(attack)},
	}
	finding := func(level rule.Level, i int) *rule.Finding {
		return &rule.Finding{
			Rule: all[i], Level: level, Span: span, Subject: "a." + attack, Message: attack, Label: attack, Working: attack, Help: attack,
			Related: []rule.Related{{Span: span, Label: attack}, {Label: attack, Elsewhere: &elsewhere}}, Fingerprint: strings.Repeat("0a", 15) + fmt.Sprintf("%02x", i),
			Fix: &rule.Fix{Title: attack, Edits: []source.Edit{{Span: span, New: attack}}}, Value: attack,
		}
	}
	return &lint.Result{
		Name: attack, File: file, Plan: &plan.Plan{Tree: &source.Tree{File: file, Root: new(source.Node)}}, Read: true, Edition: guidance.STP2016(), Stage: "outline", Digest: "sha256:" + strings.Repeat("0", 64),
		Findings: []*rule.Finding{finding(rule.Error, 0), finding(rule.Warning, 1), finding(rule.Note, 2)},
		Forecast: []*rule.Finding{finding(rule.Error, 3)},
		Waived:   []lint.Waived{{Finding: finding(rule.Error, 4), Waiver: &waive.Waiver{Span: span, Until: attack, Reason: attack}}},
		Known:    []*rule.Finding{finding(rule.Warning, 5)},
		Gone:     waive.Known{waive.Key{Code: "FIN101", Subject: attack, Value: "x"}: 1},
		Mended:   []lint.Mended{{Finding: finding(rule.Error, 6), At: source.Position{Line: 1, Column: 1}}},
		NotRun:   []lint.NotRun{{Rule: all[7], Needs: attack}}, Notes: []string{attack},
		Ran: map[*rule.Rule]bool{all[0]: true, all[8]: true}, Failing: 1, Questions: 63, Answered: 1,
	}
}

// inert says of each format whether what it wrote of attacks does anything. n is
// how many plans there are.
var inert = map[string]func(text string, n int) error{
	"text":     inertLines,
	"compact":  inertLines,
	"json":     inertJSON,
	"sarif":    inertSARIF,
	"gitlab":   inertJSON,
	"junit":    inertXML,
	"csv":      inertCSV,
	"github":   inertCommands,
	"markdown": inertMarkdown,
}

// Whatever a plan says, and whatever its file is called, no format lets it act.
func TestNoFormatLetsAPlanAct(t *testing.T) {
	l := linter(t, lint.Options{})
	var list []*lint.Result
	for _, a := range attacks {
		list = append(list, hostile(a), &lint.Result{Name: a, Err: errors.New(a)})
	}
	for _, f := range report.Formats {
		t.Run(f.Name, func(t *testing.T) {
			check := inert[f.Name]
			if check == nil {
				t.Fatal("nothing says what is inert in this format")
			}
			for i, a := range attacks {
				if err := check(write(t, f.Name, run(l), list[2*i:2*i+2]), 2); err != nil {
					t.Errorf("%.80q: %v", a, err)
				}
			}
			if err := check(write(t, f.Name, run(l), list), len(list)); err != nil {
				t.Errorf("all at once: %v", err)
			}
		})
	}
}

// Nor do 100,000 findings, in whatever format; and all of them are there, or are
// counted where there is room for some alone.
func TestManyFindingsStayInert(t *testing.T) {
	if testing.Short() {
		t.Skip("heavy: the whole test run has it")
	}
	const all = 100_000
	l := linter(t, lint.Options{})
	r := hostile("=x]]><b>::e::%0A##[e]|@a")
	one := *r.Findings[0]
	one.Working, one.Help, one.Related, one.Fix = "", "", nil, nil
	r.Findings = slices.Repeat([]*rule.Finding{&one}, all/5)
	for _, f := range report.Formats {
		t.Run(f.Name, func(t *testing.T) {
			text := write(t, f.Name, run(l), slices.Repeat([]*lint.Result{r}, 5))
			check, want := inert[f.Name], all
			switch f.Name {
			case "sarif":
				check = inertJSON // its messages are looked at one by one elsewhere
			case "github":
				want = 10
				if said := "annotated: 10 of 100,000 errors"; !strings.Contains(text, said) {
					t.Errorf("it does not say %q", said)
				}
			}
			if err := check(text, 5); err != nil {
				t.Error(err)
			}
			if n := strings.Count(text, "::e::"); n < want && f.Name != "github" {
				t.Errorf("%d findings of %d", n, want)
			}
		})
	}
}

// acting is what no output holds raw: what acts on a terminal or hides, and what
// a build server's log takes for a command wherever it stands.
func acting(text string) error {
	for i, r := range text {
		if r != '\n' && (unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)) || r == '\u2028' || r == '\u2029' {
			return fmt.Errorf("%U stands at byte %d: %.60q", r, i, text[max(0, i-20):])
		}
	}
	if m := regexp.MustCompile(`##[a-z]*\[`).FindString(text); m != "" {
		return fmt.Errorf("%q stands in it", m)
	}
	return nil
}

func inertLines(text string, _ int) error {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimSpace(line), "::") {
			return fmt.Errorf("a line is a command: %.80q", line)
		}
	}
	return acting(text)
}

func inertJSON(text string, _ int) error {
	if !json.Valid([]byte(text)) {
		return errors.New("no JSON")
	}
	if strings.ContainsAny(text, "<>") {
		return errors.New("it holds HTML")
	}
	return acting(text)
}

// inertSARIF is for messages, too: readers make links of [words](1) in them.
func inertSARIF(text string, n int) error {
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		return err
	}
	var look func(key string, v any) error
	look = func(key string, v any) error {
		switch v := v.(type) {
		case map[string]any:
			for k, inner := range v {
				if k == "text" {
					k = key // message.text, snippet.text
				}
				if err := look(k, inner); err != nil {
					return err
				}
			}
		case []any:
			for _, inner := range v {
				if err := look(key, inner); err != nil {
					return err
				}
			}
		case string:
			if (key == "message" || key == "description" || key == "justification") && strings.Contains(v, "](") {
				return fmt.Errorf("a link in a %s: %.80q", key, v)
			}
		}
		return nil
	}
	if err := look("", v); err != nil {
		return err
	}
	return inertJSON(text, n)
}

func inertXML(text string, n int) error {
	type counted struct {
		Suites []struct {
			Name  string `xml:"name,attr"`
			Tests []struct {
				Failures []string `xml:"failure"`
				Other    []struct {
					XMLName xml.Name
				} `xml:",any"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	var got counted
	if err := xml.Unmarshal([]byte(text), &got); err != nil {
		return err
	}
	if len(got.Suites) != n {
		return fmt.Errorf("%d suites of %d plans", len(got.Suites), n)
	}
	for _, s := range got.Suites {
		for _, c := range s.Tests {
			for _, o := range c.Other {
				if o.XMLName.Local != "skipped" && o.XMLName.Local != "error" {
					return fmt.Errorf("an element <%s>", o.XMLName.Local)
				}
			}
		}
	}
	if strings.Contains(text, "[[ATTACHMENT|") {
		return errors.New("it names a file to attach")
	}
	return inertLines(text, n)
}

var plainNumber = regexp.MustCompile(`^-?[0-9.]+$`)

func inertCSV(text string, _ int) error {
	text = strings.TrimPrefix(text, "\uFEFF")
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@|%\t\r", rune(cell[0])) && !plainNumber.MatchString(cell) {
				return fmt.Errorf("a cell may be a formula: %.60q", cell)
			}
		}
	}
	return inertLines(strings.ReplaceAll(text, "\r\n", "\n"), 0)
}

// command is a line that stp writes for GitHub.
var command = regexp.MustCompile(`^::(error|warning|notice) file=[^:,]*(,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?)?,title=[^:,]*::`)

func inertCommands(text string, n int) error {
	commands, summary, _ := strings.Cut(text, "**stp: ")
	count := 0
	for line := range strings.Lines(commands) {
		if strings.HasPrefix(strings.TrimSpace(line), "::") {
			if count++; !command.MatchString(line) {
				return fmt.Errorf("not our command: %.120q", line)
			}
		}
	}
	if count > 30 || count > 4*n {
		return fmt.Errorf("%d commands", count)
	}
	if err := acting(commands); err != nil {
		return err
	}
	return inertMarkdown("**stp: "+summary, n)
}

func inertMarkdown(text string, n int) error {
	if strings.ContainsAny(text, "<>") {
		return errors.New("it holds HTML")
	}
	if m := regexp.MustCompile(`(^|[^\\&])[@#]\w|://|(?i)www\.|gh-\d|&(amp;)?\d|(^|[^\\])[!%~$]\d`).FindString(text); m != "" {
		return fmt.Errorf("%q mentions or links", m)
	}
	if err := inertLines(text, n); err != nil {
		return err
	}
	for line := range strings.Lines(text) {
		cells := strings.Count(strings.ReplaceAll(strings.ReplaceAll(line, `\\`, ""), `\|`, ""), "|")
		if strings.HasPrefix(line, "|") && cells != 5 {
			return fmt.Errorf("a row has %d cells: %.100q", cells-1, line)
		}
	}
	return nil
}

// A reader of Markdown sees tables, headings and text, whatever a plan says; and
// the readers of the other formats take what is written of attacks.
func TestOthersTakeAttacks(t *testing.T) {
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
	l := linter(t, lint.Options{})
	var list []*lint.Result
	for i, a := range attacks {
		bad := hostile(a)
		bad.Name = fmt.Sprintf("%d %s", i, a) // GitLab wants one fingerprint a finding of a plan
		list = append(list, bad, &lint.Result{Name: "not " + bad.Name, Err: errors.New(a)})
	}
	for _, format := range []string{"markdown", "junit", "gitlab", "json"} {
		file := filepath.Join(t.TempDir(), format)
		if err := os.WriteFile(file, []byte(write(t, format, run(l), list)), 0o644); err != nil {
			t.Fatal(err)
		}
		args := []string{filepath.Join(peers, "peers.mjs"), format}
		if format == "json" {
			args = append(args, "../../schemas/result.schema.json")
		}
		out, err := exec.Command("node", append(args, file)...).CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%.3000s", format, err, out)
		}
	}
}
