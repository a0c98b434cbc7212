package examples

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// action runs the steps of action.yml as GitHub does: conditions and values of
// inputs and of steps before, scripts in bash, outputs by a file.
type action struct {
	t       *testing.T
	steps   []any
	inputs  map[string]string
	outputs map[string]string // of the step check
	env     []string
	used    []string          // actions that would be called
	with    map[string]string // what they would be given
	log     string
	code    int
}

func newAction(t *testing.T, with map[string]string) *action {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	file := load(t, "../action.yml")
	a := &action{t: t, steps: at[[]any](t, file, "runs", "steps"), inputs: map[string]string{}, outputs: map[string]string{}, with: map[string]string{}}
	for name, in := range at[map[string]any](t, file, "inputs") {
		a.inputs[name] = at[string](t, in, "default")
	}
	for name, value := range with {
		if _, ok := a.inputs[name]; !ok {
			t.Fatalf("the action has no input %s", name)
		}
		a.inputs[name] = value
	}
	temp := t.TempDir()
	a.env = []string{"GITHUB_ACTION_PATH=" + root, "RUNNER_TEMP=" + temp, "GITHUB_OUTPUT=" + filepath.Join(temp, "output"), "GITHUB_STEP_SUMMARY=" + filepath.Join(temp, "summary")}
	return a
}

var expression = regexp.MustCompile(`\$\{\{ *([^}]*?) *\}\}`)

func (a *action) value(name string) string {
	switch {
	case strings.HasPrefix(name, "inputs."):
		return a.inputs[strings.TrimPrefix(name, "inputs.")]
	case strings.HasPrefix(name, "steps.check.outputs."):
		return a.outputs[strings.TrimPrefix(name, "steps.check.outputs.")]
	case strings.HasPrefix(name, "github.action_path"):
		return strings.TrimPrefix(a.env[0], "GITHUB_ACTION_PATH=")
	case name == "runner.temp":
		return strings.TrimPrefix(a.env[1], "RUNNER_TEMP=")
	}
	a.t.Fatalf("an expression that this test does not know: %s", name)
	return ""
}

func (a *action) filled(text string) string {
	return expression.ReplaceAllStringFunc(text, func(m string) string { return a.value(expression.FindStringSubmatch(m)[1]) })
}

var comparison = regexp.MustCompile(`^(\S+) (==|!=) '([^']*)'$`)

func (a *action) holds(condition string) bool {
	for _, part := range strings.Split(condition, " && ") {
		m := comparison.FindStringSubmatch(part)
		if m == nil {
			a.t.Fatalf("a condition that this test does not know: %s", part)
		}
		if (a.value(m[1]) == m[3]) != (m[2] == "==") {
			return false
		}
	}
	return true
}

// run runs every step; the first that fails ends it.
func (a *action) run() {
	for _, s := range a.steps {
		step := s.(map[string]any)
		if c, ok := step["if"].(string); ok && !a.holds(c) {
			continue
		}
		if uses, ok := step["uses"].(string); ok {
			a.used = append(a.used, uses)
			if with, ok := step["with"].(map[string]any); ok {
				for name, value := range with {
					a.with[name] = a.filled(value.(string))
				}
			}
			continue
		}
		script := at[string](a.t, step, "run")
		if expression.MatchString(script) {
			a.t.Errorf("what comes from outside stands in a script: %s", script)
		}
		env := a.env
		if extra, ok := step["env"].(map[string]any); ok {
			for name, value := range extra {
				env = append(env, name+"="+a.filled(value.(string)))
			}
		}
		out, code := bash(a.t, env, script)
		a.log += out
		if a.read(); code != 0 {
			a.code = code
			return
		}
	}
}

// read takes over the outputs of steps.
func (a *action) read() {
	text, err := os.ReadFile(strings.TrimPrefix(a.env[2], "GITHUB_OUTPUT="))
	if err != nil {
		return // no step has written any yet
	}
	for line := range strings.Lines(string(text)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		a.outputs[name] = value
	}
}

