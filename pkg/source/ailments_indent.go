package source

import "bytes"

// level is an indentation that is open above a line, with the line that stands
// there last.
type level struct {
	column int
	line   int
	item   bool // of dashes, not of keys
	filled bool // the key there has its value already
}

// levels are the indentations open above the line that breaks a section, the
// innermost first.
func (d *doctor) levels(c *chart) (open []level) {
	limit := 1 << 30
	for n, seen := c.bad-1, 0; n >= c.first && seen < 400 && limit > 0; n, seen = n-1, seen+1 {
		s := d.lineSpan(n)
		indent := s.Start - d.file.starts[n]
		if s.Start == s.End || d.text[s.Start] == '#' || indent >= limit {
			continue
		}
		up := d.anatomy(c, n)
		if up.dashes == 0 && up.key == (Span{}) {
			continue
		}
		if up.key != (Span{}) && up.column() < limit {
			open = append(open, level{up.column(), n, false, up.value.Start < up.value.End})
		}
		if up.dashes > 0 {
			open = append(open, level{indent, n, true, true})
		}
		limit = indent
	}
	return open
}

// oddOneOut tells a line above that stands at another indentation than its
// neighbours, or without its dash, where the parser stopped only behind it.
func (d *doctor) oddOneOut(c *chart, l *anatomy) saying {
	if !c.spoke("mapping values are not allowed", "expected key", "expected '-'") || l.key == (Span{}) && l.dashes == 0 || c.open != "" {
		return saying{}
	}
	levels := d.levels(c)
	if len(levels) == 0 {
		return saying{}
	}
	if up := d.anatomy(c, levels[0].line); up.indent < l.indent && up.dashes == 0 {
		// What hides below a missing dash is indented further than it.
		for _, s := range []saying{d.noDashSpace(up), d.bullet(c, up), d.noDash(c, up)} {
			if s.message != "" {
				return s
			}
		}
	}
	if s := d.between(c, l); s.message != "" {
		return s
	}
	if l.dashes > 0 {
		return d.firstWithoutDash(c, l)
	}
	near, inner := -1, false
	for i, at := range levels {
		if at.column == l.indent {
			if at.item && d.lonelyDash(c, at) {
				return d.strayDash(d.anatomy(c, at.line))
			}
			return saying{}
		}
		if at.item {
			continue
		}
		// A key that the line could stand under is none that it should stand
		// beside.
		beside := at.filled || inner || at.column > l.indent
		inner = inner || at.column > l.indent
		if beside && (near < 0 || at.column > l.indent || distance(at.column, l.indent) < distance(levels[near].column, l.indent)) {
			near = i
		}
	}
	if near < 0 {
		return saying{}
	}
	column := levels[near].column
	odd, parent := d.firstAt(c, column)
	if odd == nil || !d.fewer(c, column, parent, l) {
		return saying{}
	}
	return saying{
		odd.line, "this line is indented by " + spaces(column-(odd.column()-odd.indent)) + ", which does not fit the lines below it",
		"line `" + string(d.text[odd.key.Start:odd.key.End]) + "` up with " + d.words(l.key), []Related{{l.key, "indented by " + spaces(l.indent)}},
	}
}

// firstAt is the first of the lines above at a column, and the column of the
// line that holds them.
func (d *doctor) firstAt(c *chart, column int) (first *anatomy, parent int) {
	for n := c.bad - 1; n >= c.first; n-- {
		up := d.anatomy(c, n)
		if up.line.Start == up.line.End {
			continue
		}
		if up.column() == column && up.key != (Span{}) {
			first = up
		}
		if up.indent < column {
			if up.column() < column {
				parent = up.column()
			}
			break
		}
	}
	return first, parent
}

// between tells a line above that is indented less than its neighbours above and
// below, of which the broken line is one.
func (d *doctor) between(c *chart, l *anatomy) saying {
	var odd *anatomy
	for n, seen := c.bad-1, 0; n >= c.first && seen < 400; n, seen = n-1, seen+1 {
		up := d.anatomy(c, n)
		switch {
		case up.line.Start == up.line.End || up.key == (Span{}) && up.dashes == 0:
		case odd == nil && up.column() < l.column():
			odd = up
		case odd == nil && up.column() == l.column():
			return saying{}
		case odd == nil || up.column() > l.column():
		case up.column() < l.column() || (up.dashes > 0) != (odd.dashes > 0) || d.filled(up) != d.filled(odd) || up.indent <= odd.indent:
			return saying{}
		default:
			return saying{
				odd.line, "this line is indented by " + spaces(odd.indent) + ", and those above and below it by " + spaces(up.indent),
				"indent it by " + spaces(up.indent), []Related{{up.key, "a line above"}, {l.line, "a line below"}},
			}
		}
	}
	return saying{}
}

