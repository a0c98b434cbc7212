package schema

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
)

// What writers mean by a date, a financial year or a figure in a form that
// plans do not use. sure says that it can be read in one way only.

// dashes are what word processors make of a hyphen or a minus sign.
var dashes = strings.NewReplacer("\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-", "\u00a0", " ")

// longestForm is the most characters that a date or a figure has in any form.
const longestForm = 40

// DateMeant is the day that a text names, as 2016-10-21; empty for none. Days
// come before months, as they do in Britain, unless only the other order is a
// day at all.
func DateMeant(text string) (day string, sure bool) {
	if len(text) > longestForm {
		return "", false
	}
	fields := dateFields(dashes.Replace(text))
	switch len(fields) {
	case 1: // 20161021
		if f := fields[0]; len(f) == 8 && isNumber(f) {
			return numericDay(f[:4], f[4:6], f[6:])
		}
	case 3:
		if a, b, c := fields[0], fields[1], fields[2]; isNumber(a) && isNumber(b) && isNumber(c) {
			return numericDay(a, b, c)
		}
		return namedDay(fields, -1)
	case 4: // Friday 21 October 2016
		if w := weekday(fields[0]); w >= 0 {
			return namedDay(fields[1:], w)
		}
	}
	return "", false
}

// dateFields are the words and numbers of a date, without what joins them. A
// time of day behind a date in order is left out.
func dateFields(s string) []string {
	s = strings.ToLower(strings.TrimSpace(s))
	if len(s) > 11 && s[4] == '-' && (s[10] == 't' || s[10] == ' ') && strings.Contains(s, ":") {
		s = s[:10]
	}
	fields := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" -/.,", r) })
	return slices.DeleteFunc(fields, func(f string) bool { return f == "of" || f == "the" })
}

func numericDay(a, b, c string) (string, bool) {
	switch {
	case len(a) == 4:
		return day(a, b, c, true)
	case len(c) == 4:
		dayFirst, _ := day(c, b, a, true)
		monthFirst, _ := day(c, a, b, true)
		if dayFirst == "" {
			return monthFirst, monthFirst != ""
		}
		return dayFirst, monthFirst == "" || monthFirst == dayFirst
	case len(c) == 2:
		return day("20"+c, b, a, false)
	}
	return "", false
}

// namedDay reads 21 October 2016 and October 21 2016. Of a weekday that is
// named, it has to be that day; -1 for none.
func namedDay(fields []string, weekday int) (string, bool) {
	d, m, y := fields[0], fields[1], fields[2]
	if month(d) > 0 {
		d, m = m, d
	}
	for _, th := range []string{"st", "nd", "rd", "th"} {
		d = strings.TrimSuffix(d, th)
	}
	if month(m) == 0 || len(y) != 4 {
		return "", false
	}
	text, sure := day(y, fmt.Sprint(month(m)), d, true)
	if t, err := time.Parse(time.DateOnly, text); weekday >= 0 && (err != nil || int(t.Weekday()) != weekday) {
		return "", false
	}
	return text, sure
}

// day puts the parts of a date together, if there is such a day.
func day(y, m, d string, sure bool) (string, bool) {
	if len(m) > 2 || len(d) > 2 || m == "" || d == "" || y < "1900" || y > "2100" {
		return "", false
	}
	text := y + "-" + ("0" + m)[len(m)-1:] + "-" + ("0" + d)[len(d)-1:]
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return "", false
	}
	return text, sure
}

// month is the number of a month from its name or the first letters of it; 0
// for none.
func month(s string) int {
	for m := time.January; m <= time.December; m++ {
		if name := strings.ToLower(m.String()); len(s) >= 3 && strings.HasPrefix(name, s) {
			return int(m)
		}
	}
	return 0
}

// weekday is the number of a day of the week from its name or the first letters
// of it; -1 for none.
func weekday(s string) int {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if name := strings.ToLower(d.String()); len(s) >= 3 && strings.HasPrefix(name, s) {
			return int(d)
		}
	}
	return -1
}

