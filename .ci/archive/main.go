// Command archive packs the folders of a release, one a system, into archives,
// and writes checksums and an SBOM beside them: archive FOLDER OUT. The same
// files give the same bytes: names in order, one time for all, no owner.
package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"crypto/sha256"
	"debug/buildinfo"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: archive FOLDER OUT")
	}
	if err := release(os.Args[1], os.Args[2]); err != nil {
		log.Fatal("archive: ", err)
	}
}

// systems are the folders, by the name of the system and processor.
var systems = []string{"darwin-amd64", "darwin-arm64", "linux-amd64", "linux-arm64", "windows-amd64", "windows-arm64"}

func release(from, out string) error {
	var programs []*buildinfo.BuildInfo
	for _, s := range systems {
		program := filepath.Join(from, s, "stp")
		if strings.HasPrefix(s, "windows") {
			program += ".exe"
		}
		info, err := buildinfo.ReadFile(program)
		if err != nil {
			return err
		}
		programs = append(programs, info)
	}
	version := programs[0].Main.Version
	when, err := time.Parse(time.RFC3339, setting(programs[0], "vcs.time"))
	if err != nil {
		return errors.New("the programs do not say of which commit they are: build them in a git checkout")
	}
	for _, s := range systems {
		name := "stp-" + strings.TrimPrefix(version, "v") + "-" + s
		pack, ending := tarball, ".tar.gz"
		if strings.HasPrefix(s, "windows") {
			pack, ending = zipped, ".zip"
		}
		if err := write(filepath.Join(out, name+ending), func(w io.Writer) error {
			return pack(w, filepath.Join(from, s), name, when)
		}); err != nil {
			return err
		}
	}
	if err := write(filepath.Join(out, "stp-"+strings.TrimPrefix(version, "v")+".cdx.json"), func(w io.Writer) error {
		return sbom(w, programs, when)
	}); err != nil {
		return err
	}
	return checksums(out)
}

func setting(info *buildinfo.BuildInfo, key string) string {
	for _, s := range info.Settings {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}

func write(path string, fill func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	return errors.Join(fill(f), f.Close())
}

// each hands over the files below a folder, in the order of their names, with
// the name and mode that they get.
func each(dir, top string, take func(name string, mode fs.FileMode, text []byte) error) error {
	return filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, p)
		if err != nil {
			return err
		}
		mode := fs.FileMode(0o644)
		if base := filepath.Base(p); base == "stp" || base == "stp.exe" {
			mode = 0o755
		}
		return take(path.Join(top, filepath.ToSlash(rel)), mode, text)
	})
}

func tarball(w io.Writer, dir, top string, when time.Time) error {
	zw, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	tw := tar.NewWriter(zw)
	err = each(dir, top, func(name string, mode fs.FileMode, text []byte) error {
		h := &tar.Header{Name: name, Mode: int64(mode), Size: int64(len(text)), ModTime: when, Format: tar.FormatPAX}
		if err := tw.WriteHeader(h); err != nil {
			return err
		}
		_, err := tw.Write(text)
		return err
	})
	return errors.Join(err, tw.Close(), zw.Close())
}

func zipped(w io.Writer, dir, top string, when time.Time) error {
	zw := zip.NewWriter(w)
	err := each(dir, top, func(name string, mode fs.FileMode, text []byte) error {
		h := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: when.UTC()}
		h.SetMode(mode)
		f, err := zw.CreateHeader(h)
		if err != nil {
			return err
		}
		_, err = f.Write(text)
		return err
	})
	return errors.Join(err, zw.Close())
}

// checksums writes the SHA-256 of every file, by name, as sha256sum reads them.
func checksums(out string) error {
	entries, err := os.ReadDir(out)
	if err != nil {
		return err
	}
	var lines []string
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(out, e.Name()))
		if err != nil {
			return err
		}
		lines = append(lines, fmt.Sprintf("%x  %s\n", sha256.Sum256(text), e.Name()))
	}
	return write(filepath.Join(out, "SHA256SUMS"), func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Join(lines, ""))
		return err
	})
}
