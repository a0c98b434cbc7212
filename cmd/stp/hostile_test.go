//go:build linux

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// mostMemory is what a check may take at the most, in kilobytes.
const mostMemory = 200_000

// hostile are files that a careless or unkind writer might hand over, with a
// part of the one clear sentence that each has to give.
var hostile = []struct {
	name string
	code int
	says string
	text func() string
}{
	{"alias-bomb.yaml", 1, "alias", func() string {
		var b strings.Builder
		b.WriteString("edition: stp-2016\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
		for i := 1; i <= 8; i++ {
			fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 10), ", "))
		}
		return b.String()
	}},
	{"alias-to-itself.yaml", 1, "alias", func() string { return "edition: stp-2016\na: &a\n  b: *a\n" }},
	{"duplicate-keys.yaml", 1, "twice", func() string {
		return "edition: stp-2016\nfooter:\n" + strings.Repeat("  same: 1\n", 20_000)
	}},
	{"unknown-keys.yaml", 1, "", func() string { return "edition: stp-2016\n" + numbered("key%d: 1\n", 90_000) }},
	{"too-many-keys.yaml", 1, "100,000", func() string { return "edition: stp-2016\n" + numbered("key%d: 1\n", 200_000) }},
	{"wrong-organisations.yaml", 1, "more", func() string {
		return "edition: stp-2016\norganisations:\n" + numbered("  - {id: Org %d, kind: none, membership: 1, position: 2, x: 3}\n", 18_000)
	}},
	{"deep.yaml", 1, "deep", func() string {
		return "edition: stp-2016\na: " + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000) + "\n"
	}},
	{"odd-numbers.yaml", 1, "1e1000001", func() string {
		return "edition: stp-2016\nfinance:\n  result: {2020/21: 1e1000001}\n  do_nothing: {2020/21: .inf}\n" +
			"  funding: {2020/21: 99999999999999999999999999}\n  cumulative_gap: 1e999999\n"
	}},
	{"odd-breaks.yaml", 1, "U+2028", func() string { return "edition: stp-2016\nvision: one\u2028two\u0085three\rfour\u2029five\n" }},
	{"many-odd-breaks.yaml", 1, "U+2028", func() string { return "edition: stp-2016\nvision: " + strings.Repeat("a\u2028", 100_000) + "\n" }},
	{"unclosed.yaml", 1, "never closed", func() string {
		return "edition: stp-2016\nvision: \"begins here\n" + numbered("key%d: some text of a plan\n", 50_000)
	}},
	{"one-long-line.yaml", 1, "", func() string { return "edition: stp-2016\nvision: " + strings.Repeat("word ", 1_000_000) + ": x\n" }},
	{"binary.yaml", 2, "not text", func() string { return "\x7fELF\x00\x01\x02" + strings.Repeat("\x00\xff", 1000) }},
	{"empty.yaml", 2, "empty", func() string { return "" }},
	{"fifty-megabytes.yaml", 2, "8 MB", func() string { return "edition: stp-2016\n" + strings.Repeat("# a comment of a plan\n", 2_300_000) }},
}

func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// Hostile files get one clear sentence, and little memory; none hangs.
func TestHostileFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("heavy: the whole test run has it")
	}
	stp := build(t)
	dir := t.TempDir()
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			path := filepath.Join(dir, h.name)
			if err := os.WriteFile(path, []byte(h.text()), 0o644); err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithTimeout(context.Background(), time.Minute) // a hang, not a measure
			defer cancel()
			cmd := exec.CommandContext(ctx, stp, "lint", path)
			var out bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &out
			_ = cmd.Run()
			if code := cmd.ProcessState.ExitCode(); code != h.code {
				t.Errorf("exit %d, want %d:\n%.2000s", code, h.code, out.String())
			}
			if !strings.Contains(out.String(), h.says) {
				t.Errorf("does not say %q:\n%.2000s", h.says, out.String())
			}
			if strings.Contains(out.String(), "goroutine ") || strings.Contains(out.String(), "panic") {
				t.Errorf("a stack trace:\n%.2000s", out.String())
			}
			used := cmd.ProcessState.SysUsage().(*syscall.Rusage)
			if used.Maxrss > mostMemory {
				t.Errorf("%d MB of memory, want at most %d", used.Maxrss/1000, mostMemory/1000)
			}
			t.Logf("%v, %d MB, %d KB of output", cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime(), used.Maxrss/1000, out.Len()/1000)
		})
	}
}

// build builds the program as users have it.
func build(tb testing.TB) string {
	tb.Helper()
	stp := filepath.Join(tb.TempDir(), "stp")
	if out, err := exec.Command("go", "build", "-o", stp, ".").CombinedOutput(); err != nil {
		tb.Fatalf("%v\n%s", err, out)
	}
	return stp
}
