package schema

import (
	"strconv"
	"strings"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// conforms says that a tree certainly fits its shape, so that the library need
// not be asked: most plans do, and compiling the schema costs as much as reading
// a plan. False only means that it is not certain; what does not fit, and that
// it does not, is the library's to say. A test holds the two together.
func conforms(n *source.Node, s *guidance.Shape, mayBeEmpty bool) bool {
	switch {
	case unread(n):
		return true // a finding on reading speaks of it already
	case n.Kind == source.Null:
		return mayBeEmpty
	case s.Is == guidance.Mapping:
		return n.Kind == source.Mapping && keysConform(n, s)
	case s.Is == guidance.List:
		if n.Kind != source.List {
			return false
		}
		for _, item := range n.Items {
			if !conforms(item, s.Of, false) {
				return false
			}
		}
		return true
	case s.Is == guidance.YesNo:
		return n.Kind == source.Bool
	case s.Is == guidance.YesNoOrText && n.Kind == source.Bool:
		return true
	case s.Is == guidance.Number, s.Is == guidance.Count:
		return n.Kind == source.Number && withinLimits(n.Text, s)
	}
	return n.Kind == source.Text && textConforms(n.Text, s)
}

func keysConform(n *source.Node, s *guidance.Shape) bool {
	required, near := 0, 0
	for _, item := range n.Items {
		i := s.Index(item.Name, near)
		if i < 0 {
			return false
		}
		near = i + 1
		k := &s.Keys[i]
		if !conforms(item, k.Shape, !k.Required) {
			return false
		}
		if k.Required {
			required++
		}
	}
	for i := range s.Keys {
		if s.Keys[i].Required {
			required--
		}
	}
	return required == 0
}

// withinLimits is certain only of figures that are clearly inside.
func withinLimits(text string, s *guidance.Shape) bool {
	if s.Is == guidance.Count && strings.Contains(text, ".") {
		return false
	}
	if s.Lowest == "" && s.Highest == "" {
		return true
	}
	v, err := strconv.ParseFloat(text, 64)
	lowest, _ := strconv.ParseFloat(s.Lowest, 64)
	highest, _ := strconv.ParseFloat(s.Highest, 64)
	return err == nil && (s.Lowest == "" || v >= lowest) && (s.Highest == "" || v <= highest)
}

func textConforms(text string, s *guidance.Shape) bool {
	switch s.Is {
	case guidance.Word, guidance.Year:
		for i := range s.Words {
			if s.Words[i].Key == text {
				return true
			}
		}
		return false
	case guidance.Date:
		_, err := time.Parse(time.DateOnly, text)
		return err == nil
	case guidance.ID, guidance.Ref:
		for part := range strings.SplitSeq(text, "-") {
			if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
				return false
			}
		}
		return true
	case guidance.Section:
		for i, part := range strings.Split(text, ".") {
			allowed := "abcdefghijklmnopqrstuvwxyz_"
			if i > 0 {
				allowed += "0123456789-"
			}
			if part == "" || strings.Trim(part, allowed) != "" {
				return false
			}
		}
		return true
	case guidance.Address:
		rest, ok := strings.CutPrefix(text, "https://")
		return ok && rest != "" && !strings.ContainsAny(rest, " \n")
	}
	return true
}
