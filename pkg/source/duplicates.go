package source

import "bytes"

// duplicates drops the entries of a mapping whose key stood before. The first
// wins, as the reader meets it first.
func (b *builder) duplicates(n *Node) {
	if len(n.Items) <= smallMapping {
		for i := 1; i < len(n.Items); i++ {
			for j := 0; j < i; j++ {
				if n.Items[i].Name == n.Items[j].Name {
					b.dropDuplicates(n)
					return
				}
			}
		}
		return
	}
	n.index = make(map[string]*Node, len(n.Items))
	for _, item := range n.Items {
		n.index[item.Name] = item
	}
	if len(n.index) < len(n.Items) {
		b.dropDuplicates(n)
	}
}

func (b *builder) dropDuplicates(n *Node) {
	seen := make(map[string]*Node, len(n.Items))
	kept := n.Items[:0]
	var before *Node
	for _, item := range n.Items {
		first := seen[item.Name]
		if first == nil {
			seen[item.Name] = item
			kept = append(kept, item)
		} else if splitFigure(b.text, item.Key).Len() == 0 { // that has a finding of its own
			b.report(b.duplicate(first, item, before, n), item)
		}
		before = item
	}
	n.Items, n.index = kept, nil
	if len(kept) > smallMapping {
		n.index = seen
	}
}

// duplicate speaks of a key that stood before in the same mapping. Where both
// hold the same bytes, taking the later one out is a safe mending; before is the
// entry in front of it.
func (b *builder) duplicate(first, again, before, up *Node) Problem {
	p := Problem{
		Code:    DuplicateKey,
		Span:    again.Key,
		Message: "the key `" + short(again.Name) + "` stands twice here; the first is read, and this one is not",
		Help:    "keep one of the two",
		Related: []Related{{first.Key, "the first"}},
	}
	one := b.text[first.Key.Start:first.Span.End]
	two := b.text[again.Key.Start:again.Span.End]
	if b.inKey || !bytes.Equal(one, two) {
		return p
	}
	s, ok := b.wholeLines(again)
	if up.Style == Flow {
		s, ok = b.betweenCommas(before, again)
	}
	if ok {
		p.Help = "take this one out: both say the same"
		p.Edits, p.Safe = []Edit{{s, ""}}, true
	}
	return p
}

// betweenCommas is the span of an entry between curly brackets with the comma in
// front of it; false if anything else stands between it and the one before.
func (b *builder) betweenCommas(before, n *Node) (Span, bool) {
	s := Span{max(before.Key.End, before.Span.End), max(n.Key.End, n.Span.End)}
	return s, string(bytes.TrimSpace(b.text[s.Start:n.Key.Start])) == ","
}

// wholeLines is the span of a key and its value from the start of its line to
// behind its line end; false if anything else stands on these lines.
func (b *builder) wholeLines(n *Node) (Span, bool) {
	start, end := n.Key.Start, n.Span.End
	for start > 0 && b.text[start-1] == ' ' {
		start--
	}
	if !b.startsLine(start) {
		return Span{}, false
	}
	if end > start && b.text[end-1] == '\n' {
		return Span{start, end}, true
	}
	for end < b.end && (b.text[end] == ' ' || b.text[end] == '\t') {
		end++
	}
	if end < b.end && b.text[end] != '\n' && b.text[end] != '\r' {
		return Span{}, false
	}
	return Span{start, b.lineEnd(end)}, true
}
