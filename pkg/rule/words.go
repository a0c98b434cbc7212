package rule

import "strings"

// Listed is words as a sentence has them: a, b and c.
func Listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// ListedNames is names as a sentence has them: A, B and C. Where one has an "and"
// or a comma of its own, they are parted by semicolons.
func ListedNames(names []string) string {
	for _, name := range names {
		if strings.Contains(name, ", ") || strings.Contains(name, " and ") {
			return strings.Join(names, "; ")
		}
	}
	return Listed(names)
}
