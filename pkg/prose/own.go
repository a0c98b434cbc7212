package prose

import (
	"math"
	"slices"
)

// Asked are the words of a question, or of what a statement is to speak of: to
// hand them back is to say nothing.
type Asked struct{ words wordSet }

func (a *Asked) has(stem uint32) bool { return a != nil && a.words.has(stem) }

// Ask reads a question's words, such as its title and what it asks.
func Ask(texts ...string) *Asked {
	a := new(Asked)
	for _, text := range texts {
		for _, w := range Read(text).all() {
			if w.class != grammar {
				a.words.add(w.stem)
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
	// Least is the least number of words of any kind.
	Least int
}

const (
	// bytesInWord is how long a word of a plan is on average, with its space.
	bytesInWord = 6
	// longWord is more than so few words take; a longer text need not be counted.
	longWord = 20
)

// needs is what a text of so many bytes needs of its own, in halves of a word.
func (b Bar) needs(length int) int {
	words := float64(length) / bytesInWord
	return int(math.Ceil(2 * max(b.Words, b.Share*words/100)))
}

// UsualBar is the bar where no other is given: between texts that say something
// and texts that do not, the labelled ones have their widest gap there.
func UsualBar() Bar { return Bar{Words: 2.5, Share: 12, Least: 6} }

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

// Judge says whether a text, given whole or in parts, clears the bar, and if
// not, in which way; asked may be nil.
func (b Bar) Judge(asked *Asked, parts ...*Text) Verdict {
	length := 0
	for i, t := range parts {
		if i > 0 {
			length += len("\n\n")
		}
		length += len(t.text)
	}
	needs := b.needs(length)
	g := weigh(asked, needs, parts...)
	switch {
	case g.own >= needs && (length > b.Least*longWord || b.long(parts)):
		return Says
	case g.handed >= 4 && 2*g.handed >= g.told:
		return Echo
	}
	return Thin
}

// long says that a text has the least number of words.
func (b Bar) long(parts []*Text) bool {
	words := 0
	for _, t := range parts {
		words += t.Words()
	}
	return words >= b.Least
}

// Met counts the words of the question that come back in a text, each once.
func (a *Asked) Met(t *Text) int { return weigh(a, math.MaxInt, t).handed }

// halves are the weights of words, in halves of a word of one's own.
var halves = [...]int{unknown: 2, common: 1, number: 1, monthly: 2, grammar: 0, filler: 0}

const (
	figureHalves = 4
	yearHalves   = 1
)

// weight is what a text says of its own, and how.
type weight struct {
	// own is in halves of a word.
	own int
	// handed counts the question's words that come back, told all but grammar.
	handed, told int
}

// weigh weighs a text, given in parts, until it has enough of its own.
func weigh(asked *Asked, enough int, parts ...*Text) weight {
	var g weight
	var counted wordSet
	for _, t := range parts {
		for i := 0; ; i++ {
			if g.own >= enough {
				return g
			}
			w := t.at(i)
			if w == nil {
				break
			}
			if w.class == grammar {
				continue
			}
			back := asked.has(w.stem)
			if w.kind == figure && !back {
				g.own += figureHalves
				g.told++
				continue
			}
			if !counted.add(w.stem) {
				continue
			}
			switch {
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
	}
	return g
}

// Dated says that a text names a date: a day, a month, a season or a year. A
// financial year (2020/21) is a span of time, and no date.
func (t *Text) Dated() bool {
	var last word
	for _, w := range t.all() {
		switch written := t.text[w.start:w.end]; {
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
func (t *Text) Figured() bool {
	return slices.ContainsFunc(t.all(), func(w word) bool { return w.kind == figure })
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
