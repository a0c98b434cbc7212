package source

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// Span is a half-open range of byte offsets into a file's text.
type Span struct{ Start, End int }

// Len is how many bytes a span holds.
func (s Span) Len() int { return s.End - s.Start }

// Position is a place as people count: lines and characters, both from 1.
type Position struct{ Line, Column int }

// File is the text of one file with a table of its lines. It is safe to read
// from several goroutines.
type File struct {
	// Name is how findings name the file, usually its path as given.
	Name string
	// Text is the bytes that spans point into: the file's own, or, for a file
	// in UTF-16, the same text in UTF-8.
	Text []byte
	// Recoded says that Text is not what the file holds, byte by byte, but the
	// same in UTF-8: an edit of it is no edit of the file.
	Recoded bool

	starts []int       // where each line starts
	long   []milestone // within long lines only
}

// milestone saves counting a long line from its start for every place in it:
// a file may be one line of megabytes with a finding at every word.
type milestone struct {
	off           int
	runes, utf16s int // from the line's start to off
}

const (
	longLine       = 4096
	milestoneEvery = 2048
)

var byteOrderMark = []byte("\xEF\xBB\xBF")

// NewFile makes the line table of a text. Lines end at \n and \r\n, and at a
// lone \r only where the text has no \n at all. A byte order mark belongs to
// no line.
func NewFile(name string, text []byte) *File {
	f := &File{Name: name, Text: text}
	first := 0
	if bytes.HasPrefix(text, byteOrderMark) {
		first = len(byteOrderMark)
	}
	end := lineBreak(text)
	f.starts = make([]int, 1, 1+bytes.Count(text, []byte{end}))
	f.starts[0] = first
	for at := first; ; {
		n := bytes.IndexByte(text[at:], end)
		if n < 0 {
			f.addMilestones(at, len(text))
			return f
		}
		f.addMilestones(at, at+n)
		at += n + 1
		f.starts = append(f.starts, at)
	}
}

// lineBreak is the byte that ends the lines of a text.
func lineBreak(text []byte) byte {
	if bytes.IndexByte(text, '\n') < 0 && bytes.IndexByte(text, '\r') >= 0 {
		return '\r'
	}
	return '\n'
}

func (f *File) addMilestones(start, end int) {
	if end-start < longLine {
		return
	}
	runes, utf16s := 0, 0
	next := start + milestoneEvery
	for at := start; at < end; {
		if at >= next {
			f.long = append(f.long, milestone{at, runes, utf16s})
			next = at + milestoneEvery
		}
		r, size := utf8.DecodeRune(f.Text[at:end])
		at += size
		runes++
		utf16s += utf16Len(r)
	}
}

func utf16Len(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// line is the index, from 0, of the line that holds an offset.
func (f *File) line(off int) int {
	return max(0, sort.Search(len(f.starts), func(i int) bool { return f.starts[i] > off })-1)
}

// Position is the line and the column in characters of an offset. An offset
// outside the text counts as its nearest end.
func (f *File) Position(off int) Position {
	line := f.line(off)
	runes, _ := f.count(line, off)
	return Position{Line: line + 1, Column: runes + 1}
}

// UTF16Column is the column of an offset as editors count it, in UTF-16 units
// from 1.
func (f *File) UTF16Column(off int) int {
	_, units := f.count(f.line(off), off)
	return units + 1
}

func (f *File) count(line, off int) (runes, utf16s int) {
	at := f.starts[line]
	off = min(off, len(f.Text))
	if off-at >= longLine/2 && len(f.long) > 0 {
		i := sort.Search(len(f.long), func(i int) bool { return f.long[i].off > off }) - 1
		if i >= 0 && f.long[i].off > at {
			at, runes, utf16s = f.long[i].off, f.long[i].runes, f.long[i].utf16s
		}
	}
	for at < off {
		r, size := utf8.DecodeRune(f.Text[at:])
		at += size
		runes++
		utf16s += utf16Len(r)
	}
	return runes, utf16s
}

// Lines is the number of lines; a line end as the last character opens no
// further line.
func (f *File) Lines() int {
	n := len(f.starts)
	if n > 1 && f.starts[n-1] == len(f.Text) {
		n--
	}
	return n
}

// Line is the text of line n, counted from 1, without its line end, and the
// offset at which it starts. A line that the file does not have is empty.
func (f *File) Line(n int) (text string, start int) {
	if n < 1 {
		return "", 0
	}
	if n > len(f.starts) {
		return "", len(f.Text)
	}
	start = f.starts[n-1]
	end := len(f.Text)
	if n < len(f.starts) {
		end = f.starts[n] - 1
		if end > start && f.Text[end-1] == '\r' && f.Text[end] == '\n' {
			end--
		}
	}
	return string(f.Text[start:end]), start
}

// Slice is the text of a span.
func (f *File) Slice(s Span) string { return string(f.Text[s.Start:s.End]) }
