package prose

// The endings that make one word many: plan, plans, planned, planning.
var (
	possessive            = endingOf("'s")
	ies, ss, us, is       = endingOf("ies"), endingOf("ss"), endingOf("us"), endingOf("is")
	sses, xes, ches, shes = endingOf("sses"), endingOf("xes"), endingOf("ches"), endingOf("shes")
	ing, ed, ment, ly     = endingOf("ing"), endingOf("ed"), endingOf("ment"), endingOf("ly")
	tion, sion            = endingOf("tion"), endingOf("sion")
)

// stem cuts the endings off. It need not give words, only the same for the same;
// figures stay as they are.
func (l letters) stem(figure bool) letters {
	if l.ends(&possessive) {
		l = l.less(2)
	}
	if figure || !l.longer(3) {
		return l
	}
	if l.last() == 's' {
		l = l.singular()
	}
	switch l.last() {
	case 'g', 'd':
		short := l.without(&ing, 3)
		if short == l {
			short = l.without(&ed, 3)
		}
		if short != l && short.longer(3) && short.last() == short.less(1).last() && short.last() != 's' && short.last() != 'l' {
			short = short.less(1) // planned, not assessed
		}
		l = short
	case 't':
		l = l.without(&ment, 4)
	case 'n':
		if l.ends(&tion) || l.ends(&sion) {
			l = l.less(3)
		}
	case 'y':
		l = l.without(&ly, 4)
	}
	if l.last() == 'e' && l.longer(3) {
		l = l.less(1)
	}
	return l
}

// singular cuts the s of more than one off.
func (l letters) singular() letters {
	switch {
	case l.ends(&ies) && l.longer(4):
		return l.less(3).and('y')
	case l.ends(&ss), l.ends(&us), l.ends(&is):
		return l
	case l.ends(&sses), l.ends(&xes), l.ends(&ches), l.ends(&shes):
		return l.less(2)
	}
	return l.less(1)
}
