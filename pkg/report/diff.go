package report

import "strings"

// Diff paints a line of a diff by its sign.
func (p *Palette) Diff(line string) string {
	switch {
	case strings.HasPrefix(line, "---"), strings.HasPrefix(line, "+++"):
		return p.bold.Sprint(line)
	case strings.HasPrefix(line, "-"):
		return p.mark.Sprint(line)
	case strings.HasPrefix(line, "+"), strings.HasPrefix(line, "@"):
		return p.beside.Sprint(line)
	}
	return line
}
