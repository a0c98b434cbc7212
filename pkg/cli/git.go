package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
)

// git gives the plans' texts at a revision.
type git struct {
	revision string

	mu    sync.Mutex
	known map[string]*commit // by folder
}

// commit is the revision as a repository knows it, or why it does not.
type commit struct {
	id  string
	err error
}

func newGit(revision string) *git { return &git{revision: revision, known: map[string]*commit{}} }

// text is a plan's text at the revision; nil where the plan was not there yet.
func (g *git) text(ctx context.Context, plan string) ([]byte, error) {
	whole, err := filepath.Abs(plan)
	if err != nil {
		return nil, err
	}
	dir, name := filepath.Split(whole)
	c := g.commit(ctx, dir)
	if c.err != nil {
		return nil, c.err
	}
	text, err := g.run(ctx, dir, "cat-file", "blob", c.id+":./"+name)
	if err != nil {
		return nil, ctx.Err() // the plan was not there
	}
	if text == nil {
		text = []byte{} // there, and empty
	}
	return text, nil
}

// commit finds the revision in the repository of a folder, once.
func (g *git) commit(ctx context.Context, dir string) *commit {
	g.mu.Lock()
	defer g.mu.Unlock()
	if c := g.known[dir]; c != nil {
		return c
	}
	c := new(commit)
	g.known[dir] = c
	if _, err := exec.LookPath("git"); err != nil {
		c.err = errors.New("--since needs git, and there is none on this machine")
		return c
	}
	if _, err := g.run(ctx, dir, "rev-parse", "--show-toplevel"); err != nil {
		c.err = fmt.Errorf("--since %s: it is in no git repository (%w)", g.revision, err)
		return c
	}
	id, err := g.run(ctx, dir, "rev-parse", "--verify", "--quiet", "--end-of-options", g.revision+"^{commit}")
	if c.id = strings.TrimSpace(string(id)); err != nil || c.id == "" {
		c.err = fmt.Errorf("--since %s: its repository has no such revision; in CI, fetch more of its history", g.revision)
	}
	return c
}

// run runs git in a folder. The error is git's own first line.
func (g *git) run(ctx context.Context, dir string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", dir}, args...)...)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		line, _, _ := strings.Cut(said.String(), "\n")
		return nil, errors.New(strings.TrimPrefix(line, "fatal: "))
	}
	return out, nil
}
