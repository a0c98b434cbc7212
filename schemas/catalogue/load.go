// Package catalogue reads an edition of the guidance from its YAML files and
// makes from it the shape of a plan and the two JSON Schemas. It runs when the
// program is built (go generate ./schemas) and in tests; it knows how the files
// are laid out, and nothing of what a plan should say.
package catalogue

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// Load reads an edition from the folder dir of files, and its shape from
// shape.yaml at the top of files. Errors name the file and the place.
func Load(files fs.FS, dir string) (*guidance.Edition, error) {
	e := new(guidance.Edition)
	var words map[string][]guidance.Term
	for _, part := range []struct {
		file, key string
		into      any
	}{
		{"edition.yaml", "", e},
		{"questions.yaml", "questions", &e.Questions},
		{"standards.yaml", "standards", &e.Standards},
		{"sources.yaml", "sources", &e.Sources},
		{"requirements.yaml", "requirements", &e.Requirements},
		{"footprints.yaml", "footprints", &e.Footprints},
		{"words.yaml", "", &words},
	} {
		if err := read(files, dir+"/"+part.file, part.key, part.into); err != nil {
			return nil, err
		}
	}
	for name, list := range words {
		e.Words = append(e.Words, guidance.WordList{Name: name, Words: list})
	}
	sortWords(e.Words)
	if err := check(e); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	var err error
	if e.Shape, err = loadShape(files, e); err != nil {
		return nil, err
	}
	if e.ShapeSchema, err = shapeSchema(e); err != nil {
		return nil, err
	}
	e.PublishedSchema, err = publishedSchema(e)
	return e, err
}

// read decodes one file, or what stands under its one key, strictly: a key that
// nothing reads is an error.
func read(files fs.FS, name, key string, into any) error {
	tree, err := parse(files, name)
	if err != nil {
		return err
	}
	root := tree.Root
	if key != "" {
		if root = root.Get(key); root == nil || len(tree.Root.Items) > 1 {
			return fmt.Errorf("%s: expected one key, %s", name, key)
		}
	}
	if err := known(tree, root, reflect.TypeOf(into).Elem()); err != nil {
		return fmt.Errorf("%s:%w", name, err)
	}
	source.Decode(root, into)
	return nil
}

func parse(files fs.FS, name string) (*source.Tree, error) {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	tree := source.Read(name, text, source.Limits{})
	for _, p := range tree.Problems {
		at := tree.File.Position(p.Span.Start)
		err = errors.Join(err, fmt.Errorf("%s:%d:%d: %s", name, at.Line, at.Column, p.Message))
	}
	return tree, err
}

func known(tree *source.Tree, n *source.Node, t reflect.Type) error {
	switch {
	case n == nil:
		return nil
	case t.Kind() == reflect.Slice && n.Kind == source.List, t.Kind() == reflect.Map && n.Kind == source.Mapping:
		for _, item := range n.Items {
			if err := known(tree, item, t.Elem()); err != nil {
				return err
			}
		}
		return nil
	case t.Kind() == reflect.Pointer:
		return known(tree, n, t.Elem())
	case t.Kind() == reflect.Struct && n.Kind == source.Mapping:
		for _, item := range n.Items {
			ft, ok := keyType(t, item.Name)
			if !ok {
				at := tree.File.Position(item.Key.Start)
				return fmt.Errorf("%d:%d: key %q is read by nothing", at.Line, at.Column, item.Name)
			}
			if err := known(tree, item, ft); err != nil {
				return err
			}
		}
		return nil
	case t.Kind() == reflect.String && (n.Kind == source.Text || n.Kind == source.Number),
		t.Kind() == reflect.Bool && n.Kind == source.Bool,
		t.Kind() == reflect.Int && n.Kind == source.Number,
		n.Kind == source.Null:
		return nil
	}
	at := tree.File.Position(n.Span.Start)
	return fmt.Errorf("%d:%d: expected %s", at.Line, at.Column, t)
}

func keyType(t reflect.Type, key string) (reflect.Type, bool) {
	for i := range t.NumField() {
		if t.Field(i).Tag.Get("key") == key {
			return t.Field(i).Type, true
		}
	}
	return nil, false
}
