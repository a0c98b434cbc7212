package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"stp.example/stp/pkg/cli"
)

var update = flag.Bool("update", false, "rewrite what the scripts compare with (refused where CI is set)")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"stp": func() { os.Exit(cli.Main(context.Background(), os.Args[1:], cli.System())) },
	})
}

// Every script below testdata/script tells one behaviour of the command line.
func TestScripts(t *testing.T) {
	if *update && os.Getenv("CI") != "" {
		t.Fatal("goldens are not rewritten in CI")
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join(root, "testdata", "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("ROOT", root)
			e.Setenv("PLANS", filepath.Join(root, "examples", "plans"))
			e.Setenv("STPBIN", filepath.SplitList(e.Getenv("PATH"))[0]) // a path with stp on it, and nothing else
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond == "readable" { // whoever runs the test may read everything
				return os.Geteuid() <= 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"code": exitCode},
	})
}

// exitCode runs a command and holds it to an exit code: code 2 stp lint x.yaml.
func exitCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command [args]")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = err.Error()
		if n := len("exit status "); len(got) > n && got[:n] == "exit status " {
			got = got[n:]
		}
	}
	if got != args[0] {
		ts.Fatalf("exit %s, want %s", got, args[0])
	}
}
