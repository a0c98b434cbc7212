package cli

import (
	"fmt"
	"io"
	"time"
)

// progress says how far a long check is, to a person who is watching: nothing in
// the first half second, and no more than ten times a second.
type progress struct {
	w     io.Writer // nil where nobody is watching
	total int
	now   func() time.Time

	done    int
	started time.Time
	said    time.Time // the zero time until something was said
}

const (
	patience = 500 * time.Millisecond
	calm     = 100 * time.Millisecond
)

// progress begins; the clock is the machine's, whatever date counts as today.
func (a *app) progress(total int) *progress {
	p := &progress{total: total, now: time.Now}
	if a.Watched {
		p.w = a.Err
	}
	p.started = p.now()
	return p
}

// step says that one more plan is done.
func (p *progress) step() {
	p.done++
	if p.w == nil {
		return
	}
	now := p.now()
	if now.Sub(p.started) < patience || now.Sub(p.said) < calm {
		return
	}
	p.said = now
	fmt.Fprintf(p.w, "\r%d of %d plans\x1b[K", p.done, p.total)
}

// end leaves the line as it was.
func (p *progress) end() {
	if !p.said.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
