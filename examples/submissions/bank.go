package submissions

import (
	"embed"
	"strings"
)

//go:embed prose
var proseFiles embed.FS

// entry is a key of the prose: its terms, and the sentences to choose from.
type entry struct {
	terms []string
	lines []string
}

func (e *entry) term(i int) string {
	if i < len(e.terms) {
		return e.terms[i]
	}
	return ""
}

// bank is all prose, by key, and actionIDs the actions in their order.
var bank, actionIDs = readBank()

func readBank() (map[string]*entry, []string) {
	all := map[string]*entry{}
	var ids []string
	files, err := proseFiles.ReadDir("prose")
	if err != nil {
		panic(err)
	}
	for _, f := range files {
		text, err := proseFiles.ReadFile("prose/" + f.Name())
		if err != nil {
			panic(err)
		}
		var now *entry
		for line := range strings.Lines(string(text)) {
			line = strings.TrimSpace(line)
			head, isHead := strings.CutPrefix(line, "== ")
			switch {
			case line == "" || strings.HasPrefix(line, "#"):
			case isHead:
				terms := strings.Split(head, "|")
				for i := range terms {
					terms[i] = strings.TrimSpace(terms[i])
				}
				now = &entry{terms: terms[1:]}
				all[terms[0]] = now
				if f.Name() == "actions.txt" {
					ids = append(ids, terms[0])
				}
			default:
				now.lines = append(now.lines, line)
			}
		}
	}
	return all, ids
}
