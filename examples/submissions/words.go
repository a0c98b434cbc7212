package submissions

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stp.example/stp/pkg/guidance"
)

// A slot of a sentence, such as {t}, {n:3-6} or {b:adults-who-smoke}:
//
//	t, ccg, council, acute   the next of the area's towns and so on
//	n:3-6                    a whole number
//	p:900                    people, for a million; m:2.5 £m, for a million
//	w:one/two                one of some words
//	b:id, e:id               where a measure starts, and where it ends
//	s:id, cap:id             what a solution saves in 2020/21; what a scheme costs
//
// Others are the same throughout a plan.
var slot = regexp.MustCompile(`\{([a-z_0-9]+)(?::([^}]*))?\}`)

// piles are what a text draws from.
var piles = []string{"t", "ccg", "council", "acute"}

// deck is what a text may draw from; each thing comes once before any comes
// again.
type deck struct {
	dice  *dice
	piles map[string][]string
	drawn map[string]int
	by    string
}

func (p *plan) deck(name string) *deck {
	d := diceOf(p.seed + name)
	k := &deck{dice: d, piles: map[string][]string{}, drawn: map[string]int{}}
	for _, pile := range piles {
		all := p.names[pile]
		for _, i := range d.shuffled(len(all)) {
			k.piles[pile] = append(k.piles[pile], all[i])
		}
	}
	return k
}

// sinceJune are months of which the plans of June cannot speak yet.
var sinceJune = regexp.MustCompile(`\b(July|August|September|October)\b(?: (20\d\d))?`)

// fits says whether a sentence asks for no more different things than there are,
// for no figure that the plan does not have, and speaks of nothing still to come
// as if it had been.
func (p *plan) fits(line string) bool {
	for _, m := range sinceJune.FindAllStringSubmatch(line, -1) {
		if p.early && m[2] <= "2016" {
			return false
		}
	}
	for _, m := range slot.FindAllStringSubmatch(line, -1) {
		if len(m[1]) == 1 && strings.Contains("bes", m[1]) && p.vars[m[1]+":"+m[2]] == "" {
			return false
		}
	}
	for _, pile := range []string{"ccg", "council", "acute"} {
		if strings.Count(line, "{"+pile+"}") > len(p.names[pile]) {
			return false
		}
	}
	return true
}

// fill writes a sentence with its slots filled.
func (p *plan) fill(line string, k *deck) string {
	text := slot.ReplaceAllStringFunc(line, func(s string) string {
		m := slot.FindStringSubmatch(s)
		name, arg := m[1], m[2]
		switch name {
		case "t", "ccg", "council", "acute":
			pile := k.piles[name]
			k.drawn[name]++
			if len(pile) == 1 && k.drawn[name] > 1 {
				return again[name]
			}
			return pile[(k.drawn[name]-1)%len(pile)]
		case "n":
			from, to, _ := strings.Cut(arg, "-")
			a, b := whole(from), whole(to)
			n := k.dice.between(a, b)
			if a >= 2010 && b <= 2026 {
				return strconv.Itoa(n) // a year
			}
			return grouped(n)
		case "p":
			x, _ := strconv.ParseFloat(arg, 64)
			return grouped(blunt(k.dice.near(x*p.millions, 15)))
		case "m":
			x, _ := strconv.ParseFloat(arg, 64)
			x = k.dice.near(x*p.millions, 15)
			if x >= 10 {
				return fmt.Sprintf("£%.0fm", x)
			}
			return fmt.Sprintf("£%.1fm", math.Max(x, 0.1))
		case "w":
			words := strings.Split(arg, "/")
			return words[k.dice.n(len(words))]
		case "by":
			at, err := time.Parse(time.DateOnly, k.by)
			if err != nil {
				panic(err)
			}
			return at.Format("January 2006")
		}
		if arg != "" {
			name += ":" + arg
		}
		v, ok := p.vars[name]
		if !ok {
			panic("no slot " + name)
		}
		return v
	})
	if head, rest, ok := strings.Cut(text, " "); ok && len(head) <= 2 {
		if n, err := strconv.Atoi(head); err == nil && n < len(numbers) {
			text = numbers[n] + " " + rest // a sentence does not begin with a figure
		}
	}
	text = strings.ReplaceAll(text, "s's ", "s' ")
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// again is what a text calls the only one of its kind from the second time on.
var again = map[string]string{"ccg": "the CCG", "council": "the council", "acute": "the hospital trust"}

var numbers = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
	"fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"}

