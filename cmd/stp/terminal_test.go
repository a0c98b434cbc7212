//go:build linux || darwin

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// onTerminal runs stp as a person would, on a terminal, and returns what shows.
func onTerminal(t *testing.T, env []string, args ...string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	stp := filepath.Join(t.TempDir(), "stp") // TestMain runs the command of that name
	if err := os.Symlink(self, stp); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(stp, args...)
	cmd.Env = append(append(os.Environ(), "TERM=xterm", "NO_COLOR=", "FORCE_COLOR="), env...)
	screen, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 100})
	if err != nil {
		t.Fatal(err)
	}
	defer screen.Close()
	shown, _ := io.ReadAll(screen) // ends in EIO where the other side closes
	_ = cmd.Wait()
	return string(shown)
}

// On a terminal findings are coloured, unless NO_COLOR, TERM or the flag say no.
func TestColourOnTerminal(t *testing.T) {
	plan := filepath.Join("..", "..", "examples", "plans", "norfolk-and-waveney.yaml")
	const red = "\x1b[31;1merror:"
	if shown := onTerminal(t, nil, "lint", plan); !strings.Contains(shown, red) {
		t.Errorf("no colour on a terminal:\n%q", shown)
	}
	for name, shown := range map[string]string{
		"NO_COLOR":      onTerminal(t, []string{"NO_COLOR=1"}, "lint", plan),
		"TERM=dumb":     onTerminal(t, []string{"TERM=dumb"}, "lint", plan),
		"--color never": onTerminal(t, nil, "lint", "--color", "never", plan),
	} {
		if strings.Contains(shown, "\x1b[") || !strings.Contains(shown, "error:") {
			t.Errorf("%s: %q", name, shown)
		}
	}
}

// A plan with very many findings is folded on a terminal, and says so; --no-fold
// shows each.
func TestFoldingOnTerminal(t *testing.T) {
	plan := filepath.Join(t.TempDir(), "plan.yaml")
	if shown := onTerminal(t, nil, "init", "dorset", plan); !strings.Contains(shown, "wrote ") {
		t.Fatal(shown)
	}
	shown := onTerminal(t, nil, "lint", plan)
	for _, want := range []string{"gaps.care_and_quality: ", "more at lines ", "folded: ", "--no-fold shows each", "Start here"} {
		if !strings.Contains(shown, want) {
			t.Errorf("folded view without %q:\n%s", want, shown)
		}
	}
	if shown := onTerminal(t, nil, "lint", "--no-fold", plan); strings.Contains(shown, "folded: ") {
		t.Error("--no-fold folds")
	}
	for line := range strings.Lines(shown) {
		if n := len([]rune(strings.TrimRight(plain(line), "\r\n"))); strings.Contains(line, " | ") && n > 100 {
			t.Errorf("a snippet of %d columns on a terminal of 100: %s", n, line)
		}
	}
}

// plain is a line without colour.
func plain(s string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, "\x1b[")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, s, _ = strings.Cut(after, "m")
	}
}
