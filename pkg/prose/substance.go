package prose

import (
	"strings"
	"unicode/utf8"
)

// Substance returns the first words of a statement that name something which
// could be checked: one of the names given (boards, strategies, assessments,
// employers, actions of the plan; case does not matter), a body that did
// something, or anything that the text says of its own: a place, a date, a
// figure, a deed. It returns "" for a statement of goodwill that names nothing.
// Asked is what the statement answers, in the guidance's words: to repeat these
// is to name nothing.
func (t *Text) Substance(asked *Asked, names []string) string {
	var starts []int // where a name may begin
	for i := range len(t.text) {
		if i == 0 || !isWordByte(t.text[i-1]) {
			starts = append(starts, i)
		}
	}
	for _, name := range names {
		if found := mention(t.text, starts, name); found != "" {
			return found
		}
	}
	if found := t.deed(); found != "" {
		return found
	}
	if UsualBar().Judge(asked, t) == Says {
		return t.ownWord(asked)
	}
	return ""
}

// mention finds a name in a text, at word boundaries and in any case. A name
// that could stand in any plan (Health and wellbeing strategy) names nothing.
func mention(text string, starts []int, name string) string {
	if len(name) < 3 {
		return ""
	}
	for _, i := range starts {
		end := i + len(name)
		if end > len(text) {
			return ""
		}
		if text[i]|' ' != name[0]|' ' && text[i] < utf8.RuneSelf && name[0] < utf8.RuneSelf {
			continue
		}
		if strings.EqualFold(text[i:end], name) && (end == len(text) || !isWordByte(text[end])) {
			if weigh(nil, 1, Read(name)).own < 1 {
				return ""
			}
			return text[i:end]
		}
	}
	return ""
}

// bodies and deeds together, in one sentence, name something that happened: the
// HWB has endorsed it. A body alone is a word that every plan has.
var (
	bodies = []string{"board", "boards", "hwb", "hwbs", "jsna", "jsnas", "jhws", "cabinet", "scrutiny", "concordat", "healthwatch"}
	deeds  = []string{
		"endorsed", "approved", "received", "considered", "chairs", "chaired", "signed", "voted", "discussed", "asked", "objected",
		"debated", "rejected", "ratified", "sits", "sit", "published", "agreed",
	}
)

// deed finds a body of local government that did something. What it will do, or
// what is done to it, may be said of any.
func (t *Text) deed() string {
	var body word
	for _, w := range t.all() {
		written := t.text[w.start:w.end]
		switch {
		case folded(bodies, written):
			body = w
		case body.end > 0 && w.sentence == body.sentence && folded(deeds, written):
			return t.text[body.start:w.end]
		}
	}
	return ""
}

func folded(list []string, word string) bool {
	for _, w := range list {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// ownWord is the first word that is the text's own.
func (t *Text) ownWord(asked *Asked) string {
	for _, w := range t.all() {
		if (w.class == unknown && w.kind == plain || w.kind == figure) && !asked.has(w.stem) {
			return t.text[w.start:w.end]
		}
	}
	return t.text
}
