package cli

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What .gitignore leaves out is what git says it leaves out.
func TestIgnoresAsGitDoes(t *testing.T) {
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) (string, error) {
		cmd := exec.Command("git", args...)
		cmd.Dir = root
		out, err := cmd.Output()
		return string(out), err
	}
	if _, err := run("init", "-q"); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(root, ".gitignore"), strings.Join([]string{
		"# a comment", "", "drafts/", "*.old.yaml", "!kept.old.yaml", "/top.yaml", "a/b.yaml", "x/**", "!x/in.yaml",
		"**/deep.yaml", "m/**/n.yaml", "sp ace.yaml", "trail.yaml   ", `\#odd.yaml`, `\!odd.yaml`, "[ab]c.yaml", "[!ab]d.yaml",
		"{e,f}.yaml", "q?.yaml", "foo*bar.yaml", "/only/", "dir", "!dir/back.yaml", "c.yaml/",
	}, "\r\n"), 0o644)
	for dir, text := range map[string]string{"sub": "!one.old.yaml\ntwo.yaml\n/three.yaml\n", "sub/sub": "!two.yaml\n"} {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(root, dir, ".gitignore"), text, 0o644)
	}
	c := &configs{here: root, bounds: map[string]string{}}
	g := &ignores{bound: c.bound, read: map[string][]ignore{}}
	for _, path := range []string{
		"a.yaml", "drafts/a.yaml", "sub/drafts/a.yaml", "drafts.yaml", "one.old.yaml", "kept.old.yaml", "sub/kept.old.yaml", "sub/one.old.yaml",
		"top.yaml", "sub/top.yaml", "a/b.yaml", "sub/a/b.yaml", "x/a.yaml", "x/in.yaml", "x/y/z.yaml", "deep.yaml", "sub/y/deep.yaml",
		"m/n.yaml", "m/a/n.yaml", "m/a/b/n.yaml", "sp ace.yaml", "trail.yaml", "#odd.yaml", "!odd.yaml", "ac.yaml", "cc.yaml", "ad.yaml", "cd.yaml",
		"e.yaml", "{e,f}.yaml", "q1.yaml", "q.yaml", "foobar.yaml", "foo-bar.yaml", "foo/bar.yaml", "only/a.yaml", "sub/only/a.yaml",
		"dir/a.yaml", "dir/back.yaml", "sub/dir/a.yaml", "c.yaml", "two.yaml", "sub/two.yaml", "sub/sub/two.yaml", "sub/three.yaml", "sub/sub/three.yaml",
	} {
		out, err := run("-c", "core.ignoreCase=false", "check-ignore", "--no-index", "-v", path)
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			t.Fatal(err)
		}
		_, pattern, _ := strings.Cut(strings.SplitN(out, "\t", 2)[0], ".gitignore:")
		_, pattern, _ = strings.Cut(pattern, ":")
		want := err == nil && !strings.HasPrefix(pattern, "!")
		// A search goes down folder by folder, and not into one left out.
		got, parts := false, strings.Split(path, "/")
		for i := range parts {
			got = got || g.match(filepath.Join(root, filepath.Join(parts[:i+1]...)), i+1 < len(parts))
		}
		if got != want {
			t.Errorf("%s: %v, and git says %v (%s)", path, got, want, strings.TrimSpace(out))
		}
	}
}
