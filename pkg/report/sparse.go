package report

import (
	"bytes"
	"errors"
	"sort"
	"strings"
	"unicode/utf8"

	"stp.example/stp/pkg/source"
)

// sparseFile is a file of which only some lines are known: the others are blank,
// and as wide as places in them need, so that every place is where it was.
type sparseFile struct {
	*source.File
	starts []int
}

// mostSparse is how many bytes blank lines may take up: results that speak of
// more come from no plan.
const mostSparse = 256 << 20

// sparse lays out the file of a record; nil where none was read.
func sparse(p *planRecord) (*sparseFile, error) {
	if p.LineCount == 0 {
		for _, list := range p.all() {
			if len(list) > 0 {
				return nil, errCutOff
			}
		}
		return nil, nil
	}
	wide := map[int]int{}
	last, sound := p.LineCount, true
	add := func(list []place) {
		for _, at := range list {
			for _, x := range [2][2]int{{at.Line, at.Column}, {at.EndLine, at.EndColumn}} {
				sound = sound && x[0] >= 1 && x[1] >= 1 && x[0] < mostSparse && x[1] < mostSparse
				last = max(last, x[0])
				wide[x[0]] = max(wide[x[0]], x[1]-1)
			}
		}
	}
	for _, list := range p.all() {
		for i := range list {
			add(list[i].places())
		}
	}
	known := map[int]string{}
	for _, l := range p.Lines {
		known[l.Line] = l.Text
		delete(wide, l.Line)
	}
	size := 2 * last
	for _, n := range wide {
		size += n
	}
	if !sound || p.LineCount < 0 || size > mostSparse || last > mostSparse {
		return nil, errors.New("a place in the results lies outside any plan; somebody changed them")
	}
	// A byte order mark keeps one that belongs to the first line from being taken
	// for it; \r\n keeps a \r that belongs to a line from being taken for its end.
	var b bytes.Buffer
	f := &sparseFile{starts: make([]int, 0, last+1)}
	b.WriteString("\uFEFF")
	for line := 1; line <= last; line++ {
		f.starts = append(f.starts, b.Len())
		if text, ok := known[line]; ok {
			b.WriteString(text)
		} else {
			b.WriteString(strings.Repeat(" ", wide[line]))
		}
		if line < last || line <= p.LineCount {
			b.WriteString("\r\n")
		}
	}
	f.File = source.NewFile(p.Path, b.Bytes())
	return f, nil
}

// all are the lists of findings.
func (p *planRecord) all() [4][]findingRecord {
	return [4][]findingRecord{p.Findings, p.Waived, p.Known, p.Forecast}
}

// places are all places of a finding.
func (f *findingRecord) places() []place {
	list := []place{f.place}
	for _, rel := range f.Related {
		if rel.Plan == "" {
			list = append(list, rel.place)
		}
	}
	if f.Waiver != nil {
		list = append(list, f.Waiver.place)
	}
	if f.Fix != nil {
		for _, e := range f.Fix.Edits {
			list = append(list, e.place)
		}
	}
	return list
}

// longLine is the column above which it is worth searching for a place.
const longLine = 4096

// span is where a place lies in the sparse file.
func (f *sparseFile) span(at place) source.Span {
	return source.Span{Start: f.offset(at.Line, at.Column), End: f.offset(at.EndLine, at.EndColumn)}
}

func (f *sparseFile) offset(line, column int) int {
	at := f.starts[line-1]
	if column > longLine {
		// The file counts long lines quickly; inside a character it counts that one.
		text, _ := f.Line(line)
		at += sort.Search(len(text), func(i int) bool { return f.Position(at+i).Column >= column })
		for at < len(f.Text) && !utf8.RuneStart(f.Text[at]) {
			at++
		}
		column -= f.Position(at).Column - 1
	}
	for ; column > 1 && at < len(f.Text) && f.Text[at] != '\n'; column-- {
		_, size := utf8.DecodeRune(f.Text[at:])
		at += size
	}
	return at
}