// filled says whether a key has its value on its own line.
func (d *doctor) filled(l *anatomy) bool { return l.value.Start < l.value.End }

// headerTooDeep tells a key whose text seems to lack its indentation, and which
// itself stands further in than the keys beside it.
func (d *doctor) headerTooDeep(c *chart, key, l *anatomy) saying {
	opener := d.above(c, d.file.line(key.line.Start))
	if opener == nil || opener.key == (Span{}) || d.filled(opener) {
		return saying{}
	}
	for n := c.bad + 1; n <= c.last; n++ {
		down := d.anatomy(c, n)
		if down.line.Start == down.line.End || down.indent >= l.indent {
			continue
		}
		if down.key == (Span{}) || down.dashes > 0 || down.indent <= opener.column() {
			return saying{}
		}
		if key.dashes > 0 {
			return d.strayDash(key)
		}
		return saying{
			key.line, "this line is indented by " + spaces(key.indent) + ", and " + d.words(down.key) + " below it by " + spaces(down.indent),
			"indent it by " + spaces(down.indent), []Related{{down.key, "a key beside it"}},
		}
	}
	return saying{}
}

func (d *doctor) strayDash(l *anatomy) saying {
	return saying{
		Span{l.line.Start, l.line.Start + 1}, "a dash stands in front of " + d.words(l.key) + ", and the keys below it have none",
		"take the dash out, or give each item its own keys", nil,
	}
}

// fewer says whether fewer lines stand at a column, above the broken line and
// below, than from it on at its own. At a tie, the steps in which the file is
// indented decide. parent is the column of what holds both.
func (d *doctor) fewer(c *chart, column, parent int, l *anatomy) bool {
	there, here := 0, 0
	isKey := l.key != (Span{})
	for n, seen := c.bad-1, 0; n >= c.first && seen < 400; n, seen = n-1, seen+1 {
		up := d.anatomy(c, n)
		if up.line.Start == up.line.End {
			continue
		}
		there += btoi(up.column() == column && (up.key != (Span{})) == isKey)
		if up.indent < column {
			break
		}
	}
	for n, seen := c.bad, 0; n <= c.last && seen < 400; n, seen = n+1, seen+1 {
		down := d.anatomy(c, n)
		if down.line.Start == down.line.End {
			continue
		}
		if (down.key != (Span{})) == isKey {
			there += btoi(down.column() == column)
			here += btoi(down.column() == l.column())
		}
		if down.indent < l.indent {
			break
		}
	}
	if there != here {
		return there < here
	}
	step := d.step()
	return l.column()-parent == step && column-parent != step || column%2 == 1 && l.column()%2 == 0
}

// step is by how many spaces the file indents: 4 where nearly all of its first
// lines stand at multiples of that, else 2. It is looked for once.
func (d *doctor) step() int {
	if d.indentedBy > 0 {
		return d.indentedBy
	}
	lines, fours := 0, 0
	for n := 0; n < min(400, len(d.file.starts)); n++ {
		s := d.lineSpan(n)
		if indent := s.Start - d.file.starts[n]; indent > 0 && s.Start < s.End && d.text[s.Start] != '-' {
			lines++
			fours += btoi(indent%4 == 0)
		}
	}
	d.indentedBy = 2
	if lines > 0 && fours*10 >= lines*7 {
		d.indentedBy = 4
	}
	return d.indentedBy
}

// noDash tells a key that lacks the dash which the same key has in other items
// of the list.
func (d *doctor) noDash(c *chart, l *anatomy) saying {
	key := d.text[l.key.Start:l.key.End]
	for n := max(c.first, c.bad-400); len(key) > 0 && n <= min(c.last, c.bad+400); n++ {
		other := d.anatomy(c, n)
		if other.indent == l.indent && other.dashes > 0 && bytes.Equal(d.text[other.key.Start:other.key.End], key) {
			return d.dashMissing(l, other)
		}
	}
	return saying{}
}

