package schemas_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
	"stp.example/stp/pkg/rules/rulestest"
	"stp.example/stp/pkg/source"
	"stp.example/stp/schemas"
)

const (
	mutants = 200
	seed    = 2016
)

// The published schema says of a plan what stp says: other validators find
// something exactly where the shape does, or a rule that the schema carries.
func TestPublishedSchemaAgrees(t *testing.T) {
	peers, err := filepath.Abs("../testdata/npm")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(peers, "node_modules", "ajv")); err != nil {
		if os.Getenv("STP_NO_SKIP") != "" {
			t.Fatal("the npm peers are not installed: npm ci in testdata/npm")
		}
		t.Skip("the npm peers are not installed: npm ci in testdata/npm")
	}
	dir := t.TempDir()
	schema := filepath.Join(dir, "plan.schema.json")
	write(t, schema, schemas.STP2016Published)
	names, want := plans(t, dir)

	cmd := exec.Command("node", append([]string{filepath.Join(peers, "verdicts.mjs"), schema}, names...)...)
	cmd.Dir = peers
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	decoder := json.NewDecoder(bytes.NewReader(out))
	good, bad := 0, 0
	for i, name := range names {
		var v struct {
			AJV, Server bool
			Said        []string
		}
		if err := decoder.Decode(&v); err != nil {
			t.Fatal(err)
		}
		if v.AJV != want[i].clean || v.Server != want[i].clean {
			t.Errorf("%s: ajv %v, yaml-language-server %v %q, stp %v %s", filepath.Base(name), v.AJV, v.Server, v.Said, want[i].clean, want[i].what)
		}
		if want[i].clean {
			good++
		} else {
			bad++
		}
	}
	t.Logf("%d plans: %d clean, %d not, by all three", len(names), good, bad)
	if good < mutants/10 || bad < mutants/2 {
		t.Errorf("%d clean and %d not: the mutants say too little", good, bad)
	}
}

type verdict struct {
	clean bool
	what  string
}

// plans writes the example plans and their mutants, and says what stp makes of
// each.
func plans(t *testing.T, dir string) (names []string, verdicts []verdict) {
	files, err := filepath.Glob("../examples/plans/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no example plans")
	}
	linter, err := lint.New(lint.Options{Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All()})
	if err != nil {
		t.Fatal(err)
	}
	add := func(name, text, what string) {
		path := filepath.Join(dir, name)
		write(t, path, text)
		names = append(names, path)
		r := linter.Run(context.Background(), lint.Input{Name: name, Text: []byte(text)})
		v := verdict{clean: r.Err == nil, what: what}
		for _, f := range r.Findings {
			if carried(f.Rule) {
				v.clean = false
				v.what += fmt.Sprintf("\n\t%s %s: %s", f.Rule.Code, f.Subject, f.Message)
			}
		}
		verdicts = append(verdicts, v)
	}
	var texts []string
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
		add(filepath.Base(f), string(text), "")
	}
	random := rand.New(rand.NewPCG(seed, seed))
	for i := 0; i < mutants; {
		text := texts[i%len(texts)]
		mutant, what, ok := mutate(random, text)
		if !ok {
			continue
		}
		add(fmt.Sprintf("mutant-%03d.yaml", i), mutant, what)
		i++
	}
	return names, verdicts
}

// carried says that the published schema carries a rule: the shape, the rules
// on mere presence, and the questions.
func carried(r *rule.Rule) bool {
	return r.Room == rule.RoomSchema || r.Holds != nil || r.Code == "ANS101"
}

// mutate changes one thing in a plan, and says what.
func mutate(random *rand.Rand, text string) (mutant, what string, ok bool) {
	tree := source.Read("plan", []byte(text), source.Limits{})
	var nodes []*source.Node
	var walk func(n *source.Node)
	walk = func(n *source.Node) {
		for _, item := range n.Items {
			if item.Key != (source.Span{}) && item.Name != "edition" {
				nodes = append(nodes, item)
			}
			walk(item)
		}
	}
	// Half of the mutants change something near the top, where stages look.
	walk(tree.Root)
	n := nodes[random.IntN(len(nodes))]
	for random.IntN(2) == 0 && n.Up != tree.Root && n.Up.Key != (source.Span{}) {
		n = n.Up
	}
	values := []string{"~", "", "12", "-3.5", "true", "zzz", `" "`, "[]", "{}", "[a, b]", "2016-02-30", "{a: 1}", "checkpoint", "none"}
	switch how := random.IntN(4); {
	case how == 0: // a misspelt key
		name := n.Name + "x"
		if len(n.Name) > 4 && random.IntN(2) == 0 {
			name = n.Name[:2] + n.Name[3:]
		}
		return text[:n.Key.Start] + name + text[n.Key.End:], "key " + n.Path() + " as " + name, text[n.Key.Start:n.Key.End] == n.Name
	default:
		value := values[random.IntN(len(values))]
		if how == 1 {
			value = "~"
		}
		mutant, err := rulestest.Splice(text, n.Path()+": "+value+"\n")
		if err != nil {
			return "", "", false
		}
		again := source.Read("plan", []byte(mutant), source.Limits{})
		return mutant, n.Path() + ": " + value, len(again.Problems) == 0
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(strings.ToValidUTF8(text, "?")), 0o644); err != nil {
		t.Fatal(err)
	}
}