// The action builds stp, checks, annotates, hands over its results, and fails
// last of all.
func TestAction(t *testing.T) {
	a := newAction(t, nil)
	here(t, t.TempDir())
	a.run()
	if a.code != 1 || a.outputs["exit-code"] != "1" || a.outputs["sarif"] != "stp.sarif" || a.outputs["json"] != "stp.json" {
		t.Fatalf("exit %d, outputs %v:\n%s", a.code, a.outputs, a.log)
	}
	if !strings.Contains(a.log, "::error file=plans/norfolk-and-waveney.yaml,line=") {
		t.Errorf("no annotation:\n%s", a.log)
	}
	if strings.Join(a.used, " ") != "actions/setup-go@v6 github/codeql-action/upload-sarif@v4" {
		t.Errorf("it calls %v", a.used)
	}
	// Where the upload finds the plans, it warns of fingerprints that are not its own.
	if _, err := os.Stat(filepath.Join(a.with["checkout_path"], "plans")); a.with["checkout_path"] == "" || err == nil || a.with["sarif_file"] != "stp.sarif" {
		t.Errorf("the upload is given %v", a.with)
	}
	summary, err := os.ReadFile(strings.TrimPrefix(a.env[3], "GITHUB_STEP_SUMMARY="))
	if err != nil || !strings.Contains(string(summary), "| **error** |") {
		t.Errorf("the step's summary: %v\n%s", err, summary)
	}
	text, err := os.ReadFile("stp.sarif")
	if err != nil || !json.Valid(text) {
		t.Errorf("the file for code scanning: %v", err)
	}
}

// Inputs are arguments and never a part of a script; a run that comes to nothing
// hands over nothing and fails with 2.
func TestActionInputs(t *testing.T) {
	bin := program(t)
	with := func(more map[string]string) *action {
		a := newAction(t, map[string]string{"program": filepath.Join(bin, "stp"), "paths": "plans/dorset.yaml\nplans/outline.yaml"})
		for k, v := range more {
			a.inputs[k] = v
		}
		return a
	}
	runs := []struct {
		name string
		*action
		want int
		says string
	}{
		{"clean", with(nil), 0, "2 plans"},
		{"lines", with(map[string]string{"annotations": "lines", "fail-on": "note"}), 1, "::add-matcher::"},
		{"text", with(map[string]string{"annotations": "none", "sarif": "", "json": ""}), 0, "= help: "},
		{"stage", with(map[string]string{"stage": "submission"}), 1, "at the submission stage"},
		{"arguments", with(map[string]string{"arguments": "--only\nFIN116\n", "max-warnings": "0", "annotations": "none"}), 0, "FIN116"},
		{"shell words", with(map[string]string{"paths": "$(touch hacked) `touch hacked`\n; touch hacked", "stage": "outline"}), 2, "title=could not be checked::there is no such file"},
		{"unknown stage", with(map[string]string{"stage": "later"}), 2, `there is no stage "later"`},
		{"unknown annotations", with(map[string]string{"annotations": "some"}), 2, "is not one of best, lines and none"},
		{"a path like a flag", with(map[string]string{"paths": "--help"}), 2, "file=--help,title=could not be checked::"},
	}
	here(t, bin)
	for _, r := range runs {
		t.Run(r.name, func(t *testing.T) {
			r.t = t
			r.run()
			if r.code != r.want || !strings.Contains(r.log, r.says) {
				t.Errorf("exit %d, want %d, and %q in\n%s", r.code, r.want, r.says, r.log)
			}
			if _, err := os.Stat("hacked"); err == nil {
				t.Error("an input was run")
			}
		})
	}
	if got := runs[6].outputs["sarif"]; got != "" {
		t.Errorf("a run that came to nothing hands over %s", got)
	}
}
