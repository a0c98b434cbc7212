package main

import (
	"encoding/json"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
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

// evil is a plan that would act wherever a page shows its name, its state or its
// address, and where it quotes it.
const evil = `edition: stp-2016
stage: submission
status: "<script>alert(1)</script>"
submitted: "2016-10-21' onload='alert(1)"
published: {on: 2016-10-21, address: "javascript:alert(1)", summary: "</script><img src=x onerror=alert(1)>"}
# stp:waive GAP111 until 2026-12-31 -- the board <b onclick=alert(1)>meets</b>
vision: tbc
footprint:
  name: "<img src=https://evil.example/x onerror=alert(1)>"
  region: "\" onmouseover=\"alert(1)"
`

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
	if err := os.WriteFile("plans/evil.yaml", []byte(evil), 0o644); err != nil {
		t.Fatal(err)
	}
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

// The same plans make the same page, whatever the number of workers.
func TestPageIsTheSameEveryTime(t *testing.T) {
	submissions, err := filepath.Abs("../../testdata/submissions/2016-10")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	var pages []string
	for _, workers := range []string{"1", "2", "8"} {
		if code, _, stderr := called(nil, "review", submissions, "--workers", workers, "-o", "html=page.html"); code != 1 {
			t.Fatalf("exit %d: %s", code, stderr)
		}
		page, err := os.ReadFile("page.html")
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, string(page))
	}
	if pages[0] != pages[1] || pages[0] != pages[2] || len(pages[0]) < 1_000_000 {
		t.Errorf("pages of %d, %d and %d bytes differ, or hold too little", len(pages[0]), len(pages[1]), len(pages[2]))
	}
}

var (
	pageFinding = regexp.MustCompile(`<li class="(bad|warn|note)" id="p\d+f\d+"`)
	pageBridge  = regexp.MustCompile(`(?s)<caption>From doing nothing to the result.*?</table>`)
	pageStep    = regexp.MustCompile(`<tr class="(whole|more|less|odd)"><th scope="row">[^<]*</th><td class="n">([^<]*)</td>`)
	pageCell    = regexp.MustCompile(`<td class="a(\d)"><span class="sr">`)
	pageState   = regexp.MustCompile(`<li><span class="a(\d)" aria-hidden="true"></span>[^<]*<b>([\d,]+)</b>`)
)

// The page has the findings of the check, bridges that add up, and as many cells
// of a state as it says.
func TestPageSaysWhatTheCheckSays(t *testing.T) {
	submissions, err := filepath.Abs("../../testdata/submissions/2016-10")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	code, out, stderr := called(nil, "review", submissions, "-o", "html=page.html", "-o", "json")
	if code != 1 {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	var results struct {
		Plans []struct {
			Path   string
			Counts struct{ Errors, Warnings, Notes int }
		}
	}
	if err := json.Unmarshal([]byte(out), &results); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("page.html")
	if err != nil {
		t.Fatal(err)
	}
	page := string(text)
	plans := strings.Split(page, `<section class="view plan" `)[1:]
	if len(plans) != len(results.Plans) || len(plans) != 44 {
		t.Fatalf("%d plans on the page, %d in the results", len(plans), len(results.Plans))
	}
	bridges := 0
	for i, want := range results.Plans {
		found := map[string]int{}
		for _, m := range pageFinding.FindAllStringSubmatch(plans[i], -1) {
			found[m[1]]++
		}
		if c := want.Counts; found["bad"] != c.Errors || found["warn"] != c.Warnings || found["note"] != c.Notes {
			t.Errorf("%s: %v on the page, %+v in the results", want.Path, found, c)
		}
		var sum float64
		steps := pageStep.FindAllStringSubmatch(pageBridge.FindString(plans[i]), -1)
		for k, m := range steps {
			f, err := strconv.ParseFloat(strings.NewReplacer("−", "-", "+", "", ",", "").Replace(m[2]), 64)
			if err != nil {
				t.Fatal(err)
			}
			if k == len(steps)-1 {
				if bridges++; math.Abs(sum-f) > 0.05*float64(len(steps)) { // each is rounded
					t.Errorf("%s: the bridge comes to %.1f, the result is %.1f", want.Path, sum, f)
				}
			}
			sum += f
		}
	}
	if bridges < 40 {
		t.Errorf("%d bridges", bridges)
	}
	cells, said := map[string]int{}, map[string]int{}
	for _, m := range pageCell.FindAllStringSubmatch(page, -1) {
		cells[m[1]]++
	}
	for _, m := range pageState.FindAllStringSubmatch(page, -1) {
		if n, _ := strconv.Atoi(strings.ReplaceAll(m[2], ",", "")); n > 0 {
			said[m[1]] = n
		}
	}
	if len(said) < 4 || !maps.Equal(cells, said) {
		t.Errorf("the heat map has %v, and says %v", cells, said)
	}
}
