package examples

import (
	"bytes"
	"debug/elf"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// program builds stp as the image does, and returns the folder it is in.
func program(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s", "-o", filepath.Join(dir, "stp"), "../cmd/stp")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return dir
}

// here makes a folder with plans in it and works there, in a git repository,
// with stp on the path.
func here(t *testing.T, bin string) {
	t.Helper()
	plans, err := filepath.Abs("plans")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.CopyFS("plans", os.DirFS(plans)); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	for _, v := range []string{"GITHUB_STEP_SUMMARY", "STP_STAGE", "STP_FAIL_ON", "STP_CONFIG"} {
		t.Setenv(v, "")
	}
	shell(t, nil, 0, "git init -q . && git add . && git -c user.name=x -c user.email=x@example.org commit -q -m plans --date 2016-11-01T12:00:00Z")
}

// bash runs a script as build servers do.
func bash(t *testing.T, env []string, script string) (out string, code int) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the snippets are for shells")
	}
	cmd := exec.Command("bash", "-e", "-c", script)
	cmd.Env = append(os.Environ(), "GIT_COMMITTER_DATE=2016-11-01T12:00:00Z")
	cmd.Env = append(cmd.Env, env...)
	text, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return string(text), cmd.ProcessState.ExitCode()
}

// shell holds a script to an exit code, and returns what it prints.
func shell(t *testing.T, env []string, code int, script string) string {
	t.Helper()
	out, got := bash(t, env, script)
	if got != code {
		t.Fatalf("exit %d, want %d:\n%s\n%.3000s", got, code, script, out)
	}
	return out
}

// load reads a YAML file of this repository, before the test goes elsewhere.
func load(t *testing.T, path string) map[string]any {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var v map[string]any
	if err := yaml.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// at walks down maps and lists.
func at[T any](t *testing.T, v any, way ...any) T {
	t.Helper()
	for _, step := range way {
		switch k := step.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[k]
		case int:
			v = v.([]any)[k]
		}
	}
	out, ok := v.(T)
	if !ok {
		t.Fatalf("%v is %T", way, v)
	}
	return out
}

// peers is the folder of what npm installs, or the end of a test without it.
func peers(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../testdata/npm")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "gitlab-ci-local")); err != nil {
		if os.Getenv("STP_NO_SKIP") != "" {
			t.Fatal("the npm peers are not installed: npm ci in testdata/npm")
		}
		t.Skip("the npm peers are not installed: npm ci in testdata/npm")
	}
	return dir
}

// The snippets say what their readers' published schemas allow.
func TestSnippetsAreWhatTheirReadersTake(t *testing.T) {
	dir := peers(t)
	for kind, files := range map[string][]string{
		"action": {"../action.yml"}, "workflow": {"ci/github.yml", "ci/github-matrix.yml"}, "gitlab-ci": {"ci/gitlab-ci.yml"},
		"containerfile": {"ci/Containerfile"}, "kubernetes": {"ci/kubernetes-job.yaml"},
	} {
		out, err := exec.Command("node", append([]string{filepath.Join(dir, "peers.mjs"), kind}, files...)...).CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", kind, err, out)
		}
	}
}

// Of Azure npm has no schema: here stands what of its published form the snippet
// uses.
func TestSnippetWithoutASchema(t *testing.T) {
	for _, s := range at[[]any](t, load(t, "ci/azure-pipelines.yml"), "steps") {
		step := s.(map[string]any)
		if (step["task"] == nil) == (step["script"] == nil) {
			t.Errorf("a step is a task or a script: %v", step)
		}
		for key := range step {
			if !slices.Contains([]string{"task", "script", "displayName", "condition", "inputs"}, key) {
				t.Errorf("Azure knows no %s", key)
			}
		}
	}
}

