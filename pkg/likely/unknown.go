package likely

import (
	"fmt"
	"strings"
)

// Unknown is the error that a name is not among those known. Likely is the one
// that it is close to, if there is one; Known are all, where they are few enough
// to be named.
type Unknown struct {
	What, Name, Likely string
	Known              []string
}

// few is how many names a sentence can hold.
const few = 10

// NotAmong is the error that a name is not among some.
func NotAmong(what, name string, known []string) *Unknown {
	u := &Unknown{What: what, Name: name, Likely: Word(name, known)}
	if len(known) <= few {
		u.Known = known
	}
	return u
}

func (u *Unknown) Error() string {
	s := fmt.Sprintf("there is no %s %q", u.What, u.Name)
	switch n := len(u.Known); {
	case u.Likely != "":
		s += fmt.Sprintf("; did you mean %s?", u.Likely)
	case n == 1:
		s += "; write " + u.Known[0]
	case n > 1:
		s += "; write " + strings.Join(u.Known[:n-1], ", ") + " or " + u.Known[n-1]
	}
	return s
}
