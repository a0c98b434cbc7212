package source

import (
	"fmt"
	"strings"
	"testing"
)

// TestHostile reads files that have stopped other readers for minutes or for
// good. Each is answered with a few findings, and by a walk that is never longer
// than the file.
func TestHostile(t *testing.T) {
	var bomb strings.Builder
	bomb.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i <= 8; i++ {
		fmt.Fprintf(&bomb, "a%d: &a%d [%s*a%d]\n", i, i, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 9), i-1)
	}
	var unknown strings.Builder
	for i := range 200_000 {
		fmt.Fprintf(&unknown, "key_%d: 1\n", i)
	}
	var deep strings.Builder
	for i := range 1000 {
		deep.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	for _, c := range []struct {
		name, text, code string
		problems         int
	}{
		{"alias bomb", bomb.String(), NotPlain, 89},
		{"alias to itself", "a: &a [*a]\n", NotPlain, 2},
		{"20,000 times the same key", strings.Repeat("a: 1\n", 20_000), DuplicateKey, 19_999},
		{"200,000 keys", unknown.String(), TooLarge, 1},
		{"200,000 keys and a slip", unknown.String() + "x: y: z\n", TooLarge, 1},
		{"3,000,000 list items", "a:\n" + strings.Repeat("-\n", 3_000_000), TooLarge, 1},
		{"10,000 lists in each other", "a: " + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000), TooLarge, 1},
		{"20,000 lists in each other", "a: " + strings.Repeat("[", 20_000), TooLarge, 1},
		{"9,000 brackets left open", "a: " + strings.Repeat("[", 9_000) + "\nb: 1\n", Syntax, 1},
		{"10,000 dashes", "a:\n  " + strings.Repeat("- ", 10_000) + "b\n", TooLarge, 1},
		{"1,000 mappings in each other", deep.String(), TooLarge, 1},
		{"huge numbers", "a: [" + strings.Repeat("1e999999, ", 500) + "1e1000001, .inf]\n", SurprisingScalar, 502},
		{"a number of a million digits", "a: " + strings.Repeat("9", 1_000_000) + "\n", SurprisingScalar, 1},
		{"line separators", "a: " + strings.Repeat("b\u2028", 5_000) + "\n", Encoding, 1000},
		{"carriage returns", "a: " + strings.Repeat("bcd\r", 5_000) + "\n", Encoding, 1000},
		{"no text at all", strings.Repeat("\xFF\x00", 1_000_000), Encoding, 1000},
		{"a million quotation marks", strings.Repeat("\"\n", 1_000_000), Syntax, 1},
		{"5,000 broken sections", strings.Repeat("a: [\n", 5_000), Syntax, 5_000},
		{"a long section with a slip at its end", "a:\n" + strings.Repeat("  key: people are cared for close to home\n", 20_000) + "  x\n", Syntax, 1},
		{"documents", strings.Repeat("--- {a: b}\n", 100_000), SeveralDocuments, 1},
		{"comments", strings.Repeat("# a\n", 200_000), SeveralDocuments, 1},
		{"one long line", "a: " + strings.Repeat("b ", 1_000_000) + ": c\n", Syntax, 1},
	} {
		tree := Read("plan.yaml", []byte(c.text), Limits{})
		n := 0
		for _, p := range tree.Problems {
			n += btoi(p.Code == c.code)
			tree.File.Position(p.Span.Start)
		}
		if n != c.problems {
			t.Errorf("%s: %d problems of %s, want %d; %d in all, the first %.200v", c.name, n, c.code, c.problems, len(tree.Problems), tree.Problems[:min(1, len(tree.Problems))])
		}
	}
}
