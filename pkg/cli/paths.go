package cli

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/pflag"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
)

// paths are the plans that a command is asked to read.
type paths struct {
	args      []string
	filesFrom string
	stdinName string
	maxSize   string
	noIgnore  bool
	configFlags
}

func (p *paths) flags(f *pflag.FlagSet) {
	f.StringVar(&p.filesFrom, "files-from", "", "read the paths of plans from this file, one a line; - is standard input")
	f.StringVar(&p.stdinName, "stdin-name", "<standard input>", "name for the plan on standard input in findings")
	f.BoolVar(&p.noIgnore, "no-gitignore", false, "search in folders what .gitignore leaves out, too")
	p.configFlags.flags(f)
	f.StringVar(&p.maxSize, "max-size", "8MB", "leave plans larger than this unchecked")
}

// stdin is the path of the plan on standard input.
const stdin = "-"

// find lists the plans, in order, each with what is in force for it. A folder
// without plans is an error, and so is nothing at all.
func (p *paths) find(a *app) ([]planFile, error) {
	if _, err := p.limit(); err != nil {
		return nil, err
	}
	args := p.args
	if p.filesFrom != "" {
		more, err := p.list(a.In)
		if err != nil {
			return nil, err
		}
		args = append(args, more...)
	}
	configs, err := a.configs(p.configFlags)
	if err != nil {
		return nil, err
	}
	f := newFinder(configs, !p.noIgnore)
	for _, arg := range args {
		if err := f.find(arg, p.stdinName); err != nil {
			return nil, err
		}
	}
	for _, note := range f.notes {
		fmt.Fprintln(a.Err, "stp:", report.Visible(note))
	}
	files, err := f.found()
	p.name(files, configs)
	return files, err
}

// name gives plans the names that findings call them by, with forward slashes
// and, below the working folder, from there on; and puts them in the order of
// their names, in which every output has them.
func (p *paths) name(files []planFile, c *configs) {
	for i := range files {
		if files[i].name = p.stdinName; files[i].path != stdin {
			files[i].name = filepath.ToSlash(c.shown(files[i].path))
		}
	}
	slices.SortStableFunc(files, func(a, b planFile) int { return cmp.Compare(a.name, b.name) })
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
		if line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\uFEFF")); line != "" {
			list = append(list, line)
		}
	}
	if len(list) == 0 && lines.Err() == nil {
		return nil, fmt.Errorf("--files-from %s: there are no paths in it", p.filesFrom)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("--files-from %s: %w", p.filesFrom, plainly(err))
	}
	return list, nil
}

// read reads one plan, up to the limit.
func (p *paths) read(file planFile, in io.Reader) (lint.Input, error) {
	input := lint.Input{Name: file.name, Settings: file.settings}
	limit, err := p.limit()
	if err == nil {
		err = file.err
	}
	if err != nil {
		return input, err
	}
	if file.path != stdin {
		f, err := os.Open(file.path)
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

// inWords is a size in bytes, KB or MB.
func inWords(n int64) string {
	unit, word := int64(megabyte), "MB"
	switch {
	case n < 1000:
		return counted(int(n), "byte")
	case n < megabyte:
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
	if err != nil || !(n*float64(unit) >= 1) || n*float64(unit) > 1e12 { // NaN is not above 1
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
	case errors.Is(err, syscall.EISDIR):
		return errors.New("this is a folder, and a file is expected")
	case errors.Is(err, syscall.ELOOP):
		return errors.New("this link leads back to itself")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("it may not be read: permission denied")
	case errors.As(err, &path):
		return path.Err
	}
	return err
}
