//go:build unix

package cli

import (
	"io/fs"
	"syscall"
)

// links is how many names a file goes by.
func links(info fs.FileInfo) uint64 {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return uint64(s.Nlink)
	}
	return 1
}
