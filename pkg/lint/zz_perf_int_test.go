package lint

import (
	"os"
	"runtime/debug"
	"testing"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
	"stp.example/stp/pkg/source"
)

func BenchmarkZZRules(b *testing.B) {
	text, err := os.ReadFile("../../examples/plans/norfolk-and-waveney.yaml")
	if err != nil {
		b.Fatal(err)
	}
	l, err := New(Options{Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All()})
	if err != nil {
		b.Fatal(err)
	}
	tree := source.Read("x", text, l.options.Limits)
	pl := plan.Read(tree)
	defer debug.SetGCPercent(debug.SetGCPercent(800))
	for b.Loop() {
		r := &Result{Name: "x", Ran: map[*rule.Rule]bool{}, Edition: guidance.STP2016(), Plan: pl, File: tree.File}
		j := &judge{
			Linter: l, tree: tree, result: r,
			early: map[*rule.Rule]bool{}, made: map[string]int{}, rest: map[string]*rule.Finding{},
			broken: map[string]bool{}, around: map[string]bool{}, sections: map[string][]string{},
		}
		j.stage("")
		j.rules()
	}
}
