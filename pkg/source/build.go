package source

import (
	"gopkg.in/yaml.v3"
)

// builder makes the tree of one document, or of one section of it, from the
// parser's nodes and the scanner's places, in one walk.
type builder struct {
	scanner
	file        *File
	line        int // the line, from 0, that the parser counts as its first
	limits      Limits
	keys, items int
	inKey       bool

	problems []Problem
	// broken are collections that were read but are not to be judged: they
	// lose their items once every problem in them has its subject.
	broken []*Node

	nodes []Node
	refs  []*Node

	over string // which limit was passed
	lost bool   // a value does not stand where it should
}

const slab = 512

func (b *builder) node() *Node {
	if len(b.nodes) == 0 {
		b.nodes = make([]Node, slab)
	}
	n := &b.nodes[0]
	b.nodes = b.nodes[1:]
	return n
}

// list makes room for the items of a collection.
func (b *builder) list(n int) []*Node {
	if n > slab/4 {
		return make([]*Node, 0, n)
	}
	if n > len(b.refs) {
		b.refs = make([]*Node, slab)
	}
	list := b.refs[:0:n]
	b.refs = b.refs[n:]
	return list
}

func (b *builder) report(p Problem, n *Node) {
	p.node = n
	b.problems = append(b.problems, p)
}

// stopped says that the walk is over: a limit was passed or the place lost.
func (b *builder) stopped() bool { return b.lost || b.over != "" }

// value reads the value y into n, which has its key and parent already. indent
// is that of the innermost block collection around it, depth the number of
// collections.
func (b *builder) value(y *yaml.Node, n *Node, indent, depth int) {
	if b.stopped() {
		return
	}
	if y.Kind == yaml.ScalarNode && y.Value == "" && y.Style == 0 && y.Anchor == "" && !b.loneTag(y) {
		n.Span = Span{b.at, b.at}
		return
	}
	b.gap()
	start := b.at
	marked := b.properties(y)
	if marked != (Span{}) {
		b.report(notPlain(marked, b.text), n)
		if y.Kind == yaml.ScalarNode && y.Value == "" && y.Style&^yaml.TaggedStyle == 0 {
			n.Kind, n.Span = Broken, Span{start, b.at}
			return
		}
		b.gap()
	}
	switch y.Kind {
	case yaml.ScalarNode:
		b.scalar(y, n, indent)
	case yaml.SequenceNode:
		b.sequence(y, n, indent, depth+1)
	case yaml.MappingNode:
		b.mapping(y, n, indent, depth+1)
	case yaml.AliasNode:
		at := b.at
		if b.peek() != '*' {
			b.lost = true
			return
		}
		b.anchor()
		n.Kind, n.Span = Broken, Span{at, b.at}
		b.report(notPlain(n.Span, b.text), n)
	default:
		b.lost = true
	}
	if marked != (Span{}) {
		if n.Up != nil {
			n.Span.Start = start
		}
		b.breakOff(n)
	}
}

// properties moves over the anchor and the tag in front of a value.
func (b *builder) properties(y *yaml.Node) (s Span) {
	anchor, tag := y.Anchor != "", y.Style&yaml.TaggedStyle != 0
	for {
		start := b.at
		switch c := b.peek(); {
		case c == '&' && anchor:
			b.anchor()
			anchor = false
		case c == '!' && (tag || !startsWithTag(y)):
			b.tag()
			tag = false
		default:
			return s
		}
		if s == (Span{}) {
			s.Start = start
		}
		s.End = b.at
		if anchor || tag {
			b.gap()
			continue
		}
		// The nonspecific tag ! leaves no trace in the parser's node, so it is
		// looked for where a value cannot start with it.
		at := b.at
		mark := len(b.comments)
		b.gap()
		if b.peek() != '!' {
			b.at, b.comments = at, b.comments[:mark]
			return s
		}
	}
}

// startsWithTag tells a value whose own first part may be tagged: a block
// mapping, with a tag on its first key.
func startsWithTag(y *yaml.Node) bool {
	if y.Kind != yaml.MappingNode || y.Style&yaml.FlowStyle != 0 || len(y.Content) == 0 {
		return false
	}
	k := y.Content[0]
	return k.Line == y.Line && k.Column == y.Column
}

// loneTag tells an empty value from one that is nothing but the tag !, which
// leaves no trace in the parser's node but its place.
func (b *builder) loneTag(y *yaml.Node) bool {
	at, comments := b.at, len(b.comments)
	b.gap()
	found := false
	if b.peek() == '!' {
		p := b.file.Position(b.at)
		found = p.Line-b.line == y.Line && p.Column == y.Column
	}
	b.at, b.comments = at, b.comments[:comments]
	return found
}

func (b *builder) scalar(y *yaml.Node, n *Node, indent int) {
	start := b.at
	found := false
	n.Kind, n.Text = Text, y.Value
	switch y.Style &^ yaml.TaggedStyle {
	case yaml.SingleQuotedStyle:
		n.Style = SingleQuoted
		found = b.peek() == '\'' && b.singleQuoted()
	case yaml.DoubleQuotedStyle:
		n.Style = DoubleQuoted
		found = b.peek() == '"' && b.doubleQuoted()
	case yaml.LiteralStyle:
		n.Style = Literal
		found = b.peek() == '|' && b.block(indent)
	case yaml.FoldedStyle:
		n.Style = Folded
		found = b.peek() == '>' && b.block(indent)
	default:
		found = b.plain(y.Value)
		var odd *surprise
		n.Kind, n.Text, odd = classify(y.Value)
		if odd != nil && !b.inKey {
			b.report(surprising(odd, Span{start, b.at}), n)
		}
	}
	n.Span = Span{start, b.at}
	if !found {
		b.lost = true
	}
}

