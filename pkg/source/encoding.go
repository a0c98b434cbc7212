package source

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// mostCharacters is how many odd characters are reported one by one.
const mostCharacters = 999

// utf16Order is the byte order of a text in UTF-16 with a byte order mark.
func utf16Order(text []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(text, []byte{0xFF, 0xFE}):
		return binary.LittleEndian
	case bytes.HasPrefix(text, []byte{0xFE, 0xFF}):
		return binary.BigEndian
	}
	return nil
}

// decodeUTF16 turns a text in UTF-16 into UTF-8, and asks for the file to be
// saved so. Any other text is given back as it is.
func decodeUTF16(text []byte) ([]byte, []Problem) {
	order := utf16Order(text)
	if order == nil {
		return text, nil
	}
	units := make([]uint16, 0, len(text)/2)
	for i := 2; i+1 < len(text); i += 2 {
		units = append(units, order.Uint16(text[i:]))
	}
	text = []byte(string(utf16.Decode(units)))
	return text, []Problem{{
		Code:    Encoding,
		Span:    Span{0, 0},
		Message: "the file is saved as UTF-16, and a plan is saved as UTF-8; places are counted in the text as UTF-8",
		Help:    "save the file again and choose UTF-8",
	}}
}

// parsersCopy is the text as the parser gets it: of the same length, with each
// odd character replaced by a harmless one, so that the rest can be checked
// and every place stays where it is. The problems name what was replaced. It is
// not readable if there is so much of that that it is no text.
func (f *File) parsersCopy() (text []byte, problems []Problem, readable bool) {
	c := cleaner{file: f, text: f.Text, end: lineBreak(f.Text)}
	for at := f.starts[0]; at < len(f.Text); {
		at = c.skipPlain(at)
		if at == len(f.Text) {
			break
		}
		r, size := utf8.DecodeRune(f.Text[at:])
		if with := harmless(r, size); with != "" {
			c.replace(at, size, r, with)
		}
		at += size
	}
	if c.more > 0 {
		c.problems = append(c.problems, Problem{
			Code: Encoding, Span: c.rest,
			Message: "here and further down the file has " + count(c.more, "more character") + " that cannot be read or do not show",
			Help:    "save the file again as UTF-8",
		})
	}
	return c.text, c.problems, c.more <= len(f.Text)/4
}

type cleaner struct {
	file     *File
	text     []byte
	end      byte // the byte that ends lines
	copied   bool
	problems []Problem
	more     int
	rest     Span
}

// skipPlain moves over ordinary characters, eight bytes at a time.
func (c *cleaner) skipPlain(at int) int {
	text := c.file.Text
	for at < len(text) {
		if at+8 <= len(text) {
			// The top bit of a byte shows where it is under 0x20, 0x7F or over.
			w := binary.LittleEndian.Uint64(text[at:])
			const ones, tops = 0x0101010101010101, 0x8080808080808080
			if (w|(w+ones)|^((w|tops)-0x20*ones))&tops == 0 {
				at += 8
				continue
			}
		}
		switch b := text[at]; {
		case b == '\n', b == '\t', b >= ' ' && b <= '~':
		case b == '\r' && (c.end == '\r' || at+1 < len(text) && text[at+1] == '\n'):
		default:
			return at
		}
		at++
	}
	return at
}

// harmless is what the parser gets for a character that does not belong in a
// text, of the same length and no line end; empty for one that does belong.
func harmless(r rune, size int) string {
	switch {
	case r == utf8.RuneError && size == 1:
		return "?"
	case r == '\t' || r == '\n' || r >= ' ' && r <= '~':
		return ""
	case r == '\r' || r == '\v' || r == '\f':
		return " "
	case r <= 0x7F:
		return "?"
	case r == 0x85:
		return "\u00A0"
	case r < 0xA0:
		return "\u00BF"
	case r == 0x2028 || r == 0x2029:
		return "\u2003"
	case directional(r), r == 0xFEFF:
		return "\u2060"
	case r == 0xFFFE || r == 0xFFFF:
		return "\uFFFD"
	}
	return ""
}

// directional tells the characters that make text show in another order than it
// is read.
func directional(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }

func (c *cleaner) replace(at, size int, r rune, with string) {
	if !c.copied {
		c.text = bytes.Clone(c.text)
		c.copied = true
	}
	copy(c.text[at:at+size], with)
	s := Span{at, at + size}
	if len(c.problems) >= mostCharacters {
		if c.more++; c.more == 1 {
			c.rest = s
		}
		return
	}
	p := Problem{Code: Encoding, Span: s, Help: "take it out, or write a space or a line break for it"}
	switch {
	case r == utf8.RuneError:
		p.Message = badByte(c.file.Text[at])
		p.Help = "save the file again as UTF-8"
		if r := windows1252[c.file.Text[at]]; r != 0 {
			p.Edits = []Edit{{s, string(r)}}
		}
	case r == '\r':
		p.Message = "a carriage return stands alone here, which some programs take for a line end and others do not"
	case r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
		p.Message = name(r) + " stands here, as pasted from Word or a PDF, which some programs take for a line end"
	case directional(r):
		p.Message = name(r) + " stands here, which makes text show in another order than it is read"
	default:
		p.Message = name(r) + " stands here, which does not show"
	}
	c.problems = append(c.problems, p)
}

func name(r rune) string {
	switch r {
	case '\v':
		return "a vertical tab"
	case '\f':
		return "a page break"
	case 0:
		return "a NUL character"
	case 0x85:
		return "a next-line character (U+0085)"
	case 0x2028:
		return "a line separator (U+2028)"
	case 0x2029:
		return "a paragraph separator (U+2029)"
	}
	if r == 0xFEFF {
		return "a byte order mark in the middle of a text"
	}
	if directional(r) {
		return fmt.Sprintf("a direction override (U+%04X)", r)
	}
	return fmt.Sprintf("a control character (U+%04X)", r)
}

func badByte(b byte) string {
	if r := windows1252[b]; r != 0 {
		return fmt.Sprintf("the byte 0x%X is not UTF-8; in a file saved as Windows-1252 it is `%c`", b, r)
	}
	return fmt.Sprintf("the byte 0x%X is not UTF-8", b)
}

// windows1252 is what the upper bytes mean in the encoding that old Windows
// programs save text in; 0 where they mean nothing.
var windows1252 = func() (table [256]rune) {
	for i := 0xA0; i < 0x100; i++ {
		table[i] = rune(i)
	}
	copy(table[0x80:], []rune{
		'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
		0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
	})
	return table
}()
