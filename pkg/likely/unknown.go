package likely

import "fmt"

// Unknown is the error that a name is not among those known. Likely is the one
// that it is close to, if there is one.
type Unknown struct{ What, Name, Likely string }

func (u *Unknown) Error() string {
	s := fmt.Sprintf("there is no %s %q", u.What, u.Name)
	if u.Likely != "" {
		s += fmt.Sprintf("; did you mean %s?", u.Likely)
	}
	return s
}
