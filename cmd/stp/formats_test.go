package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stp.example/stp/pkg/cli"
	"stp.example/stp/pkg/report"
)

// called runs stp in the working folder, as on 1 November 2016.
func called(env map[string]string, args ...string) (code int, out, stderr string) {
	var o, e bytes.Buffer
	code = cli.Main(context.Background(), args, &cli.Streams{
		In: strings.NewReader(""), Out: &o, Err: &e, Width: 120,
		Getenv: func(name string) string { return env[name] },
		Now:    func() time.Time { return time.Date(2016, 11, 1, 0, 0, 0, 0, time.UTC) },
	})
	return code, o.String(), e.String()
}

// hostileName is a name that a file may have, and hostileWords are what a plan may
// say where stp quotes it.
const hostileName = "=cmd() ::error::x ]]><b>\"'%0A [l](1) |.yaml"

var hostileWords = []string{
	"]]><b>&lt;", "\n::error file=x::y", "%0A::warning::", "##[error]z", "=cmd()|' /C calc'!A0", "@SUM(1)",
	"\x1b[31mred\u009b", "a\u202eb\u2028c", "[l](1) ![i](http://x/y.png) <script>", "| a | b |\n| --- |", "quote\" 'and' \\ back",
}

// hostilePlan says each of the hostile words as a key, an id, a text and a kind.
func hostilePlan(t *testing.T) string {
	t.Helper()
	var keys, list strings.Builder
	for _, w := range hostileWords {
		quoted, err := json.Marshal(w)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&keys, "%s: %[1]s\n", quoted)
		fmt.Fprintf(&list, "  - {id: %s, name: %[1]s, kind: %[1]s}\n", quoted)
	}
	return "edition: stp-2016\nstage: submission\n" + keys.String() + "organisations:\n" + list.String()
}

// fixture makes a folder with a set of plans in it, good, bad and odd, and works
// there. It returns their paths.
func fixture(t *testing.T) []string {
	t.Helper()
	examples, err := filepath.Abs("../../examples/plans")
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(examples, "*.yaml"))
	if err != nil || len(paths) == 0 {
		t.Fatal(err, paths)
	}
	t.Chdir(t.TempDir())
	texts := map[string]string{
		"odd name, of (a) plan.yaml": "edition: stp-2016\nstage: submission\nvison: a\r\n",
		"line\nend.yaml":             "edition: stp-2016\nstage: outline\n",
		"empty.yaml":                 "",
		"waived.yaml":                "# stp:waive GAP111 until 2016-12-31 -- the board meets in \"November\"\nedition: stp-2016\nstage: submission\n",
		"unread.yaml":                "edition: stp-2016\nfinance:\n  result: nil\n",
		hostileName:                  hostilePlan(t),
	}
	for _, p := range paths {
		text, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		for _, round := range []string{"a", "b"} {
			texts[round+"/"+filepath.Base(p)] = string(text)
		}
	}
	var plans []string
	for name, text := range texts {
		path := filepath.Join("plans", name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		plans = append(plans, path)
	}
	slices.Sort(plans)
	return plans
}

// everyFormat asks for each format in a file of its own, called by a prefix.
func everyFormat(prefix string) []string {
	var args []string
	for _, f := range report.Formats {
		args = append(args, "-o", f.Name+"="+prefix+"."+f.Name)
	}
	return args
}

// intoEvery runs stp with each format in a file of its own and a summary of the
// step, all called by a prefix.
func intoEvery(t *testing.T, prefix string, args ...string) (code int) {
	t.Helper()
	code, _, stderr := called(map[string]string{"GITHUB_STEP_SUMMARY": prefix + ".summary"}, append(args, everyFormat(prefix)...)...)
	if stderr != "" {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	return code
}

// sameFiles compares all that was written by one prefix with that of another.
func sameFiles(t *testing.T, want, got string) {
	t.Helper()
	files, err := filepath.Glob(want + ".*")
	if err != nil || len(files) != len(report.Formats)+1 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		a, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(got + filepath.Ext(file))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s (%d bytes) and that of %s (%d bytes) differ", file, len(a), got, len(b))
		}
		if len(a) == 0 {
			t.Errorf("%s is empty", file)
		}
	}
}

