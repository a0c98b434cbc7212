package lint_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"sync"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
)

// set is the size of a whole set of plans, and workers how many are checked at
// a time, on both sides of every ratio.
const (
	set     = 44
	workers = 2
	// collector is what the command sets for the garbage collector, in percent.
	collector = 300
)

func plan(b *testing.B) []byte {
	text, err := os.ReadFile("../../examples/plans/norfolk-and-waveney.yaml") // about 94 KB
	if err != nil {
		b.Fatal(err)
	}
	return text
}

func linter(b *testing.B, list []*rule.Rule) *lint.Linter {
	l, err := lint.New(lint.Options{Editions: []*guidance.Edition{guidance.STP2016()}, Rules: list})
	if err != nil {
		b.Fatal(err)
	}
	return l
}

// parseSet parses a set to nodes, by the library alone.
func parseSet(text []byte) {
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < set; i += workers {
				var n yaml.Node
				_ = yaml.NewDecoder(bytes.NewReader(text)).Decode(&n)
			}
		})
	}
	wg.Wait()
}

// lintSet checks and prints a set.
func lintSet(l *lint.Linter, text []byte) {
	view := &report.Text{W: io.Discard, Palette: report.NewPalette(false), Width: 120}
	_ = l.Each(context.Background(), set, workers, func(int) (lint.Input, error) {
		return lint.Input{Name: "plan.yaml", Text: text}, nil
	}, view.Plan)
}

// pair times two things in turn, so that a machine's moods count for both, and
// reports the median of the ratios.
func pair(b *testing.B, name string, this, other func()) {
	defer debug.SetGCPercent(debug.SetGCPercent(collector))
	this()
	other()
	var ratios []float64
	for b.Loop() {
		start := time.Now()
		this()
		mid := time.Now()
		other()
		ratios = append(ratios, float64(mid.Sub(start))/float64(time.Since(mid)))
	}
	b.ReportMetric(median(ratios), name)
}

func median(list []float64) float64 {
	for i := range list { // few values: an insertion sort will do
		for j := i; j > 0 && list[j] < list[j-1]; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	return list[len(list)/2]
}

// A set of 44 plans, read, checked and printed, against parsing alone.
func BenchmarkSet(b *testing.B) {
	text := plan(b)
	l := linter(b, rules.All())
	pair(b, "times-parsing", func() { lintSet(l, text) }, func() { parseSet(text) })
}

// What the rules cost: the same plan with all of them and with none, against
// parsing alone, in turn. A round is many plans, so that the collector takes its
// share of each: of few, it may take that of one kind only, round after round. What
// disturbs a round only adds to it, so the quickest of each kind tell most; the
// medians tell what the machine was like.
func BenchmarkRules(b *testing.B) {
	const plans = 40
	text := plan(b)
	all, none := linter(b, rules.All()), linter(b, nil)
	defer debug.SetGCPercent(debug.SetGCPercent(collector))
	took := func(f func()) float64 {
		start := time.Now()
		for range plans {
			f()
		}
		return float64(time.Since(start))
	}
	run := func(l *lint.Linter) func() {
		return func() { l.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: text}) }
	}
	parse := func() {
		var n yaml.Node
		_ = yaml.NewDecoder(bytes.NewReader(text)).Decode(&n)
	}
	var withAll, withNone, parsing []float64
	for b.Loop() {
		withAll = append(withAll, took(run(all)))
		withNone = append(withNone, took(run(none)))
		parsing = append(parsing, took(parse))
	}
	b.ReportMetric((slices.Min(withAll)-slices.Min(withNone))/slices.Min(parsing), "times-parsing")
	b.ReportMetric((median(withAll)-median(withNone))/median(parsing), "times-parsing-median")
}
