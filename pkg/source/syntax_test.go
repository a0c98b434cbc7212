package source

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// TestSyntax reads 40 plans, each broken in one place as a careless hand breaks
// them. The section that each says must be the only one lost, and the finding
// must stand on the line that it says.
func TestSyntax(t *testing.T) {
	paths, err := filepath.Glob("testdata/syntax/*.yaml")
	if err != nil || len(paths) != 40 {
		t.Fatalf("%d broken plans: %v", len(paths), err)
	}
	sections, lines := 0, 0
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var section string
		var line int
		if _, err := fmt.Sscanf(string(text), "# want section %s line %d", &section, &line); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		tree := Read(path, text, Limits{})
		checkTree(t, tree)
		p, lost := onlySyntax(t, tree)
		if lost == section && p.Subject == section {
			sections++
		} else {
			t.Errorf("%s: section %q is lost, subject %q; want %q", path, lost, p.Subject, section)
		}
		if at := tree.File.Position(p.Span.Start); at.Line == line {
			lines++
		} else {
			t.Logf("%s: marked in line %d, want %d: %s", path, at.Line, line, p.Message)
		}
	}
	t.Logf("the right section in %d of 40, the right line in %d of 40", sections, lines)
	if sections < 40 || lines < 36 {
		t.Errorf("the right section in %d of 40, the right line in %d; want 40 and at least 36", sections, lines)
	}
}

// onlySyntax is the one syntax problem of a tree, and the name of its one broken
// section.
func onlySyntax(t *testing.T, tree *Tree) (found Problem, lost string) {
	t.Helper()
	n := 0
	for _, p := range tree.Problems {
		if p.Code == Syntax {
			found = p
			n++
		}
	}
	if n != 1 {
		t.Errorf("%s: %d syntax problems, want 1: %v", tree.File.Name, n, tree.Problems)
	}
	if tree.Root == nil {
		return found, ""
	}
	for _, section := range tree.Root.Items {
		if section.Kind == Broken {
			lost += section.Name
		}
	}
	return found, lost
}

// TestSyntaxWords holds what a planner is told, and the exact place.
func TestSyntaxWords(t *testing.T) {
	for _, c := range []struct{ text, marked, message string }{
		{"a: b: c\n", ":", "this text has a colon followed by a space in it"},
		{"a:\n\tb: c\n", "\t", "this line is indented with a tab"},
		{"a:\n  b: \"c\nd: e\n", "\"", "the quotation mark opened here is never closed"},
		{"a:\n  b: 'c\nd: e\n", "'", "the quotation mark opened here is never closed"},
		{"a:\n  b: 'it's'\n", "'", "this apostrophe ends the text, which is in single quotes"},
		{"a:\n  b: \"c\" d\n", "d", "text goes on after the closing quotation mark"},
		{"a:\n  b: \"c\\d\"\n", `\d`, "a backslash in double quotes starts a special character, and `\\d` is none"},
		{"a: [b, c\nd: e\n", "[", "the bracket opened here is never closed"},
		{"a: [\n  b,\n  c\nd: e\n", "[", "the bracket opened here is never closed"},
		{"a: {b: c}}\n", "}", "there is a closing bracket too many here"},
		{"a: [b}\n", "}", "this bracket does not fit the one that was opened: [ is closed with ]"},
		{"a: {b: c: d, e: f}\n", ":", "this text has a colon followed by a space in it"},
		{"a: {b: All of Dorset: d}\n", ":", "this text has a colon followed by a space in it"},
		{"a: {b: c d: e}\n", "d", "a comma is missing in front of `d`"},
		{"a: [b] c\n", "c", "something stands after the closing bracket"},
		{"a:\n  b: c\n  d\n  e: f\n", "d", "a colon is missing here: `d` stands where a key is expected"},
		{"a:\n  b: c\n  d:e\n  f: g\n", ":", "there is no space after the colon of `d`, so it is not read as a key"},
		{"a:\n  - b\n  -c\n  - d: e\n    f\n", "-", "there is no space after the dash, so it is not read as a list item"},
		{"a: - b\n", "-", "a list starts on the line below its key"},
		{"a:\n  b: @c\n", "@", "text cannot start with @"},
		{"a:\n  b: %c\n", "%", "text cannot start with %"},
		{"a:\n  b: `c`\n", "`", "text cannot start with `"},
		{"a:\n  b: *c d\n", "*", "text that starts with * has a special meaning"},
		{"a:\n  b: >50 people\n", ">", "text that starts with > has a special meaning: what follows is read from the next line on"},
		{"a:\n  * b\n  * c\n", "*", "a list item starts with a dash, not with a star"},
		{"a:\n  b: c\n  - d\n", "-", "a list item stands among keys here"},
		{"a:\n  - b: c\n    d: e\n   - b: f\n", "- b: f", "this list item is indented by 3 spaces, and those above it by 2 spaces"},
		{"a: |\n  b\nc d e\nf: g\n", "c d e", "this line is not indented as far as the text that it belongs to: by no spaces, and the text above by 2 spaces"},
		{"a: |\nb c d\ne: f\n", "b c d", "this text belongs to the key above it, and is not indented under it"},
		{"a:\n  b: c\n    d: e\n", "d: e", "this line is indented further than the one above it, which has its value already: by 4 spaces, and `b` by 2 spaces"},
		{"a: 1\nb\n  c: d\n", "b", "a colon is missing after `b`, which starts a section"},
		{"a: 1\nb:c\n", ":", "there is no space after the colon of `b`, so it is not read as a key"},
		{"a:\n- id: 1\n  b: c\nid: 2\n  b: d\n", "id", "a dash is missing in front of `id`, which starts a list item"},
		{"a:\n  b: 1\nc: 2\n  d: 3\n", "c", "this line is not indented, so it starts a section of its own, and the lines below it are indented by 2 spaces"},
		{"Plan of Dorset\na: 1\n", "Plan of Dorset", "this line belongs to no section, and everything in a plan stands under a key such as `footprint:`"},
		{"- a\n- b\n", "- a", "this is a list, and a plan is a set of sections, each under a key such as `footprint:` at the start of a line"},
		{"%YAML 9.9\n---\na: 1\n", "%YAML 9.9", "a line that starts with % is an instruction to the reader of the file, and this one is not understood"},
	} {
		tree := Read("plan.yaml", []byte(c.text), Limits{})
		p := tree.Problems[0] // another may come to light behind one that can be mended
		if got := tree.File.Slice(p.Span); got != c.marked || p.Message != c.message {
			t.Errorf("%q\nmarked %q: %s\nwant   %q: %s", c.text, got, p.Message, c.marked, c.message)
		}
	}
}

