package fix_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"stp.example/stp/pkg/fix"
	"stp.example/stp/pkg/lint"
)

// A plan whose sections were shuffled, each with its comments, comes back as it
// was: whatever stands above a section, in it, behind it, or at the top of the
// file, and whatever its line ends.
func TestOrderComesBack(t *testing.T) {
	l := linter(t)
	random := rand.New(rand.NewPCG(2016, 6))
	sections := []string{
		"edition: stp-2016\n", "stage: outline   # the first\n", "submitted: 2016-04-11\n",
		"footprint:\n  # as registered\n  number: 41\n  name: Dorset\n  # and no more\n",
		"lead: {name: A Leader}\n", "vision: |\n  One\n  # no comment\n\n  Two\n",
		"organisations:\n- id: a\n  name: A   # of many\n# between two\n- id: b\n  name: B\n",
		"gaps: {}\n", "priorities: []  # none yet\n", "finance:\n  complete: false\n    # deep\n",
	}
	above := []string{"", "", "# why\n", "# first\n# second\n", "#\n", "# stp: not a waiver\n"}
	for round := range 400 {
		var blocks []string
		for _, s := range sections {
			if random.IntN(4) > 0 {
				blocks = append(blocks, above[random.IntN(len(above))]+s)
			}
		}
		if len(blocks) < 2 {
			continue
		}
		head := []string{"", "# A plan of ours.\n\n", "# yaml-language-server: $schema=plan.schema.json\n# A plan\n\n\n"}[random.IntN(3)]
		if head == "" { // a comment at the top heads the file, and stays there
			blocks = slices.DeleteFunc(blocks, func(b string) bool { return b[0] == '#' })
		}
		parted := strings.Repeat("\n", random.IntN(3))
		ends := []string{"\n", "\r\n"}[random.IntN(2)]
		plan := func(blocks []string) string {
			return strings.ReplaceAll(head+strings.Join(blocks, parted), "\n", ends)
		}
		shuffled := slices.Clone(blocks)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		before := l.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: []byte(plan(shuffled))})
		after, err := fix.Plan(context.Background(), l, before, false)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := string(after.Input.Text), plan(blocks); got != want {
			t.Fatalf("round %d:\nfrom %q\n got %q\nwant %q", round, plan(shuffled), got, want)
		}
	}
}
