package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"stp.example/stp/pkg/rules"
)

// Whatever part of the house names a rule by its code, the rule is there: a code
// that is mistyped would never be found among the findings.
func TestEveryCodeIsARule(t *testing.T) {
	known := map[string]bool{}
	for _, r := range rules.All() {
		known[r.Code] = true
	}
	code := regexp.MustCompile(`\b[A-Z]{3}[0-9]{3}\b`)
	root, named := filepath.Join("..", ".."), 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && path != root):
			return fs.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			text, ok := n.(*ast.BasicLit)
			if !ok || text.Kind != token.STRING {
				return true
			}
			for _, c := range code.FindAllString(text.Value, -1) {
				if named++; !known[c] {
					t.Errorf("%s: no rule is %s", files.Position(text.Pos()), c)
				}
			}
			return true
		})
		return nil
	})
	if err != nil || named < len(known) {
		t.Fatalf("%d codes were found: %v", named, err)
	}
}
