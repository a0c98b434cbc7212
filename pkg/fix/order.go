package fix

import (
	"bytes"
	"maps"
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// ordered is what a reader is told when sections have moved.
const ordered = "the sections were put in the usual order"

// inOrder says that the sections of a plan stand in the usual order, as it was
// read.
func inOrder(r *lint.Result) bool {
	return r.Plan == nil || slices.IsSortedFunc(r.Plan.Tree.Root.Items, func(a, b *source.Node) int {
		return place(r.Edition, a.Name) - place(r.Edition, b.Name)
	})
}

// order puts the sections of a plan into the usual order, where that changes
// nothing but their order: no finding, and nothing that a waiver covers.
func (m *mender) order(r *lint.Result) *lint.Result {
	if r.Err != nil || inOrder(r) || r.File.Recoded {
		return r
	}
	in := r.Input
	if in.Text = inUsualOrder(source.Read(r.Name, r.File.Text, source.Limits{}), r.Edition); in.Text == nil {
		return r
	}
	next := m.linter.Run(m.ctx, in)
	if next.Err != nil || !sameSections(r, next) || !maps.Equal(count(r.Findings), count(next.Findings)) || !maps.Equal(count(aside(r)), count(aside(next))) {
		return r
	}
	next.Mended = r.Mended
	next.Notes = append(next.Notes, ordered)
	return next
}

// sameSections says that two texts hold the same sections, byte for byte.
func sameSections(a, b *lint.Result) bool {
	return maps.Equal(sections(a), sections(b))
}

func sections(r *lint.Result) map[string]string {
	tree := source.Read(r.Name, r.File.Text, source.Limits{})
	all := map[string]string{}
	for _, n := range tree.Root.Items {
		end := max(n.Span.End, n.Key.End)
		all[n.Name] = string(bytes.TrimRight(r.File.Text[n.Key.Start:end], "\r\n"))
	}
	return all
}

func aside(r *lint.Result) []*rule.Finding {
	var list []*rule.Finding
	for _, w := range r.Waived {
		list = append(list, w.Finding)
	}
	return append(list, r.Known...)
}

// block is one section of a plan as whole lines: blank lines that part it from
// the one above, and its comments, key and value.
type block struct {
	name       string
	blank, own []byte
}

// inUsualOrder is a plan's text with its sections as the shape orders them; nil
// where they stand so already, or not so that they can be told apart.
func inUsualOrder(tree *source.Tree, e *guidance.Edition) []byte {
	header, blocks := split(tree, e)
	usual := slices.Clone(blocks)
	slices.SortStableFunc(usual, func(a, b block) int { return place(e, a.name) - place(e, b.name) })
	if slices.EqualFunc(blocks, usual, func(a, b block) bool { return a.name == b.name }) {
		return nil
	}
	// Blank lines go with the section below them, but for the first: a plan does
	// not begin with some.
	for i := range usual {
		if usual[i].name == blocks[0].name {
			usual[0].blank, usual[i].blank = usual[i].blank, usual[0].blank
		}
	}
	text := bytes.Clone(header)
	for _, b := range usual {
		text = append(append(text, b.blank...), b.own...)
	}
	return text
}

func place(e *guidance.Edition, section string) int {
	return slices.IndexFunc(e.Shape.Keys, func(k guidance.Key) bool { return k.Name == section })
}

// split parts a plan into what stands above its first key, and its sections.
// There are none where something could not be read, a key is unknown, or a
// section does not start a line.
func split(tree *source.Tree, e *guidance.Edition) (header []byte, blocks []block) {
	root, text := tree.Root, tree.File.Text
	if root == nil || root.Style != source.Block || len(root.Items) < 2 {
		return nil, nil
	}
	for _, p := range tree.Problems {
		if p.Code != source.SurprisingScalar {
			return nil, nil
		}
	}
	starts := make([]int, len(root.Items))
	for i, n := range root.Items {
		line := tree.File.Position(n.Key.Start).Line
		_, at := tree.File.Line(line)
		if at != n.Key.Start || place(e, n.Name) < 0 {
			return nil, nil
		}
		if i > 0 {
			starts[i] = above(tree, line, max(root.Items[i-1].Span.End, root.Items[i-1].Key.End))
		}
	}
	starts[0] = heading(text[:root.Items[0].Key.Start])
	for i, n := range root.Items {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		own := bytes.TrimLeft(text[starts[i]:end], " \t\r\n")
		if n.Key.Start < end-len(own) {
			return nil, nil
		}
		blocks = append(blocks, block{n.Name, text[starts[i] : end-len(own)], own})
	}
	if last := blocks[len(blocks)-1].own; bytes.Contains(last, []byte("\n...")) || !endsPlainly(last) {
		return nil, nil // the end of the document is marked
	}
	return text[:starts[0]], blocks
}

// endsPlainly says that a text ends with one line end: without one, or with
// blank lines behind it, it cannot be moved as it is.
func endsPlainly(b []byte) bool {
	rest, ok := bytes.CutSuffix(bytes.ReplaceAll(b, []byte("\r"), nil), []byte("\n"))
	return ok && !bytes.HasSuffix(rest, []byte("\n"))
}

// heading is where the first section starts, in the text above its key: behind
// the last blank line if something stands above that, so that comments which
// head the section go with it; else at the key, as they head the file.
func heading(text []byte) int {
	for at := len(text); at > 0; {
		start := bytes.LastIndexByte(text[:at-1], '\n') + 1
		switch {
		case len(bytes.TrimSpace(text[start:at])) > 0:
			at = start
		case len(bytes.TrimSpace(text[:start])) > 0:
			return at
		default:
			return len(text)
		}
	}
	return len(text)
}

// above is where a section starts that has its key on a line: with the blank
// lines and the comments at the left margin above it, back to the end of what
// belongs to the section before.
func above(tree *source.Tree, line, end int) int {
	for line > 1 {
		words, at := tree.File.Line(line - 1)
		if at < end || words != "" && words[0] != '#' && len(bytes.TrimSpace([]byte(words))) > 0 {
			break
		}
		line--
	}
	_, at := tree.File.Line(line)
	return at
}
