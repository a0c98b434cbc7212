package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"gopkg.in/yaml.v3"
)

// Limits are what a plan may hold at most. Zero means the default.
type Limits struct {
	// Depth is how many lists and mappings may stand inside each other.
	Depth int
	// Keys is how many keys a file may have, and how many list items.
	Keys int
}

// The default limits: several times what the longest plan needs.
const (
	DefaultDepth = 64
	DefaultKeys  = 100_000
)

// Tree is a file as it was read.
type Tree struct {
	File *File
	// Root is the mapping at the top of the file, or nil if nothing could be
	// read as one.
	Root *Node
	// Comments are in file order.
	Comments []Comment
	// Problems are in file order.
	Problems []Problem
}

// Comment is one comment, from its # to the end of its line.
type Comment struct {
	Span Span
	// Text is what it says, without the # and the white space round it.
	Text string
	// Own says that it stands alone on its line.
	Own bool
}

// Binary tells bytes that are no text at all.
func Binary(text []byte) bool {
	return bytes.IndexByte(text, 0) >= 0 && utf16Order(text) == nil
}

// Read reads a file's text as plain YAML. It always gives a tree: what could
// not be read is Broken or absent, and a problem says why.
func Read(name string, text []byte, limits Limits) *Tree {
	if limits.Depth == 0 {
		limits.Depth = DefaultDepth
	}
	if limits.Keys == 0 {
		limits.Keys = DefaultKeys
	}
	file, problems := open(name, text)
	r := &reader{file: file, limits: limits}
	copied, odd, readable := r.file.parsersCopy()
	r.text = copied
	r.problems = append(problems, odd...)
	if readable {
		r.read()
	}
	sortProblems(r.problems)
	return &Tree{File: r.file, Root: r.root, Comments: r.comments, Problems: r.problems}
}

// Open is a file's text as Read lays it out, without reading it.
func Open(name string, text []byte) *File {
	file, _ := open(name, text)
	return file
}

func open(name string, text []byte) (*File, []Problem) {
	text, problems := decodeUTF16(text)
	file := NewFile(name, text)
	file.Recoded = len(problems) > 0
	return file, problems
}

// reader reads the documents of one file.
type reader struct {
	file   *File
	text   []byte // the parser's copy: as long as the file's, with nothing odd in it
	limits Limits

	root     *Node
	comments []Comment
	problems []Problem
}

// maxDocuments is how many documents are looked at. One is expected.
const maxDocuments = 16

func (r *reader) read() {
	if what := r.farTooLarge(); what != "" {
		r.tooLarge(what)
		return
	}
	docs, err := parse(r.text[r.file.starts[0]:])
	if err != nil && errors.Is(err, errTooDeep) {
		r.tooLarge("depth")
		return
	}
	if err == nil && r.build(docs) {
		return
	}
	r.recover()
}

// largeText is the size from which on a text is looked over before it is parsed.
const largeText = 1 << 20

// farTooLarge tells, by the look of its lines, a text with several times as many
// keys or list items as the limits allow, so that the parser need not make nodes
// of them all first.
func (r *reader) farTooLarge() string {
	if len(r.text) < largeText {
		return ""
	}
	keys, items := 0, 0
	s := scanner{text: r.text}
	for n := range r.file.starts {
		span := r.lineSpan(n)
		for s.at, s.end = span.Start, span.End; s.indicator('-'); s.at++ {
			items++
			for s.at+1 < s.end && isWhite(s.text[s.at+1]) {
				s.at++
			}
		}
		if word := wordAt(s.text[s.at:s.end]); word > 0 && s.at+word < s.end {
			s.at += word
			if s.indicator(':') {
				keys++
			}
		}
	}
	switch {
	case keys > 2*r.limits.Keys:
		return "keys"
	case items > 2*r.limits.Keys:
		return "items"
	}
	return ""
}

// build makes the tree from whole documents; false if their values do not
// stand where the parser says.
func (r *reader) build(docs []*yaml.Node) bool {
	b := &builder{file: r.file, limits: r.limits}
	b.text, b.at, b.end = r.text, r.file.starts[0], len(r.text)
	var root *Node
	held := 0
	var second Span
	for _, doc := range docs {
		mark := b.markers()
		top := doc.Content[0]
		if top.Kind == yaml.ScalarNode && top.Value == "" && top.Style == 0 && top.Anchor == "" && b.peek() != '!' {
			continue
		}
		if held++; held == 2 {
			second = mark
		}
		n := b.node()
		b.value(top, n, -1, 0)
		if b.over != "" {
			r.tooLarge(b.over)
			return true
		}
		if b.lost {
			return false
		}
		switch {
		case n.Kind == Broken && top.Kind == yaml.MappingNode:
			// A tag or an anchor on the plan as a whole changes none of its
			// sections.
			n.Kind = Mapping
			if last := len(b.broken) - 1; last >= 0 && b.broken[last] == n {
				b.broken = b.broken[:last]
			}
		case n.Kind != Mapping:
			if held == 1 {
				b.problems = append(b.problems, r.notSections(n))
			}
			continue
		}
		root = b.join(root, n)
	}
	b.markers()
	r.root, r.comments = root, b.comments
	r.problems = append(r.problems, b.finish()...)
	r.documents(held, second)
	return true
}

