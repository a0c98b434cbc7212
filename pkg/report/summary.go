package report

import (
	"fmt"
	"slices"
	"strings"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// End writes the last line: how many plans, what was found, what was not
// checked. It comes from the same value as the exit code.
func (t *Text) End(s *lint.Summary) error {
	line := Verdict(s)
	paint := t.Palette.bold
	if s.Exit() != lint.Clean {
		paint = t.Palette.level(rule.Error)
	}
	_, err := fmt.Fprintf(t.W, "\n%s\n", paint.Sprint(line))
	return err
}

// Verdict is the last line of a check.
func Verdict(s *lint.Summary) string {
	line := count(s.Plans, "plan", "plans")
	if stages := slices.Compact(slices.Sorted(slices.Values(s.Stages))); len(stages) == 1 {
		line += " at the " + stages[0] + " stage"
	}
	var parts []string
	if c := s.Counts; c.Errors+c.Warnings+c.Notes == 0 && s.Unchecked < s.Plans {
		parts = append(parts, "no findings")
	} else {
		parts = some(parts, c.Errors, "error", "errors")
		parts = some(parts, c.Warnings, "warning", "warnings")
		parts = some(parts, c.Notes, "note", "notes")
	}
	parts = some(parts, s.Waived, "waived", "waived")
	parts = some(parts, s.Known, "known before", "known before")
	if s.Questions > 0 {
		answered := fmt.Sprintf("%d of %d questions answered", s.Answered+s.PutAside, s.Questions)
		if s.PutAside > 0 {
			answered += fmt.Sprintf(" (%d put aside with a reason)", s.PutAside)
		}
		parts = append(parts, answered)
	}
	line += ": " + strings.Join(parts, ", ")
	if s.Plans > 1 && s.Failing > 0 {
		line += fmt.Sprintf("; %d of %d plans fail", s.Failing, s.Plans)
	}
	if s.TooManyWarnings() {
		line += fmt.Sprintf("; %d %s allowed", *s.MaxWarnings, plural(*s.MaxWarnings, "warning is", "warnings are"))
	}
	if s.Unchecked > 0 {
		line += fmt.Sprintf("; %s could not be checked", count(s.Unchecked, "plan", "plans"))
	}
	if s.LeftOut > 0 {
		line += fmt.Sprintf("; %s left out", count(s.LeftOut, "rule", "rules"))
	}
	if s.Fixed > 0 {
		line += fmt.Sprintf("; %d fixed", s.Fixed)
	}
	switch {
	case s.Fixable > 0 && s.Unsafe > 0:
		line += fmt.Sprintf("; %d can be fixed with --fix, %d more with --unsafe-fixes", s.Fixable, s.Unsafe)
	case s.Fixable > 0:
		line += fmt.Sprintf("; %d can be fixed with --fix", s.Fixable)
	case s.Unsafe > 0:
		line += fmt.Sprintf("; %d can be fixed with --fix --unsafe-fixes", s.Unsafe)
	}
	return strings.Replace(line, ": ;", ":", 1)
}

func count(n int, one, many string) string { return fmt.Sprintf("%d %s", n, plural(n, one, many)) }

func some(parts []string, n int, one, many string) []string {
	if n == 0 {
		return parts
	}
	return append(parts, count(n, one, many))
}
