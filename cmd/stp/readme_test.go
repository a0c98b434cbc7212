package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// consoleBlock is a block of the README that shows commands and what they print.
var consoleBlock = regexp.MustCompile("(?s)```console\n(.*?)```")

// What the README shows is what happens: every command of its console blocks is
// run, in order, in a folder of its own with the plans in it, and prints what
// stands below it. A line of three dots stands for any lines.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, folder := range []string{"examples", "testdata/submissions"} {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(filepath.Join("../..", folder))); err != nil {
			t.Fatal(err)
		}
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	if err := os.Symlink(self, filepath.Join(bin, "stp")); err != nil {
		t.Skip("no symbolic links here") // Windows without the right
	}
	blocks := consoleBlock.FindAllStringSubmatch(string(text), -1)
	if len(blocks) < 3 {
		t.Fatalf("%d console blocks: each journey is shown", len(blocks))
	}
	for _, block := range blocks {
		for _, part := range strings.Split("\n"+block[1], "\n$ ")[1:] {
			command, want, _ := strings.Cut(part, "\n")
			line := strings.ReplaceAll(command, "go run ./cmd/stp", "stp")
			cmd := exec.Command("sh", "-c", line)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "NO_COLOR=1")
			out, _ := cmd.CombinedOutput()
			if !shows(strings.TrimSpace(string(out)), strings.TrimSpace(want)) {
				t.Errorf("$ %s\nprints\n%s\nand the README says\n%s", command, out, want)
			}
		}
	}
}

// shows compares line by line; three dots stand for any lines, and at the end
// of a line for any rest of it.
func shows(got, want string) bool {
	if want == "" {
		return true
	}
	var pattern strings.Builder
	for line := range strings.SplitSeq(want, "\n") {
		rest, cut := strings.CutSuffix(strings.TrimRight(line, " "), "...")
		switch {
		case cut && rest == "":
			pattern.WriteString("(?:.*\n)*?")
		case cut:
			pattern.WriteString(regexp.QuoteMeta(rest) + ".*\n")
		default:
			pattern.WriteString(regexp.QuoteMeta(rest) + " *\n")
		}
	}
	return regexp.MustCompile("^" + pattern.String() + "$").MatchString(got + "\n")
}
