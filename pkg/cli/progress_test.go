package cli

import (
	"strings"
	"testing"
	"time"
)

// Progress is said after half a second, ten times a second at most, to a person
// who is watching, and is taken away at the end.
func TestProgress(t *testing.T) {
	at := time.Unix(0, 0)
	var out strings.Builder
	p := &progress{w: &out, total: 44, now: func() time.Time { return at }, started: at}
	for range 10 {
		at = at.Add(49 * time.Millisecond)
		p.step()
	}
	if out.String() != "" {
		t.Fatalf("%q is said in the first half second", out.String())
	}
	for range 4 {
		at = at.Add(50 * time.Millisecond)
		p.step()
	}
	p.end()
	if got, want := out.String(), "\r11 of 44 plans\x1b[K\r13 of 44 plans\x1b[K\r\x1b[K"; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
	quiet := &progress{total: 1, now: func() time.Time { return at }}
	quiet.step()
	quiet.end() // nobody is watching
}
