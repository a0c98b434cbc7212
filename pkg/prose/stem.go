package prose

// stem cuts the endings that make one word many: plan, plans, planned, planning.
// It need not give words, only the same for the same.
func stem(b []byte) []byte {
	if n := len(b); n > 1 && b[n-1] == 's' && b[n-2] == '\'' {
		b = b[:n-2]
	}
	if len(b) < 4 || b[0] >= '0' && b[0] <= '9' || b[0] == 0xC2 { // figures, and £
		return b
	}
	if b[len(b)-1] == 's' {
		switch {
		case cut(&b, "ies", 2):
			b = append(b, 'y')
		case ends(b, "ss"), ends(b, "us"), ends(b, "is"):
		case ends(b, "sses"), ends(b, "xes"), ends(b, "ches"), ends(b, "shes"):
			b = b[:len(b)-2]
		default:
			cut(&b, "s", 3)
		}
	}
	switch b[len(b)-1] {
	case 'g', 'd':
		if cut(&b, "ing", 3) || cut(&b, "ed", 3) {
			if n := len(b); n > 3 && b[n-1] == b[n-2] && b[n-1] != 's' && b[n-1] != 'l' {
				b = b[:n-1] // planned, not assessed
			}
		}
	case 't':
		cut(&b, "ment", 4)
	case 'n':
		if ends(b, "tion") || ends(b, "sion") {
			b = b[:len(b)-3]
		}
	case 'y':
		cut(&b, "ly", 4)
	}
	if len(b) > 3 && b[len(b)-1] == 'e' {
		b = b[:len(b)-1]
	}
	return b
}

func ends(b []byte, with string) bool {
	return len(b) >= len(with) && string(b[len(b)-len(with):]) == with
}

// cut takes an ending away where at least so many letters stay.
func cut(b *[]byte, ending string, leave int) bool {
	if len(*b)-len(ending) < leave || !ends(*b, ending) {
		return false
	}
	*b = (*b)[:len(*b)-len(ending)]
	return true
}
