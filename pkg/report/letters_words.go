package report

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// inLetter is a text that shows as it is written, whatever a plan says, anywhere
// but at the beginning of a line. It escapes no more than that takes: letters are
// read as they are, too.
func inLetter(s string) string {
	s = clean(oneLine(s))
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '&' && entity.MatchString(s[i:]):
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '@' || r == '#':
			b.WriteString("\\" + string(r) + "&#8203;") // mentions nobody
		case r == ':' && strings.HasPrefix(s[i:], "://"):
			b.WriteString(":&#8203;")
		case r == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"):
			b.WriteString("&#8203;.")
		case r == '_' && inWord(s[:i], s[i+1:]):
			b.WriteRune(r)
		case strings.ContainsRune("\\`*_[]|~$", r):
			b.WriteString("\\" + string(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// inWord says that what stands between two texts stands within a word.
func inWord(before, behind string) bool {
	letter := func(r rune, _ int) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return letter(utf8.DecodeLastRuneInString(before)) && letter(utf8.DecodeRuneInString(behind))
}

var entity = regexp.MustCompile(`^&#?[0-9A-Za-z]+;`)

// beginning is inLetter for a text that a line or a point of a list begins with,
// where a hyphen or a number would begin a list.
func beginning(s string) string { return begins.ReplaceAllString(inLetter(s), `$1\$2`) }

var begins = regexp.MustCompile(`^([0-9]*)([-+=.)])`)

// inAdvice is inLetter for advice, in which words between backquotes are keys.
func inAdvice(s string) string {
	parts := strings.Split(s, "`")
	if len(parts)%2 == 0 {
		return inLetter(s)
	}
	var b strings.Builder
	for i, p := range parts {
		switch {
		case i%2 == 0:
			b.WriteString(spaced(p, inLetter(p)))
		case harmless.MatchString(p):
			b.WriteString("`" + p + "`")
		default:
			return inLetter(s)
		}
	}
	return strings.TrimSpace(b.String())
}

var harmless = regexp.MustCompile(`^[A-Za-z0-9_.][A-Za-z0-9_ ./-]*(:( [a-z_.]+)?)?$`)

// spaced gives a trimmed text back the spaces that it stood between.
func spaced(was, is string) string {
	if strings.HasPrefix(was, " ") {
		is = " " + is
	}
	if strings.HasSuffix(was, " ") && strings.TrimSpace(was) != "" {
		is += " "
	}
	return is
}

// capital begins a sentence; lower goes on with one, unless a name or a key
// begins it.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// numeral is a count as a letter says it: in words up to twenty.
func numeral(n int) string {
	if n >= 0 && n < len(numerals) {
		return numerals[n]
	}
	return thousands(n)
}

var numerals = [...]string{
	"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
	"fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
}