// join adds the sections of a further document to the plan: what is wrong is
// the marker between them, not the sections.
func (b *builder) join(root, n *Node) *Node {
	if root == nil {
		return n
	}
	root.Items = append(root.Items[:len(root.Items):len(root.Items)], n.Items...)
	for _, item := range n.Items {
		item.Up = root
	}
	root.Span.End = n.Span.End
	root.index = nil
	b.duplicates(root)
	return root
}

// documents says how many documents there should be.
func (r *reader) documents(held int, second Span) {
	switch {
	case held == 0:
		at := r.file.starts[0]
		r.problems = append(r.problems, Problem{
			Code: SeveralDocuments, Span: Span{at, at},
			Message: "the file holds no plan: there is nothing in it but white space and comments",
			Help:    "`stp init` writes a plan to start from",
		})
	case held > 1:
		r.problems = append(r.problems, Problem{
			Code: SeveralDocuments, Span: second,
			Message: "a second document starts here, and a plan is one document; the keys below are read as part of the first",
			Help:    "take the `---` out, or put the second plan into a file of its own",
		})
	}
}

// markers moves over the --- and ... lines and directives between documents,
// and gives the place of the last ---.
func (b *builder) markers() (dashes Span) {
	for {
		b.gap()
		switch {
		case b.marker("---"):
			dashes = Span{b.at, b.at + 3}
			b.at += 3
		case b.marker("..."):
			b.at += 3
		case b.peek() == '%' && b.startsLine(b.at):
			for b.at < b.end && b.text[b.at] != '\n' && b.text[b.at] != '\r' {
				b.at++
			}
		default:
			return dashes
		}
	}
}

// finish gives the problems their subjects, now that all ids are known, and
// takes the items from what is not to be judged.
func (b *builder) finish() []Problem {
	for i := range b.problems {
		p := &b.problems[i]
		p.Subject = p.node.Path()
		p.node = nil
	}
	for _, n := range b.broken {
		n.Items, n.index = nil, nil
	}
	return b.problems
}

// notSections speaks of a file that is no mapping, and marks its first line.
func (r *reader) notSections(n *Node) Problem {
	what := map[Kind]string{List: "a list", Null: "empty", Broken: "not plain"}[n.Kind]
	if what == "" {
		what = "one piece of text"
	}
	line := r.lineSpan(r.file.line(n.Span.Start))
	return Problem{
		Code: Syntax, Span: Span{n.Span.Start, min(n.Span.End, max(line.End, n.Span.Start))},
		Message: "this is " + what + ", and a plan is a set of sections, each under a key such as `footprint:` at the start of a line",
		Help:    "`stp init` writes a plan to start from",
	}
}

func (r *reader) tooLarge(what string) {
	at := r.file.starts[0]
	p := Problem{Code: TooLarge, Span: Span{at, at}}
	switch what {
	case "depth":
		p.Message = "lists and keys stand inside each other more than " + thousands(r.limits.Depth) + " deep, and that is the most this program reads; nothing in the file was checked"
	case "items":
		p.Message = "the file has more than " + count(r.limits.Keys, "list item") + ", and that is the most this program reads; nothing in it was checked"
	default:
		p.Message = "the file has more than " + count(r.limits.Keys, "key") + ", and that is the most this program reads; nothing in it was checked"
	}
	p.Help = "look for a piece that was pasted many times over"
	r.problems = append(r.problems, p)
}

var errTooDeep = errors.New("too deep")

// parse gives the documents of a text as the parser's nodes; never more than
// maxDocuments. A panic of the parser is an error like any other.
func parse(text []byte) (docs []*yaml.Node, err error) {
	defer func() {
		if p := recover(); p != nil {
			docs, err = nil, fmt.Errorf("%v", p)
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	for len(docs) < maxDocuments {
		doc := new(yaml.Node)
		switch err := decoder.Decode(doc); {
		case err == io.EOF:
			return docs, nil
		case err != nil && bytes.Contains([]byte(err.Error()), []byte("exceeded max depth")):
			return nil, errTooDeep
		case err != nil:
			return nil, err
		}
		docs = append(docs, doc)
	}
	return docs, nil
}
