//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// kills is how often a run is killed: a few times at each test run, as often as
// STP_KILLS says before a change lands.
func kills() int {
	if n, err := strconv.Atoi(os.Getenv("STP_KILLS")); err == nil {
		return n
	}
	return 12
}

// Killed at any moment while it mends many plans, stp loses nothing: each plan is
// the old one or the mended one, whole, with its mode. What may lie beside them is
// one file that was being written, which the next run names; and that run mends
// the rest.
func TestKilledWhileMending(t *testing.T) {
	if testing.Short() {
		t.Skip("heavy: the whole test run has it")
	}
	stp := build(t)
	const plans = 12
	comment := strings.Repeat("# a line of a comment that stays as it is\r\n", 4000)
	text := func(i int, key string) string {
		return fmt.Sprintf("edition: stp-2016\r\nstage: outline\r\n%s: plan %d\r\n%s", key, i, comment)
	}
	lay := func() (dir string) {
		dir = t.TempDir()
		for i := range plans {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%02d.yaml", i)), []byte(text(i, "vison")), 0o640); err != nil {
				t.Fatal(err)
			}
		}
		return dir
	}
	// look counts the plans that are mended, and gives what lies beside them.
	look := func(dir, when string) (mended int, beside []string) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		left := plans
		for _, entry := range entries {
			path := filepath.Join(dir, entry.Name())
			i, err := strconv.Atoi(strings.TrimSuffix(entry.Name(), ".yaml"))
			if err != nil {
				beside = append(beside, entry.Name())
				continue
			}
			left--
			now, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			info, err := entry.Info()
			if err != nil || info.Mode().Perm() != 0o640 {
				t.Errorf("%s: %s has mode %v, %v", when, path, info.Mode(), err)
			}
			switch string(now) {
			case text(i, "vision"):
				mended++
			case text(i, "vison"):
			default:
				t.Errorf("%s: %s is neither the old plan nor the mended one, with %d bytes", when, path, len(now))
			}
		}
		if left != 0 {
			t.Errorf("%s: %d plans are gone", when, left)
		}
		return mended, beside
	}
	mend := func(dir string) *exec.Cmd { return exec.Command(stp, "lint", "--only", "SCH101", "--fix", dir) }

	dir := lay()
	start := time.Now()
	if out, err := mend(dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	whole := time.Since(start)
	if n, beside := look(dir, "not killed"); n != plans || beside != nil {
		t.Fatalf("%d plans are mended, and beside them lie %v", n, beside)
	}

	random := rand.New(rand.NewPCG(2016, 12))
	between, littered, round := 0, 0, 0
	for ; round < kills() || between == 0 && round < 20*kills(); round++ { // a kill may come too early or too late
		dir := lay()
		cmd := mend(dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		after := time.Duration(random.Int64N(int64(whole)))
		time.Sleep(after)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		when := fmt.Sprintf("round %d, killed after %v", round, after)
		n, beside := look(dir, when)
		if n > 0 && n < plans {
			between++
		}
		if len(beside) > 1 {
			t.Errorf("%s: beside the plans lie %v", when, beside)
		}
		out, err := mend(dir).CombinedOutput()
		if err != nil {
			t.Errorf("%s, the run after: %v\n%s", when, err, out)
		}
		for _, name := range beside {
			littered++
			if !strings.Contains(string(out), name+": this was left by a run that was stopped") {
				t.Errorf("%s: the run after does not name %s:\n%s", when, name, out)
			}
		}
		if n, _ := look(dir, when+", the run after"); n != plans {
			t.Errorf("%s: %d of %d plans are mended by the run after", when, n, plans)
		}
	}
	if between == 0 {
		t.Error("never killed with some plans mended and some not")
	}
	t.Logf("killed %d times within %v: %d times with some plans mended and some not, %d times in a write", round, whole, between, littered)
}
