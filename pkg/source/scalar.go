package source

import "strings"

// longestNumber is the most characters a Number has. Longer ones are no sum of
// money and no count, and cost some readers seconds each.
const longestNumber = 20

// surprise says why a plain scalar is read in different ways. fix is what to write instead, where that is clear, and safe says
// that writing it changes nothing for this program.
type surprise struct {
	why, help, fix string
	safe           bool
}

// classify reads a plain scalar: its kind, its text as read, and whether other
// readers of YAML take it otherwise.
func classify(s string) (Kind, string, *surprise) {
	if s == "" {
		return Null, "", nil
	}
	// Most scalars are words or sentences: one look at the first character
	// settles them.
	switch c := s[0]; {
	case c >= '0' && c <= '9', c == '-', c == '+', c == '.':
		if len(s) > 1 || c >= '0' && c <= '9' {
			return classifyNumber(s)
		}
	case c == '~':
		if s == "~" {
			return Null, "", nil
		}
	default:
		if len(s) <= 5 {
			return classifyWord(s)
		}
	}
	return Text, s, nil
}

// classifyWord reads a short scalar that starts with a letter.
func classifyWord(s string) (Kind, string, *surprise) {
	switch s {
	case "true", "false":
		return Bool, s, nil
	case "null":
		return Null, "", nil
	case "True", "TRUE", "False", "FALSE":
		lower := strings.ToLower(s)
		return Bool, lower, &surprise{
			why:  "`" + s + "` is true or false to some readers and a word to others",
			help: "write " + lower + ", or put quotes round it if the word is meant",
			fix:  lower, safe: true,
		}
	case "Null", "NULL":
		return Null, "", &surprise{
			why:  "`" + s + "` is an empty value to some readers and a word to others",
			help: "leave the value empty, or put quotes round it if the word is meant",
			fix:  "null", safe: true,
		}
	}
	switch strings.ToLower(s) {
	case "yes", "on", "y":
		return Text, s, asBool(s, "true")
	case "no", "off", "n":
		return Text, s, asBool(s, "false")
	}
	return Text, s, nil
}

func asBool(s, value string) *surprise {
	return &surprise{
		why:  "`" + s + "` is read as " + value + " by some readers and as a word by others",
		help: "put quotes round it for the word, or write " + value,
		fix:  `"` + s + `"`, safe: true,
	}
}

// classifyNumber reads a scalar that starts like a number.
func classifyNumber(s string) (Kind, string, *surprise) {
	if plainNumber(s) {
		if len(s) <= longestNumber {
			return Number, s, nil
		}
		return Odd, s, &surprise{
			why:  "a number of " + count(len(s), "character") + " is rounded or refused by some readers; up to 20 are expected",
			help: "write fewer digits, or put quotes round it if it is text",
		}
	}
	// Dates, financial years and sentences leave here.
	for i := 0; i < len(s); i++ {
		if !inNumbers[s[i]] {
			return Text, s, nil
		}
	}
	unsigned := strings.TrimLeft(s, "+-")
	if len(s)-len(unsigned) > 1 || unsigned == "" {
		return Text, s, nil
	}
	sign := ""
	if s[0] == '-' {
		sign = "-"
	}
	lower := strings.ToLower(unsigned)
	switch {
	case lower == ".inf" || lower == ".nan" && unsigned == s:
		return Odd, s, &surprise{
			why:  "`" + s + "` is no number that a plan can hold, but readers take it as one",
			help: "write the figure, or put quotes round it if it is text",
		}
	case radix(lower):
		return Odd, s, &surprise{
			why:  "`" + s + "` is a number in another base to some readers and text to others",
			help: "write it as an ordinary number, or put quotes round it if it is text",
		}
	case sexagesimal(unsigned):
		return Odd, s, &surprise{
			why:  "`" + s + "` is read as a number counted in sixties by some readers",
			help: "put quotes round it",
			fix:  `"` + s + `"`,
		}
	}
	return oddDecimal(s, sign, unsigned)
}

// inNumbers is every character of any form of number.
var inNumbers = func() (set [256]bool) {
	for _, c := range []byte("0123456789abcdefABCDEFxXoOnNiI_.:+-") {
		set[c] = true
	}
	return set
}()

// oddDecimal reads what is a decimal number to some readers, in a form other
// than the plain one.
func oddDecimal(s, sign, unsigned string) (Kind, string, *surprise) {
	mantissa, exponent := unsigned, ""
	if i := strings.IndexAny(unsigned, "eE"); i >= 0 {
		mantissa, exponent = unsigned[:i], strings.TrimLeft(unsigned[i+1:], "+-")
		if exponent == "" || !digits(exponent) || len(unsigned)-i-1-len(exponent) > 1 {
			return Text, s, nil
		}
	}
	bare := strings.ReplaceAll(mantissa, "_", "")
	whole, part, point := strings.Cut(bare, ".")
	if !digits(whole) || !digits(part) || whole+part == "" || mantissa[0] == '_' {
		return Text, s, nil
	}
	odd := &surprise{why: "`" + s + "` is a number to some readers and text to others"}
	trimmed := strings.TrimLeft(whole, "0")
	switch {
	case exponent != "":
		odd.help = "write the number out, or put quotes round it if it is text"
		return Odd, s, odd
	case len(whole) > 1 && whole[0] == '0':
		odd.why = "`" + s + "` is a number with its zero dropped, or one in base eight, to some readers"
		odd.help = "put quotes round it if it is text, or leave out the zero in front"
		return Odd, s, odd
	case whole == "":
		trimmed = "0"
	case trimmed == "":
		trimmed = "0"
	}
	fix := sign + trimmed
	if point && part != "" {
		fix += "." + part
	}
	odd.help = "write " + fix + ", or put quotes round it if it is text"
	if len(fix) <= longestNumber {
		odd.fix = fix
	}
	return Odd, s, odd
}

// plainNumber tells -?(0|[1-9][0-9]*)(\.[0-9]+)?, whatever its length.
func plainNumber(s string) bool {
	i := 0
	if s[0] == '-' {
		i++
	}
	start := i
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == start || s[start] == '0' && i > start+1 {
		return false
	}
	if i == len(s) {
		return true
	}
	return s[i] == '.' && i+1 < len(s) && digits(s[i+1:])
}

// digits says that s holds nothing but digits; it may be empty.
func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// radix tells 0x1f, 0o17 and 0b101; s is in lower case.
func radix(s string) bool {
	if len(s) < 3 || s[0] != '0' {
		return false
	}
	switch rest := s[2:]; s[1] {
	case 'x':
		return strings.Trim(rest, "0123456789abcdef_") == ""
	case 'o':
		return strings.Trim(rest, "01234567_") == ""
	case 'b':
		return strings.Trim(rest, "01_") == ""
	}
	return false
}

// sexagesimal tells 12:30:45 and 190:20, as YAML 1.1 counts in sixties.
func sexagesimal(s string) bool {
	parts := strings.Split(s, ":")
	if len(parts) < 2 {
		return false
	}
	first, last := parts[0], len(parts)-1
	whole, fraction, point := strings.Cut(parts[last], ".")
	parts[last] = whole
	if first == "" || first[0] < '0' || first[0] > '9' || first[0] == '0' && !point ||
		!digits(strings.ReplaceAll(first, "_", "")) || !digits(strings.ReplaceAll(fraction, "_", "")) {
		return false
	}
	for _, p := range parts[1:] {
		if p == "" || len(p) > 2 || !digits(p) || len(p) == 2 && p[0] > '5' {
			return false
		}
	}
	return true
}
