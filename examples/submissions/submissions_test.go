package submissions

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/prose"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
)

var files = sync.OnceValue(Files)

const folder = "../../testdata/submissions"

// What is in the repository is what the generator makes, and all of it.
func TestFresh(t *testing.T) {
	made := map[string]bool{}
	for _, f := range files() {
		made[f.Name] = true
		got, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(f.Name)))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, f.Text) {
			t.Errorf("%s is not what is made: run go generate ./examples/submissions", f.Name)
		}
	}
	for _, round := range []string{June, October} {
		found, err := filepath.Glob(filepath.Join(folder, round, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range found {
			if !made[round+"/"+filepath.Base(name)] {
				t.Errorf("%s is not made any more: delete it", name)
			}
		}
	}
}

// Every footprint has one plan in each round, which says in its first lines that
// it is illustrative, and is of a size that people write.
func TestPlans(t *testing.T) {
	e := guidance.STP2016()
	for _, round := range []string{June, October} {
		numbers := map[string]bool{}
		for _, f := range files() {
			if !strings.HasPrefix(f.Name, round) {
				continue
			}
			head := strings.Join(strings.SplitN(string(f.Text), "\n", 5)[:4], "\n")
			if !strings.Contains(head, "ILLUSTRATIVE") {
				t.Errorf("%s does not say that it is illustrative", f.Name)
			}
			if n := len(f.Text); n < 50_000 || n > 110_000 {
				t.Errorf("%s has %d bytes", f.Name, n)
			}
			p := read(t, f)
			numbers[p.Footprint] = true
		}
		if len(numbers) != len(e.Footprints) {
			t.Errorf("%s has plans of %d footprints and not of %d", round, len(numbers), len(e.Footprints))
		}
	}
}

func linter(t testing.TB) *lint.Linter {
	l, err := lint.New(lint.Options{
		Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All(),
		AsOf: time.Date(2016, 11, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

type checked struct {
	Footprint string
	Findings  []string
}

var theLinter *lint.Linter

func read(t *testing.T, f File) checked {
	if theLinter == nil {
		theLinter = linter(t)
	}
	r := theLinter.Run(context.Background(), lint.Input{Name: f.Name, Text: f.Text})
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	c := checked{Footprint: filepath.Base(f.Name)}
	for _, x := range r.Findings {
		if x.Level != rule.Note {
			c.Findings = append(c.Findings, strings.Join([]string{x.Level.String(), x.Rule.Code, x.Subject}, " "))
		}
	}
	return c
}

// What stp finds in the plans of October is what is planted, no more and no
// less; in those of June it finds what is planted.
func TestPlanted(t *testing.T) {
	want := map[string][]string{}
	plan := ""
	for line := range strings.Lines(string(files()[len(files())-1].Text)) {
		switch finding, _, ok := strings.Cut(line, " -- "); {
		case ok && strings.HasPrefix(line, "  "):
			want[plan] = append(want[plan], strings.Join(strings.Fields(finding), " "))
		case line != "\n":
			plan = strings.TrimSpace(line)
		}
	}
	for _, f := range files() {
		if !strings.HasSuffix(f.Name, ".yaml") {
			continue
		}
		found := read(t, f).Findings
		for _, w := range want[f.Name] {
			if i := slices.Index(found, w); i >= 0 {
				found = slices.Delete(found, i, i+1)
			} else {
				t.Errorf("%s: planted and not found: %s", f.Name, w)
			}
		}
		for _, x := range found {
			if strings.HasPrefix(f.Name, October) {
				t.Errorf("%s: found and not planted: %s", f.Name, x)
			}
		}
	}
}

// Another set is the same for the same number, has other words than the one in
// the repository, and is as sound as that.
func TestAnother(t *testing.T) {
	first, again, other := Another(1), Another(1), Another(2)
	planted := 0
	for i := range first {
		if !bytes.Equal(first[i].Text, again[i].Text) {
			t.Errorf("%s is not the same twice", first[i].Name)
		}
		if bytes.Equal(first[i].Text, other[i].Text) {
			t.Errorf("%s and %s are the same", first[i].Name, other[i].Name)
		}
		for _, x := range read(t, first[i]).Findings {
			if strings.Contains(x, "YML") || strings.Contains(x, "SCH") {
				t.Errorf("%s: %s", first[i].Name, x)
			}
			planted++
		}
	}
	if len(first) != 44 || planted < 60 {
		t.Errorf("%d plans with %d findings", len(first), planted)
	}
}

// No two plans of October answer a question in nearly the same words, but for
// those that are planted, whatever the share from which stp speaks of a copy.
func TestCopies(t *testing.T) {
	planted := map[string]bool{}
	for _, x := range across {
		if x.code == "SET105" {
			planted[fmt.Sprint(x.plans)] = true
		}
	}
	set := plans(October, "")
	for _, q := range questions() {
		var sketches []prose.Sketch
		var who []*plan
		for _, p := range set.plans {
			if !p.root.has(answerOf(q.Key) + ".answer") {
				continue
			}
			s := prose.NewSketch(texts(p.root.at(answerOf(q.Key)))...)
			for i, other := range sketches {
				pair := fmt.Sprint([]int{who[i].number, p.number})
				if share := s.Alike(other); share >= 75 && !planted[pair] {
					t.Errorf("%s: plans %s share %d percent", q.Key, pair, share)
				}
			}
			sketches, who = append(sketches, s), append(who, p)
		}
	}
}

// texts are an answer's words, with those of its parts.
func texts(n *node) []*prose.Text {
	all := []*prose.Text{prose.Read(n.at("answer").text)}
	if n.has("parts") {
		for _, x := range n.at("parts").items {
			if x.prose {
				all = append(all, prose.Read(x.text))
			}
		}
	}
	return all
}
