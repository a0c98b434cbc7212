package report

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// markup is a piece of a page that stands there as it is. Constants of this
// program are markup; whatever comes from a plan, a path or the catalogue is a
// string, and no string becomes markup but through ink.
type markup string

// ink writes a page. It knows two places: text between tags, and values of
// attributes between double quotes; the same escaping is right in both. Where
// an address goes, only one that ink itself made up may stand.
type ink struct {
	w   io.Writer
	b   []byte
	err error
}

// blotted is how much ink gathers before it is written.
const blotted = 32 << 10

// put writes markup in which each % stands for the next argument: a string is
// escaped, an int written out, markup stands as it is. For a % to stand there it
// is an argument itself.
func (k *ink) put(m markup, args ...any) {
	rest := string(m)
	for _, arg := range args {
		i := strings.IndexByte(rest, '%')
		k.b = append(k.b, rest[:i]...)
		rest = rest[i+1:]
		switch x := arg.(type) {
		case string:
			k.text(x)
		case int:
			k.b = strconv.AppendInt(k.b, int64(x), 10)
		case markup:
			k.b = append(k.b, x...)
		default:
			panic("a page is made of strings, numbers and markup") // a slip in the code above
		}
	}
	k.b = append(k.b, rest...)
	if len(k.b) > blotted {
		k.dry()
	}
}

// dry writes what has gathered.
func (k *ink) dry() {
	if k.err == nil {
		_, k.err = k.w.Write(k.b)
	}
	k.b = k.b[:0]
}

// text writes a string so that nothing in it acts: not on the page, and, as with
// Visible, not on the reader or a build server's log either.
func (k *ink) text(s string) {
	if strings.Contains(s, "##") {
		s = Visible(s)
	}
	done := 0
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if !tame(r) {
			k.b = append(k.b, s[done:i]...)
			done = i + size
			if entity := entities[r]; entity != "" {
				k.b = append(k.b, entity...)
			} else {
				k.text(sign(r))
			}
		}
		i += size
	}
	k.b = append(k.b, s[done:]...)
}

// tame says that a character may stand on a page as it is.
func tame(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= ' ' && r != 0x7f && r != '<' && r != '>' && r != '&' && r != '"' && r != '\''
	}
	return !acts(r)
}

var entities = map[rune]string{'<': "&lt;", '>': "&gt;", '&': "&amp;", '"': "&#34;", '\'': "&#39;"}
