package prose

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func sketch(text string) Sketch { return NewSketch(AppendWording(nil, text)) }

// prattle is a text of made-up words.
func prattle(r *rand.Rand, words int) []string {
	list := make([]string, words)
	for i := range list {
		list[i] = fmt.Sprintf("w%d", r.IntN(5000))
	}
	return list
}

// swapped is a text with one word in so many put in another's place.
func swapped(r *rand.Rand, words []string, one int) string {
	words = slices.Clone(words)
	for i := range words {
		if r.IntN(one) == 0 {
			words[i] = fmt.Sprintf("x%d", r.IntN(5000))
		}
	}
	return strings.Join(words, " ")
}

// A copy is found whatever its length as long as no more than a word in eight is
// another, and no text is taken for a copy of one that it has nothing of.
func TestNearCopies(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var texts []Sketch
	copies := map[int]int{}
	for _, words := range []int{12, 20, 40, 80, 160, 640} {
		for range 50 {
			original := prattle(r, words)
			texts = append(texts, sketch(strings.Join(original, " ")))
			copies[len(texts)] = len(texts) - 1
			texts = append(texts, sketch(swapped(r, original, 30)))
		}
	}
	found := NearCopies(texts, func(i int) int { return i }, 80, 40)
	hits := 0
	for _, c := range found {
		if of, ok := copies[c.Text]; !ok || of != c.Of {
			t.Errorf("%d is taken for a copy of %d", c.Text, c.Of)
			continue
		}
		hits++
	}
	if hits < len(copies)*97/100 {
		t.Errorf("%d of %d copies found", hits, len(copies))
	}
	t.Logf("%d of %d copies found", hits, len(copies))
}

// Copies of one's own are no business of this, many copies of one text are each
// found once, and a text that says the same in other words is none.
func TestNearCopiesOfMany(t *testing.T) {
	text := "Two hundred practice nurses learn health coaching, and people with diabetes, lung disease or heart failure come first, 8,000 of them by March 2019."
	same := sketch(text)
	var texts []Sketch
	for range 100 {
		texts = append(texts, same, sketch("Short and the same in every plan."))
	}
	found := NearCopies(texts, func(i int) int { return i / 2 }, 85, 40)
	if len(found) != 99 {
		t.Errorf("%d of 99 copies found", len(found))
	}
	for _, c := range found {
		if c.Of != 0 || c.Share != 100 {
			t.Errorf("%+v, and all are copies of the first", c)
		}
	}
	if found := NearCopies(texts, func(int) int { return 1 }, 85, 40); len(found) > 0 {
		t.Errorf("%d copies of one's own found", len(found))
	}
	other := sketch("By March 2019 some 8,000 patients, those with a weak heart, bad lungs or diabetes before all others, are coached by nurses in their practices, of whom 200 are trained.")
	if n := same.Alike(other); n != 0 {
		t.Errorf("%d%% alike, and nothing is the same", n)
	}
}

// Ten times the texts take about ten times as long.
func BenchmarkNearCopies(b *testing.B) {
	for _, plans := range []int{44, 440, 4400} {
		b.Run(fmt.Sprint(plans), func(b *testing.B) {
			r := rand.New(rand.NewPCG(2, 2))
			var texts []Sketch
			for range plans * 63 {
				texts = append(texts, sketch(strings.Join(prattle(r, 60), " ")))
			}
			for b.Loop() {
				NearCopies(texts, func(i int) int { return i / 63 }, 85, 40)
			}
		})
	}
}
