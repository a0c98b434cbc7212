package source

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// FuzzRead holds that any bytes give a tree, that the tree lies in the text as
// it should, and that what a span cuts out reads as the same value again.
func FuzzRead(f *testing.F) {
	for _, text := range append(slices.Clone(oddities), unreadable...) {
		f.Add([]byte(text))
		if !strings.Contains(text, "\r") {
			f.Add([]byte(strings.ReplaceAll(text, "\n", "\r\n")))
		}
	}
	broken, err := filepath.Glob("testdata/syntax/*.yaml")
	if err != nil || len(broken) == 0 {
		f.Fatal("no broken plans", err)
	}
	for _, path := range broken {
		text, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 8<<10 {
			t.Skip("slow to read again piece by piece")
		}
		tree := Read("plan.yaml", text, Limits{})
		checkTree(t, tree)
		checkFound(t, tree)
		if again := Read("plan.yaml", text, Limits{}); !same(tree.Root, again.Root) {
			t.Error("two readings differ")
		}
	})
}

// swallowed is where the parser drops a token behind a lone ? in a flow list, and
// reads [?::] and [?]] as it should not. Such a text is reported as unreadable.
var swallowed = regexp.MustCompile(`\?\s*[:,\]]`)

// checkFound holds that every value of a text that the parser can read is found
// in it.
func checkFound(t *testing.T, tree *Tree) {
	t.Helper()
	r := &reader{file: tree.File, limits: Limits{DefaultDepth, DefaultKeys}}
	r.text, _, _ = tree.File.parsersCopy()
	if docs, err := parse(r.text[r.file.starts[0]:]); err == nil && !r.build(docs) && !swallowed.Match(r.text) {
		t.Errorf("the parser reads the text and the scanner does not:\n%s", r.text)
	}
}

func checkTree(t *testing.T, tree *Tree) {
	t.Helper()
	file := tree.File
	for i, p := range tree.Problems {
		inside(t, "problem", p.Span, Span{0, len(file.Text)})
		if p.Code == "" || p.Message == "" || p.Help == "" {
			t.Errorf("problem without words: %+v", p)
		}
		if i > 0 && tree.Problems[i-1].Span.Start > p.Span.Start {
			t.Error("problems out of order")
		}
		for _, r := range p.Related {
			inside(t, "related place", r.Span, Span{0, len(file.Text)})
		}
		for _, e := range p.Edits {
			inside(t, "edit", e.Span, Span{0, len(file.Text)})
		}
		if p.Safe {
			checkSafe(t, tree, p)
		}
	}
	last := 0
	for _, c := range tree.Comments {
		inside(t, "comment", c.Span, Span{last, len(file.Text)})
		if last = c.Span.End; file.Text[c.Span.Start] != '#' {
			t.Errorf("comment does not start with #: %q", file.Slice(c.Span))
		}
	}
	if tree.Root != nil {
		whole := len(tree.Problems) == 0 || !has(tree.Problems, Syntax, SeveralDocuments)
		if tree.Root.Kind != Mapping {
			t.Errorf("the root is a %d", tree.Root.Kind)
		}
		checkNode(t, file, tree.Root, Span{0, len(file.Text)}, whole)
	}
}

func has(problems []Problem, codes ...string) bool {
	for _, p := range problems {
		for _, code := range codes {
			if p.Code == code {
				return true
			}
		}
	}
	return false
}

func inside(t *testing.T, what string, s, of Span) {
	t.Helper()
	if s.Start < of.Start || s.Start > s.End || s.End > of.End {
		t.Errorf("%s %v lies outside %v", what, s, of)
	}
}

func checkNode(t *testing.T, f *File, n *Node, of Span, whole bool) {
	t.Helper()
	inside(t, "node "+n.Path(), n.Span, of)
	// A root put together from sections is no one piece of text, and the column
	// of its sections is 1.
	if whole || n.Up != nil && (n.Up.Up != nil || blockColumn(f, n) == 0 && f.Position(n.Key.Start).Column == 1) {
		readAgain(t, f, n)
	}
	last := n.Span.Start
	for _, item := range n.Items {
		if item.Up != n {
			t.Errorf("%s does not know where it stands", item.Path())
		}
		if n.Kind == Mapping {
			inside(t, "key "+item.Path(), item.Key, Span{last, n.Span.End})
			last = item.Key.End
			if n.Get(item.Name) != item {
				t.Errorf("%s is not found under its key", item.Path())
			}
		}
		inside(t, "value "+item.Path(), item.Span, Span{last, n.Span.End})
		checkNode(t, f, item, n.Span, whole)
		last = item.Span.End
	}
	if len(n.Items) > 0 && n.Kind != Mapping && n.Kind != List {
		t.Errorf("%s of kind %d has items", n.Path(), n.Kind)
	}
}

