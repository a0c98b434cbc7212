package prose

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Blank returns what a template left open: a figure as £xm or XX, a date as
// dd/mm, a slot in brackets, a line to fill in, filler text; "" for none. A
// text that stands in brackets, or without any word, is blank as a whole.
func Blank(text string) string {
	if text == "" {
		return ""
	}
	switch first, last := text[0], text[len(text)-1]; {
	case first == '[' && last == ']', first == '<' && last == '>':
		return firstLine(text) // a note from one author to another
	case alphanumeric[first]: // as nearly all
	case strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0:
		return text // ???, ..., -
	}
	var seen lead
	for i := range len(text) {
		seen |= leads[text[i]]
	}
	if seen&leadAny == 0 && (seen&leadDots == 0 || !strings.Contains(text, dots)) && (seen&leadLatin != leadLatin || !strings.Contains(text, psum)) {
		return "" // as nearly all
	}
	for i := range len(text) {
		if leads[text[i]] == 0 {
			continue
		}
		b := ""
		switch text[i] {
		case 'x', 'X':
			b = blankFigure(text, i)
		case '/':
			b = blankDate(text, i)
		case '[', '<', '{':
			b = blankSlot(text[i:])
		case '_', '#', '.':
			b = start(text[i:], "___", "#REF!", dots)
		case 'p':
			b = blankLatin(text, i)
		}
		if b != "" {
			return b
		}
	}
	return ""
}

// lead is how a character may lead to something left open. Full stops and the
// letters of Lorem ipsum stand in most texts, and hardly ever lead there.
type lead uint8

const (
	leadAny lead = 1 << iota
	leadDots
	leadP
	leadU
	leadM
	leadLatin = leadP | leadU | leadM

	dots, psum = ".....", "psum"
)

var leads = [256]lead{
	'x': leadAny, 'X': leadAny, '/': leadAny, '[': leadAny, '<': leadAny, '{': leadAny, '_': leadAny, '#': leadAny,
	'.': leadDots, 'p': leadP, 'u': leadU, 'm': leadM,
}

// start is the first of the forms that a text starts with.
func start(text string, forms ...string) string {
	for _, form := range forms {
		if strings.HasPrefix(text, form) {
			return form
		}
	}
	return ""
}

// blankDate takes dd/mm and mm/yy around the stroke at i.
func blankDate(text string, i int) string {
	for _, form := range []string{"dd/mm", "mm/yy"} {
		if i >= 2 && foldedPrefix(text[i-2:], form) {
			return text[i-2 : i+3]
		}
	}
	return ""
}

// blankLatin takes Lorem ipsum around the p at i.
func blankLatin(text string, i int) string {
	const before = len("lorem i")
	if i >= before && strings.HasPrefix(text[i:], psum) && foldedPrefix(text[i-before:], "lorem ipsum") {
		return text[i-before : i+len(psum)]
	}
	return ""
}

// blankFigure takes the x at i of £xm, £x.x, XX, 20xx, X%, and of "X beds".
func blankFigure(text string, i int) string {
	start, end := i, i
	for start > 0 && (alphanumeric[text[start-1]] || text[start-1] == '.') {
		start--
	}
	for end < len(text) && (alphanumeric[text[end]] || text[end] == '.' && end+1 < len(text) && alphanumeric[text[end+1]]) {
		end++
	}
	word := text[start:end]
	body := strings.ToLower(word)
	for _, unit := range []string{"million", "bn", "m", "k"} {
		if b, ok := strings.CutSuffix(body, unit); ok && b != "" && strings.Trim(b, "x.") == "" {
			body = b
			break
		}
	}
	onlyX := strings.Trim(body, "x.") == ""
	switch {
	case onlyX && strings.HasSuffix(text[:start], "£"):
		return text[start-len("£") : end]
	case onlyX && strings.HasPrefix(text[end:], "%"):
		return text[start : end+1]
	case onlyX && len(body) > 1 && !strings.Contains(body, "."):
		return word
	case len(body) == 4 && strings.HasPrefix(body, "20") && strings.Trim(body, "0123456789x") == "":
		return word
	case word == "X" && countsThings(text, start, end):
		thing, _, _ := strings.Cut(text[end+1:], " ")
		return word + " " + thing
	}
	return ""
}