// blunt rounds to two figures, as people do.
func blunt(x float64) int {
	if x < 20 {
		return max(int(math.Round(x)), 2)
	}
	unit := math.Pow(10, math.Floor(math.Log10(x))-1)
	return int(math.Round(x/unit) * unit)
}

func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// say chooses so many sentences of a key, in some order, and fills them.
func (p *plan) say(key string, sentences int) string { return p.sayAs(key, key, sentences, "") }

// sayAs says it under another name, for a key that is used more than once.
func (p *plan) sayAs(name, key string, sentences int, by string) string {
	e := bank[key]
	if e == nil {
		panic("no prose for " + key)
	}
	k := p.deck(name)
	k.by = by
	var texts []string
	for _, i := range k.dice.shuffled(len(e.lines)) {
		if len(texts) < sentences && p.fits(e.lines[i]) {
			texts = append(texts, p.fill(e.lines[i], k))
		}
	}
	return strings.Join(texts, " ")
}

// picks are the answers given so far in a round, by question, as runs of three
// words, so that no two plans write nearly the same by chance: those that do so
// are planted. It is no matter of pkg/prose, whose ways may change: what is made
// stays as it is.
type picks map[string][][]uint64

// unlike is the most of the runs of the shorter of two answers that may stand in
// the other, in percent; a copy in which one word in five is another has some 50.
const unlike = 36

// take keeps an answer unless it is too like one before.
func (k picks) take(key string, texts []string) bool {
	var runs []uint64 // their hashes, in order
	for _, t := range texts {
		words := strings.Fields(strings.ToLower(t))
		for i := 2; i < len(words); i++ {
			runs = append(runs, uint64(*diceOf(words[i-2] + " " + words[i-1] + " " + words[i])))
		}
	}
	slices.Sort(runs)
	runs = slices.Compact(runs)
	for _, other := range k[key] {
		shared, i := 0, 0
		for _, r := range runs {
			for i < len(other) && other[i] < r {
				i++
			}
			if i < len(other) && other[i] == r {
				shared++
			}
		}
		if shared*100 > unlike*min(len(runs), len(other)) {
			return false
		}
	}
	k[key] = append(k[key], runs)
	return true
}

// answer says what no plan before has said, with the parts that a question asks
// for; where that gets hard it says more.
func (p *plan) answer(q *guidance.Question, sentences int, by string) (text string, parts []string) {
	for try := 0; ; try++ {
		text, parts = p.sayAs(fmt.Sprintf("%s %d", q.Key, try), q.Key, sentences+try/50, by), nil
		for _, part := range q.Parts {
			if q.PartsAre != "amounts" {
				parts = append(parts, p.part(q.Key+"."+part.Key, try))
			}
		}
		if p.picks.take(q.Key, append([]string{text}, parts...)) || try == 149 {
			return text, parts
		}
	}
}

// part is a part of an answer: two short things in one line.
func (p *plan) part(key string, try int) string {
	e := bank[key]
	k := p.deck(fmt.Sprintf("%s %d", key, try))
	var texts []string
	for _, i := range k.dice.shuffled(len(e.lines)) {
		if len(texts) < 2 && p.fits(e.lines[i]) {
			text := p.fill(e.lines[i], k)
			if len(texts) > 0 {
				text = lower(text)
			}
			texts = append(texts, text)
			if strings.HasPrefix(e.lines[i], "{s:") {
				break
			}
		}
	}
	return strings.Join(texts, ", and ")
}

// lower begins a text small, unless its first word is a name.
func lower(s string) string {
	first, _, _ := strings.Cut(s, " ")
	if slices.ContainsFunc(properWords, func(w string) bool { return w == first }) || strings.ToUpper(first) == first && len(first) > 1 {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}

var properWords = []string{"GPs", "HPV", "X-ray", "Saturday"}