// monthAlone tells 2016-10 and October 2016, which name no day.
func monthAlone(text string) bool {
	if len(text) > longestForm {
		return false
	}
	f := dateFields(dashes.Replace(text))
	if len(f) != 2 {
		return false
	}
	if month(f[0]) > 0 {
		return len(f[1]) == 4 && isNumber(f[1])
	}
	_, sure := day(f[0], f[1], "01", isNumber(f[0]+f[1]))
	return sure
}

// yearMeant is the financial year that a text names, as 2016/17; empty for none.
func yearMeant(text string) string {
	if len(text) > longestForm {
		return ""
	}
	s := strings.ToLower(strings.TrimSpace(dashes.Replace(text)))
	s = strings.TrimSpace(strings.TrimPrefix(s, "fy"))
	i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
	if i != 2 && i != 4 {
		return ""
	}
	from, to := s[:i], strings.TrimLeft(s[i:], " -/_")
	to = strings.TrimSpace(strings.TrimPrefix(to, "to "))
	if !isNumber(from) || !isNumber(to) || len(to) != 2 && len(to) != 4 {
		return ""
	}
	if len(from) == 2 {
		from = "20" + from
	}
	var first int
	fmt.Sscan(from, &first)
	next := fmt.Sprint(first + 1)
	if to != next && to != next[2:] {
		return ""
	}
	return from + "/" + next[2:]
}

// figureMeant is the number that a text names, in a unit; empty for none.
func figureMeant(text, unit string) (number string, sure bool) {
	if len(text) > longestForm {
		return "", false
	}
	s, sure := strings.TrimSpace(dashes.Replace(text)), true
	if bare, ok := strings.CutPrefix(s, "("); ok && strings.HasSuffix(bare, ")") {
		// Accountants' way to write a deficit.
		s, sure = "-"+strings.TrimSuffix(bare, ")"), false
	}
	minus, pounds := false, false
	for again := true; again; { // a minus sign and a pound sign, in either order
		switch {
		case strings.HasPrefix(s, "-") && !minus:
			s, minus = strings.TrimSpace(s[1:]), true
		case strings.HasPrefix(s, "£") && !pounds:
			s, pounds = strings.TrimSpace(s[len("£"):]), true
		default:
			again = false
		}
	}
	end := strings.LastIndexAny(s, "0123456789") + 1
	s, behind := withoutCommas(s[:end]), strings.ToLower(strings.TrimSpace(s[end:]))
	known := behind == "" && !pounds || slices.Contains(unitWords[unit], behind) && (!pounds || unit == "£m")
	switch {
	case !known || !plainNumber(s):
		return "", false
	case minus:
		return "-" + s, sure
	}
	return s, sure
}

// unitWords are what stands behind a figure and says nothing but its unit.
var unitWords = map[string][]string{
	"£m":      {"m", "million", "mn"},
	"percent": {"%", "percent", "per cent", "pc"},
	"people":  {"people", "residents"},
	"beds":    {"beds"},
	"wte":     {"wte", "fte"},
}

// withoutCommas takes the commas out of 1,234,567.8; anything else it leaves.
func withoutCommas(s string) string {
	whole, part, point := strings.Cut(s, ".")
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if len(groups) > 1 && (len(g) > 3 || i > 0 && len(g) != 3) {
			return s
		}
	}
	if whole = strings.Join(groups, ""); point {
		return whole + "." + part
	}
	return whole
}

// plainNumber tells 12 and 12.50 from what is no number that a plan can hold.
func plainNumber(s string) bool {
	whole, part, point := strings.Cut(s, ".")
	return len(s) < 20 && isNumber(whole) && (whole == "0" || whole[0] != '0') && (!point || isNumber(part))
}

// isID tells an id in its form: small letters, digits and single hyphens.
func isID(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		case c != '-' || i == 0 || i == len(s)-1 || s[i-1] == '-':
			return false
		}
	}
	return s != ""
}

// idMeant is the id that a text would be if it were written as ids are.
func idMeant(text string) string {
	if len(text) > longestForm {
		return ""
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" _-./", r) })
	if id := strings.Join(words, "-"); isID(id) {
		return id
	}
	return ""
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