// countsThings says that a lone X stands where a number would: "X beds", not
// "8 X 40" or "X-ray".
func countsThings(text string, start, end int) bool {
	if end+1 >= len(text) || text[end] != ' ' || text[end+1] < 'a' || text[end+1] > 'z' {
		return false
	}
	before := strings.TrimRight(text[:start], " ")
	return before == "" || before[len(before)-1] < '0' || before[len(before)-1] > '9'
}

// slots are how a template's slots begin, behind their bracket.
var slots = []string{
	"insert", "enter", "add ", "name", "date", "number", "figure", "amount", "text", "xx", "please", "drafting",
	"describe", "delete", "organisation", "your ", "to add", "to insert", "to complete",
}

// blankSlot takes [insert name], <date>, {{figure}}.
func blankSlot(text string) string {
	const longest = 200
	end := strings.IndexAny(text, "]>}")
	if end < 0 || end > longest {
		return ""
	}
	inner := strings.TrimLeft(text[:end], "[<{( ")
	if after := text[end+1:]; inner == "" && after != "" && strings.Contains("mbk%", after[:1]) {
		return text[:end+1] // £[ ]m
	}
	for _, word := range slots {
		if foldedPrefix(inner, word) {
			return text[:end+1]
		}
	}
	return ""
}

// prompt is how a template begins that speaks to its author. It then names "you"
// or a limit of length; where it asks to fill something in, "here" or "text".
type prompt struct {
	words string
	signs []string
}

// prompts are by their first letter: most texts begin with none of them.
var prompts = sync.OnceValue(func() *[256][]prompt {
	byFirst := new([256][]prompt)
	add := func(signs []string, list ...string) {
		for _, words := range list {
			byFirst[words[0]] = append(byFirst[words[0]], prompt{words, signs})
		}
	}
	add([]string{" here", " text"}, "insert ", "enter ", "type ", "click ")
	add([]string{" you ", " your ", " max ", " maximum of", " words)", "word limit"},
		"please", "describe", "explain", "outline", "summarise", "provide", "list", "detail", "specify", "state", "give",
		"add", "complete", "set out", "say", "include", "use this", "this section should", "demonstrate", "show", "tell us",
		"how will you", "how does your", "what is your", "what are your",
	)
	return byFirst
})

// prompted returns the beginning of a text that tells its author what to write.
func prompted(text string) string {
	trimmed := text
	if text != "" && !alphanumeric[text[0]] {
		trimmed = strings.TrimLeft(text, "[<(*_ \n")
	}
	if trimmed == "" {
		return ""
	}
	for _, p := range prompts()[trimmed[0]|' '] {
		if !foldedPrefix(trimmed, p.words) {
			continue
		}
		fills, rest := strings.HasSuffix(p.words, " "), trimmed[len(p.words):]
		if !fills && rest != "" && isWordByte(rest[0]) {
			continue
		}
		if fills && len(trimmed) < len(text) || slices.ContainsFunc(p.signs, func(sign string) bool { return foldedHas(trimmed, sign) }) {
			return firstLine(trimmed)
		}
	}
	return ""
}

// firstLine quotes the beginning of a text.
func firstLine(s string) string {
	const most = 40
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	line, _, _ = strings.Cut(line, ". ")
	if len(line) <= most {
		return line
	}
	if cut := strings.LastIndexByte(line[:most], ' '); cut > 0 {
		return line[:cut] + " ..."
	}
	return line
}

func foldedHas(s, sub string) bool { return strings.Contains(strings.ToLower(s), sub) }

// foldedPrefix says that a text begins so, in any case. Most texts differ in the
// first letter or the last.
func foldedPrefix(s, prefix string) bool {
	last := len(prefix) - 1
	return last < len(s) && s[0]|' ' == prefix[0]|' ' && s[last]|' ' == prefix[last]|' ' && strings.EqualFold(s[:last+1], prefix)
}

func isWordByte(c byte) bool { return alphanumeric[c] || c >= utf8.RuneSelf }

// alphanumeric are the letters and digits of ASCII.
var alphanumeric = func() (is [256]bool) {
	for _, c := range []byte("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") {
		is[c] = true
	}
	return is
}()
