// Package likely guesses what a writer meant: the one word of a list that a
// misspelt word is close to. It knows no list, and guesses nothing where two
// words are as close.
package likely

import (
	"strings"
	"unicode"
)

// Word returns the one word that is close to what was written, or "". Case,
// spaces and hyphens for underscores count for nothing; otherwise one letter in
// four may be wrong, missing, added or swapped with the next. Digits have to be
// the same: nobody can tell which year or number was meant.
func Word(written string, words []string) string { return Among(words).Word(written) }

// List is words to guess among, made ready once for many guesses.
type List struct{ words, plain []string }

// Among makes a list ready.
func Among(words []string) List {
	plain := make([]string, len(words))
	for i, w := range words {
		plain[i] = fold(w)
	}
	return List{words, plain}
}

// Word is as the function of that name.
func (l List) Word(written string) string {
	plain := fold(written)
	letters := []rune(plain)
	allowed := max(1, len(letters)/4)
	best, found, twice := allowed+1, "", false
	for i, f := range l.plain {
		if abs(len(f)-len(plain)) > 4*best || !sameDigits(f, plain) {
			continue
		}
		switch d := distance(letters, []rune(f), best); {
		case d < best:
			best, found, twice = d, l.words[i], false
		case d == best && found != "" && l.words[i] != found:
			twice = true
		}
	}
	if twice || best > 0 && len(letters) < 3 {
		return ""
	}
	return found
}

func sameDigits(a, b string) bool {
	j := 0
	for i := range len(a) {
		if !digit(a[i]) {
			continue
		}
		for j < len(b) && !digit(b[j]) {
			j++
		}
		if j == len(b) || a[i] != b[j] {
			return false
		}
		j++
	}
	for ; j < len(b); j++ {
		if digit(b[j]) {
			return false
		}
	}
	return true
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' {
			return '_'
		}
		return unicode.ToLower(r)
	}, strings.TrimSpace(s))
}

// distance counts the letters to change, add, drop or swap to get from a to b;
// anything above most is as good as most+1.
func distance(a, b []rune, most int) int {
	if abs(len(a)-len(b)) > most {
		return most + 1
	}
	before, above, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			same := 1
			if a[i-1] == b[j-1] {
				same = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+same)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
