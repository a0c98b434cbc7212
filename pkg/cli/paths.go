package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"stp.example/stp/pkg/lint"
)

// paths are the plans that a command is asked to read.
type paths struct {
	args      []string
	filesFrom string
	stdinName string
	maxSize   string
}

func (p *paths) flags(f *pflag.FlagSet) {
	f.StringVar(&p.filesFrom, "files-from", "", "read the paths of plans from this file, one a line; - is standard input")
	f.StringVar(&p.stdinName, "stdin-name", "<standard input>", "name for the plan on standard input in findings")
	f.StringVar(&p.maxSize, "max-size", "8MB", "leave plans larger than this unchecked")
}

// stdin is the path of the plan on standard input.
const stdin = "-"

// find lists the plans: files as named, folders searched, in order. A folder
// without plans is an error, and so is nothing at all.
func (p *paths) find(in io.Reader) ([]string, error) {
	if _, err := p.limit(); err != nil {
		return nil, err
	}
	args := p.args
	if p.filesFrom != "" {
		more, err := p.list(in)
		if err != nil {
			return nil, err
		}
		args = append(args, more...)
	}
	if len(args) == 0 {
		return nil, errors.New("nothing to check: name a plan, a folder of plans, or - for standard input")
	}
	var files []string
	for _, arg := range args {
		info, err := os.Stat(arg)
		if arg == stdin || err != nil || !info.IsDir() {
			files = append(files, arg) // reading says what is wrong with it
			continue
		}
		found, err := search(arg)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("%s: there are no plans (*.yaml or *.yml) in this folder", arg)
		}
		files = append(files, found...)
	}
	return files, nil
}

// list reads the paths of --files-from.
func (p *paths) list(in io.Reader) ([]string, error) {
	if p.filesFrom != stdin {
		f, err := os.Open(p.filesFrom)
		if err != nil {
			return nil, fmt.Errorf("--files-from %s: %w", p.filesFrom, plainly(err))
		}
		defer f.Close()
		in = f
	}
	var list []string
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		if line := strings.TrimSpace(lines.Text()); line != "" {
			list = append(list, line)
		}
	}
	if len(list) == 0 && lines.Err() == nil {
		return nil, fmt.Errorf("--files-from %s: there are no paths in it", p.filesFrom)
	}
	return list, lines.Err()
}

// search finds the plans below a folder, in order of their paths; names that
// start with a dot are passed over, and links to folders are not followed.
func search(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", path, plainly(err))
		case path != dir && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir() && (strings.HasSuffix(path, ".yaml") || strings.HasSuffix(path, ".yml")):
			files = append(files, path)
		}
		return nil
	})
	return files, err
}

// read reads one plan, up to the limit.
func (p *paths) read(path string, in io.Reader) (lint.Input, error) {
	input := lint.Input{Name: path}
	limit, err := p.limit()
	if err != nil {
		return input, err
	}
	if path == stdin {
		input.Name = p.stdinName
	} else {
		f, err := os.Open(path)
		if err != nil {
			return input, plainly(err)
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.IsDir() {
			return input, errors.New("this is a folder")
		} else if err == nil && info.Size() > limit {
			return input, tooLarge(info.Size(), limit)
		}
		in = f
	}
	input.Text, err = io.ReadAll(io.LimitReader(in, limit+1))
	if err != nil {
		return input, plainly(err)
	}
	if int64(len(input.Text)) > limit {
		return input, tooLarge(int64(len(input.Text)), limit)
	}
	return input, nil
}

const megabyte = 1_000_000

func tooLarge(size, limit int64) error {
	return fmt.Errorf("the file has %s, and no plan above %s is read; --max-size raises the limit", inWords(size), inWords(limit))
}

// inWords is a size in KB or MB.
func inWords(n int64) string {
	unit, word := int64(megabyte), "MB"
	if n < megabyte {
		unit, word = 1000, "KB"
	}
	return strings.TrimSuffix(strconv.FormatFloat(float64(n)/float64(unit), 'f', 1, 64), ".0") + " " + word
}

// limit is --max-size in bytes.
func (p *paths) limit() (int64, error) {
	text := strings.ToUpper(strings.TrimSpace(p.maxSize))
	unit := int64(1)
	for suffix, n := range map[string]int64{"KB": 1000, "MB": megabyte, "GB": 1000 * megabyte} {
		if rest, ok := strings.CutSuffix(text, suffix); ok {
			text, unit = strings.TrimSpace(rest), n
		}
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n <= 0 || n*float64(unit) > 1e12 {
		return 0, fmt.Errorf("--max-size %s: write a size such as 20MB", p.maxSize)
	}
	return int64(n * float64(unit)), nil
}

// plainly says what the system says of a file, without its call and path.
func plainly(err error) error {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file or folder")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("it may not be read: permission denied")
	case errors.As(err, &path):
		return path.Err
	}
	return err
}
