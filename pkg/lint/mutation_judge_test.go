package lint_test

import (
	"slices"
	"strings"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// verdict is what the linter makes of a harm.
type verdict struct {
	caught bool
	// stray are new findings that have nothing to do with the harmed place.
	stray []*rule.Finding
	found []*rule.Finding
}

// judged compares the findings of a harmed plan with the clean plan's. A new
// finding is at the harm when it stands on a line of it, or its subject is the
// harmed thing, inside it or the thing around it, or a related place is; and
// when it stands where a name is used that the harm took away.
func judged(r *lint.Result, h *harm, spans []source.Span, before map[string]bool) verdict {
	var v verdict
	if r.Err != nil {
		v.caught = true // could not be checked, and says so
		return v
	}
	places := append([]string{h.place}, h.also...)
	lines := make([][2]int, len(spans))
	for i, s := range spans {
		end := s.End
		if end > s.Start && r.File.Text[end-1] == '\n' {
			end--
		}
		lines[i] = [2]int{r.File.Position(s.Start).Line, r.File.Position(end).Line}
	}
	onLine := func(s source.Span) bool {
		at := r.File.Position(s.Start).Line
		return slices.ContainsFunc(lines, func(l [2]int) bool { return l[0] <= at && at <= l[1] })
	}
	at := func(f *rule.Finding) bool {
		for _, p := range places {
			if source.Inside(f.Subject, p) || f.Subject == around(p) && f.Subject != "" {
				return true
			}
		}
		for _, name := range h.gone {
			if f.Value == name || strings.Contains(f.Message, `"`+name+`"`) {
				return true
			}
		}
		return onLine(f.Span) || slices.ContainsFunc(f.Related, func(x rule.Related) bool { return onLine(x.Span) })
	}
	for _, f := range r.Findings {
		switch {
		case before[f.Key()]:
		case at(f):
			v.caught = true
			v.found = append(v.found, f)
		default:
			v.stray = append(v.stray, f)
		}
	}
	return v
}

// around is the path of the thing that holds another.
func around(path string) string {
	i := strings.LastIndexByte(path, '.')
	return path[:max(i, 0)]
}
