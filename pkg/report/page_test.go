package report_test

import (
	"crypto/sha256"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/review"
)

// pageOf is the page of one plan whose every word is a text.
func pageOf(t *testing.T, words string) string {
	t.Helper()
	l := linter(t, lint.Options{})
	r := hostile(words)
	text := r.File.Text
	r.Digest = fmt.Sprintf("sha256:%x", sha256.Sum256(text))
	s := review.New(guidance.STP2016(), l.Rules(), new(lint.Summary), func(int) ([]byte, error) { return text, nil })
	p := s.Add(r)
	p.Title, p.Region, p.Status, p.Submitted = words, words, words, words
	s.Close(nil)
	var b strings.Builder
	run := run(l)
	run.AsOf = words
	if err := report.Page(run, &b)(s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var (
	texts  = regexp.MustCompile(`>[^<]*<`)
	values = regexp.MustCompile(`="[^"]*"`)
)

// skeleton is the page's markup without texts and without the values of
// attributes.
func skeleton(page string) string {
	return values.ReplaceAllString(texts.ReplaceAllString(page, "><"), `=""`)
}

// Whatever a plan says, the page has the same elements and attributes as of a
// plan that says "word", and nothing in it acts.
func TestPageLetsNoPlanAct(t *testing.T) {
	plain := pageOf(t, "word")
	want := skeleton(plain)
	if strings.Count(want, "<li") < 20 || !strings.Contains(want, `<h4><span class=""></span></h4>`) {
		t.Fatalf("the page of a plain plan holds too little:\n%.3000s", want)
	}
	for _, a := range append([]string{"</script><script>alert(1)</script>", "</style>", "-->", "javascript:alert(1)", `" onclick="alert(1)`, "' onfocus='alert(1)"}, attacks...) {
		page := pageOf(t, a)
		if got := skeleton(page); got != want {
			at := 0
			for at < min(len(got), len(want)) && got[at] == want[at] {
				at++
			}
			t.Errorf("%.80q changes the page:\n%.300s\nwant\n%.300s", a, got[max(0, at-100):], want[max(0, at-100):])
		}
		for i, line := range strings.Split(page, "\n") {
			if err := acting(line); err != nil {
				t.Errorf("%.80q: line %d: %v", a, i+1, err)
				break
			}
		}
	}
	body, _, _ := strings.Cut(plain, "<script>")
	for _, href := range regexp.MustCompile(`(?:href|src|action)="[^"]*"`).FindAllString(body, -1) {
		if !strings.HasPrefix(href, `href="#`) {
			t.Errorf("%s leads out of the page", href)
		}
	}
}