// One worker or eight, plans in this order or that, one run or five joined: the
// bytes are the same, in every format.
func TestSameBytesHoweverTheWorkIsSpread(t *testing.T) {
	plans := append(fixture(t), "missing.yaml")
	want := intoEvery(t, "one", "lint", "--workers", "1", "plans", "missing.yaml")
	if want != 2 {
		t.Fatalf("exit %d, want 2", want)
	}
	for _, workers := range []string{"2", "8"} {
		if code := intoEvery(t, "workers"+workers, "lint", "--workers", workers, "missing.yaml", "plans"); code != want {
			t.Fatalf("exit %d, want %d", code, want)
		}
		sameFiles(t, "one", "workers"+workers)
	}
	for seed := range uint64(3) {
		rand.New(rand.NewPCG(seed, 5)).Shuffle(len(plans), func(i, k int) { plans[i], plans[k] = plans[k], plans[i] })
		join := []string{"convert"}
		worst := 0
		for i := range 5 {
			args := []string{"lint", "--workers", "2", "-o", fmt.Sprintf("json=part%d.json", i)}
			for k := i; k < len(plans); k += 5 {
				args = append(args, plans[k])
			}
			// A part may have nothing that fails, or hold what cannot be checked.
			code, _, stderr := called(nil, args...)
			if worst = max(worst, code); stderr != "" {
				t.Fatalf("exit %d: %s", code, stderr)
			}
			join = append(join, fmt.Sprintf("part%d.json", 4-i))
		}
		joined := fmt.Sprint("joined", seed)
		if code := intoEvery(t, joined, join...); code != want || code != worst {
			t.Fatalf("exit %d, want %d; the worst of the parts is %d", code, want, worst)
		}
		sameFiles(t, "one", joined)
	}
}

// So is a review, in every file of every format.
func TestSameReviewHoweverTheWorkIsSpread(t *testing.T) {
	fixture(t)
	var first map[string]string
	for _, workers := range []string{"1", "2", "8"} {
		args := []string{"review", "plans", "missing.yaml", "--workers", workers}
		for _, f := range report.ReviewFormats() {
			args = append(args, "-o", f.Name+"="+filepath.Join("of"+workers, f.Name))
		}
		if err := os.Mkdir("of"+workers, 0o755); err != nil {
			t.Fatal(err)
		}
		if code, _, stderr := called(nil, args...); code != 2 || strings.Contains(stderr, "could not be written") {
			t.Fatalf("exit %d: %s", code, stderr)
		}
		texts := map[string]string{}
		err := fs.WalkDir(os.DirFS("of"+workers), ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := os.ReadFile(filepath.Join("of"+workers, path))
			texts[path] = string(text)
			return err
		})
		if err != nil || len(texts) < len(report.ReviewFormats()) {
			t.Fatal(err, len(texts))
		}
		if first == nil {
			first = texts
		}
		if len(texts) != len(first) {
			t.Errorf("%d files, want %d", len(texts), len(first))
		}
		for path, text := range texts {
			if text != first[path] || text == "" {
				t.Errorf("%s: %d bytes with %s workers, %d with one", path, len(text), workers, len(first[path]))
			}
		}
	}
}

// peers is the folder of the npm peers, or the end of a test without them.
func peers(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../../testdata/npm")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "@microsoft")); err != nil {
		if os.Getenv("STP_NO_SKIP") != "" {
			t.Fatal("the npm peers are not installed: npm ci in testdata/npm")
		}
		t.Skip("the npm peers are not installed: npm ci in testdata/npm")
	}
	return dir
}

// asked runs a peer over files.
func asked(t *testing.T, dir, kind string, files ...string) {
	t.Helper()
	out, err := exec.Command("node", append([]string{filepath.Join(dir, "peers.mjs"), kind}, files...)...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%.4000s", kind, err, out)
	}
}

