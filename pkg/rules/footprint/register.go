// Package footprint holds the rules on the area that a plan is for: its entry
// in the national register, the grounds on which it is drawn, its lead, and
// whether everybody and every service in it is covered. It takes the register
// as it stands and says how certain a figure of it is; whether an area is well
// drawn it does not judge.
package footprint

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// Registered is the register's entry for the plan's area; nil where the plan's
// number and name do not say the same, which FPT101 reports.
func Registered(p *rule.Pass) *guidance.Footprint {
	own := guidance.Plain(p.Plan.Footprint.Name.Value)
	f := numbered(p)
	if f == nil || !slices.ContainsFunc(f.Names(), func(n string) bool { return guidance.Plain(n) == own }) {
		return nil
	}
	return f
}

// numbered is the register's entry by the plan's number alone.
func numbered(p *rule.Pass) *guidance.Footprint {
	n := &p.Plan.Footprint.Number
	if !n.OK || !n.Value.IsInteger() || n.Value.Exponent() < 0 {
		return nil
	}
	return p.Edition.Footprint(int(n.Value.IntPart()))
}

// list is names as a sentence has them: A, B and C. Names with an "and" or a
// comma of their own are parted by semicolons.
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	for _, name := range names {
		if strings.Contains(name, ", ") || strings.Contains(name, " and ") {
			return strings.Join(names, "; ")
		}
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

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
