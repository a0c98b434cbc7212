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
	"stp.example/stp/pkg/prose"
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
	for _, pile := range []string{"t", "ccg", "council", "acute"} {
		all := p.names[pile]
		for _, i := range d.shuffled(len(all)) {
			k.piles[pile] = append(k.piles[pile], all[i])
		}
	}
	return k
}

// fits says whether a sentence asks for no more different things than there are,
// and for no figure that the plan does not have.
func (p *plan) fits(line string) bool {
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
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

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

// picks are the answers given so far in a round, so that no two plans write
// nearly the same by chance: those that do so are planted.
type picks map[string]*prose.Copies

func newPicks(e *guidance.Edition) picks {
	all := picks{}
	for key := range bank {
		all[key] = prose.NewCopies(66, len(e.Footprints))
	}
	return all
}

// answer says what no plan before has said; where that gets hard it says more.
func (p *plan) answer(key string, sentences int, by string) string {
	for try := 0; ; try++ {
		text := p.sayAs(fmt.Sprintf("%s %d", key, try), key, sentences+try/40, by)
		if of, _ := p.picks[key].Add(prose.Read(text)); of < 0 || try == 160 {
			return text
		}
	}
}

// part is a part of an answer: two short things in one line.
func (p *plan) part(key string) string {
	e := bank[key]
	for try := 0; ; try++ {
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
		text := strings.Join(texts, ", and ")
		if of, _ := p.picks[key].Add(prose.Read(text)); of < 0 || try == 60 {
			return text
		}
	}
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
