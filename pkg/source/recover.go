package source

// recover reads a file that the parser gave up on: section by section, so that
// one slip costs one section. Sections that cannot be read stand in the tree as
// Broken.
func (r *reader) recover() {
	lead, sections, marks := r.split()
	if len(sections) > r.limits.Keys {
		r.tooLarge("keys")
		return
	}
	b := &builder{file: r.file, limits: r.limits}
	b.text = r.text
	root := b.node()
	root.Kind, root.Style = Mapping, Block
	d := &doctor{reader: r, budget: repairBudget}

	broken := r.leadProblem(b, d, lead, len(sections) > 0)
	for i := 0; i < len(sections); i++ {
		s := sections[i]
		if s.name == "" {
			// Behind a marker: comments only, or text that no key opens.
			broken = r.leadProblem(b, d, s, true) || broken
			continue
		}
		alone := len(sections) == 1 && s.start == r.file.starts[0] && s.end == len(r.text)
		if !alone && r.section(b, root, s) {
			continue
		}
		if b.over != "" {
			r.tooLarge(b.over)
			return
		}
		broken = true
		if p, ok := d.stray(sections, i); ok && len(root.Items) > 0 {
			last := root.Items[len(root.Items)-1]
			b.report(p, last)
			last.Span.End = contentEnd(r.text, Span{s.start, s.end})
			b.breakOff(last)
			continue
		}
		n := b.node()
		n.Kind, n.Up = Broken, root
		n.Name, n.Key = s.name, s.key
		n.Span = r.behindKey(s)
		root.Items = append(root.Items, n)
		for _, p := range d.allOf(s) {
			b.report(p, n)
		}
	}
	if len(root.Items) > 0 {
		root.Span = Span{root.Items[0].Key.Start, root.Items[len(root.Items)-1].Span.End}
		b.duplicates(root)
		r.root = root
	}
	if !broken {
		b.report(r.wholeProblem(root), root)
	}
	r.comments = b.comments
	r.problems = append(r.problems, b.finish()...)
	if second, ok := furtherDocument(sections, marks); ok {
		r.documents(2, second)
	}
}

// wholeProblem speaks of a file each section of which can be read alone: what
// joins them is at fault.
func (r *reader) wholeProblem(root *Node) Problem {
	for n, start := range r.file.starts {
		if start < len(r.text) && r.text[start] == '%' {
			return Problem{
				Code: Syntax, Span: r.lineSpan(n),
				Message: "a line that starts with % is an instruction to the reader of the file, and this one is not understood",
				Help:    "take the line out: a plan needs none",
			}
		}
	}
	return Problem{
		Code: Syntax, Span: root.Mark(),
		Message: "the file cannot be read as a whole, though each of its sections can",
		Help:    "look for lines that are indented differently from the rest, and for lines with three dashes",
	}
}

// furtherDocument is the first --- that stands between two sections.
func furtherDocument(sections []section, marks []Span) (Span, bool) {
	first, last := -1, -1
	for _, s := range sections {
		if s.name != "" {
			if first < 0 {
				first = s.start
			}
			last = s.start
		}
	}
	for _, m := range marks {
		if first >= 0 && first < m.Start && m.Start < last {
			return m, true
		}
	}
	return Span{}, false
}

// section reads one section into the root; false if it is broken.
func (r *reader) section(b *builder, root *Node, s section) bool {
	if s.missing != "" {
		return false
	}
	docs, err := parse(r.text[s.start:s.end])
	if err == errTooDeep {
		b.over = "depth"
	}
	if err != nil || len(docs) != 1 {
		return false
	}
	comments, problems := len(b.comments), len(b.problems)
	n := b.node()
	b.at, b.end, b.line = s.start, s.end, s.line
	b.value(docs[0].Content[0], n, -1, 0)
	if b.over != "" {
		return false
	}
	if b.lost || n.Kind != Mapping {
		b.lost = false
		b.comments, b.problems = b.comments[:comments], b.problems[:problems]
		return false
	}
	b.gap()
	for _, item := range n.Items {
		item.Up = root
		root.Items = append(root.Items, item)
	}
	return true
}

// leadProblem reports text that belongs to no section: one problem, on its
// first line. It says whether there was one.
func (r *reader) leadProblem(b *builder, d *doctor, s section, more bool) bool {
	b.at, b.end = s.start, s.end
	b.gap()
	if b.at >= s.end {
		return false
	}
	if !more {
		// Nothing in the file looks like a section. If it is in braces it may
		// still be a plan, so say where it breaks.
		b.problems = append(b.problems, d.diagnose(s))
		return true
	}
	line := r.lineSpan(r.file.line(b.at))
	b.problems = append(b.problems, Problem{
		Code: Syntax, Span: line,
		Message: "this line belongs to no section, and everything in a plan stands under a key such as `footprint:`",
		Help:    "put # in front if it is a comment, or a key and a colon if it is part of the plan",
	})
	return true
}

// behindKey is where the value of a broken section stands.
func (r *reader) behindKey(s section) Span {
	value := trimmed(r.text, Span{s.key.End, s.end})
	if value.Start < value.End && r.text[value.Start] == ':' {
		value = trimmed(r.text, Span{value.Start + 1, value.End})
	}
	return value
}

// lineSpan is line n, counted from 0, from its first character that is not
// white space to its last.
func (r *reader) lineSpan(n int) Span {
	start, end := r.file.starts[n], len(r.text)
	if n+1 < len(r.file.starts) {
		end = r.file.starts[n+1]
	}
	return trimmed(r.text, Span{start, end})
}

func trimmed(text []byte, s Span) Span {
	for s.Start < s.End && isWhite(text[s.Start]) {
		s.Start++
	}
	for s.Start < s.End && isWhite(text[s.End-1]) {
		s.End--
	}
	return s
}

// contentEnd is where the text of a span ends, but for white space.
func contentEnd(text []byte, s Span) int { return trimmed(text, s).End }
