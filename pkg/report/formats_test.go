package report_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/rules"
)

var asOf = time.Date(2016, 11, 1, 0, 0, 0, 0, time.UTC)

func linter(t testing.TB, o lint.Options) *lint.Linter {
	t.Helper()
	o.Editions, o.Rules, o.AsOf = []*guidance.Edition{guidance.STP2016()}, rules.All(), asOf
	l, err := lint.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// blank is a run before anything is known of it but the program.
func blank() *report.Run {
	return &report.Run{Set: rules.All(), Editions: []*guidance.Edition{guidance.STP2016()}}
}

func run(l *lint.Linter) *report.Run {
	r := blank()
	r.Build = report.Build{Version: "v1.2.3", Commit: "abc", Date: "2016-11-01T00:00:00Z"}
	r.Rules, r.AsOf = l.Rules(), asOf.Format(time.DateOnly)
	return r
}

// writer makes the writer of any format, the text's too.
func writer(t testing.TB, format string, run *report.Run, w, summary io.Writer) report.Writer {
	t.Helper()
	if format == report.TextFormat {
		return &report.Text{W: w, Palette: report.NewPalette(false), Width: 120}
	}
	out, err := report.New(format, run, w, summary)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// write is what a format makes of results, and of a step's summary.
func write(t testing.TB, format string, run *report.Run, results []*lint.Result) string {
	t.Helper()
	var b, summary bytes.Buffer
	w := writer(t, format, run, &b, &summary)
	sum := run.Summary()
	for _, r := range results {
		sum.Add(r)
		if err := w.Plan(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.End(sum); err != nil {
		t.Fatal(err)
	}
	return b.String() + summary.String()
}

// readBack reads results from JSON, with the run that wrote them.
func readBack(t testing.TB, text string) (*report.Run, []*lint.Result) {
	t.Helper()
	run := blank()
	in, err := report.NewReader(strings.NewReader(text), run)
	if err != nil {
		t.Fatal(err)
	}
	var list []*lint.Result
	for {
		r, err := in.Next()
		if errors.Is(err, io.EOF) {
			return run, list
		}
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, r)
	}
}

func plansOf(t testing.TB) map[string]string {
	t.Helper()
	paths, err := filepath.Glob("../../examples/plans/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatal(err, paths)
	}
	texts := map[string]string{}
	for _, p := range paths {
		text, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		texts["plans/"+filepath.Base(p)] = string(text)
	}
	return texts
}

// odd are texts that are hard to count lines and columns in.
func odd() map[string]string {
	return map[string]string{
		"odd/crlf.yaml":     strings.ReplaceAll("edition: stp-2016\nstage: submission\nvison: a text\nfinance:\n  result: {2020/21: nil}\n", "\n", "\r\n"),
		"odd/cr.yaml":       strings.ReplaceAll("edition: stp-2016\nvison: a text\nfinance: [1]\n", "\n", "\r"),
		"odd/bom.yaml":      "\uFEFFedition: stp-2016\nvison: a text\n",
		"odd/latin.yaml":    "edition: stp-2016\nvision: caf\xe9 \x80 \xff\nvison: \xa3 10\n",
		"odd/bidi.yaml":     "edition: stp-2016\nvision: a\u202Eb\u2066 \u2028 c \U0001F600 end\nvison: x\n",
		"odd/no-end.yaml":   "edition: stp-2016\nvison: x",
		"odd/waived.yaml":   "# stp:waive GAP111, unanswered until 2016-12-31 -- the board meets \"soon\" \u202E\nedition: stp-2016\nstage: submission\n",
		"odd/empty.yaml":    "",
		"odd/binary.yaml":   "\x7fELF\x00\x01",
		"odd/unclosed.yaml": "edition: stp-2016\nvision: \"begins\nstage: x\n",
		"odd/long.yaml":     "edition: stp-2016\nvision: " + strings.Repeat("wörd ", 3000) + ": x\nvison: " + strings.Repeat("é", 9000) + "\n",
		"odd/many.yaml":     "edition: stp-2016\n" + strings.Repeat("xx: 1\n", 1500),
		"odd/edition.yaml":  "edition: ltp-2019\n",
	}
}

// results are those of the example plans, the odd ones, and mutants of them, in
// the order of their names.
func results(t testing.TB, l *lint.Linter, mutants int) []*lint.Result {
	t.Helper()
	texts := odd()
	random := rand.New(rand.NewPCG(5, 5))
	for name, text := range plansOf(t) {
		texts[name] = text
	}
	for _, name := range slices.Sorted(keys(plansOf(t))) {
		for i := range mutants {
			broken := []byte(texts[name])
			for range 3 {
				at := random.IntN(len(broken))
				broken = slices.Delete(broken, at, min(at+1+random.IntN(30), len(broken)))
			}
			texts[name+"-"+string(rune('a'+i))] = string(broken)
		}
	}
	var list []*lint.Result
	for _, name := range slices.Sorted(keys(texts)) {
		r := l.Run(context.Background(), lint.Input{Name: name, Text: []byte(texts[name])})
		if len(list)%3 == 0 && len(r.Findings) > 3 {
			// As if a baseline knew some, and held one that is gone.
			r = l.Run(context.Background(), lint.Input{Name: name, Text: []byte(texts[name]), KnowAll: true})
		}
		list = append(list, r)
	}
	return append(list, &lint.Result{Name: "z/missing.yaml", Err: errors.New("there is no such file or folder")})
}

func keys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// What JSON holds is enough for every format: results that were written and read
// back come out byte for byte as they would have at once.
func TestEveryFormatComesBackFromJSON(t *testing.T) {
	l := linter(t, lint.Options{})
	list := results(t, l, 6)
	back, again := readBack(t, write(t, "json", run(l), list))
	for _, f := range report.Formats {
		t.Run(f.Name, func(t *testing.T) {
			want, got := write(t, f.Name, run(l), list), write(t, f.Name, back, again)
			if want != got {
				t.Errorf("at once and read back differ:\n%s", cmp.Diff(lines(want), lines(got)))
			}
			t.Logf("%d plans, %d KB", len(list), len(want)/1000)
		})
	}
}

// What is said of large files rests on it: SARIF comes down to a fifth at least.
func TestSARIFCompresses(t *testing.T) {
	l := linter(t, lint.Options{Stage: "submission"})
	text := write(t, "sarif", run(l), results(t, l, 0))
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, text); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	if b.Len()*5 > len(text) {
		t.Errorf("%d bytes come down to %d", len(text), b.Len())
	}
	t.Logf("%d bytes come down to %d", len(text), b.Len())
}

func lines(s string) []string {
	list := strings.Split(s, "\n")
	for i := range list {
		list[i] = list[i][:min(len(list[i]), 400)]
	}
	return list
}

// A plan's digest, its forecast, what waivers and baselines set aside and what
// was not run are in JSON.
func TestJSONHoldsWhatIsNoFinding(t *testing.T) {
	l := linter(t, lint.Options{Stage: "outline"})
	plan := odd()["odd/waived.yaml"]
	r := l.Run(context.Background(), lint.Input{Name: "a.yaml", Text: []byte(plan + "finance: {result: nil}\n")})
	text := write(t, "json", run(l), []*lint.Result{r})
	for _, part := range []string{
		`"digest":"sha256:`, `"stage":"outline"`, `"as_of":"2016-11-01"`, `"forecast":[{"code":"`, `"needs":"finance.`,
		`"version":"v1.2.3"`, `"in_force":["ANS101"`, `"lines":[{"line":`, `"certainty":"`,
	} {
		if !strings.Contains(text, part) {
			t.Errorf("%s is missing in %.2000s", part, text)
		}
	}
	l = linter(t, lint.Options{Stage: "submission"})
	r = l.Run(context.Background(), lint.Input{Name: "a.yaml", Text: []byte(plan)})
	text = write(t, "json", run(l), []*lint.Result{r})
	if !strings.Contains(text, `"waiver":{"line":1,`) || !strings.Contains(text, `"reason":"the board meets \"soon\" \u202e"`) {
		t.Errorf("no waiver in %.3000s", text)
	}
}

// A finding that breaks several requirements names each, in every format that
// says who asks for something.
func TestEveryRequirementIsNamed(t *testing.T) {
	l := linter(t, lint.Options{Only: []string{"GAP101"}})
	r := l.Run(context.Background(), lint.Input{Name: "a.yaml", Text: []byte("edition: stp-2016\nstage: submission\n")})
	if len(r.Findings) == 0 || len(r.Findings[0].Also) == 0 {
		t.Fatal("GAP101 serves several requirements")
	}
	f := r.Findings[0]
	for _, format := range []string{"text", "json", "sarif", "csv", "gitlab"} {
		text := write(t, format, run(l), []*lint.Result{r})
		for _, q := range append([]*guidance.Requirement{f.Requirement}, f.Also...) {
			title, _, _ := strings.Cut(r.Edition.Source(q.Source).Title, " &")
			if title, _, _ = strings.Cut(title, " Q&"); !strings.Contains(text, title) {
				t.Errorf("%s does not name %s", format, q.ID)
			}
		}
	}
}

// Results that are not whole, not ours or of other rules are no results.
func TestDamagedResults(t *testing.T) {
	l := linter(t, lint.Options{})
	whole := write(t, "json", run(l), results(t, l, 0))
	damage := []struct{ name, says, text string }{
		{"nothing", "not results of stp", ""},
		{"other JSON", "not results of stp", `{"version": 1, "plans": []}`},
		{"no object", "not results of stp", `[1, 2]`},
		{"another version", "version 2 of the format", strings.Replace(whole, `"version":1`, `"version":2`, 1)},
		{"other rules", "other rules, by stp v1.2.3", strings.Replace(whole, `"digest":"sha256:`, `"digest":"sha256:0`, 1)},
		{"cut in a plan", "cut off", whole[:len(whole)/2]},
		{"cut behind a plan", "cut off", whole[:strings.LastIndex(whole, "\n],")]},
		{"cut before the summary", "cut off", whole[:strings.LastIndex(whole, `"summary"`)]},
		{"a plan taken out", "cut off", drop(whole)},
		{"out of order", "in the order of their paths", strings.Replace(whole, `"path":"odd/bidi.yaml"`, `"path":"zz.yaml"`, 1)},
		{"a place outside", "outside any plan", strings.Replace(whole, `"line":2,`, `"line":2000000000,`, 1)},
		{"a place below zero", "outside any plan", strings.Replace(whole, `"end_column":`, `"end_column":-`, 1)},
		{"an unknown rule", `"XXX101"`, strings.ReplaceAll(whole, `{"code":"SCH101"`, `{"code":"XXX101"`)},
		{"an unknown level", "is not a level", strings.Replace(whole, `"level":"error"`, `"level":"fatal"`, 1)},
	}
	for _, d := range damage {
		t.Run(d.name, func(t *testing.T) {
			if d.text == whole {
				t.Fatal("nothing is damaged")
			}
			in, err := report.NewReader(strings.NewReader(d.text), blank())
			for err == nil {
				_, err = in.Next()
			}
			if errors.Is(err, io.EOF) || !strings.Contains(err.Error(), d.says) {
				t.Errorf("says %q, want %q", err, d.says)
			}
		})
	}
}

// drop takes the second plan out of results.
func drop(text string) string {
	list := strings.Split(text, "\n")
	return strings.Join(append(list[:3:3], list[4:]...), "\n")
}

// Only what would have been one run is joined.
func TestJoins(t *testing.T) {
	l := linter(t, lint.Options{})
	reader := func(change func(*report.Run)) *report.Reader {
		r := run(l)
		change(r)
		in, err := report.NewReader(strings.NewReader(write(t, "json", r, nil)), blank())
		if err != nil {
			t.Fatal(err)
		}
		return in
	}
	same := func(*report.Run) {}
	ten := 10
	for says, change := range map[string]func(*report.Run){
		"":                   same,
		"version of stp":     func(r *report.Run) { r.Build.Version = "v9" },
		"rules in force":     func(r *report.Run) { r.Rules = r.Rules[1:] },
		"--as-of":            func(r *report.Run) { r.AsOf = "2016-11-02" },
		"--max-warnings":     func(r *report.Run) { r.MaxWarnings = &ten },
		"stp, and the rules": func(r *report.Run) { r.Build.Commit, r.Rules = "x", r.Rules[1:] },
	} {
		err := reader(same).Joins(reader(change))
		if (err == nil) != (says == "") || err != nil && !strings.Contains(err.Error(), says) {
			t.Errorf("says %v, want %q", err, says)
		}
	}
}
