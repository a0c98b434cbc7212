package prose

// Asked are the words of a question, or of what a statement is to speak of: to
// hand them back is to say nothing.
type Asked struct{ stems set }

// Ask reads a question's words, such as its title and what it asks.
func Ask(texts ...string) *Asked {
	a := new(Asked)
	for _, text := range texts {
		s := read(text)
		for w, ok := s.next(); ok; w, ok = s.next() {
			if w.class != grammar {
				a.stems.add(w.stem)
			}
		}
	}
	return a
}

// Bar is what a text has to clear to say something of its own.
type Bar struct {
	// Words is the least number of words of its own: words that could not stand
	// in any plan, and that the question did not hand over. A figure counts for
	// two, an everyday word of planning for half, and no word counts twice.
	Words float64
	// Share is the least share of such words among all, in percent; it tells a
	// long text of goodwill from one that says something.
	Share float64
}

// UsualBar is the bar where no other is given: between texts that say something
// and texts that do not, the labelled ones have their widest gap there.
func UsualBar() Bar { return Bar{Words: 2.5, Share: 12} }

// Verdict is what a text makes of its question.
type Verdict uint8

const (
	// Says: the text says something of its own.
	Says Verdict = iota
	// Thin: it says next to nothing.
	Thin
	// Echo: it hands the question back and adds next to nothing.
	Echo
)

// Judge says whether a text clears the bar, and if not, in which way; asked may
// be nil.
func (b Bar) Judge(text string, asked *Asked) Verdict {
	// Words are four bytes long at the least, on average and with their space:
	// what has enough for so many clears the bar, and the rest need not be read.
	plenty := 1 + int(2*max(b.Words, b.Share*float64(len(text)/4)/100))
	g := weigh(text, asked, plenty)
	switch {
	case g.own >= plenty, b.cleared(g):
		return Says
	case g.handed >= 4 && 2*g.handed >= g.told:
		return Echo
	}
	return Thin
}

func (b Bar) cleared(g weight) bool {
	own := float64(g.own) / 2
	return own >= b.Words && own*100 >= b.Share*float64(g.words)
}

// halves are the weights of words, in halves of a word of one's own.
var halves = [...]int{unknown: 2, common: 1, number: 1, monthly: 2, grammar: 0, filler: 0}

const (
	figureHalves = 4
	yearHalves   = 1
)

// weight is what a text says of its own, and how.
type weight struct {
	// own is in halves of a word.
	own, words int
	// handed counts the question's words that come back, told all but grammar.
	handed, told int
}

// weigh weighs a text until it has plenty.
func weigh(text string, asked *Asked, plenty int) weight {
	var g weight
	var room [48]uint64
	seen := set{room[:0]}
	s := read(text)
	for w, ok := s.next(); ok && g.own < plenty; w, ok = s.next() {
		g.words++
		if w.class == grammar {
			continue
		}
		back := asked != nil && asked.stems.has(w.stem)
		switch {
		case w.kind == figure && !back:
			g.own += figureHalves
			g.told++
		case !seen.add(w.stem):
		case back:
			g.handed++
			g.told++
		case w.kind == year:
			g.own += yearHalves
		default:
			g.own += halves[w.class]
			g.told++
		}
	}
	return g
}

// Words is the number of words of a text.
func Words(text string) int {
	n := 0
	s := read(text)
	for _, ok := s.next(); ok; _, ok = s.next() {
		n++
	}
	return n
}

// Dated says that a text names a date: a day, a month, a season or a year. A
// financial year (2020/21) is a span of time, and no date.
func Dated(text string) bool {
	s := read(text)
	var last word
	for w, ok := s.next(); ok; w, ok = s.next() {
		switch written := text[w.start:w.end]; {
		case w.class == monthly && last.kind == figure, last.class == monthly && w.kind == figure:
			return true
		case w.kind == year && len(written) == 4, w.kind == figure && isDay(written):
			return true
		}
		last = w
	}
	return false
}

// Figured says that a text holds a figure other than a year.
func Figured(text string) bool {
	s := read(text)
	for w, ok := s.next(); ok; w, ok = s.next() {
		if w.kind == figure {
			return true
		}
	}
	return false
}

// isDay takes 1/4/17, 4/18 and 01/04/2017.
func isDay(s string) bool {
	parts, digits := 1, 0
	for _, c := range s {
		switch {
		case '0' <= c && c <= '9':
			digits++
		case c == '/':
			parts++
		default:
			return false
		}
	}
	return parts > 1 && digits > parts
}

// set is a small set of stems.
type set struct{ stems []uint64 }

func (s *set) has(stem uint64) bool {
	for _, x := range s.stems {
		if x == stem {
			return true
		}
	}
	return false
}

// add says whether the stem is new.
func (s *set) add(stem uint64) bool {
	if s.has(stem) {
		return false
	}
	s.stems = append(s.stems, stem)
	return true
}
