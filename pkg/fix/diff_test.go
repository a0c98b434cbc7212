package fix_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"stp.example/stp/pkg/fix"
)

// What a diff says, git makes: of random changes to random lines, with and
// without a line end at the end, and with CRLF.
func TestDiffPatches(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	words := strings.Fields("vision stage lead actions beds risks gaps finance")
	text := func() []byte {
		var b strings.Builder
		end := []string{"\n", "\r\n"}[random.IntN(2)]
		for range random.IntN(40) {
			b.WriteString(words[random.IntN(len(words))] + end)
		}
		if random.IntN(4) == 0 {
			b.WriteString("no end")
		}
		return []byte(b.String())
	}
	dir := t.TempDir()
	for range 60 {
		before, after := text(), text()
		if random.IntN(2) == 0 { // something close to it
			after = bytes.Replace(before, []byte("stage"), []byte("Stage"), 2)
		}
		diff := fix.Diff("plan.yaml", before, after)
		if len(diff) == 0 {
			if !bytes.Equal(before, after) {
				t.Fatalf("no difference between %q and %q", before, after)
			}
			continue
		}
		path := filepath.Join(dir, "plan.yaml")
		if err := os.WriteFile(path, before, 0o644); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("git", "apply", "-p0", "--whitespace=nowarn", "-")
		cmd.Dir = dir
		cmd.Stdin = bytes.NewReader(diff)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s\n%s", err, out, diff)
		}
		if got, _ := os.ReadFile(path); !bytes.Equal(got, after) {
			t.Fatalf("changed to %q, want %q, by\n%s", got, after, diff)
		}
	}
}
