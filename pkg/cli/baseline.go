package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/spf13/pflag"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/waive"
)

// baselines is the flags about what was known before, and what they name.
type baselines struct {
	read, write, since string
	update, accept     bool

	mu   sync.Mutex // guards held: plans are read while others are noted
	path string     // of the file read or written
	old  []byte     // as it was read
	held *waive.Baseline
	git  *git
	// plans are those checked, and taken how many findings were taken out of
	// the baseline.
	plans, taken int
}

func (b *baselines) flags(f *pflag.FlagSet) {
	f.StringVar(&b.read, "baseline", "", "hide the findings that this file knows")
	f.StringVar(&b.write, "write-baseline", "", "write all findings that can be known to a new file")
	f.BoolVar(&b.update, "update-baseline", false, "with --baseline: take out of the file what no longer occurs")
	f.BoolVar(&b.accept, "accept-new", false, "with --update-baseline: add what is new, too")
	f.StringVar(&b.since, "since", "", "hide the findings that the plans had at this revision in git, such as origin/main")
}

// open reads what the flags name.
func (b *baselines) open() error {
	switch {
	case b.update && b.read == "":
		return errors.New("--update-baseline goes with --baseline, which names the file")
	case b.accept && !b.update:
		return errors.New("--accept-new goes with --update-baseline")
	case b.read != "" && b.write != "", b.read != "" && b.since != "", b.write != "" && b.since != "":
		return errors.New("--baseline, --write-baseline and --since do not go together")
	case b.since != "":
		b.git = newGit(b.since)
	case b.write != "":
		if exists(b.write) {
			return fmt.Errorf("--write-baseline %[1]s: it is there already; --baseline %[1]s --update-baseline takes out what no longer occurs", b.write)
		}
		b.path, b.held = b.write, &waive.Baseline{Plans: map[string]waive.Known{}}
	case b.read != "":
		var err error
		b.path = b.read
		if b.old, err = os.ReadFile(b.read); err != nil {
			return fmt.Errorf("--baseline %s: %w", b.read, plainly(err))
		}
		if b.held, err = waive.ReadBaseline(b.old); err != nil {
			return fmt.Errorf("--baseline %s: %w", b.read, err)
		}
	}
	return nil
}

// key is how a baseline names a plan: by its path from the baseline's folder.
func (b *baselines) key(plan string) string {
	from, err := filepath.Abs(filepath.Dir(b.path))
	if err != nil {
		return plan
	}
	whole, err := filepath.Abs(plan)
	if err != nil {
		return plan
	}
	if rel, err := filepath.Rel(from, whole); err == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(whole)
}

// give adds to a plan what was known of it. It is safe for several callers at
// once.
func (b *baselines) give(ctx context.Context, in lint.Input) (lint.Input, error) {
	var err error
	switch {
	case b.git != nil:
		in.Before, err = b.git.text(ctx, in.Name)
	case b.held != nil:
		b.mu.Lock()
		in.Known = b.held.Plans[b.key(in.Name)]
		b.mu.Unlock()
		in.KnowAll = b.write != "" || b.accept
	}
	return in, err
}

// take notes what a result says of the baseline. Plans that could not be
// checked keep their entries.
func (b *baselines) take(r *lint.Result) {
	if b.held == nil || r.Err != nil || b.write == "" && !b.update {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.plans++
	known := b.held.Plan(b.key(r.Name))
	b.taken += known.Shrink(r.Gone)
	if r.Input.KnowAll {
		now := waive.Known{}
		for _, f := range r.Known {
			now.Note(f)
		}
		for key, n := range now {
			known[key] = max(known[key], n)
		}
	}
}

// close writes the baseline, if it is to be written, and says so.
func (b *baselines) close(a *app, sum *lint.Summary) error {
	if b.held == nil || b.write == "" && !b.update {
		return nil
	}
	if sum.Unchecked > 0 {
		fmt.Fprintf(a.Err, "stp: %s is not written, as not every plan could be checked\n", b.path)
		return nil
	}
	b.forget()
	text := b.held.Text()
	if b.write != "" {
		if err := create(b.path, string(text)); err != nil {
			return fmt.Errorf("--write-baseline %s: %w", b.path, plainly(err))
		}
		fmt.Fprintf(a.Err, "stp: wrote %s: %d findings of %d plans are known\n", b.path, b.held.Count(), b.plans)
		return nil
	}
	if string(text) != string(b.old) {
		if err := replace(b.path, b.old, text); err != nil {
			return fmt.Errorf("%s is left as it is: %w", b.path, err)
		}
	}
	fmt.Fprintf(a.Err, "stp: %s: %d findings taken out, %d are known\n", b.path, b.taken, b.held.Count())
	return nil
}

// forget takes out the plans whose files are gone.
func (b *baselines) forget() {
	for plan, known := range b.held.Plans {
		path := filepath.Join(filepath.Dir(b.path), filepath.FromSlash(plan))
		if filepath.IsAbs(filepath.FromSlash(plan)) {
			path = filepath.FromSlash(plan)
		}
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			b.taken += known.Shrink(known)
		}
	}
}
