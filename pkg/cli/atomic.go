package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// newFile is a file that is written beside its place and put there only when it
// is whole: whoever reads the place sees the old file or the new one. What is no
// ordinary file, such as a pipe or /dev/null, is written as it stands.
type newFile struct {
	*os.File
	path string // the place; empty where it is written as it stands
}

// besideIts is the name of a file on its way to its place: all that a run which
// is killed can leave behind.
const besideIts = ".stp-*.tmp"

// openFile makes ready to write a file. A link is followed, and a file that is
// there already keeps its mode.
func openFile(path string) (*newFile, error) {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	mode := fs.FileMode(0o644)
	switch info, err := os.Stat(path); {
	case err == nil && info.IsDir():
		return nil, errors.New("this is a folder")
	case err == nil && !info.Mode().IsRegular():
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		return &newFile{File: f}, err
	case err == nil:
		mode = info.Mode().Perm()
		if mode&0o200 == 0 {
			return nil, fs.ErrPermission
		}
	}
	f, err := os.CreateTemp(filepath.Dir(path), besideIts)
	if err != nil {
		return nil, err
	}
	n := &newFile{f, path}
	if err := f.Chmod(mode); err != nil {
		n.discard()
		return nil, err
	}
	return n, nil
}

// keep puts the file in its place.
func (n *newFile) keep() error {
	if n.path == "" {
		return n.Close()
	}
	err := errors.Join(n.Sync(), n.Close())
	if err == nil {
		err = os.Rename(n.Name(), n.path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(n.Name()))
	}
	settle(filepath.Dir(n.path))
	return nil
}

// discard leaves the place as it was.
func (n *newFile) discard() {
	_ = n.Close()
	if n.path != "" {
		_ = os.Remove(n.Name())
	}
}
