package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// browser is where Chromium and what drives it are, or the end of a test without
// them.
func browser(t *testing.T) (chromium, driver string) {
	t.Helper()
	lacks := func(what string) {
		if os.Getenv("STP_NO_SKIP") != "" {
			t.Fatal(what)
		}
		t.Skip(what)
	}
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		lacks("there is no chromium: apt-get install chromium")
	}
	driver, err = filepath.Abs("../../testdata/npm/page.mjs")
	if err != nil {
		t.Fatal(err)
	}
	for _, module := range []string{"playwright-core", "axe-core"} {
		if _, err := os.Stat(filepath.Join(filepath.Dir(driver), "node_modules", module)); err != nil {
			lacks("the npm peers are not installed: npm ci in testdata/npm")
		}
	}
	return chromium, driver
}

// The page does in a browser what a reviewer wants of it, by mouse and by key, and
// no plan does anything in it.
func TestPageInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("heavy: the whole test run has it")
	}
	chromium, driver := browser(t)
	submissions, err := filepath.Abs("../../testdata/submissions/2016-10")
	if err != nil {
		t.Fatal(err)
	}
	fixture(t)
	for name, plans := range map[string]string{"review.html": submissions, "hostile.html": "plans"} {
		if code, _, stderr := called(nil, "review", plans, "-o", "html="+name); code == 0 || code == 2 && plans == submissions {
			t.Fatalf("exit %d: %s", code, stderr)
		}
	}
	cmd := exec.CommandContext(t.Context(), "node", driver, chromium, "review.html", "hostile.html")
	cmd.Env = append(os.Environ(), "TMPDIR="+t.TempDir())
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
