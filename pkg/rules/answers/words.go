package answers

import (
	"strconv"
	"time"
)

// count is a number of words in words.
func count(n int) string {
	if n == 1 {
		return "one word"
	}
	return strconv.Itoa(n) + " words"
}

// day is a date as people write it.
func day(t time.Time) string { return t.Format("2 January 2006") }
