//go:build linux

package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"stp.example/stp/examples/submissions"
)

// medians times commands in turn, so that a machine's moods count for all, and
// returns the medians and the most memory that each took.
func medians(b *testing.B, program string, commands ...[]string) (times []time.Duration, peaks []int64) {
	took := make([][]time.Duration, len(commands))
	peaks = make([]int64, len(commands))
	for b.Loop() {
		for i, args := range commands {
			t, used := run(b, "", program, args...)
			took[i] = append(took[i], t)
			peaks[i] = max(peaks[i], used)
		}
	}
	for _, list := range took {
		slices.Sort(list)
		times = append(times, list[len(list)/2])
	}
	return times, peaks
}

// lay writes files below a folder.
func lay(b *testing.B, folder string, files []submissions.File) {
	for _, f := range files {
		path := filepath.Join(folder, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(path, f.Text, 0o644); err != nil {
			b.Fatal(err)
		}
	}
}

// 44 plans reviewed, with the page and the workbook, against linting them.
func BenchmarkReview(b *testing.B) {
	stp, dir := build(b), b.TempDir()
	set := "../../testdata/submissions/2016-10"
	times, _ := medians(b, stp,
		[]string{"review", set, "-o", "html=" + filepath.Join(dir, "a.html"), "-o", "xlsx=" + filepath.Join(dir, "a.xlsx")},
		[]string{"lint", set})
	b.ReportMetric(float64(times[0])/float64(times[1]), "times-lint")
}

// A hundred sets of 44, no two alike, reviewed against one of them.
func BenchmarkReviewMany(b *testing.B) {
	stp, dir := build(b), b.TempDir()
	for i := range 100 {
		lay(b, dir, submissions.Another(i))
	}
	times, peaks := medians(b, stp, []string{"review", dir}, []string{"review", filepath.Join(dir, "set-000")})
	b.ReportMetric(float64(times[0])/float64(times[1]), "times-one-set")
	b.ReportMetric(float64(peaks[0])/1e6, "MB")
}