// readAgain cuts a node out of the text and reads it in a plan of its own, at
// its own indentation.
func readAgain(t *testing.T, f *File, n *Node) {
	t.Helper()
	if n.Span.Start == n.Span.End || holdsBroken(n) {
		return
	}
	eol := string(lineBreak(f.Text))
	head := "# cut out" + eol
	piece := f.Slice(n.Span)
	pad := func(n int) string { return strings.Repeat(" ", n) }
	text, item := "", func(root *Node) *Node { return root.Items[0] }
	switch column := f.Position(n.Span.Start).Column - 1; {
	case n.Up == nil:
		text, item = head+pad(column)+piece, func(root *Node) *Node { return root }
	case inFlow(n):
		if strings.HasSuffix(piece, ":") {
			return // in [a: ] the space behind the pair makes its colon one
		}
		text = head + "x: [" + piece + "]"
		item = func(root *Node) *Node { return root.Items[0].Items[0] }
	case n.Style == Block:
		text = head + "x:" + eol + pad(column) + piece
	default:
		text = head + pad(blockColumn(f, n)) + "x: " + piece
	}
	tree := Read("cut.yaml", []byte(text), Limits{})
	if _, _, readable := tree.File.parsersCopy(); !readable {
		return // the piece is mostly bytes that are no text
	}
	if has(tree.Problems, Syntax) || tree.Root == nil || len(tree.Root.Items) == 0 && n.Up != nil {
		t.Errorf("%s, cut out, cannot be read: %.300v\n%q", n.Path(), tree.Problems, text)
		return
	}
	if got := item(tree.Root); !same(got, n) {
		t.Errorf("%s, cut out, reads otherwise: kind %d text %q, was kind %d text %q\n%q", n.Path(), got.Kind, got.Text, n.Kind, n.Text, text)
	}
}

func holdsBroken(n *Node) bool {
	if n.Kind == Broken {
		return true
	}
	for _, item := range n.Items {
		if holdsBroken(item) {
			return true
		}
	}
	return false
}

func inFlow(n *Node) bool {
	for n = n.Up; n != nil; n = n.Up {
		if n.Style == Flow {
			return true
		}
	}
	return false
}

// blockColumn is the indentation of the block collection around a node.
func blockColumn(f *File, n *Node) int {
	return f.Position(n.Up.Span.Start).Column - 1
}

func same(a, b *Node) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Style == b.Style && alike(a, b)
}

// alike tells nodes that read the same, whatever they are written as.
func alike(a, b *Node) bool {
	if a.Kind != b.Kind || a.Text != b.Text || len(a.Items) != len(b.Items) {
		return false
	}
	for i := range a.Items {
		if a.Items[i].Name != b.Items[i].Name || !alike(a.Items[i], b.Items[i]) {
			return false
		}
	}
	return true
}

// checkSafe holds that a safe mending leaves nothing of its problem, and changes
// nothing in how the plan is read.
func checkSafe(t *testing.T, tree *Tree, p Problem) {
	t.Helper()
	if tree.Root == nil || has(tree.Problems, Syntax, SeveralDocuments, Encoding) || bytes.HasPrefix(tree.File.Text, byteOrderMark) {
		return
	}
	text := tree.File.Text
	for i := len(p.Edits) - 1; i >= 0; i-- {
		e := p.Edits[i]
		text = bytes.Join([][]byte{text[:e.Span.Start], []byte(e.New), text[e.Span.End:]}, nil)
	}
	again := Read("mended.yaml", text, Limits{})
	if again.Root == nil || !alike(again.Root, tree.Root) || len(again.Problems) >= len(tree.Problems) {
		t.Errorf("mending %q changes the plan\n%q\n%q", p.Message, tree.File.Text, text)
	}
}

func TestOddities(t *testing.T) {
	for i, text := range append(slices.Clone(oddities), unreadable...) {
		for _, ends := range []string{"\n", "\r\n"} {
			text := strings.ReplaceAll(text, "\n", ends)
			tree := Read("plan.yaml", []byte(text), Limits{})
			checkTree(t, tree)
			checkFound(t, tree)
			if has(tree.Problems, Syntax) != (i >= len(oddities)) {
				t.Errorf("problems are %v in\n%s", tree.Problems, text)
			}
		}
	}
}
