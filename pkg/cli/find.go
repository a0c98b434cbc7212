package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"stp.example/stp/pkg/config"
)

// planFile is one plan to read: its path and name, and what is in force for it, or what
// keeps it from being read.
type planFile struct {
	path     string
	name     string // what findings call it
	settings *config.Settings
	err      error
}

// finder looks for plans: files as named, folders and globs searched.
type finder struct {
	configs   *configs
	ignores   *ignores // nil where .gitignore is not honoured
	takes     func(path string) bool
	seen      map[string]bool
	files     []planFile
	vain      []planFile // arguments that stand for no plan
	met, left int        // paths taken, and left out by .gitignore or a configuration
	notes     []string   // what a reader should know of the search
	links     map[string]bool
	searching string // the folder that is searched, without links
}

func newFinder(c *configs, gitignore bool) *finder {
	f := &finder{configs: c, seen: map[string]bool{}, links: map[string]bool{}}
	if gitignore {
		f.ignores = &ignores{bound: c.bound, read: map[string][]ignore{}}
	}
	return f
}

// add adds a plan, unless it is there already.
func (f *finder) add(path string, err error) error {
	f.met++
	if whole := f.configs.absolute(path); f.seen[whole] {
		return nil
	} else {
		f.seen[whole] = true
	}
	settings, bad := f.configs.settings(path)
	if bad != nil {
		return bad // a configuration that cannot be read stops the check
	}
	f.files = append(f.files, planFile{path: path, settings: settings, err: err})
	return nil
}

// find adds the plans that an argument stands for. The plan on standard input
// is configured as if it stood where its name says.
func (f *finder) find(arg, stdinName string) error {
	if arg == stdin {
		if f.seen[stdin] {
			return nil
		}
		f.seen[stdin] = true
		settings, err := f.configs.settings(stdinName)
		f.files = append(f.files, planFile{path: arg, settings: settings})
		return err
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return f.folder(arg, arg, "there are no plans (*.yaml or *.yml) in this folder", isPlan)
	case err != nil && strings.ContainsAny(arg, "*?[{"):
		return f.glob(arg)
	}
	return f.add(arg, nil) // reading says what is wrong with it
}

// glob adds the plans that fit a pattern; ** stands for any folders.
func (f *finder) glob(arg string) error {
	pattern := filepath.ToSlash(arg)
	if !doublestar.ValidatePattern(pattern) {
		return f.nothing(arg, "this is not a pattern of paths: a bracket is not closed")
	}
	base, _ := doublestar.SplitPattern(pattern)
	if info, err := os.Stat(filepath.FromSlash(base)); err != nil || !info.IsDir() {
		return f.nothing(arg, fmt.Sprintf("there is no folder %s to search", base))
	}
	return f.folder(arg, filepath.FromSlash(base), "no plan (*.yaml or *.yml) fits this pattern", func(path string) bool {
		return isPlan(path) && doublestar.MatchUnvalidated(strings.TrimPrefix(pattern, "./"), filepath.ToSlash(path))
	})
}

func isPlan(path string) bool {
	return strings.HasSuffix(path, ".yaml") || strings.HasSuffix(path, ".yml")
}

// folder searches a folder for plans. One without any is named in their place,
// and the rest goes on: nothing checked is never a pass.
func (f *finder) folder(arg, dir, none string, takes func(string) bool) error {
	met, left := f.met, f.left
	f.takes = takes
	f.searching, _ = filepath.EvalSymlinks(f.configs.absolute(dir))
	err := f.search(dir, []string{f.searching})
	switch {
	case err != nil || f.met > met:
		return err
	case f.left > left:
		none += " that .gitignore and the configuration do not leave out"
	}
	return f.nothing(arg, none)
}

// search adds the plans in a folder and below, in order of their names. Names
// that start with a dot are passed over. What cannot be read is named in the
// plans' place, and the rest goes on. way are the real folders on the way here.
func (f *finder) search(dir string, way []string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return f.add(dir, plainly(err))
	}
	for _, entry := range entries {
		path := filepath.Join(dir, entry.Name())
		if left, _ := filepath.Match(besideIts, entry.Name()); left {
			f.notes = append(f.notes, path+": this was left by a run that was stopped, and can be deleted")
		}
		if strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		isDir := entry.IsDir()
		if entry.Type()&fs.ModeSymlink != 0 {
			info, err := os.Stat(path)
			if err != nil && !f.takes(path) {
				continue
			}
			isDir = err == nil && info.IsDir()
		}
		if !isDir && !f.takes(path) {
			continue
		}
		if out, err := f.leftOut(path, isDir); err != nil {
			return err
		} else if out {
			f.left++
			continue
		}
		if !isDir {
			if err := f.add(path, nil); err != nil {
				return err
			}
			continue
		}
		target := filepath.Join(way[len(way)-1], entry.Name())
		if entry.Type()&fs.ModeSymlink != 0 {
			if target = f.follow(path, way); target == "" {
				continue
			}
		}
		if err := f.search(path, append(slices.Clone(way), target)); err != nil {
			return err
		}
	}
	return nil
}

// follow is the real folder behind a link, or "" where the link is not to be
// followed: it leads back to where it stands, to a folder that is searched
// anyway, or to one that another link led to.
func (f *finder) follow(path string, way []string) string {
	target, err := filepath.EvalSymlinks(f.configs.absolute(path))
	switch {
	case err != nil:
		return ""
	case slices.ContainsFunc(way, func(w string) bool { return inFolder(w, target) }):
		f.notes = append(f.notes, fmt.Sprintf("%s: this link leads back to a folder that it stands in, and is not followed", path))
		return ""
	case inFolder(target, f.searching), f.links[target]:
		return ""
	}
	f.links[target] = true
	return target
}

// inFolder says that a path is a folder or lies in it.
func inFolder(path, dir string) bool {
	return path == dir || strings.HasPrefix(path, strings.TrimSuffix(dir, string(filepath.Separator))+string(filepath.Separator))
}

// leftOut says that no search finds a path: by .gitignore or a configuration.
func (f *finder) leftOut(path string, isDir bool) (bool, error) {
	if f.ignores != nil && f.ignores.match(f.configs.absolute(path), isDir) {
		return true, nil
	}
	return f.configs.leavesOut(path)
}

// nothing notes an argument that stands for no plan.
func (f *finder) nothing(arg, why string) error {
	f.vain = append(f.vain, planFile{path: arg, err: errors.New(why)})
	return nil
}

// found is all that was found. What stood for no plan is named among them; it is
// an error if there is nothing else.
func (f *finder) found() ([]planFile, error) {
	if len(f.files) > 0 {
		return append(f.files, f.vain...), nil
	}
	var errs []error
	for _, v := range f.vain {
		errs = append(errs, fmt.Errorf("%s: %w", v.path, v.err))
	}
	if errs == nil {
		return nil, errors.New("nothing to check: name a plan, a folder of plans, or - for standard input")
	}
	return nil, errors.Join(errs...)
}
