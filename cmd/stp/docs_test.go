package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Every variable of the environment that stp reads stands in its reference.
func TestReferenceNamesTheEnvironment(t *testing.T) {
	_, reference, _ := called(nil, "docs", "markdown")
	files, err := filepath.Glob("../../pkg/cli/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`Getenv\("(\w+)"\)`).FindAllStringSubmatch(string(text), -1) {
			if !strings.Contains(reference, "| `"+m[1]+"` |") {
				t.Errorf("%s reads %s, and the reference does not name it", filepath.Base(f), m[1])
			}
		}
	}
}

// Every flag's value has a word of its own, and not that of its type.
func TestReferenceHasWordsForValues(t *testing.T) {
	_, reference, _ := called(nil, "docs", "markdown")
	if m := regexp.MustCompile("`(-., )?--[a-z-]+ (STRINGS?|STRING(ARRAY|SLICE)|INT|NUMBER)`").FindAllString(reference, -1); m != nil {
		t.Errorf("no word stands for the value of %v", m)
	}
}

// The man pages are such that groff has nothing to say about them.
func TestManPages(t *testing.T) {
	groff, err := exec.LookPath("groff")
	if err != nil {
		if os.Getenv("STP_NO_SKIP") != "" {
			t.Fatal("groff is not installed")
		}
		t.Skip("groff is not installed")
	}
	dir := t.TempDir()
	if code, _, stderr := called(nil, "docs", "man", dir); code != 0 {
		t.Fatal(stderr)
	}
	pages, err := filepath.Glob(filepath.Join(dir, "*.1"))
	if err != nil || len(pages) < 10 {
		t.Fatal(err, pages)
	}
	for _, p := range pages {
		if out, err := exec.Command(groff, "-man", "-ww", "-Tutf8", "-z", p).CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%s: %v\n%s", filepath.Base(p), err, out)
		}
	}
}
