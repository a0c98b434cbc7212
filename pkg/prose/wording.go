package prose

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Wording is what a text says, word by word, as numbers: all that is needed to
// hold it against other texts. A word is what stands between spaces, whatever its
// case and the marks about it; its number stands for what it has in its first
// sixteen bytes.
type Wording []uint32

// AppendWording appends the wording of a text.
func AppendWording(list Wording, text string) Wording {
	if !ascii(text) {
		text = strings.Map(typed, text)
	}
	list, at := appendWords(list, text)
	if at < len(text) {
		list, _ = appendWords(list, text[at:]+padding)
	}
	return list
}

const (
	eye     = 16                 // how many bytes of a word are looked at
	padding = "                " // as many, so that the last words can be looked at
)

// typed is a character as a keyboard has it, as far as words are concerned: a
// curly apostrophe is one, and a dash, a bullet or a wide space parts words.
func typed(r rune) rune {
	switch {
	case r < utf8.RuneSelf, r == '£', unicode.IsLetter(r):
		return r
	case r == '’', r == '‘':
		return '\''
	}
	return ' '
}

// appendWords appends the words that can be looked at in full, and says where it
// stopped. It takes eight bytes at a time.
func appendWords(list Wording, text string) (Wording, int) {
	at := 0
	for at+eye <= len(text) {
		first, second := eightOf(text[at:]), uint64(0)
		long := toSpace(first)
		if first = written(first, long); first&0xff == 0 {
			at++ // a space, or a mark
			continue
		}
		if long == 8 {
			second = eightOf(text[at+8:])
			more := toSpace(second)
			second = written(second, more)
			long += more
			for long >= eye && at+long < len(text) && text[at+long] > ' ' {
				long++
			}
		}
		list = append(list, hash(first, second))
		at += long + 1
	}
	return list, at
}

const (
	ones = 0x0101010101010101
	high = 0x80 * ones // the upper bit of each of eight bytes
)

func eightOf(text string) uint64 { return binary.LittleEndian.Uint64([]byte(text[:8])) }

// toSpace is how many of eight bytes stand before the first space or line end.
func toSpace(eight uint64) int {
	later := (eight&^high + (0x7f-' ')*ones) | eight // what stands behind the space in ASCII
	return bits.TrailingZeros64(^later&high) / 8
}

// written are the letters and digits of so many of eight bytes, in small letters.
func written(eight uint64, many int) uint64 {
	small := eight | ' '*ones
	low := small &^ high
	letter := (low + (0x80-'a')*ones) &^ (low + (0x7f-'z')*ones)
	digit := (low + (0x80-'0')*ones) &^ (low + (0x7f-'9')*ones)
	kept := (((letter | digit | eight) & high) >> 7) * 0xff
	return small & kept & (1<<uint(8*many) - 1)
}

// ascii says that a text has no other characters.
func ascii(text string) bool {
	var seen uint64
	for ; len(text) >= 8; text = text[8:] {
		seen |= eightOf(text)
	}
	for i := range len(text) {
		seen |= uint64(text[i])
	}
	return seen&high == 0
}
