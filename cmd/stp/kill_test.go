//go:build unix

package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Killed while it mends many plans, stp loses nothing: each plan is the old one
// or the mended one, whole, and a second run mends the rest. The kill comes when
// the first, the second, ... plan is done, so that it falls between and into the
// writes of those that follow.
func TestKilledWhileMending(t *testing.T) {
	if testing.Short() {
		t.Skip("heavy: the whole test run has it")
	}
	stp := build(t)
	const plans = 12
	old := func(i int) string {
		return fmt.Sprintf("edition: stp-2016\nstage: outline\nvison: plan %d\n%s", i, strings.Repeat("# a line of a comment that stays as it is\n", 2000))
	}
	mended := func(i int) string { return strings.Replace(old(i), "vison", "vision", 1) }
	killed := 0
	for round := range plans {
		dir := t.TempDir()
		for i := range plans {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%02d.yaml", i)), []byte(old(i)), 0o640); err != nil {
				t.Fatal(err)
			}
		}
		cmd := exec.Command(stp, "lint", "--only", "SCH101", "--fix", dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for seen := 0; seen <= round && lines.Scan(); {
			if strings.HasPrefix(lines.Text(), "fixed:") {
				seen++
			}
		}
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		whole := 0
		for i := range plans {
			path := filepath.Join(dir, fmt.Sprintf("%02d.yaml", i))
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatalf("killed after plan %d: %v", round, err)
			}
			info, err := os.Stat(path)
			switch {
			case err != nil || info.Mode().Perm() != 0o640:
				t.Errorf("killed after plan %d: %s has mode %v, %v", round, path, info.Mode(), err)
			case string(text) == mended(i):
				whole++
			case string(text) != old(i):
				t.Errorf("killed after plan %d: %s is neither the old plan nor the mended one, with %d bytes", round, path, len(text))
			}
		}
		if whole < plans {
			killed++
		}
		if out, err := exec.Command(stp, "lint", "--only", "SCH101", "--fix", dir).CombinedOutput(); err != nil {
			t.Errorf("the run after: %v\n%s", err, out)
		}
		for i := range plans {
			if text, _ := os.ReadFile(filepath.Join(dir, fmt.Sprintf("%02d.yaml", i))); string(text) != mended(i) {
				t.Errorf("plan %d is not mended by the run after", i)
			}
		}
	}
	if killed == 0 {
		t.Error("never killed before it was done")
	}
	t.Logf("killed with plans still to mend in %d of %d rounds", killed, plans)
}
