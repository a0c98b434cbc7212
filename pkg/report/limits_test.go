package report

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

func testRules() []*rule.Rule {
	return []*rule.Rule{
		{Code: "AAA101", Name: "first", Kind: rule.Credibility, Title: "One"},
		{Code: "BBB101", Name: "firm", Kind: rule.Required, Firm: true, Title: "Two"},
		{Code: "CCC101", Name: "hint", Kind: rule.Hint, Title: "Three"},
		{Code: "DDD101", Name: "wrong", Kind: rule.Consistency, Title: "Four"},
	}
}

func testRun(rules []*rule.Rule) *Run {
	return &Run{Set: rules, Rules: rules, Editions: []*guidance.Edition{guidance.STP2016()}, AsOf: "2016-11-01", Build: Build{Version: "v1.0.0"}}
}

// testResult is a plan with n findings of each rule.
func testResult(name string, n int, rules ...*rule.Rule) *lint.Result {
	r := &lint.Result{Name: name, File: source.NewFile(name, []byte("a line\nanother\n")), Edition: guidance.STP2016()}
	for i := range n {
		for _, ru := range rules {
			r.Findings = append(r.Findings, &rule.Finding{
				Rule: ru, Level: ru.Kind.Level(), Span: source.Span{Start: 2, End: 6}, Subject: fmt.Sprint(i),
				Message: fmt.Sprintf("%s %d", ru.Name, i), Fingerprint: fmt.Sprintf("%032x", i),
			})
		}
	}
	return r
}

