package lint_test

import (
	"context"
	"os"
	"runtime/debug"
	"testing"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rules"
)

func BenchmarkZZ(b *testing.B) {
	text, err := os.ReadFile("../../examples/plans/norfolk-and-waveney.yaml")
	if err != nil {
		b.Fatal(err)
	}
	all := linter(b, rules.All())
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	for b.Loop() {
		all.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: text})
	}
}
