// Package likely guesses what a writer meant: the one word of a list that a
// misspelt word is close to. It knows no list, and guesses nothing where two
// words are as close.
package likely

import (
	"strings"
	"unicode/utf8"
)

// Word returns the one word that is close to what was written, or "". Case,
// spaces and hyphens for underscores count for nothing; otherwise one letter in
// four may be wrong, missing, added or swapped with the next.
func Word(written string, words []string) string {
	plain := fold(written)
	allowed := max(1, utf8.RuneCountInString(plain)/4)
	best, found, twice := allowed+1, "", false
	for _, w := range words {
		f := fold(w)
		if abs(len(f)-len(plain)) > 4*best {
			continue
		}
		switch d := distance([]rune(plain), []rune(f), best); {
		case d < best:
			best, found, twice = d, w, false
		case d == best && found != "" && w != found:
			twice = true
		}
	}
	if twice || best > 0 && utf8.RuneCountInString(plain) < 3 {
		return ""
	}
	return found
}

func fold(s string) string {
	return strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(strings.TrimSpace(s)))
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
