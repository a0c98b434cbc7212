package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Blank returns what a template left open: a figure as £xm or XX, a date as
// dd/mm, a slot in brackets, a line to fill in, filler text; "" for none. A
// text without any word is blank as a whole.
func Blank(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		return text // ???, ..., -
	}
	for i := range len(text) {
		if !mayBeBlank[text[i]] {
			continue
		}
		if b := blankAt(text, i); b != "" {
			return b
		}
	}
	return ""
}

// mayBeBlank are the characters that what is left open may begin with.
var mayBeBlank = func() (set [256]bool) {
	for _, c := range []byte("xXdDmMyY_.[<{lL#") {
		set[c] = true
	}
	return set
}()

// blankAt is what is left open at one place.
func blankAt(text string, i int) string {
	switch rest := text[i:]; rest[0] {
	case 'x', 'X':
		return blankFigure(text, i)
	case 'd', 'D', 'm', 'M', 'y', 'Y':
		if len(rest) < 4 || rest[0]|' ' != rest[1]|' ' {
			return "" // no dd, mm or yy
		}
		for _, form := range []string{"dd/mm", "mm/yy", "yyyy"} {
			if foldedPrefix(rest, form) {
				return rest[:len(form)]
			}
		}
	case '[', '<', '{':
		return blankSlot(rest)
	default:
		for _, form := range []string{"___", ".....", "lorem ipsum", "#REF!"} {
			if rest[0]|' ' == form[0]|' ' && foldedPrefix(rest, form) {
				return rest[:len(form)]
			}
		}
	}
	return ""
}

// blankFigure takes the x at i of £xm, £x.x, XX, 20xx, X%, and of "X beds".
func blankFigure(text string, i int) string {
	start, end := i, i
	for start > 0 && (isASCIIWord(text[start-1]) || text[start-1] == '.') {
		start--
	}
	for end < len(text) && (isASCIIWord(text[end]) || text[end] == '.' && end+1 < len(text) && isASCIIWord(text[end+1])) {
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
	inner := strings.TrimLeft(text, "[<{( ")
	for _, word := range slots {
		if end := strings.IndexAny(text, "]>}"); foldedPrefix(inner, word) && end > 0 && end < 200 {
			return text[:end+1]
		}
	}
	return ""
}

// prompts are the first words of a template that speaks to its author; what
// follows then names "you" or a limit of length.
var prompts = []string{
	"please", "describe", "explain", "outline", "summarise", "provide", "list", "detail", "specify", "state", "give",
	"add", "complete", "set out", "say", "include", "use this", "this section should", "demonstrate", "show", "tell us",
	"how will you", "how does your", "what is your", "what are your",
}

// prompt returns the beginning of a text that tells its author what to write.
func prompt(text string) string {
	trimmed := strings.TrimLeft(text, "[<(*_ \n")
	for _, p := range []string{"insert ", "enter ", "type ", "click "} {
		if foldedPrefix(trimmed, p) && (foldedHas(trimmed, " here") || foldedHas(trimmed, " text") || len(trimmed) < len(text)) {
			return firstLine(trimmed)
		}
	}
	for _, p := range prompts {
		if !foldedPrefix(trimmed, p) || len(trimmed) > len(p) && isWordByte(trimmed[len(p)]) {
			continue
		}
		for _, sign := range []string{" you ", " your ", " max ", " maximum of", " words)", "word limit"} {
			if foldedHas(trimmed, sign) {
				return firstLine(trimmed)
			}
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

func foldedPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func isWordByte(c byte) bool { return isASCIIWord(c) || c >= utf8.RuneSelf }

func isASCIIWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
