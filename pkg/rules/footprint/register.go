// Package footprint holds the rules on the area that a plan is for: its entry
// in the national register, the grounds on which it is drawn, its lead, and
// whether everybody and every service in it is covered. It takes the register
// as it stands and says how certain a figure of it is; whether an area is well
// drawn it does not judge.
package footprint

import (
	"strings"

	"stp.example/stp/pkg/guidance"
)

// people is a number of people as a reader knows it: 1,400,000.
func people(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// certain is how a fact of the register is known, for behind it; nothing for
// one that was read.
func certain(c guidance.Certainty) string {
	if note := c.Note(); note != "" {
		return " (" + note + ")"
	}
	return ""
}

// titles are the plain names of services, in small letters.
func titles(services []guidance.Service) []string {
	names := make([]string, len(services))
	for i, s := range services {
		names[i] = strings.ToLower(s.Title)
	}
	return names
}
