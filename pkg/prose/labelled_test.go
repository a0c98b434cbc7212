package prose

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"stp.example/stp/pkg/guidance"
)

// The labels, as testdata/README.md explains them.
var labels = []string{"good", "distinct", "placeholder", "thin", "echo", "copy", "no-substance"}

// labelled is one text, or a pair, with the label that a reviewer gave it.
type labelled struct {
	label string
	keys  []string
	texts []string
}

func (l *labelled) name() string { return l.label + "/" + strings.Join(l.keys, "+") }

func readLabelled(t *testing.T, folder string) []labelled {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", folder, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	var list []labelled
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			label, keys, _ := strings.Cut(f.Name, "/")
			if !slices.Contains(labels, label) {
				t.Fatalf("%s: what is %q?", file, f.Name)
			}
			l := labelled{label: label, keys: strings.Split(keys, "+")}
			for _, text := range strings.Split(string(f.Data), "====\n") {
				l.texts = append(l.texts, strings.TrimSpace(text))
			}
			if len(l.keys) != len(l.texts) {
				t.Fatalf("%s: %s has %d texts", file, f.Name, len(l.texts))
			}
			list = append(list, l)
		}
	}
	return list
}

// question is what a text answers: a question's words and the kind of answer it
// asks for, or a statement's words.
func question(t *testing.T, key string) (asks, kind string, statement bool) {
	t.Helper()
	e := guidance.STP2016()
	if q := e.Question(key); q != nil {
		return q.Title + ": " + q.Asks, q.AskFor, false
	}
	for _, s := range e.Statements {
		if s.Key == key {
			return s.Title + ": " + s.Asks, "", true
		}
	}
	t.Fatalf("%q is no question and no statement", key)
	return "", "", false
}

// judge gives a text or a pair its label, in the order in which rules yield.
func judge(t *testing.T, l *labelled) string {
	for i, text := range l.texts {
		asks, kind, statement := question(t, l.keys[i])
		if Read(text).Placeholder() != "" {
			return "placeholder"
		}
		if statement {
			if Read(text).Substance(Ask(asks), nil) == "" {
				return "no-substance"
			}
			continue
		}
		switch UsualBar().Judge(Ask(asks), Read(text)) {
		case Echo:
			return "echo"
		case Thin:
			if !(kind == "date" && Read(text).Dated() || kind == "figure" && Read(text).Figured()) {
				return "thin"
			}
		}
	}
	if len(l.texts) == 1 {
		return "good"
	}
	c := NewCopies(70, 2)
	c.Add(AppendWording(nil, l.texts[0]))
	if of, _ := c.Add(AppendWording(nil, l.texts[1])); of == 0 {
		return "copy"
	}
	return "distinct"
}

func passes(label string) bool { return label == "good" || label == "distinct" }

// How often a careful reviewer and this package agree. STP_SHOW=1 prints the
// texts on which they do not; the figures of the held-out texts are those that
// may be claimed, and say so only as long as nobody mends the package by them.
func TestLabelledTexts(t *testing.T) {
	for _, folder := range []string{"labelled", "heldout"} {
		t.Run(folder, func(t *testing.T) {
			if list := readLabelled(t, folder); len(list) > 0 {
				agree(t, list)
			}
		})
	}
}

func agree(t *testing.T, list []labelled) {
	right, all := map[string]int{}, map[string]int{}
	caught, alarms, bad := 0, 0, 0
	for i := range list {
		l := &list[i]
		got := judge(t, l)
		all[l.label]++
		if got == l.label {
			right[l.label]++
		}
		if !passes(l.label) {
			bad++
		}
		switch {
		case !passes(got) && !passes(l.label):
			caught++
		case !passes(got):
			alarms++
		}
		if got != l.label && os.Getenv("STP_SHOW") != "" {
			t.Logf("%s taken for %s: %.100s", l.name(), got, strings.ReplaceAll(l.texts[0], "\n", " "))
		}
	}
	precision, recall := float64(caught)/float64(caught+alarms), float64(caught)/float64(bad)
	t.Logf("%d texts pass and %d do not: precision %.3f, recall %.3f", len(list)-bad, bad, precision, recall)
	for _, label := range labels {
		t.Logf("%-12s %d of %d under that very label", label, right[label], all[label])
	}
	if precision < 0.95 || recall < 0.85 {
		t.Errorf("precision %.3f and recall %.3f; at least 0.95 and 0.85 are asked", precision, recall)
	}
}
