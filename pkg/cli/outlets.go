package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
)

// sink is one place on its way to be written.
type sink struct {
	place string        // in words
	lines *bufio.Writer // nil where nothing waits to be written
	file  *newFile      // nil for standard output, and for a folder
	err   error
}

// keep writes what waits, and puts the file in its place.
func (s *sink) keep() {
	if s.err == nil && s.lines != nil {
		s.err = s.lines.Flush()
	}
	if s.err == nil && s.file != nil {
		s.err = s.file.keep()
		s.file = nil
	}
}

// discard leaves the place as it was.
func (s *sink) discard() {
	if s.file != nil {
		s.file.discard()
		s.file = nil
	}
}

// reviewOutlet is one format of a review or comparison on its way to one place.
type reviewOutlet struct {
	sink
	format  string
	palette *report.Palette // paints only standard output
	write   report.Reviewer // of a review
}

type reviewOutlets []*reviewOutlet

// places opens the place of each FORMAT or FORMAT=PATH; known says whether a
// format is several files.
func (a *app) places(specs []string, known func(format string) (folder bool, err error)) (reviewOutlets, error) {
	palette, err := a.palette()
	if err != nil {
		return nil, err
	}
	targets, err := targets(specs, known)
	if err != nil {
		return nil, err
	}
	var all reviewOutlets
	for _, to := range targets {
		out := &reviewOutlet{sink: sink{place: to.path}, format: to.format, palette: palette}
		all = append(all, out)
		if to.folder {
			continue
		}
		var w io.Writer = a.Out
		if to.path == "" {
			out.place = "standard output"
		} else {
			out.palette = report.NewPalette(false)
			if out.file, out.err = openFile(to.path); out.err != nil {
				continue
			}
			w = out.file
		}
		out.lines = bufio.NewWriterSize(w, 64<<10)
	}
	return all, nil
}

// putFile writes one file of a folder, which is made where it is not there, and
// over no plan that was checked.
func putFile(files []planFile, folder, name string, write func(io.Writer) error) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	place := filepath.Join(folder, name)
	f, err := openFile(place)
	if err != nil {
		return err
	}
	if err := spare(files, place, f); err != nil {
		f.discard()
		return err
	}
	lines := bufio.NewWriterSize(f, 64<<10)
	if err := errors.Join(write(lines), lines.Flush()); err != nil {
		f.discard()
		return err
	}
	return f.keep()
}

// said says that something goes to standard output.
func (all reviewOutlets) said() bool {
	for _, out := range all {
		if out.lines != nil && out.file == nil {
			return true
		}
	}
	return false
}

// spare is an error where an output would replace a plan that is to be checked.
func (all reviewOutlets) spare(files []planFile) error {
	for _, out := range all {
		if err := spare(files, out.place, out.file); err != nil {
			return err
		}
	}
	return nil
}

// discard leaves every place as it was.
func (all reviewOutlets) discard() {
	for _, out := range all {
		out.discard()
	}
}

// finishOutputs writes to every place at once and returns the exit code as an
// error. What could not be written is named, and the others are there; a run that
// is stopped says no more than that.
func (a *app) finishOutputs(ctx context.Context, all reviewOutlets, code int, write func(*reviewOutlet) error) error {
	var wg sync.WaitGroup
	for _, out := range all {
		wg.Go(func() {
			if out.err == nil {
				out.err = write(out)
			}
			out.keep()
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, out := range all {
		if out.err != nil {
			fmt.Fprintf(a.Err, "stp: %s could not be written: %s\n", report.Visible(out.place), report.Visible(plainly(out.err).Error()))
			code = lint.NotChecked
		}
	}
	if code != lint.Clean {
		return exitCode(code)
	}
	return nil
}