// What the snippets of GitLab, Jenkins and Azure run writes what they publish.
func TestSnippetsRun(t *testing.T) {
	gitlab := load(t, "ci/gitlab-ci.yml")
	jenkins, err := os.ReadFile("ci/Jenkinsfile")
	if err != nil {
		t.Fatal(err)
	}
	sh := regexp.MustCompile(`sh '(.*stp lint.*)'`).FindStringSubmatch(string(jenkins))
	if sh == nil {
		t.Fatal("the Jenkinsfile checks nothing")
	}
	azure := at[string](t, load(t, "ci/azure-pipelines.yml"), "steps", 2, "script")
	bin := program(t)
	for _, s := range []struct {
		script string
		writes []string
	}{
		{at[string](t, gitlab, "plans", "script", 0), []string{at[string](t, gitlab, "plans", "artifacts", "reports", "codequality"), at[string](t, gitlab, "plans", "artifacts", "reports", "junit")}},
		{sh[1], []string{"stp.xml", "stp.sarif"}},
		{azure, []string{"stp.xml", "stp.sarif"}},
	} {
		t.Run(s.script, func(t *testing.T) {
			here(t, bin)
			shell(t, []string{"GOBIN=" + bin}, 1, s.script)
			for _, file := range s.writes {
				if info, err := os.Stat(file); err != nil || info.Size() == 0 {
					t.Errorf("%s is not written", file)
				}
			}
		})
	}
}

// The parts of the matrix, run one after another, join to what one run writes.
func TestMatrixJoins(t *testing.T) {
	matrix := load(t, "ci/github-matrix.yml")
	part := at[string](t, matrix, "jobs", "part", "steps", 3, "run")
	join := at[string](t, matrix, "jobs", "join", "steps", 3, "run")
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(part + join) {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, "test") && !strings.Contains(string(readme), strings.TrimSuffix(line, " -o json=stp.json")) {
			t.Errorf("the README shows another matrix, without %s", line)
		}
	}
	kubernetes := at[string](t, load(t, "ci/kubernetes-job.yaml"), "spec", "template", "spec", "containers", 0, "command", 2)
	here(t, program(t))
	if err := os.WriteFile("plans/.stp.yaml", []byte("version: 1\nlevels: {ANS106: note}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for i := range at[[]any](t, matrix, "jobs", "part", "strategy", "matrix", "part") {
		shell(t, []string{fmt.Sprint("PART=", i)}, 0, part)
	}
	shell(t, nil, 1, join)
	shell(t, nil, 1, "stp lint plans --as-of 2016-11-01 -o json=one.json -o sarif=one.sarif")
	for _, ending := range []string{"json", "sarif"} {
		same(t, "one."+ending, "stp."+ending)
	}
	shell(t, nil, 0, "mkdir results")
	for i := range 5 {
		shell(t, []string{fmt.Sprint("JOB_COMPLETION_INDEX=", i)}, 0, kubernetes)
	}
	shell(t, nil, 1, "stp convert results/part-*.json -o json=stp.json")
	same(t, "one.json", "stp.json")
}

func same(t *testing.T, a, b string) {
	t.Helper()
	x, err := os.ReadFile(a)
	if err != nil {
		t.Fatal(err)
	}
	y, err := os.ReadFile(b)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(x, y) {
		t.Errorf("%s (%d bytes) and %s (%d bytes) differ", a, len(x), b, len(y))
	}
}

