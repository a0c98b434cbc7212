// Package governance holds the rules on how a plan is run: who decides and who
// answers for it, what standing the plan claims, its risks, its delivery plans
// and the people who deliver it. It reads a few plain claims in prose, and
// rather misses one than sees what is not there.
package governance

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/source"
)

// statutory says that a kind of organisation is an NHS body with a plan of its
// own for each year: a CCG or a trust.
func statutory(kind string) bool { return kind == "ccg" || strings.HasSuffix(kind, "_trust") }

// council says that a kind of organisation is one of local government.
func council(kind string) bool {
	return kind == "upper_tier_council" || kind == "district_council" || kind == "combined_authority"
}

// whole is the place of a text that is missing, or of the whole section where
// that holds nothing: what is missing as a whole is said once.
func whole(text *plan.Text) *source.At {
	if up := text.Up(); !up.Present() || up.Readable() && len(up.Node().Items) == 0 {
		return up
	}
	return text.Place()
}

// sentences are the sentences of a text, in single spaces.
func sentences(text string) []string {
	text = strings.Join(strings.Fields(text), " ")
	text = strings.NewReplacer("; ", ". ", "! ", ". ", "? ", ". ").Replace(text)
	return strings.Split(text, ". ")
}

// has returns the first of the phrases that stands in a text at word
// boundaries, or "".
func has(text string, phrases []string) string {
	var begins [256]bool // the letters with which phrases begin
	for _, p := range phrases {
		begins[p[0]] = true
	}
	found, inside := "", false // of a word
	for i := range len(text) {
		c := text[i]
		begun := !inside
		if inside = letter(c); !inside || !begun || !begins[c] {
			continue
		}
		for k, p := range phrases {
			end := i + len(p)
			if p[0] == c && strings.HasPrefix(text[i:], p) && (end == len(text) || !letter(text[end])) {
				found, phrases = p, phrases[:k]
				break
			}
		}
	}
	return found
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }

// denials turn a claim round.
var denials = []string{
	"no", "not", "nor", "never", "none", "neither", "without", "nothing", "cannot", "rather than", "instead of", "isn't", "doesn't", "don't",
	"avoid", "unless", "if",
}

// claim returns the first claim that a text, in small letters, makes without
// denying it in the same sentence, or "".
func claim(text string, claims, excuses []string) string {
	for _, s := range sentences(text) {
		if c := has(s, claims); c != "" && has(s, denials) == "" && has(s, excuses) == "" {
			return c
		}
	}
	return ""
}

// stageTitle is a stage's plain name in the middle of a sentence.
func stageTitle(e *guidance.Edition, key string) string {
	if s := e.Stage(key); s != nil {
		return s.Title
	}
	return key
}
