package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// replace puts a new text in the place of a file that was read as old. The file
// is replaced in one step and keeps its mode: whatever happens on the way, the
// old text or the new one stands under its name, whole. A file that changed
// since it was read, may not be written, or is a link is left as it is, with an
// error that says so.
func replace(path string, old, text []byte) error {
	info, err := os.Lstat(path)
	if err != nil {
		return plainly(err)
	}
	switch {
	case info.Mode()&fs.ModeSymlink != 0:
		return errors.New("it is a link to another file; name that file")
	case !info.Mode().IsRegular():
		return errors.New("it is not an ordinary file")
	case info.Mode().Perm()&0o200 == 0:
		return errors.New("it is read-only")
	case links(info) > 1:
		return errors.New("it goes by several names (hard links), and only one of them would change")
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0) // a folder that may be written does not make the file so
	if err != nil {
		return errors.New("it may not be written")
	}
	_ = f.Close() // nothing was written
	next, err := openFile(path)
	if err != nil {
		return fmt.Errorf("no file can be written beside it: %w", plainly(err))
	}
	if _, err := next.Write(text); err != nil {
		next.discard()
		return plainly(err)
	}
	if err := unchanged(path, info, old); err != nil {
		next.discard()
		return err
	}
	return plainly(next.keep())
}

// unchanged says that a file is the one that was looked at, and still says what
// was read.
func unchanged(path string, info fs.FileInfo, old []byte) error {
	now, err := os.Lstat(path)
	if err != nil {
		return plainly(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return plainly(err)
	}
	if !os.SameFile(info, now) || !bytes.Equal(text, old) {
		return errors.New("it changed while it was being checked; check it again")
	}
	return nil
}

// settle asks the disk to keep what was renamed in a folder. Where a system
// cannot, the file is whole either way.
func settle(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