// Of each kind GitHub gets the ten that matter most: firm rules, then the first
// of each rule in each plan; and it is said how many there are.
func TestGitHubShowsTheTenThatMatterMost(t *testing.T) {
	rules := testRules()
	var out, summary bytes.Buffer
	g := &GitHub{W: &out, Summary: &summary}
	sum := &lint.Summary{}
	for _, r := range []*lint.Result{
		testResult("a.yaml", 20, rules[3]), testResult("b.yaml", 1, rules...), testResult("c.yaml", 3, rules[0], rules[2]),
		{Name: "d.yaml", Err: errors.New("there is no such file")},
	} {
		sum.Add(r)
		if err := g.Plan(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := g.End(sum); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	for i, want := range []string{"file=d.yaml,title=could not be checked", "b.yaml,line=1,endLine=1,col=3,endColumn=7,title=BBB101 firm::firm 0.", "a.yaml,line=1,endLine=1,col=3,endColumn=7,title=DDD101", "b.yaml,line=1,endLine=1,col=3,endColumn=7,title=DDD101"} {
		if !strings.Contains(lines[i], want) {
			t.Errorf("line %d is %q, want %q", i, lines[i], want)
		}
	}
	for kind, n := range map[string]int{"error": 10, "warning": 4, "notice": 4} {
		if got := strings.Count("\n"+out.String(), "\n::"+kind+" "); got != n {
			t.Errorf("%d annotations of kind %s, want %d", got, kind, n)
		}
	}
	if want := "annotated: 10 of 23 errors, as GitHub shows ten of a kind a step; the step's summary has them all\n"; !strings.Contains(out.String(), want) {
		t.Errorf("it is not said what is left out:\n%s", out.String())
	}
	if n := strings.Count(summary.String(), "\n| "); n < 31 {
		t.Errorf("the summary has %d rows:\n%s", n, summary.String())
	}
}

// A step's summary has room for a megabyte: what does not fit is counted.
func TestStepSummaryKeepsToItsRoom(t *testing.T) {
	rules := testRules()
	var out, summary bytes.Buffer
	g := &GitHub{W: &out, Summary: &summary}
	sum := &lint.Summary{}
	for i := range 50 {
		r := testResult(fmt.Sprintf("%02d.yaml", i), 500, rules...)
		sum.Add(r)
		if err := g.Plan(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := g.End(sum); err != nil {
		t.Fatal(err)
	}
	rows := strings.Count(summary.String(), "\n| warning") + strings.Count(summary.String(), "\n| **error") + strings.Count(summary.String(), "\n| note")
	if summary.Len() > mostSummary || summary.Len() < mostSummary-2*roomForEnds {
		t.Errorf("%d bytes of %d", summary.Len(), mostSummary)
	}
	if want := "the step's summary has as many as it has room for\n"; !strings.Contains(out.String(), want) {
		t.Errorf("the log says of the summary:\n%s", out.String())
	}
	if want := grouped(100_000-rows) + " more lines have no room here"; !strings.Contains(summary.String(), want) {
		t.Errorf("%d rows are there, and it is not said that %q: %s", rows, want, summary.String()[summary.Len()-200:])
	}
}

// What other commands wrote to the summary takes of its room, for GitHub shows
// nothing of one that is too large.
func TestStepSummaryLeavesWhatIsThere(t *testing.T) {
	rules := testRules()
	for before, says := range map[int]string{
		0: "has them all", mostSummary - 20_000: "as many as it has room for", mostSummary - 200: "the step's summary is full",
	} {
		var out bytes.Buffer
		summary := bytes.NewBufferString(strings.Repeat("x", before))
		g := &GitHub{W: &out, Summary: summary}
		sum := &lint.Summary{}
		r := testResult("a.yaml", 500, rules...)
		sum.Add(r)
		if err := errors.Join(g.Plan(r), g.End(sum)); err != nil {
			t.Fatal(err)
		}
		if summary.Len() > mostSummary || !strings.Contains(out.String(), says) {
			t.Errorf("%d bytes behind %d, and not %q in:\n%s", summary.Len(), before, says, out.String())
		}
	}
}

// GitHub takes so many results in a run, and so many runs: more results make
// more runs, and what has no room in the last is counted.
func TestSARIFKeepsToWhatGitHubTakes(t *testing.T) {
	if mostResults != 25_000 || mostRuns != 20 || mostLocations != 100 {
		t.Error("GitHub's limits are 25,000 results a run, 20 runs a file, and 100 locations a result")
	}
	rules := testRules()
	var out bytes.Buffer
	s := &SARIF{W: &out, Run: testRun(rules)}
	s.room.results, s.room.runs = 10, 3
	r := testResult("a.yaml", 9, rules...) // 36
	many := r.Findings[0]
	for range 150 {
		many.Related = append(many.Related, rule.Related{Span: many.Span, Label: "another"})
	}
	sum := &lint.Summary{}
	sum.Add(r)
	if err := errors.Join(s.Plan(r), s.End(sum)); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Runs []struct {
			AutomationDetails struct{ ID string }
			Results           []struct {
				RuleID           string
				RuleIndex        int
				RelatedLocations []any
				Properties       map[string]any
			}
			Invocations []struct {
				ToolExecutionNotifications []struct{ Message sarifText }
			}
			Tool struct{ Driver struct{ Rules []any } }
		}
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Runs) != 3 {
		t.Fatalf("%d runs, want 3", len(got.Runs))
	}
	for i, run := range got.Runs {
		if len(run.Results) != 10 || len(run.Tool.Driver.Rules) != len(rules) {
			t.Errorf("run %d has %d results and %d rules", i, len(run.Results), len(run.Tool.Driver.Rules))
		}
		for _, res := range run.Results {
			if rules[res.RuleIndex].Code != res.RuleID {
				t.Errorf("index %d is not %s", res.RuleIndex, res.RuleID)
			}
		}
	}
	if got.Runs[0].AutomationDetails.ID != "" || got.Runs[1].AutomationDetails.ID != "stp/2/" {
		t.Error("each further run has a category of its own")
	}
	first := got.Runs[0].Results[0]
	if len(first.RelatedLocations) != 99 || first.Properties["placesLeftOut"] != 51.0 {
		t.Errorf("%d related places, %v left out", len(first.RelatedLocations), first.Properties["placesLeftOut"])
	}
	said := got.Runs[2].Invocations[0].ToolExecutionNotifications
	for _, want := range []string{"6 results are left out", "1 result has more places than the 100"} {
		if len(said) != 1 || !strings.Contains(said[0].Message.Text, want) || !strings.Contains(s.Said(), want) {
			t.Errorf("it is not said that %s: %v", want, said)
		}
	}
}

// The upload may have 10 MB compressed: what is sure to have no more passes in
// silence, and of anything larger it is said.
func TestSARIFSaysThatItIsLarge(t *testing.T) {
	rules := testRules()
	for size, large := range map[int]bool{0: false, mostBytes: true} {
		s := &SARIF{W: io.Discard, Run: testRun(rules), size: size}
		r := testResult("a.yaml", 9, rules...)
		sum := &lint.Summary{}
		sum.Add(r)
		if err := errors.Join(s.Plan(r), s.End(sum)); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(s.Said(), "10 MB") != large {
			t.Errorf("of %d bytes it says %q", s.size, s.Said())
		}
	}
}

// 100,000 findings stream: what a format holds does not grow with them.
func TestStreamingFormatsHoldNothing(t *testing.T) {
	rules := testRules()
	for _, format := range []string{"json", "sarif", "junit", "csv", "gitlab", "compact"} {
		n := 0
		w, err := New(format, testRun(rules), counter{&n}, nil)
		if err != nil {
			t.Fatal(err)
		}
		r := testResult("a.yaml", 250, rules...)
		perPlan := testing.AllocsPerRun(1, func() { _ = w.Plan(r) })
		start := n
		for i := range 100 {
			if err := w.Plan(r); err != nil {
				t.Fatal(err)
			}
			if written := n - start; written < (i+1)*10_000 {
				t.Fatalf("%s: %d bytes after %d plans of 1,000 findings: it does not write as it goes", format, written, i+1)
			}
		}
		t.Logf("%s: %d KB for 100,000 findings, %.0f allocations a finding", format, (n-start)/1000, perPlan/1000)
	}
}

type counter struct{ n *int }

func (c counter) Write(p []byte) (int, error) { *c.n += len(p); return len(p), nil }

// A sheet has room for so many rows: what has none is counted on the last one.
func TestWorkbookKeepsToItsRows(t *testing.T) {
	if mostRows != 1_048_576 || mostCharacters != 32_767 {
		t.Error("a sheet has 1,048,576 rows, and a cell 32,767 characters")
	}
	rules := testRules()
	texts := testResult("a.yaml", 1, rules...).File.Text
	s := review.New(guidance.STP2016(), rules, &lint.Summary{}, func(int) ([]byte, error) { return texts, nil })
	r := testResult("a.yaml", 50, rules...)
	r.Digest = fmt.Sprintf("sha256:%x", sha256.Sum256(texts))
	r.Findings[0].Message = strings.Repeat("£", 40_000)
	s.Add(r)
	s.Close(nil)
	var out bytes.Buffer
	if err := (&Workbook{W: &out, Run: testRun(rules), rows: 100}).Review(s); err != nil {
		t.Fatal(err)
	}
	book, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	part, err := book.Open("xl/worksheets/sheet6.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(text, []byte("<row ")); n != 100 || !bytes.Contains(text, []byte("and 102 more, which a sheet has no room for")) {
		t.Errorf("%d rows for 200 findings and a head", n)
	}
	if n := bytes.Count(text, []byte("£")); n > mostCharacters || n < mostCharacters/4 {
		t.Errorf("%d characters in a cell", n)
	}
}
