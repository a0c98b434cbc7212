package source

import (
	"bytes"
	"strconv"
	"strings"
)

// notPlain speaks of an anchor, an alias or a tag; which, its first byte says.
func notPlain(s Span, text []byte) Problem {
	p := Problem{Code: NotPlain, Span: s}
	written := "`" + short(string(text[s.Start:s.End])) + "`"
	switch text[s.Start] {
	case '&':
		p.Message = written + " is an anchor, which plans do not use; what stands here is not checked"
		p.Help = "take the anchor out, and write in full what refers to it; for text that starts with &, put quotes round it"
	case '*':
		p.Message = written + " is an alias, which plans do not use; what it stands for is not checked"
		p.Help = "write in full what it stands for; for text that starts with *, put quotes round it"
	default:
		p.Message = written + " is a tag, which plans do not use; what stands here is not checked"
		p.Help = "take the tag out; for text that starts with !, put quotes round it"
	}
	return p
}

// badKey speaks of a key that is not text. Between curly brackets it may be what
// is left of a figure such as 1,200.
func badKey(kind Kind, n *Node, text []byte) Problem {
	p := Problem{Code: NotPlain, Span: n.Key}
	written := "`" + short(n.Name) + "`"
	if whole := splitFigure(text, n.Key); whole.Len() > 0 {
		figure := text[whole.Start:whole.End]
		meant := strings.ReplaceAll(string(figure), ",", "")
		p.Message = "the comma in this figure breaks it in two: " + written + " after it is read as a key"
		p.Help = "write " + short(meant)
		p.Edits, p.Safe = []Edit{{whole, meant}}, true
		return p
	}
	switch kind {
	case Null:
		p.Message = "there is no key in front of this colon; what stands under it is not checked"
		p.Help = "write the key, or take the line out"
	case List, Mapping:
		p.Message = "a key is one word or name, and this one is a list or a set of keys; what stands under it is not checked"
		p.Help = "write the key as one word"
	case Text:
		p.Message = written + " merges in other keys, which plans do not use; what stands under it is not checked"
		p.Help = "write the keys in full"
	case Number:
		p.Message = "the key " + written + " is a number, and a key is a word or a financial year; what stands under it is not checked"
		p.Help = "write a key that is a word, or a financial year as in 2016/17"
	default:
		p.Message = "the key " + written + " is read as a number, a truth value or nothing by some readers, and a key is text; what stands under it is not checked"
		p.Help = "write a key that is a word, or a financial year as in 2016/17"
	}
	return p
}

// splitFigure is the figure whose end, three digits and perhaps decimals, a comma
// makes a key; empty where the key is no such end.
func splitFigure(text []byte, key Span) (figure Span) {
	whole, part, _ := strings.Cut(string(text[key.Start:key.End]), ".")
	start := key.Start - 1
	if len(whole) != 3 || !digits(whole) || !digits(part) || text[start] != ',' {
		return figure
	}
	for start > 0 && '0' <= text[start-1] && text[start-1] <= '9' {
		start--
	}
	if n := key.Start - 1 - start; n < 1 || n > 3 {
		return figure
	}
	if text[start-1] == '-' {
		start--
	}
	if rest := bytes.TrimLeft(text[key.End:], " \t\r\n"); len(rest) == 0 || rest[0] != ',' && rest[0] != '}' {
		return figure // it has a value of its own
	}
	return Span{start, key.End}
}

// surprising speaks of a value that readers take in different ways.
func surprising(odd *surprise, s Span) Problem {
	p := Problem{Code: SurprisingScalar, Span: s, Message: odd.why, Help: odd.help, Safe: odd.safe}
	if odd.fix != "" {
		p.Edits = []Edit{{s, odd.fix}}
	}
	return p
}

// short keeps a quoted piece of a plan to a length that fits a message.
func short(s string) string {
	const most = 40
	if i := bytes.IndexAny([]byte(s), "\r\n"); i >= 0 {
		s = s[:i] + "..."
	}
	if n := 0; len(s) > most {
		for i := range s {
			if n == most {
				return s[:i] + "..."
			}
			n++
		}
	}
	return s
}

// count is a number with its unit, in the plural where it needs it.
func count(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return thousands(n) + " " + unit + "s"
}

// thousands writes 100000 as 100,000.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