func (b *builder) sequence(y *yaml.Node, n *Node, indent, depth int) {
	n.Kind = List
	start := b.at
	flow := y.Style&yaml.FlowStyle != 0
	if !b.enter(depth, &b.items, len(y.Content), b.limits.Keys) {
		return
	}
	if flow {
		n.Style = Flow
		b.bracket('[')
	} else {
		n.Style = Block
		indent = b.column(start)
	}
	n.Items = b.list(len(y.Content))
	for _, child := range y.Content {
		if !flow {
			b.gap()
			if b.peek() != '-' {
				b.lost = true
			}
			b.at++
		}
		item := b.node()
		item.Up = n
		b.value(child, item, indent, depth)
		if b.stopped() {
			return
		}
		n.Items = append(n.Items, item)
		if flow {
			b.comma()
		}
	}
	if flow {
		b.closing(']')
	}
	n.Span = Span{start, b.endOf(n, flow)}
}

func (b *builder) mapping(y *yaml.Node, n *Node, indent, depth int) {
	n.Kind = Mapping
	start := b.at
	flow := y.Style&yaml.FlowStyle != 0
	if !b.enter(depth, &b.keys, len(y.Content)/2, b.limits.Keys) {
		return
	}
	braces := flow
	if flow {
		n.Style = Flow
		// One pair in a flow list needs no braces: [a: b].
		k := y
		if len(y.Content) > 0 {
			k = y.Content[0]
		}
		braces = b.peek() == '{' && (k == y || k.Line != y.Line || k.Column != y.Column)
		if braces {
			b.bracket('{')
		}
	} else {
		n.Style = Block
		indent = b.column(start)
	}
	n.Items = b.list(len(y.Content) / 2)
	for i := 0; i+1 < len(y.Content); i += 2 {
		item := b.pair(y.Content[i], y.Content[i+1], n, indent, depth, flow)
		if b.stopped() {
			return
		}
		n.Items = append(n.Items, item)
		if braces {
			b.comma()
		}
	}
	if braces {
		b.closing('}')
	}
	n.Span = Span{start, b.endOf(n, braces)}
	b.duplicates(n)
}

// pair reads one key and its value.
func (b *builder) pair(k, v *yaml.Node, up *Node, indent, depth int, flow bool) *Node {
	n := b.node()
	n.Up = up
	b.gap()
	explicit := b.indicator('?') || flow && b.peek() == '?'
	if explicit {
		b.at++
	}
	inKey, mark := b.inKey, len(b.problems)
	b.inKey = true
	b.value(k, n, indent, depth)
	b.inKey = inKey
	if b.stopped() {
		return n
	}
	readable := b.takeKey(n, k, mark)
	end := b.at
	b.gap()
	// Behind an explicit key (? key) the colon may be missing, and one that
	// stands there may be that of a mapping further out.
	if flow && b.peek() == ':' || !flow && b.indicator(':') && (!explicit || b.column(b.at) == indent) {
		b.at++
		b.value(v, n, indent, depth)
	} else {
		n.Span = Span{end, end}
	}
	if !readable {
		b.breakOff(n)
	}
	return n
}

// takeKey turns n, read as a key, into a node that stands under that key, and
// says whether the key is text. mark is where the key's problems start.
func (b *builder) takeKey(n *Node, k *yaml.Node, mark int) bool {
	kind := n.Kind
	n.Key, n.Name = n.Span, n.Text
	n.Kind, n.Style, n.Text, n.Span, n.Items, n.index = Null, Plain, "", Span{}, nil, nil
	if kind == Text && k.Tag != "!!merge" {
		return true
	}
	if kind != Text || n.Name == "" {
		n.Name = string(b.text[n.Key.Start:n.Key.End])
	}
	if len(b.problems) == mark {
		p, at := badKey(kind, n, b.text), n
		for i := len(n.Up.Items) - 1; i >= 0 && len(p.Edits) > 0 && at.Kind != Number; i-- {
			at = n.Up.Items[i] // the figure that it is the end of
		}
		b.report(p, at)
	}
	return false
}

// breakOff marks a node that was read as one not to be judged.
func (b *builder) breakOff(n *Node) {
	n.Kind = Broken
	if len(n.Items) > 0 {
		b.broken = append(b.broken, n)
	}
}

// enter counts a collection of so many entries against the limits.
func (b *builder) enter(depth int, counter *int, n, limit int) bool {
	*counter += n
	switch {
	case depth > b.limits.Depth:
		b.over = "depth"
	case *counter > limit:
		b.over = "keys"
		if counter == &b.items {
			b.over = "items"
		}
	}
	return b.over == ""
}

// bracket moves over a bracket, which must stand here.
func (b *builder) bracket(c byte) {
	if b.peek() != c {
		b.lost = true
		return
	}
	b.at++
}

// closing moves on to a closing bracket and over it.
func (b *builder) closing(c byte) {
	b.gap()
	b.bracket(c)
}

func (b *builder) comma() {
	b.gap()
	if b.peek() == ',' {
		b.at++
	}
}

// endOf is where a collection ends: behind its bracket, or with the value of
// its last entry.
func (b *builder) endOf(n *Node, bracket bool) int {
	if bracket || len(n.Items) == 0 {
		return b.at
	}
	return n.Items[len(n.Items)-1].Span.End
}