// The hook is what pre-commit takes: prek, which reads the same files, installs
// it from this repository and runs it as the snippet says.
func TestPreCommitHook(t *testing.T) {
	if testing.Short() {
		t.Skip("heavy: the whole test run has it")
	}
	prek := filepath.Join(peers(t), "node_modules", "@j178", "prek-linux-x64-gnu", "prek")
	if _, err := os.Stat(prek); err != nil {
		t.Skip("npm installs prek on 64-bit Linux only: ", err)
	}
	config, err := os.ReadFile("ci/pre-commit-config.yaml")
	if err != nil {
		t.Fatal(err)
	}
	source := t.TempDir()
	for _, dir := range []string{"cmd", "pkg", "schemas"} {
		if err := os.CopyFS(filepath.Join(source, dir), os.DirFS(filepath.Join("..", dir))); err != nil {
			t.Fatal(err)
		}
	}
	shell(t, nil, 0, "cp ../go.mod ../go.sum ../.pre-commit-hooks.yaml "+source)
	here(t, "")
	const commit = "git init -q . && git add . && git -c user.name=x -c user.email=x@example.org commit -q -m all"
	rev := shell(t, nil, 0, "cd "+source+" && "+commit+" && git rev-parse HEAD")
	text := strings.NewReplacer("https://github.com/stp-example/stp", "file://"+source, "v1.0.0", strings.TrimSpace(rev)).Replace(string(config))
	if err := os.WriteFile(".pre-commit-config.yaml", []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	shell(t, nil, 0, prek+" validate-manifest "+source+"/.pre-commit-hooks.yaml && git mv plans submissions && cp submissions/norfolk-and-waveney.yaml . && "+commit)
	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	env := []string{"PREK_HOME=" + t.TempDir(), "GOMODCACHE=" + strings.TrimSpace(string(cache))}
	out := shell(t, env, 1, prek+" run --all-files")
	if !strings.Contains(out, " submissions/norfolk-and-waveney.yaml:") || strings.Contains(out, " norfolk-and-waveney.yaml:") || !strings.Contains(out, " FIN101 not-balanced\n") {
		t.Errorf("%s", out)
	}
	out = shell(t, env, 0, prek+" run --files submissions/cambridgeshire-and-peterborough.yaml")
	if !strings.Contains(out, "Passed") {
		t.Errorf("%s", out)
	}
}

// The problem matchers take every line of -o compact that is a finding, each
// line once, and no other.
func TestProblemMatchers(t *testing.T) {
	text, err := os.ReadFile("ci/problem-matcher.json")
	if err != nil {
		t.Fatal(err)
	}
	var matchers struct {
		ProblemMatcher []struct {
			Owner   string
			Pattern []struct {
				Regexp              string
				File, Line, Message int
			}
		}
	}
	if err := json.Unmarshal(text, &matchers); err != nil {
		t.Fatal(err)
	}
	here(t, program(t))
	// A plan may say what looks like a line of ours.
	const posing = "edition: stp-2016\nstage: outline\n\"b.yaml:9:9: error: not so  FIN101 not-balanced\": x\n"
	if err := os.WriteFile("plans/posing.yaml", []byte(posing), 0o644); err != nil {
		t.Fatal(err)
	}
	out := shell(t, nil, 2, "stp lint plans missing.yaml --as-of 2016-11-01 -o compact")
	taken := map[string]int{}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	for _, line := range lines[:len(lines)-1] {
		n := 0
		for _, m := range matchers.ProblemMatcher {
			p := m.Pattern[0]
			if got := regexp.MustCompile(p.Regexp).FindStringSubmatch(line); got != nil {
				n++
				taken[m.Owner]++
				if got[p.File] == "" || got[p.Message] == "" || p.Line > 0 && got[p.Line] == "" {
					t.Errorf("%q is read as %q", line, got)
				}
				if p.File > 0 && !strings.HasSuffix(got[p.File], ".yaml") || strings.Contains(got[p.File], " ") {
					t.Errorf("%q is read as of %q", line, got[p.File])
				}
			}
		}
		want := 1
		if strings.HasPrefix(line, "plans/posing.yaml: not run: ") {
			want = 0
		}
		if n != want {
			t.Errorf("%d matchers take %q", n, line)
		}
	}
	if taken["stp"] == 0 || taken["stp-notes"] == 0 || taken["stp-unchecked"] != 1 {
		t.Errorf("taken: %v of\n%s", taken, out)
	}
}

// The image builds what its own line says: a program that needs nothing else.
func TestContainerfile(t *testing.T) {
	text, err := os.ReadFile("ci/Containerfile")
	if err != nil {
		t.Fatal(err)
	}
	run := regexp.MustCompile(`(?m)^RUN (.*) -o /stp \./cmd/stp$`).FindStringSubmatch(string(text))
	if run == nil || !strings.Contains(string(text), "\nFROM scratch\n") || !strings.Contains(string(text), "\nUSER 65532:65532\n") {
		t.Fatalf("not the image that is described:\n%s", text)
	}
	if runtime.GOOS != "linux" {
		t.Skip("images are of Linux programs")
	}
	out := filepath.Join(t.TempDir(), "stp")
	shell(t, nil, 0, "cd .. && "+run[1]+" -o "+out+" ./cmd/stp")
	f, err := elf.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if libs, err := f.ImportedLibraries(); err != nil || len(libs) > 0 {
		t.Errorf("it needs %v %v", libs, err)
	}
	for _, p := range f.Progs {
		if p.Type == elf.PT_INTERP {
			t.Error("it needs a loader, which an empty image does not have")
		}
	}
}
