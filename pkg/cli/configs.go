package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"stp.example/stp/pkg/config"
	"stp.example/stp/pkg/lint"
)

// configs finds and reads the configuration of each plan, once a folder.
type configs struct {
	knows config.Knows
	file  string // of --config or STP_CONFIG
	none  bool   // --no-config
	here  string // the working folder

	read   map[string]*config.File // by path of the file
	found  map[string]string       // by folder: the file, or ""
	bounds map[string]string       // by folder: where the search ends
}

// configFlags are the flags that choose a configuration.
type configFlags struct {
	file string
	none bool
}

func (c *configFlags) flags(f *pflag.FlagSet) {
	f.StringVar(&c.file, "config", "", "read this configuration for every plan, instead of the "+config.Name+" found upward from each")
	f.BoolVar(&c.none, "no-config", false, "read no configuration")
}

// configs makes ready what the flags and the environment choose.
func (a *app) configs(c configFlags) (*configs, error) {
	here, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	if c.file == "" && !c.none {
		c.file = a.Getenv("STP_CONFIG")
	} else if c.file != "" && c.none {
		return nil, errors.New("--config and --no-config do not go together")
	}
	return &configs{
		knows: config.Knows{Rules: a.rules, Editions: a.editions, FailLevels: lint.FailLevels},
		file:  c.file, none: c.none, here: here,
		read: map[string]*config.File{}, found: map[string]string{}, bounds: map[string]string{},
	}, nil
}

// of is the configuration of a plan, nil for none, and the plan's path from the
// configuration's folder.
func (c *configs) of(plan string) (*config.File, string, error) {
	if c.none {
		return nil, "", nil
	}
	whole := c.absolute(plan)
	path := c.file
	if path == "" {
		var err error
		if path, err = c.above(filepath.Dir(whole)); err != nil || path == "" {
			return nil, "", err
		}
	}
	file, err := c.load(path)
	if err != nil {
		return nil, "", err
	}
	from, err := filepath.Rel(filepath.Dir(c.absolute(path)), whole)
	if err != nil {
		return nil, "", err
	}
	return file, filepath.ToSlash(from), nil
}

// settings are what is in force for a plan.
func (c *configs) settings(plan string) (*config.Settings, error) {
	file, path, err := c.of(plan)
	if err != nil {
		return nil, err
	}
	return file.For(path), nil
}

// leavesOut says that a configuration leaves a path out of every search.
func (c *configs) leavesOut(path string) (bool, error) {
	file, from, err := c.of(path)
	if err != nil || file == nil {
		return false, err
	}
	return config.Matches(file.LeaveOut.Is, from), nil
}

func (c *configs) absolute(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(c.here, path)
}

// load reads a configuration, once.
func (c *configs) load(path string) (*config.File, error) {
	if f := c.read[path]; f != nil {
		return f, nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, plainly(err))
	}
	f, err := config.Read(c.shown(path), text, c.knows)
	if err == nil {
		c.read[path] = f
	}
	return f, err
}

// above finds the configuration of a folder: the nearest one upward, as far as
// the search goes.
func (c *configs) above(dir string) (string, error) {
	if path, ok := c.found[dir]; ok {
		return path, nil
	}
	path := filepath.Join(dir, config.Name)
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) { // a link to nowhere is not nothing
		if other := strings.TrimSuffix(path, "aml") + "ml"; exists(other) {
			return "", fmt.Errorf("%s is not read: a configuration is called %s", c.shown(other), config.Name)
		}
		path = ""
		if up := filepath.Dir(dir); up != dir && dir != c.bound(dir) {
			if path, err = c.above(up); err != nil {
				return "", err
			}
		}
	}
	c.found[dir] = path
	return path, nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// bound is the folder at which a search upward ends: the root of the
// repository; outside of one the working folder, if the search starts in it,
// else the folder where it starts.
func (c *configs) bound(dir string) string {
	if b, ok := c.bounds[dir]; ok {
		return b
	}
	b := ""
	if exists(filepath.Join(dir, ".git")) {
		b = dir
	} else if up := filepath.Dir(dir); up != dir {
		if above := c.bound(up); exists(filepath.Join(above, ".git")) {
			b = above
		}
	}
	if b == "" {
		if b = dir; dir == c.here || strings.HasPrefix(dir, c.here+string(filepath.Separator)) {
			b = c.here
		}
	}
	c.bounds[dir] = b
	return b
}

// shown is a path as a reader knows it: from the working folder where it is
// inside, else whole.
func (c *configs) shown(path string) string {
	if from, err := filepath.Rel(c.here, c.absolute(path)); err == nil && !strings.HasPrefix(from, "..") {
		return from
	}
	return path
}
