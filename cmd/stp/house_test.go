package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rooms are the packages of the house: each imports only from those above it.
var rooms = []string{
	"likely", "source", "schemas", "guidance", "plan", "rule", "prose", "schema", "rules", "waive", "config", "lint", "fix",
	"review", "report", "scaffold", "cli",
}

// only says which room alone may import a package.
var only = map[string]string{
	"gopkg.in/yaml.v3":                "source",
	"github.com/xeipuuv/gojsonschema": "schema",
	"github.com/spf13/cobra":          "cli",
}

// pure rooms take bytes and give values: no files, no network, no processes.
var pure = []string{"likely", "source", "guidance", "plan", "rule", "prose", "schema", "rules", "waive", "config", "lint", "fix", "review", "report", "scaffold"}

var impure = []string{"os", "net", "net/http", "os/exec", "syscall"}

const module = "stp.example/stp/"

// room is the package that a file or import path belongs to, or "".
func room(path string) string {
	parts := strings.Split(strings.TrimPrefix(path, "pkg/"), "/")
	if slices.Contains(rooms, parts[0]) {
		return parts[0]
	}
	return ""
}

func TestHouse(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		rel = filepath.ToSlash(rel)
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "gen" || strings.HasPrefix(d.Name(), ".") && rel != "." || rel == "schemas/catalogue" || d.Name() == "rulestest") {
			return fs.SkipDir
		}
		mine := room(rel)
		if mine == "" || !strings.HasSuffix(rel, ".go") || strings.HasSuffix(rel, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported := strings.Trim(spec.Path.Value, `"`)
			if who := only[imported]; who != "" && who != mine {
				t.Errorf("%s imports %s, which only %s may", rel, imported, who)
			}
			if slices.Contains(pure, mine) && slices.Contains(impure, imported) {
				t.Errorf("%s imports %s: %s takes bytes and gives values", rel, imported, mine)
			}
			other := strings.TrimPrefix(imported, module)
			if other == imported {
				continue
			}
			if theirs := room(other); slices.Index(rooms, theirs) > slices.Index(rooms, mine) {
				t.Errorf("%s imports %s, a room below its own", rel, imported)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
