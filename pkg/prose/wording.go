package prose

import (
	"encoding/binary"
	"math/bits"
)

// Wording is what a text says, word by word, as numbers: all that is needed to
// hold it against other texts. A word is what stands between spaces, whatever its
// case and the marks about it; its number stands for its first sixteen letters.
type Wording []uint32

// AppendWording appends the wording of a text.
func AppendWording(list Wording, text string) Wording {
	list, at := appendWords(list, text)
	if at < len(text) {
		list, _ = appendWords(list, text[at:]+"                ") // as it looks so far ahead
	}
	return list
}

// appendWords appends the words that begin sixteen bytes before the end at the
// latest, and says where it stopped. It takes eight bytes at a time.
func appendWords(list Wording, text string) (Wording, int) {
	at := 0
	for at+16 <= len(text) {
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
			for long += more; long >= 16 && at+long < len(text) && text[at+long] > ' '; long++ {
			}
		}
		list = append(list, letters{first, second}.hash())
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
	return bits.TrailingZeros64(^((eight&^high)+(0x7f-' ')*ones|eight)&high) / 8
}

// written are the letters and digits of so many of eight bytes, in small letters.
func written(eight uint64, many int) uint64 {
	small := eight | ' '*ones
	low := small &^ high
	letter := (low + (0x80-'a')*ones) &^ (low + (0x7f-'z')*ones)
	digit := (low + (0x80-'0')*ones) &^ (low + (0x7f-'9')*ones)
	kept := (letter | digit | eight) & high >> 7 * 0xff
	return small & kept & (1<<uint(8*many) - 1)
}
