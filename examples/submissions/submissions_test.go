package submissions

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
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
	long(t)
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

// long leaves a test out of a short run, such as that under the race detector:
// nothing here runs at the same time as anything else.
func long(t *testing.T) {
	if testing.Short() {
		t.Skip("checks plans of the whole set")
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
// less; in those of June it finds what is planted. That what is planted between
// plans is found is a test of pkg/rules/set.
func TestPlanted(t *testing.T) {
	long(t)
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
	long(t)
	first, again := Another(1), Another(1)
	var other []File
	for _, f := range files() {
		if strings.HasPrefix(f.Name, October) {
			other = append(other, f)
		}
	}
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
