package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// tenLines is a program of another module.
const tenLines = `package main

import ("context"; "fmt"; "os"; "stp.example/stp/pkg/guidance"; "stp.example/stp/pkg/lint"; "stp.example/stp/pkg/rules")

func main() {
	text, _ := os.ReadFile(os.Args[1])
	options := lint.Options{Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All()}
	result := lint.Run(context.Background(), lint.Input{Name: os.Args[1], Text: text}, options)
	for _, f := range result.Findings { fmt.Println(f.Rule.Code, f.Message) }
}
`

// Another module holds a plan against the rules in ten lines.
func TestAnotherModuleUsesTheLibrary(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(tenLines, "\n"); n > 10 {
		t.Errorf("%d lines", n)
	}
	dir := t.TempDir()
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	// The requirements of this module are those of one that uses it, so that
	// nothing has to be fetched.
	theirs := strings.Replace(string(mod), "module stp.example/stp\n", "module example.org/another\n", 1) +
		"\nrequire stp.example/stp v0.0.0\n\nreplace stp.example/stp => " + root + "\n"
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"go.mod": theirs, "go.sum": string(sums), "main.go": tenLines} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("go", "run", ".", filepath.Join(root, "examples", "plans", "norfolk-and-waveney.yaml"))
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off")
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "FIN101 the NHS part of the system does not balance by 2020/21: £50.0m short\n") {
		t.Errorf("%v\n%s", err, out)
	}
}
