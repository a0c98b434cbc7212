package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A file is replaced whole, keeps its mode, and leaves nothing beside it.
func TestReplace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.yaml")
	for _, mode := range []fs.FileMode{0o640, 0o755, 0o600} {
		write(t, path, "old", mode)
		if err := replace(path, []byte("old"), []byte("new")); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != mode || read(t, path) != "new" {
			t.Errorf("%v, %v, %q", err, info.Mode(), read(t, path))
		}
	}
	alone(t, path)
}

// What is not to be replaced is left as it is, and nothing beside it.
func TestNotReplaced(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.yaml")
	for name, c := range map[string]struct {
		prepare func()
		says    string
	}{
		"changed":   {func() { write(t, path, "other", 0o644) }, "it changed while it was being checked"},
		"gone":      {func() {}, "no such file"},
		"read-only": {func() { write(t, path, "old", 0o444) }, "it is read-only"},
		"folder":    {func() { _ = os.Mkdir(path, 0o755) }, "not an ordinary file"},
		"link": {func() {
			write(t, path+".target", "old", 0o644)
			if err := os.Symlink(path+".target", path); err != nil {
				t.Fatal(err)
			}
		}, "a link to another file"},
		"two names": {func() {
			write(t, path+".target", "old", 0o644)
			if err := os.Link(path+".target", path); err != nil {
				t.Fatal(err)
			}
		}, "several names"},
	} {
		t.Run(name, func(t *testing.T) {
			_ = os.RemoveAll(path)
			_ = os.Remove(path + ".target")
			c.prepare()
			before := read(t, path)
			err := replace(path, []byte("old"), []byte("new"))
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("says %v", err)
			}
			if read(t, path) != before {
				t.Errorf("%q became %q", before, read(t, path))
			}
			left, err := filepath.Glob(filepath.Join(dir, ".stp-*"))
			if err != nil || len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

func write(t *testing.T, path, text string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	var pathError *fs.PathError
	if err != nil && !errors.As(err, &pathError) {
		t.Fatal(err)
	}
	return string(text)
}

func alone(t *testing.T, path string) {
	t.Helper()
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(files) != 1 {
		t.Errorf("beside %s: %v, %v", path, files, err)
	}
}
