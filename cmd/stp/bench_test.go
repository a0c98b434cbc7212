//go:build linux

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// run runs a program to its end and returns the time it took and its peak
// memory in bytes.
func run(b *testing.B, stdin string, program string, args ...string) (time.Duration, int64) {
	b.Helper()
	cmd := exec.Command(program, args...)
	cmd.Stdin = strings.NewReader(stdin)
	start := time.Now()
	_ = cmd.Run() // findings exit with 1
	took := time.Since(start)
	if cmd.ProcessState == nil {
		b.Fatal("did not start: " + program)
	}
	return took, cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss * 1024
}

// against times a program and another in turn, and reports the ratio of their
// medians.
func against(b *testing.B, other string, program string, args ...string) {
	var these, others []time.Duration
	for b.Loop() {
		t, _ := run(b, "", program, args...)
		o, _ := run(b, "", other)
		these, others = append(these, t), append(others, o)
	}
	slices.Sort(these)
	slices.Sort(others)
	b.ReportMetric(float64(these[len(these)/2])/float64(others[len(others)/2]), "times-hello")
}

func hello(b *testing.B) string {
	path := filepath.Join(b.TempDir(), "hello")
	if out, err := exec.Command("go", "build", "-o", path, "./testdata/hello").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return path
}

// stp version, from start to exit, against a hello of cobra and color.
func BenchmarkVersion(b *testing.B) {
	stp, other := build(b), hello(b)
	against(b, other, stp, "version")
}

// One plan of about 90 KB, from start to exit, against the same hello.
func BenchmarkOnePlan(b *testing.B) {
	stp, other := build(b), hello(b)
	against(b, other, stp, "lint", "../../examples/plans/norfolk-and-waveney.yaml")
}

// 4,400 plans with two workers: the peak of memory is that of a few plans.
func BenchmarkManyPlans(b *testing.B) {
	const plans = 4400
	stp, folder := build(b), b.TempDir()
	text, err := os.ReadFile("../../examples/plans/norfolk-and-waveney.yaml")
	if err != nil {
		b.Fatal(err)
	}
	one := filepath.Join(folder, "plan.yaml")
	if err := os.WriteFile(one, text, 0o644); err != nil {
		b.Fatal(err)
	}
	var list string // each by a name of its own: one file named twice is checked once
	for i := range plans {
		name := filepath.Join(folder, strconv.Itoa(i)+".yaml")
		if err := os.Link(one, name); err != nil {
			b.Fatal(err)
		}
		list += name + "\n"
	}
	var peak int64
	for b.Loop() {
		_, used := run(b, list, stp, "lint", "--workers", "2", "--files-from", "-")
		peak = max(peak, used)
	}
	b.ReportMetric(float64(peak)/1e6, "peak-MB")
}
