package report

import (
	"strings"
	"testing"

	"stp.example/stp/pkg/source"
)

// A long line is cut round its mark, never wrapped, and the mark stands under
// what it marks: by columns, whatever the characters.
func TestWindow(t *testing.T) {
	long := strings.Repeat("word ", 40)
	for _, line := range []string{
		"vision: short",
		"vision: " + long + "HERE" + long,
		"HERE" + long,
		long + "HERE",
		"café – £5m " + long + "HERE" + strings.Repeat("日本", 60),
		"tab\there " + long + "HERE",
		"odd \u202e " + long + "HERE \u202e",
	} {
		mark := "HERE"
		if !strings.Contains(line, mark) {
			mark = "short"
		}
		at := strings.Index(line, mark)
		file := source.NewFile("plan.yaml", []byte("first: line\n"+line+"\nlast: line\n"))
		const most = 60
		start := len("first: line\n") + at
		text, before, marked := window(file, source.Span{Start: start, End: start + len(mark)}, most)
		if n := width(text); n > most {
			t.Errorf("%d columns, want at most %d: %q", n, most, text)
		}
		shown := columns(text, before, marked)
		if shown != mark {
			t.Errorf("the mark stands under %q, want %q: %q", shown, mark, text)
		}
		if cut := width(line) > most; cut != strings.Contains(text, gap) {
			t.Errorf("cut %v: %q", cut, text)
		}
	}
}

// columns is what stands in some columns of a line.
func columns(text string, before, n int) string {
	i := upTo(text, before)
	return text[i : i+upTo(text[i:], n)]
}
