package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"stp.example/stp/pkg/report"
)

// target is what one -o asks for.
type target struct {
	spec   string // as it was written
	format string
	path   string // empty for standard output
	folder bool   // the format is several files
}

// targets reads the values of -o: FORMAT, or FORMAT=PLACE, in which - is standard
// output; without any it is text. known says whether a format is several files.
func targets(specs []string, known func(format string) (folder bool, err error)) ([]target, error) {
	if len(specs) == 0 {
		specs = []string{report.TextFormat}
	}
	var list []target
	taken := map[string]bool{}
	for _, spec := range specs {
		format, path, to := strings.Cut(spec, "=")
		folder, err := known(format)
		place := ""
		if to && path != "-" {
			place = whereabouts(path)
		}
		switch {
		case err != nil:
			return nil, fmt.Errorf("-o %s: %w", spec, err)
		case to && path == "":
			return nil, fmt.Errorf("-o %s: name a file after the =", spec)
		case folder && place == "":
			return nil, fmt.Errorf("-o %s: this is several files; write -o %s=FOLDER", spec, format)
		case taken[place] && place == "":
			return nil, fmt.Errorf("-o %s: only one output goes to standard output; write -o %s=FILE", spec, format)
		case taken[place]:
			return nil, fmt.Errorf("-o %s: another output goes there", spec)
		}
		taken[place] = true
		if place == "" {
			path = ""
		}
		list = append(list, target{spec, format, path, folder})
	}
	return list, nil
}

// whereabouts is one and the same for all names of a place: links are followed as
// far as there is something.
func whereabouts(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	if dir, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		return filepath.Join(dir, filepath.Base(path))
	}
	return path
}

// spare is an error where an output would replace a plan that is to be checked.
func spare(files []planFile, place string, out *newFile) error {
	if out == nil || out.path == "" {
		return nil
	}
	there, err := os.Stat(out.path)
	if err != nil {
		return nil // nothing is there yet
	}
	for _, f := range files {
		if plan, err := os.Stat(f.path); err == nil && os.SameFile(plan, there) {
			return fmt.Errorf("%s is a plan to check, and no output is written over it", place)
		}
	}
	return nil
}

// unwritten names a place that could not be written, and why.
func (a *app) unwritten(place string, err error) {
	if errors.Is(err, fs.ErrPermission) {
		err = errors.New("permission denied")
	}
	fmt.Fprintf(a.Err, "stp: %s could not be written: %s\n", report.Visible(place), report.Visible(plainly(err).Error()))
}
