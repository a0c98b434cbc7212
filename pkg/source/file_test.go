package source

import (
	"strings"
	"testing"
	"unicode/utf16"
)

func TestPosition(t *testing.T) {
	for _, c := range []struct {
		name, text, at string
		want           Position
		utf16          int
	}{
		{"first", "a: b\n", "a", Position{1, 1}, 1},
		{"behind pounds", "a: £5 x\n", "x", Position{1, 7}, 7},
		{"behind an emoji", "a\nb: 😀 x\n", "x", Position{2, 6}, 7},
		{"windows line ends", "a\r\nb: x\r\n", "x", Position{2, 4}, 4},
		{"old Mac line ends", "a\rb: x\r", "x", Position{2, 4}, 4},
		{"a carriage return within a line", "a\rb: x\n", "x", Position{1, 6}, 6},
		{"behind a byte order mark", "\xEF\xBB\xBFx", "x", Position{1, 1}, 1},
		{"bytes that are no text", "\xA3\xA3x\n", "x", Position{1, 3}, 3},
	} {
		f := NewFile("plan.yaml", []byte(c.text))
		off := strings.Index(c.text, c.at)
		if got := f.Position(off); got != c.want {
			t.Errorf("%s: position %v, want %v", c.name, got, c.want)
		}
		if got := f.UTF16Column(off); got != c.utf16 {
			t.Errorf("%s: column for editors %d, want %d", c.name, got, c.utf16)
		}
	}
}

func TestPositionOutside(t *testing.T) {
	f := NewFile("plan.yaml", []byte("a\nbc"))
	if got, want := f.Position(99), (Position{2, 3}); got != want {
		t.Errorf("behind the end: %v, want %v", got, want)
	}
	if got, want := f.Position(-1), (Position{1, 1}); got != want {
		t.Errorf("before the start: %v, want %v", got, want)
	}
}

// TestPositionInLongLines holds that the short cut through long lines counts as
// a walk from the line's start does.
func TestPositionInLongLines(t *testing.T) {
	line := strings.Repeat("£1m 😀, ", 3000)
	text := "first\n" + line + "\nlast\n" + line
	f := NewFile("plan.yaml", []byte(text))
	for off := 0; off <= len(text); off += 97 {
		for off < len(text) && text[off]&0xC0 == 0x80 {
			off++
		}
		before := text[:off]
		start := strings.LastIndexByte(before, '\n') + 1
		want := Position{strings.Count(before, "\n") + 1, len([]rune(before[start:])) + 1}
		if got := f.Position(off); got != want {
			t.Fatalf("offset %d: %v, want %v", off, got, want)
		}
		if got, want := f.UTF16Column(off), len(utf16.Encode([]rune(before[start:])))+1; got != want {
			t.Fatalf("offset %d: column for editors %d, want %d", off, got, want)
		}
	}
}

func TestLine(t *testing.T) {
	for _, c := range []struct {
		name, text string
		lines      []string
	}{
		{"empty", "", []string{""}},
		{"no line end at the end", "a\nb", []string{"a", "b"}},
		{"a line end at the end", "a\nb\n", []string{"a", "b"}},
		{"blank lines", "\n\na\n\n", []string{"", "", "a", ""}},
		{"windows", "a\r\n\r\nb\r\n", []string{"a", "", "b"}},
		{"old Mac", "a\r\rb\r", []string{"a", "", "b"}},
		{"mixed", "a\rb\r\nc\n", []string{"a\rb", "c"}},
		{"byte order mark", "\xEF\xBB\xBFa\n", []string{"a"}},
	} {
		f := NewFile("plan.yaml", []byte(c.text))
		if f.Lines() != len(c.lines) {
			t.Errorf("%s: %d lines, want %d", c.name, f.Lines(), len(c.lines))
		}
		for i, want := range c.lines {
			got, start := f.Line(i + 1)
			if got != want || f.Slice(Span{start, start + len(want)}) != want {
				t.Errorf("%s: line %d is %q from %d, want %q", c.name, i+1, got, start, want)
			}
		}
		for _, n := range []int{-1, 0, len(c.lines) + 2} {
			if got, _ := f.Line(n); got != "" {
				t.Errorf("%s: line %d is %q, want none", c.name, n, got)
			}
		}
	}
}