// TestSplitFigure holds what is said of a figure with a comma between curly
// brackets, which YAML takes for two things, and how it is mended.
func TestSplitFigure(t *testing.T) {
	for _, c := range []struct{ text, marked, mended string }{
		{"a: {b: 1,200}\n", "200", "a: {b: 1200}\n"},
		{"a: {b: -1,200.5, c: 3}\n", "200.5", "a: {b: -1200.5, c: 3}\n"},
		{"a: {b: 12,345 }\n", "345", "a: {b: 12345 }\n"},
		{"a: {b: 1, 200: 3}\n", "200", ""},
		{"a: {b: 1,200: 3}\n", "200", ""},
		{"a: {b: 1234,200}\n", "200", ""},
		{"a: {b: c,200}\n", "200", ""},
		{"a: {b: 1,20}\n", "20", ""},
	} {
		tree := Read("plan.yaml", []byte(c.text), Limits{})
		if len(tree.Problems) != 1 || tree.Problems[0].Code != NotPlain {
			t.Errorf("%q: %v", c.text, tree.Problems)
			continue
		}
		p, mended := tree.Problems[0], ""
		if got := tree.File.Slice(p.Span); got != c.marked {
			t.Errorf("%q: marked %q, want %q", c.text, got, c.marked)
		}
		for _, e := range p.Edits {
			mended = c.text[:e.Span.Start] + e.New + c.text[e.Span.End:]
		}
		if mended != c.mended || (mended != "") != p.Safe {
			t.Errorf("%q: mended to %q, want %q: %s", c.text, mended, c.mended, p.Message)
		}
	}
}

// TestSyntaxKeepsTheRest holds that the sections around a slip are whole, and
// that each slip has its own finding.
func TestSyntaxKeepsTheRest(t *testing.T) {
	tree := Read("plan.yaml", []byte("# head\na: 1\nb: [\n# about c\nc: {d: e}  # tail\nf: \"\ng:\n  - h\n"), Limits{})
	var kinds []Kind
	for _, n := range tree.Root.Items {
		kinds = append(kinds, n.Kind)
	}
	if got, want := fmt.Sprint(kinds), fmt.Sprint([]Kind{Number, Broken, Mapping, Broken, List}); got != want {
		t.Errorf("sections are %s, want %s", got, want)
	}
	if len(tree.Problems) != 2 || tree.Problems[0].Subject != "b" || tree.Problems[1].Subject != "f" {
		t.Errorf("problems are %v", tree.Problems)
	}
	if got := tree.Root.Get("c").Get("d").Text; got != "e" {
		t.Errorf("c.d is %q", got)
	}
	var comments []string
	for _, c := range tree.Comments {
		comments = append(comments, c.Text)
	}
	if got, want := fmt.Sprint(comments), "[head about c tail]"; got != want {
		t.Errorf("comments are %s, want %s", got, want)
	}
}