// What stp writes is what the readers of each format take.
func TestOthersTakeWhatIsWritten(t *testing.T) {
	dir := peers(t)
	schema, err := filepath.Abs("../../schemas/result.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	fixture(t)
	runs := map[string][]string{
		"whole": {"lint", "plans", "missing.yaml"}, "outline": {"lint", "--stage", "outline", "plans/a"},
		"known": {"lint", "--baseline", "known.json", "plans"}, "few": {"lint", "--only", "FIN,YML", "plans/a"},
		"none": {"lint", "--only", "FIN102", "plans/a/norfolk-and-waveney.yaml"},
	}
	if code, _, stderr := called(nil, "lint", "plans/a", "--write-baseline", "known.json"); code == 2 {
		t.Fatal(stderr)
	}
	var results, gitlab, junit, markdown []string
	for name, args := range runs {
		if _, _, stderr := called(nil, append(args, everyFormat(name)...)...); stderr != "" {
			t.Fatal(stderr)
		}
		results, gitlab = append(results, name+".json"), append(gitlab, name+".gitlab")
		junit, markdown = append(junit, name+".junit"), append(markdown, name+".markdown")
		multitool(t, dir, name+".sarif")
	}
	// A review writes them, too, and what converts from its JSON is the same.
	of := func(name string) (args []string) {
		for _, format := range []string{"json", "sarif", "junit", "gitlab", "markdown"} {
			args = append(args, "-o", format+"="+name+"."+format)
		}
		return args
	}
	for name, args := range map[string][]string{"review": {"review", "plans"}, "lone": {"review", "plans/empty.yaml"}} {
		if _, _, stderr := called(nil, append(args, of(name)...)...); strings.Contains(stderr, "could not be written") {
			t.Fatal(stderr)
		}
		if _, _, stderr := called(nil, append([]string{"convert", name + ".json"}, of("from-" + name)[2:]...)...); stderr != "" {
			t.Fatal(stderr)
		}
		for _, ending := range []string{".sarif", ".junit", ".gitlab", ".markdown"} {
			want, err := os.ReadFile(name + ending)
			got, err2 := os.ReadFile("from-" + name + ending)
			if err != nil || err2 != nil || !bytes.Equal(want, got) {
				t.Errorf("%s%s: %d bytes, and %d converted (%v, %v)", name, ending, len(want), len(got), err, err2)
			}
		}
		results, gitlab = append(results, name+".json"), append(gitlab, name+".gitlab")
		junit, markdown = append(junit, name+".junit"), append(markdown, name+".markdown")
		multitool(t, dir, name+".sarif")
	}
	asked(t, dir, "json", append([]string{schema}, results...)...)
	asked(t, dir, "gitlab", gitlab...)
	asked(t, dir, "junit", junit...)
	asked(t, dir, "markdown", markdown...)
}

// multitool holds a file against SARIF's rules and those of GitHub, by
// Microsoft's own validator.
func multitool(t *testing.T, dir, file string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "node_modules", "@microsoft", "sarif-multitool-*", "Sarif.Multitool*"))
	if err != nil || len(found) == 0 {
		t.Fatal("the multitool has no program for this machine", err)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	copied := strings.TrimSuffix(file, ".sarif") + "-copy.sarif" // it takes no other ending
	if err := os.WriteFile(copied, text, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(found[0], "validate", copied, "--level", "Error;Warning", "--rule-kind", "Sarif;Gh;Ghas", "--output", file+".log", "--log", "ForceOverwrite")
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "Analysis completed successfully") || strings.Contains(string(out), "warning") || strings.Contains(string(out), "error") {
		t.Errorf("%s: %v\n%.4000s", file, err, out)
	}
}

// A GitHub step gets its annotations and its summary in one run.
func TestGitHubStep(t *testing.T) {
	fixture(t)
	if err := os.WriteFile("summary.md", []byte("before\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	code, out, stderr := called(map[string]string{"GITHUB_STEP_SUMMARY": "summary.md"}, "lint", "plans", "-o", "github")
	if code != 2 || stderr != "" {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	if !strings.Contains(out, "the step's summary has them all") {
		t.Errorf("the log does not say where the rest is:\n%s", out)
	}
	text, err := os.ReadFile("summary.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(text), "before\n**stp: ") || !strings.Contains(string(text), "| **error** |") {
		t.Errorf("the summary is not added to:\n%.500s", text)
	}
	if code, _, stderr = called(map[string]string{"GITHUB_STEP_SUMMARY": "no/such/folder"}, "lint", "plans", "-o", "github"); code != 2 || !strings.Contains(stderr, "the step's summary: there is no such file or folder") {
		t.Errorf("exit %d: %s", code, stderr)
	}
}