func (d *doctor) dashMissing(l, other *anatomy) saying {
	return saying{
		l.key, "a dash is missing in front of " + d.words(l.key) + ", which starts a list item",
		"write `- " + string(d.text[l.key.Start:l.key.End]) + ": ...`", []Related{{other.line, "an item of the list"}},
	}
}

// firstWithoutDash tells an item below one that lacks its dash, with its keys
// where they should be.
func (d *doctor) firstWithoutDash(c *chart, l *anatomy) saying {
	if l.key == (Span{}) {
		return saying{}
	}
	first, _ := d.firstAt(c, l.column())
	if first == nil || first.dashes > 0 || !d.sameKey(first, l) {
		return saying{}
	}
	return d.dashMissing(first, l)
}

// lonelyDash tells the only item of a list, with no key of its own but the one
// behind the dash, at the indentation of the keys below it: the dash is the slip.
func (d *doctor) lonelyDash(c *chart, at level) bool {
	item := d.anatomy(c, at.line)
	if item.key == (Span{}) {
		return false
	}
	for n := at.line + 1; n < c.bad; n++ {
		if l := d.anatomy(c, n); l.line.Start < l.line.End && l.column() <= item.column() {
			return false
		}
	}
	if next := d.content(c, c.bad+1, +1); next <= c.last && d.anatomy(c, next).column() == item.column() {
		return false // the broken line lacks the indentation of its item
	}
	above := d.content(c, at.line-1, -1)
	return above >= c.first && d.anatomy(c, above).indent < at.column
}

// mixed tells lines at an indentation, or of a form, that does not fit the list
// or the keys around them.
func (d *doctor) mixed(c *chart, l *anatomy) saying {
	if !c.spoke("expected key", "expected '-'") {
		return saying{}
	}
	near := -1
	levels := d.levels(c)
	for i, at := range levels {
		switch {
		case l.dashes > 0 && !at.item && at.column == l.indent && i+1 < len(levels) && levels[i+1].item && !d.sameKey(l, d.anatomy(c, levels[i+1].line)):
			return d.amongKeys(l)
		case l.dashes > 0 && at.item && at.column != l.indent:
			odd := d.firstItem(c, at.column)
			if odd == nil || !d.sameKey(l, odd) {
				continue
			}
			if d.fewer(c, odd.column(), 0, l) {
				return saying{
					odd.line, "this list item is indented by " + spaces(at.column) + ", and those below it by " + spaces(l.indent),
					"indent it by " + spaces(l.indent), nil,
				}
			}
			return saying{
				l.line, "this list item is indented by " + spaces(l.indent) + ", and those above it by " + spaces(at.column),
				"indent it by " + spaces(at.column), nil,
			}
		case l.dashes > 0 || l.key == (Span{}):
		case at.item && at.column == l.indent:
			return saying{
				l.key, "this key stands where a list item is expected: it is indented by " + spaces(l.indent) + ", as the dashes above are",
				"indent it as far as the other keys of its item, or put a dash in front if it starts a new item", nil,
			}
		case !at.item && at.column == l.indent:
			return saying{}
		case !at.item && (near < 0 || distance(at.column, l.indent) < distance(near, l.indent)):
			near = at.column
		}
	}
	switch {
	case l.dashes > 0:
		return d.amongKeys(l)
	case near >= 0:
		return saying{
			l.key, "this key is indented by " + spaces(l.indent) + ", which fits none of the keys above it: the nearest is indented by " + spaces(near),
			"indent it as far as the keys that it stands beside", nil,
		}
	}
	return saying{}
}

func (d *doctor) amongKeys(l *anatomy) saying {
	return saying{
		Span{l.line.Start, l.line.Start + 1}, "a list item stands among keys here",
		"take the dash out, or give the list a key of its own", nil,
	}
}

// sameKey says whether an item starts as another does: both with one key, or
// both with none.
func (d *doctor) sameKey(a, b *anatomy) bool {
	return bytes.Equal(d.text[a.key.Start:a.key.End], d.text[b.key.Start:b.key.End])
}

// firstItem is the first of the list items above at an indentation.
func (d *doctor) firstItem(c *chart, indent int) (first *anatomy) {
	for n := c.bad - 1; n >= c.first; n-- {
		up := d.anatomy(c, n)
		if up.line.Start == up.line.End {
			continue
		}
		if up.indent == indent && up.dashes > 0 {
			first = up
		}
		if up.indent < indent {
			break
		}
	}
	return first
}

func distance(a, b int) int { return max(a-b, b-a) }
